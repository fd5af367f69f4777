import type {Expression} from '@babel/types';
import type {Place, Script} from './source.js';

/** A value that a program of the site would have, as far as it can be told without running the program. */
export type Value = Readonly<{place: Place}> &
  (ScalarValue | PatternValue | ListValue | ObjectValue | FunctionValue | DynamicValue);

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly scalar: string | number | boolean | null | undefined;
}

/** A regular expression. */
export interface PatternValue {
  readonly kind: 'pattern';
  readonly source: string;
  readonly flags: string;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface ObjectValue {
  readonly kind: 'object';
  /** A map, because a key may be `__proto__`. */
  readonly entries: ReadonlyMap<string, Value>;
  /** What adds or changes entries in a way that cannot be told. */
  readonly unknown: readonly (DynamicValue & Readonly<{place: Place}>)[];
}

/** A function. It is never called. */
export interface FunctionValue {
  readonly kind: 'function';
  /** What it returns, where it has no parameter and does nothing but return it. */
  readonly result: {readonly expression: Expression; readonly script: Script} | undefined;
}

/** A value that only running the program could tell. */
export interface DynamicValue {
  readonly kind: 'dynamic';
  /** What stands there. */
  readonly what: string;
  /** What the author does. */
  readonly cure: string;
  /** The name of the function, if the value is the result of a call. */
  readonly call?: string;
}
