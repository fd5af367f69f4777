import type {Expression, Node} from '@babel/types';

/** A file of the site. */
export interface SourceFile {
  /** The name, as the author gave it, or as it follows from an import. */
  readonly name: string;
  readonly text: string;
}

/** A program in a file. */
export interface Script {
  readonly file: SourceFile;
  /** Where the program starts in the file. Unit: UTF-16 code units. */
  readonly start: number;
  readonly root: Node;
  /** The one value of a file of JSON, where a key such as `__proto__` is a key like any other. */
  readonly json?: Expression;
  /** Where a template decides which lines of the program stand in the page. Unit: UTF-16 code units. */
  readonly branches?: readonly number[];
}

/** A place in a file. */
export interface Place {
  readonly file: SourceFile;
  /** Unit: UTF-16 code units. */
  readonly offset: number;
}

/** Returns the place of a node. */
export const placeOfNode = (node: Node, {file, start}: Script): Place => ({
  file,
  offset: start + (node.start ?? 0),
});
