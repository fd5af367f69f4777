/** What an element keeps to itself (`state: true`) is no attribute, though the analyzer takes it for one. */
const leaveOutState = {
  name: 'leave-out-state',
  packageLinkPhase({customElementsManifest}) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      const own = (declaration.members ?? []).filter(({privacy}) => privacy === 'private');
      declaration.attributes = declaration.attributes?.filter(({fieldName}) =>
        own.every(({name}) => name !== fieldName),
      );
      declaration.members = declaration.members?.filter((member) => !own.includes(member));
    }
  },
};

// Describes the elements for Storybook, editors and other tools: dist/custom-elements.json.
export default {
  globs: ['src/elements/*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [leaveOutState],
};
