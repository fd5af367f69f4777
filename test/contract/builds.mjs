// One site in each of the builds that are published: the same policy, written as HTML or as JavaScript.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const POLICY = {
  organization: 'Acme',
  categories: [
    {
      name: 'analytics',
      cookies: [{name: '_ga'}, {name: '_pk_*'}, {name: 'seen_*', storage: 'local'}],
    },
    {name: 'marketing', cookies: [{name: '_mk'}]},
  ],
};

const attributesOf = (parts) =>
  Object.entries(parts)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const categories = POLICY.categories.map(({name, cookies}) => {
  const inner = cookies.map((cookie) => `<consent-cookie${attributesOf(cookie)}></consent-cookie>`);
  return `<consent-category name="${name}">${inner.join('')}</consent-category>`;
});

/** `importFrom` is `import-from` as an attribute. */
const toAttribute = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const bannerOf = (more) => {
  const written = Object.entries(more).map(([key, value]) => [toAttribute(key), value]);
  const attributes = attributesOf({organization: POLICY.organization, ...Object.fromEntries(written)});
  return `<consent-banner hidden${attributes}>${categories.join('')}</consent-banner>`;
};

/** What a site with a bundler writes. `window.consent` is for the tests, which ask the same of each build. */
const mainOf = (more) => `
  import {consent, createPolicy, start} from 'consent-elements';
  window.consent = consent;
  start(createPolicy(${JSON.stringify({...POLICY, ...more})}));`;

/** Bundles such a module with the package's files into one. */
export async function bundleMain(contents) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: ROOT},
    alias: {
      'consent-elements': path.join(ROOT, 'dist/index.js'),
      'consent-elements/inspector': path.join(ROOT, 'dist/inspector.js'),
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Options of `addPage`, by the name of the build. Each takes more properties of the policy, whose values are texts. */
export const BUILDS = {
  'the script tag': async (more = {}) => ({banner: bannerOf(more)}),
  'the bundle': async (more = {}) => ({banner: bannerOf(more), file: 'consent.bundle.js'}),
  'the package': async (more = {}) => ({
    banner: '<consent-banner hidden></consent-banner>',
    file: 'main.js',
    tag: (src) => `<script type="module" src="${src}"></script>`,
    answers: {'main.js': {body: await bundleMain(mainOf(more))}},
  }),
};
