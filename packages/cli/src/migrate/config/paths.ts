import type {Node} from '@babel/types';

/** The names of the global object, which says nothing of where a property is. */
const GLOBALS = /^(?:window|globalThis|self|this)\./;

/**
 * Returns what an expression names, such as `CookieConsent.run` for `window.CookieConsent.run`. A call on the way counts as its
 * name with `()`. Undefined if it is no path.
 */
export function pathOf(node: Node): string | undefined {
  return rawPathOf(node)?.replace(GLOBALS, '');
}

function rawPathOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MetaProperty':
      return `${node.meta.name}.${node.property.name}`;
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const callee = rawPathOf(node.callee);
      return callee && `${callee}()`;
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const object = rawPathOf(node.object);
      const key = keyOf(node.property, node.computed);
      return object && key !== undefined ? `${object}.${key}` : undefined;
    }
    // TypeScript: `(window as Site).x`, `window!.x`
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return rawPathOf(node.expression);
    // `(tarteaucitron.job = tarteaucitron.job || []).push('gtag')`
    case 'AssignmentExpression':
    case 'LogicalExpression':
      return rawPathOf(node.left);
    default:
      return undefined;
  }
}

function keyOf(property: Node, isComputed: boolean): string | undefined {
  if (property.type === 'StringLiteral') return property.value;
  return property.type === 'Identifier' && !isComputed ? property.name : undefined;
}

/** Returns the first name of a path. */
export const rootOf = (path: string): string => path.split('.')[0] ?? path;
