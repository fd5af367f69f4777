// What the package exports, from the comments in dist/types.
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const TYPES = fileURLToPath(new URL('../../dist/types/', import.meta.url));
const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** `{@link start}` is a word in code; what a comment says of units and defaults stands in the text. */
const plain = (text) => text.replaceAll(/\{@link ([\w.#]+)\}/g, '`$1`').trim();

/** Reads the types of the given files, named as in dist/types. */
export function readTypes(names) {
  const files = names.map((name) => `${TYPES}${name}.d.ts`);
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();

  const docOf = (symbol) => {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    const isFunction = Boolean(symbol.flags & ts.SymbolFlags.Function);
    const tags = symbol.getJsDocTags(checker).map(({name, text: parts}) => {
      const said = ts.displayPartsToString(parts);
      // Of a function, it is that of one of its options.
      if (name === 'default' && !isFunction) return `Default: ${said}`;
      if (name === 'param' && isFunction) return said.replace(/^(\S+) /, '\n\n`$1`: ');
      if (name === 'returns') return `\n\nReturns: ${said}`;
      // The class that is thrown comes without a name of the error.
      if (name === 'throws') return `Throws ${said.replace(/^\{(\w+)\}/, '`$1`')}`;
      return '';
    });
    return plain([text, ...tags.filter(Boolean)].join(' '));
  };

  const memberOf = (symbol) => {
    const [node] = symbol.getDeclarations() ?? [];
    const type = node?.type?.getText() ?? checker.typeToString(checker.getTypeOfSymbol(symbol));
    return {name: symbol.getName(), type, optional: Boolean(node?.questionToken), doc: docOf(symbol)};
  };

  const source = (name) => {
    const file = program.getSourceFile(`${TYPES}${name}.d.ts`);
    if (!file) throw new Error(`dist/types/${name}.d.ts is missing. Build first: npm run build`);
    return file;
  };

  const resolve = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  return {
    docOf,
    /** What a file exports, by name. */
    exportsOf: (name) =>
      checker
        .getExportsOfModule(checker.getSymbolAtLocation(source(name)))
        .map((symbol) => ({name: symbol.getName(), symbol: resolve(symbol)})),
    /** A named declaration of a file, exported or not. */
    find: (file, name) => {
      const found = source(file).statements.find((one) => one.name?.text === name);
      if (!found) throw new Error(`${name} is not in dist/types/${file}.d.ts.`);
      return checker.getSymbolAtLocation(found.name);
    },
    /** What an interface of ours is more of; `Event` is the browser's. */
    baseOf: (symbol) => {
      const [node] = symbol.getDeclarations() ?? [];
      const texts = node?.heritageClauses?.flatMap(({types}) => types.map((one) => one.getText())) ?? [];
      return texts.filter((text) => text !== 'Event');
    },
    /** Properties that a declaration has of its own. */
    membersOf: (symbol) =>
      [...(symbol.members?.values() ?? [])]
        .filter(({flags}) => flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method))
        .map(memberOf),
    signatureOf: (symbol) => {
      const [node] = symbol.getDeclarations() ?? [];
      if (ts.isFunctionDeclaration(node)) return node.getText().replace(/^export declare /, '');
      if (ts.isVariableDeclaration(node)) return `const ${node.getText()}`;
      if (ts.isTypeAliasDeclaration(node)) return node.getText().replace(/^export (declare )?/, '');
      return '';
    },
    isType: (symbol) => !(symbol.flags & ts.SymbolFlags.Value),
    isClass: (symbol) => Boolean(symbol.flags & ts.SymbolFlags.Class),
  };
}

/** Returns a constant of a source file, as an object. @param file Its name in src/, such as `core/schema`. */
export function literalsOf(file, name) {
  const path = `${SOURCES}${file}.ts`;
  const program = ts.createProgram([path], {target: ts.ScriptTarget.ES2022, types: [], strict: true});
  const checker = program.getTypeChecker();
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)))
    .find((one) => one.getName() === name);
  return literal(checker, checker.getTypeOfSymbol(symbol));
}

function literal(checker, type) {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === 'true';
  if (checker.isTupleType(type)) return [];
  return Object.fromEntries(
    type.getProperties().map((one) => [one.getName(), literal(checker, checker.getTypeOfSymbol(one))]),
  );
}
