// The steps of the contract in a page, with the real library or with the fake of the test kit.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const MAKE = {
  real: `
    import {consent, createPolicy, start} from 'consent-elements/headless';
    start(createPolicy(POLICY));
    window.run = (name) => runSteps(name, consent);`,
  fake: `
    import {createFakeConsent, createPolicy} from 'consent-elements/testing';
    window.run = (name) => runSteps(name, createFakeConsent(createPolicy(POLICY)).consent);`,
};

/** Bundles a page's code. @param which `real` or `fake` */
async function bundle(which) {
  const contents = `import {POLICY, runSteps} from './steps.mjs';${MAKE[which]}`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: fileURLToPath(new URL('project', import.meta.url))},
    alias: {
      'consent-elements/headless': path.join(ROOT, 'dist/headless.js'),
      'consent-elements/testing': path.join(ROOT, 'dist/testing.js'),
    },
    ...{bundle: true, format: 'esm', write: false, logLevel: 'silent'},
  });
  return outputFiles[0].text;
}

/** Returns the options of `addPage` for a page that has `window.run`. @param which `real` or `fake` */
export const pageOf = async (which) => ({
  banner: which === 'real' ? '<consent-banner hidden></consent-banner>' : '',
  body: () => '<main><h1>A page of steps</h1></main>',
  file: 'main.js',
  tag: (src) => `<script type="module" src="${src}"></script>`,
  answers: {'main.js': {body: await bundle(which)}},
});

/** Does the steps of a name in a new page. @returns what they noted */
export async function runInPage(site, t, made, name) {
  const page = await site.newPage(t);
  await page.goto(site.addPage(made).url);
  await page.waitFor(() => typeof window.run === 'function');
  return page.evaluate((steps) => window.run(steps), name);
}
