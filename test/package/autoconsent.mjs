// The classifier of buttons in DuckDuckGo's autoconsent, which many automatic clients use. Its package ships the source.
import {createRequire} from 'node:module';
import path from 'node:path';
import {build} from 'esbuild';

const main = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent');
const folder = path.join(path.dirname(main), '..');

const {outputFiles} = await build({
  stdin: {
    contents: "export {classifyButtonTextRegex} from './lib/heuristics.ts'",
    resolveDir: folder,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const module = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);

/** @returns {'accept' | 'reject' | 'settings' | 'acknowledge' | 'other'} */
export const classify = (text) => module.classifyButtonTextRegex(text);
