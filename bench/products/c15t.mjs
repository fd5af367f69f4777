// c15t: its own package is headless, so this is @c15t/react as its quickstart has it, without a backend ("offline").
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const ENTRY = fileURLToPath(new URL('c15t-app.jsx', import.meta.url));

async function bundle() {
  const {outputFiles} = await build({
    entryPoints: [ENTRY],
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
  return Object.fromEntries(outputFiles.map(({path, text}) => [path.replace(/^.*[\\/]/, ''), text]));
}

export const c15t = {
  head: `<link rel="stylesheet" href="c15t-app.css">
    <script type="module" src="c15t-app.js"></script>`,
  end: '<div id="root"></div>',
  settings: 'onclick="openPreferences()"',
  // Its scripts are a list, not markup.
  gateAll: (scripts) => {
    const list = scripts.map(({src, code}, index) => ({
      id: `s${index}`,
      category: 'measurement',
      ...(src ? {src} : {textContent: code}),
    }));
    return `<script>var gatedScripts = ${JSON.stringify(list)};</script>`;
  },
  // Its dialog is left by Escape or by a click beside it.
  buttons: {
    accept: ['[data-testid=consent-banner-accept-button]'],
    reject: ['[data-testid=consent-banner-reject-button]'],
    preferences: ['[data-testid=consent-banner-customize-button]'],
    save: ['[data-testid=consent-widget-footer-save-button]'],
  },
  build: bundle,
};
