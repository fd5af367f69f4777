// This module lists what the programs of a file declare, assign, call and export, without running them.
import {
  type CallExpression,
  type ExportNamedDeclaration,
  type Expression,
  type ImportDeclaration,
  isExpression,
  type JSXOpeningElement,
  type Node,
  type OptionalCallExpression,
} from '@babel/types';
import type {Assignment, Call, Declaration, Module, Written} from './module.js';
import {pathOf, rootOf} from './paths.js';
import {readScripts} from './read-scripts.js';
import {type Place, placeOfNode, type Script, type SourceFile} from './source.js';
import {visit} from './visit.js';

/** @throws {ConfigError} as {@link readScripts} does. */
export function readModule(file: SourceFile): Module {
  const {scripts, mistakes} = readScripts(file);
  const reader = new ModuleReader();
  for (const script of scripts) visit(script.root, (node) => reader.read(node, script));
  return {file, scripts, mistakes, ...reader.found};
}

/** The methods that change the list or map that they belong to. */
const CHANGING = /\.(?:push|unshift|splice|pop|shift|sort|reverse|fill|copyWithin|set|add|delete|clear)$/;

class ModuleReader {
  readonly found = {
    declarations: new Map<string, Declaration[]>(),
    assignments: new Array<Assignment>(),
    changes: new Map<string, Place[]>(),
    calls: new Array<Call>(),
    exports: new Map<string, Written>(),
    jsxOptions: new Array<{component: string; written: Written}>(),
  };

  read(node: Node, script: Script): void {
    const place = placeOfNode(node, script);
    switch (node.type) {
      case 'VariableDeclarator':
        this.#declare(node.id, script, node.init);
        break;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        if (node.id) this.#declare(node.id, script);
        break;
      case 'CatchClause':
        if (node.param) this.#declare(node.param, script);
        break;
      case 'ImportDeclaration':
        this.#readImport(node);
        break;
      case 'AssignmentExpression': {
        const path = pathOf(node.left);
        const isWhole = path !== undefined && node.operator === '=';
        if (isWhole) this.found.assignments.push({path, written: {expression: node.right, script}, place});
        this.#change(node.left, place);
        break;
      }
      case 'UpdateExpression':
        this.#change(node.argument, place);
        break;
      case 'UnaryExpression':
        if (node.operator === 'delete') this.#change(node.argument, place);
        break;
      case 'CallExpression':
      case 'OptionalCallExpression':
        this.#readCall(node, script, place);
        break;
      case 'ExportDefaultDeclaration':
        if (isExpression(node.declaration)) {
          this.found.exports.set('default', {expression: node.declaration, script});
        }
        break;
      case 'ExportNamedDeclaration':
        this.#readExport(node, script);
        break;
      case 'JSXOpeningElement':
        this.#readJsx(node, script);
        break;
    }
    if ('params' in node && Array.isArray(node.params)) {
      for (const param of node.params) this.#declare(param, script);
    }
  }

  #declare(target: Node, script: Script, expression?: Expression | null): void {
    const declaration = target.type === 'Identifier' && expression ? {written: {expression, script}} : {};
    for (const name of namesIn(target)) add(this.found.declarations, name, declaration);
  }

  #change(target: Node, place: Place): void {
    const path = pathOf(target);
    if (path !== undefined) add(this.found.changes, rootOf(path), place);
  }

  #readImport({specifiers, source}: ImportDeclaration): void {
    for (const one of specifiers) {
      const name =
        one.type === 'ImportSpecifier'
          ? nameIn(one.imported)
          : one.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*';
      add(this.found.declarations, one.local.name, {imported: {from: source.value, name}});
    }
  }

  #readCall(node: CallExpression | OptionalCallExpression, script: Script, place: Place): void {
    const path = pathOf(node.callee) ?? '';
    const [first] = node.arguments;
    if (CHANGING.test(path) && 'object' in node.callee) this.#change(node.callee.object, place);
    if (path === 'Object.assign' && first) this.#change(first, place);
    const all = node.arguments.filter((one) => isExpression(one));
    this.found.calls.push({path, arguments: all.map((expression) => ({expression, script})), place});
  }

  #readExport({specifiers, declaration}: ExportNamedDeclaration, script: Script): void {
    for (const one of specifiers) {
      if (one.type === 'ExportSpecifier') {
        this.found.exports.set(nameIn(one.exported), {expression: one.local, script});
      }
    }
    if (declaration?.type !== 'VariableDeclaration') return;
    for (const {id, init} of declaration.declarations) {
      if (id.type === 'Identifier' && init) this.found.exports.set(id.name, {expression: init, script});
    }
  }

  #readJsx({name, attributes}: JSXOpeningElement, script: Script): void {
    const component = name.type === 'JSXIdentifier' ? name.name : '';
    for (const one of attributes) {
      if (one.type !== 'JSXAttribute' || one.name.name !== 'options') continue;
      const expression = one.value?.type === 'JSXExpressionContainer' ? one.value.expression : undefined;
      if (isExpression(expression)) this.found.jsxOptions.push({component, written: {expression, script}});
    }
  }
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

const nameIn = (node: {readonly name: string} | {readonly value: string}): string =>
  'name' in node ? node.name : node.value;

/** Returns the names that a pattern declares. */
function namesIn(target: Node): readonly string[] {
  const names: string[] = [];
  visit(target, (node) => {
    if (node.type === 'Identifier') names.push(node.name);
  });
  return names;
}
