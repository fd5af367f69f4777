import type {ConfigFinding, Remark} from './config-finding.js';
import type {Written} from './module.js';
import type {Place} from './source.js';
import type {ObjectValue, Value} from './value.js';

/** What options are read with. */
export interface OptionsContext {
  /** Takes what the author has to know. */
  readonly report: (finding: ConfigFinding) => void;
  /** Returns the value of an expression. */
  readonly evaluate: (written: Written) => Value;
}

type Scalar = string | number | boolean;

/**
 * Reads an object of a configuration, and remembers what was read. So nothing is passed over: `finish` lists all that was
 * not read.
 */
export class Options {
  readonly path: string;
  readonly place: Place;
  readonly context: OptionsContext;
  readonly #value: ObjectValue;
  readonly #read = new Set<string>();

  constructor(value: ObjectValue & {readonly place: Place}, path: string, context: OptionsContext) {
    this.#value = value;
    this.path = path;
    this.place = value.place;
    this.context = context;
  }

  /** The names of all entries, in their order. */
  get names(): readonly string[] {
    return [...this.#value.entries.keys()];
  }

  /** Whether anything was read. */
  get wasRead(): boolean {
    return this.#read.size > 0;
  }

  has(name: string): boolean {
    return this.#value.entries.has(name);
  }

  pathTo(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  /** Returns a value, and counts it as read. What is null or undefined counts as absent. */
  value(name: string): Value | undefined {
    this.#read.add(name);
    const value = this.#value.entries.get(name);
    if (value?.kind !== 'dynamic') return isAbsent(value) ? undefined : value;
    const {what, cure} = value;
    this.remark(name, {code: 'not-static', level: 'left', what: `It is ${what}`, cure});
    return undefined;
  }

  text(name: string): string | undefined {
    return this.#scalar(name, 'string');
  }

  number(name: string): number | undefined {
    return this.#scalar(name, 'number');
  }

  flag(name: string): boolean | undefined {
    return this.#scalar(name, 'boolean');
  }

  list(name: string): readonly Value[] {
    const value = this.value(name);
    if (value && value.kind !== 'list') this.#refuse(name, 'a list');
    return value?.kind === 'list' ? value.items : [];
  }

  /** Returns options in these. A function without parameters that only returns an object counts as the object. */
  options(name: string): Options | undefined {
    const written = this.value(name);
    const value =
      written?.kind === 'function' && written.result ? this.context.evaluate(written.result) : written;
    if (value?.kind === 'object') return new Options(value, this.pathTo(name), this.context);
    if (value) this.#refuse(name, 'an object');
    return undefined;
  }

  /** Returns options in an item of a list in these, if it is an object. @param path Where it stands in these. */
  within(item: Value, path: string): Options | undefined {
    return item.kind === 'object' ? new Options(item, this.pathTo(path), this.context) : undefined;
  }

  /** Says something of an entry, and counts it as read. */
  remark(name: string, remark: Remark): void {
    this.#read.add(name);
    const place = this.#value.entries.get(name)?.place ?? this.place;
    const {code, level, what, cure} = remark;
    this.context.report({path: this.pathTo(name), place, code, level, what, cure});
  }

  /** Lists what was not read. @param remarks What is known of options without a counterpart. */
  finish(remarks: ReadonlyMap<string, Remark> = new Map()): void {
    for (const [name, value] of this.#value.entries) {
      if (this.#read.has(name) || isAbsent(value)) continue;
      const remark = remarks.get(name) ?? UNKNOWN;
      const isPlain = value.kind === 'scalar' && value.scalar === remark.unless;
      if (!isPlain) this.remark(name, remark);
    }
    for (const {place, what, cure} of this.#value.unknown) {
      const path = this.path || '(all)';
      this.context.report({path, place, code: 'not-static', level: 'left', what: `It has ${what}`, cure});
    }
  }

  #scalar(name: string, type: 'string'): string | undefined;
  #scalar(name: string, type: 'number'): number | undefined;
  #scalar(name: string, type: 'boolean'): boolean | undefined;
  #scalar(name: string, type: 'string' | 'number' | 'boolean'): Scalar | undefined {
    const value = this.value(name);
    if (!value) return undefined;
    const scalar = value.kind === 'scalar' ? value.scalar : undefined;
    if (scalar !== null && typeof scalar === type) return scalar;
    this.#refuse(name, TYPES[type]);
    return undefined;
  }

  #refuse(name: string, wanted: string): void {
    const what = `It is not ${wanted}`;
    this.remark(name, {code: 'bad-value', level: 'left', what, cure: 'Write by hand what it is for.'});
  }
}

const TYPES = {string: 'a text', number: 'a number', boolean: 'true or false'} as const;

const UNKNOWN: Remark = {
  code: 'unknown-option',
  level: 'left',
  what: 'We do not know an option of the tool with this name',
  cure: 'Check what it does on your site.',
};

const isAbsent = (value: Value | undefined): boolean =>
  value === undefined || (value.kind === 'scalar' && (value.scalar === undefined || value.scalar === null));
