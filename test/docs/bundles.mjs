// Code of the documentation that imports the package, made into one script as a site's own bundler would.
import {build} from 'esbuild';
import {ROOT} from './blocks.mjs';

/** The block as a file that can be imported. */
const blockFile = (contents) => ({
  name: 'block',
  setup(builder) {
    builder.onResolve({filter: /^block$/}, () => ({path: 'block', namespace: 'block'}));
    builder.onLoad({filter: /.*/, namespace: 'block'}, () => ({contents, loader: 'ts', resolveDir: ROOT}));
  },
});

/** The script; `window.consent` is the package's. Code that starts nothing is given a start. */
export async function bundleOf({code}) {
  const starts = /\bstart\(|consent-elements\/define/.test(code);
  const contents = `import {consent} from 'consent-elements/headless';
    Object.defineProperty(window, 'consent', {value: consent});
    ${starts ? '' : "import 'consent-elements/define';"}
    import 'block';`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: ROOT, loader: 'ts'},
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['development'],
    logLevel: 'silent',
    plugins: [blockFile(code)],
  });
  return outputFiles[0].text;
}
