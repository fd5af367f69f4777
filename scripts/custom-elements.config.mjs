import {describeDeclared, leaveOutState, nameFields} from './manifest-plugins.mjs';

// Describes the elements for Storybook, editors and other tools: dist/custom-elements.json.
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [leaveOutState, nameFields, describeDeclared],
};
