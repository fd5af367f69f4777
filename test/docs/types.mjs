// One TypeScript program of all code in the documentation, against the package's own types.
import path from 'node:path';
import ts from 'typescript';
import {ROOT} from './blocks.mjs';
import {GLOBALS} from './globals.mjs';

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  allowJs: true,
  checkJs: true,
  noImplicitOverride: true,
  experimentalDecorators: false,
  useDefineForClassFields: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    'consent-elements': ['./dist/types/index.d.ts'],
    'consent-elements/*': ['./dist/types/*.d.ts'],
  },
};

/** The part of a component that is code. */
const scriptOf = ({language, code}) =>
  ['vue', 'svelte'].includes(language) ? (/<script[^>]*>([^]*)<\/script>/.exec(code)?.[1] ?? '') : code;

const ENDINGS = {js: 'js', ts: 'ts', tsx: 'tsx', vue: 'ts', svelte: 'ts'};

/** @returns {Map<object, string[]>} Mistakes of each block. */
export function checkTypes(blocks) {
  const nameOf = new Map(
    blocks.map((block, n) => [block, `${ROOT}test/docs/block-${n}.${ENDINGS[block.language]}`]),
  );
  const texts = new Map(blocks.map((block) => [path.normalize(nameOf.get(block)), scriptOf(block)]));
  const globals = path.normalize(`${ROOT}test/docs/globals.d.ts`);
  texts.set(globals, GLOBALS);
  const host = ts.createCompilerHost(OPTIONS);
  const {fileExists, readFile, getSourceFile} = host;
  host.fileExists = (name) => texts.has(path.normalize(name)) || fileExists(name);
  host.readFile = (name) => texts.get(path.normalize(name)) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(path.normalize(name));
    return text === undefined
      ? getSourceFile.call(host, name, version, ...rest)
      : ts.createSourceFile(name, text, version, true);
  };
  host.getCurrentDirectory = () => ROOT;
  const program = ts.createProgram([...nameOf.values(), globals], OPTIONS, host);
  const tell = (one) => ts.flattenDiagnosticMessageText(one.messageText, '\n');
  return new Map(
    blocks.map((block) => [
      block,
      ts.getPreEmitDiagnostics(program, program.getSourceFile(nameOf.get(block))).map(tell),
    ]),
  );
}
