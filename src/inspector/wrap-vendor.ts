import type {VendorSource} from './vendor-sources.js';

/** Receives the words of a message to a vendor. */
export type NoteCall = (call: readonly unknown[]) => void;

/** Something of a vendor's that is wrapped. */
export interface Wrapped {
  /** The value that the window had, and the one that stands in for it. They are equal if only a method is wrapped. */
  readonly original: object;
  readonly current: object;
  /** Puts back what was there, unless the page has replaced it. */
  readonly undo: () => void;
}

/**
 * Returns a vendor's queue or function. A value behind an accessor is left alone: `src/signals/when-defined.ts` waits there
 * for the vendor, and reading it would count as its first use.
 */
export function findVendor(name: string): object | null {
  const value: unknown = Object.getOwnPropertyDescriptor(window, name)?.value;
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? value : null;
}

/** Returns the words of a call: Google's commands are arguments objects, other vendors' are arrays. */
export function toCall(entry: unknown): readonly unknown[] {
  if (Array.isArray(entry)) return entry;
  const isArguments = Object.prototype.toString.call(entry) === '[object Arguments]';
  return isArguments ? Array.from(entry as ArrayLike<unknown>) : [];
}

/** Returns the messages that already wait in a vendor's queue. */
export function waitingCalls(vendor: object, {kind, calls}: VendorSource): readonly (readonly unknown[])[] {
  const list: unknown = calls ? Reflect.get(vendor, calls) : vendor;
  if (!Array.isArray(list)) return [];
  const entries: readonly unknown[] = list;
  if (kind !== 'flat-queue') return entries.map(toCall);
  return entries.flatMap((entry, index) => (entry === 'consent' ? [entries.slice(index, index + 3)] : []));
}

/** Wraps a vendor's queue or function, so that each later message is noted and passed on unchanged. */
export function wrapVendor(vendor: object, source: VendorSource, note: NoteCall): Wrapped {
  if (source.kind === 'function') return wrapFunction(vendor, source, note);
  const names = source.kind === 'methods' ? [...source.words, 'push'] : ['push'];
  const undos = names.map((name) =>
    wrapMethod(vendor, name, (given) => {
      if (name !== 'push') note([name, ...given]);
      else if (source.kind === 'flat-queue') note(given);
      else for (const entry of given) note(toCall(entry));
    }),
  );
  return {original: vendor, current: vendor, undo: () => undos.forEach((undo) => undo())};
}

/** A proxy passes on everything that the vendor's own code keeps at its function. */
function wrapFunction(vendor: object, {global}: VendorSource, note: NoteCall): Wrapped {
  if (typeof vendor !== 'function') return {original: vendor, current: vendor, undo: () => undefined};
  const current: object = new Proxy(vendor, {
    apply(target, self, given: readonly unknown[]) {
      note(given);
      const result: unknown = Reflect.apply(target, self, given);
      return result;
    },
  });
  Reflect.set(window, global, current);
  return {
    original: vendor,
    current,
    undo() {
      if (findVendor(global) === current) Reflect.set(window, global, vendor);
    },
  };
}

/** Wraps a method, if the object has it. The vendor's own code may wrap ours; then ours stays, and notes nothing more. */
function wrapMethod(owner: object, name: string, note: (given: readonly unknown[]) => void): () => void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') return () => undefined;
  const before = Object.getOwnPropertyDescriptor(owner, name);
  let isOn = true;
  const value = function (this: unknown, ...given: readonly unknown[]): unknown {
    if (isOn) note(given);
    return Reflect.apply(method, this, given);
  };
  Reflect.defineProperty(owner, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: before?.enumerable ?? false,
  });
  return () => {
    isOn = false;
    if (Object.getOwnPropertyDescriptor(owner, name)?.value !== value) return;
    if (before) Reflect.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}
