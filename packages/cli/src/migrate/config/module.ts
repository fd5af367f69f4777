// This module describes what the programs of a file declare, assign, call and export.
import type {Expression} from '@babel/types';
import type {ConfigError} from './config-error.js';
import type {Place, Script, SourceFile} from './source.js';

/** An expression with the program that it stands in. */
export interface Written {
  readonly expression: Expression;
  readonly script: Script;
}

/** A name that is declared. */
export interface Declaration {
  /** Absent: nothing tells the value, as for a parameter. */
  readonly written?: Written;
  /** The name in another file, if it is imported. `*` is all of them. */
  readonly imported?: {readonly from: string; readonly name: string};
}

/** A call, such as `CookieConsent.run({…})`. */
export interface Call {
  readonly path: string;
  readonly arguments: readonly Written[];
  readonly place: Place;
}

/** An assignment, such as `tarteaucitron.user.gtagUa = 'G-1'`. */
export interface Assignment {
  readonly path: string;
  readonly written: Written;
  readonly place: Place;
}

/** What the programs of a file say. Lists are in the order of the file. */
export interface Module {
  readonly file: SourceFile;
  readonly scripts: readonly Script[];
  /** What kept other scripts of a page from being read. */
  readonly mistakes: readonly ConfigError[];
  readonly declarations: ReadonlyMap<string, readonly Declaration[]>;
  readonly assignments: readonly Assignment[];
  /** What changes a value later, by the first name of its path. */
  readonly changes: ReadonlyMap<string, readonly Place[]>;
  readonly calls: readonly Call[];
  readonly exports: ReadonlyMap<string, Written>;
  /** What stands in the attribute `options` of JSX, by the name of the component. */
  readonly jsxOptions: readonly {readonly component: string; readonly written: Written}[];
}
