import type {Node} from '@babel/types';
import type {LoadModule} from './load-module.js';
import type {Module, Written} from './module.js';
import type {Value} from './value.js';

/** What an expression is evaluated with. */
export interface Evaluation {
  readonly module: Module;
  readonly load: LoadModule;
  /** Returns the value of an expression in this one. */
  readonly evaluate: (written: Written, evaluation: Evaluation) => Value;
  /** The expressions that are being looked up, to notice those that refer to themselves. */
  readonly open: ReadonlySet<Node>;
  readonly depth: number;
  /** How many values may still be told. Shared by everything that is evaluated. */
  readonly budget: {left: number};
}
