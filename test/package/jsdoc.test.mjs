// Everything public says what it is, and every function and method shows how it is called.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const ENTRIES = ['index', 'define', 'headless', 'inspector', 'server', 'testing'];
const TYPES = fileURLToPath(new URL('../../dist/types/', import.meta.url));

/** What these inherit is documented by others. */
const isOwn = (declaration) => declaration.getSourceFile().fileName.startsWith(TYPES);

const program = ts.createProgram(
  ENTRIES.map((name) => `${TYPES}entries/${name}.d.ts`),
  {target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: []},
);
const checker = program.getTypeChecker();

/** What the platform and Lit call. An author never does. */
const CALLBACK = /\.(\w+Callback|render|properties|observedAttributes|styles|type)$/;

/** Public symbols of all entries by name, and the members of each as `Name.member`. */
function publicSymbols() {
  const found = new Map();
  const add = (name, symbol) => {
    if (found.has(name) || name.includes('.#') || CALLBACK.test(name) || !symbol.declarations?.some(isOwn))
      return;
    if (!symbol.declarations.some(isProtected)) found.set(name, symbol);
  };
  for (const file of ENTRIES) {
    const source = program.getSourceFile(`${TYPES}entries/${file}.d.ts`);
    const entry = checker.getSymbolAtLocation(source);
    for (const one of entry ? checker.getExportsOfModule(entry) : []) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      add(one.name, symbol);
      for (const member of membersOf(symbol)) add(`${one.name}.${member.name}`, member);
    }
  }
  return found;
}

/** Members of an interface, a class or an object type. Those of a list or a text are not the library's. */
const membersOf = (symbol) => [
  ...checker.getDeclaredTypeOfSymbol(symbol).getProperties(),
  ...checker.getTypeOfSymbol(symbol).getProperties(),
];

const isProtected = (declaration) =>
  (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;

const symbols = publicSymbols();

const isDocumented = (symbol) =>
  symbol.getDocumentationComment(checker).length > 0 || symbol.getJsDocTags(checker).length > 0;

const isCallable = (symbol) =>
  symbol.declarations.some((one) => {
    if (ts.isFunctionDeclaration(one) || ts.isMethodDeclaration(one) || ts.isMethodSignature(one))
      return true;
    const type = checker.getTypeAtLocation(one);
    return ts.isPropertySignature(one) && type.getCallSignatures().length > 0;
  });

const hasExample = (symbol) => symbol.getJsDocTags(checker).some(({name}) => name === 'example');

describe('the documentation in the types', () => {
  it('knows the public API', () => {
    for (const name of ['createPolicy', 'Consent.isGranted', 'PolicyInput.cookieDays', 'readConsent']) {
      assert.ok(symbols.has(name), name);
    }
  });

  it('says what everything public is', () => {
    const missing = [...symbols].filter(([, symbol]) => !isDocumented(symbol)).map(([name]) => name);
    assert.deepEqual(missing, []);
  });

  it('has an example for each function', () => {
    const missing = [...symbols]
      .filter(([, symbol]) => isCallable(symbol) && !hasExample(symbol))
      .map(([name]) => name);
    assert.deepEqual(missing, []);
  });
});
