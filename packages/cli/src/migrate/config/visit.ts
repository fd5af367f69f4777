import type {Node} from '@babel/types';

/** Calls back for a node and all nodes in it, in the order of the file. Needs no stack, however deep the nodes lie. */
export function visit(root: Node, callback: (node: Node) => void): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    callback(node);
    const values: unknown[] = Object.values(node);
    const children = values.flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]));
    // One by one: a list of some hundred thousand is too long for the arguments of a call.
    for (const child of children.reverse()) if (isNode(child)) open.push(child);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'loc' in value;
