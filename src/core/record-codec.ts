import {answeredAt, EVERYTHING, type ConsentRecord} from './record.js';

/** Begins every record of this library, of this version or of a later one. What begins otherwise is not ours. */
const OURS = /^v=\d+&id=/;

/**
 * The required fields, and after them optional ones of one letter each, in their order; those of a later version come
 * last. No letter comes twice, for servers may read the last one. All are plain characters, so nothing is ever escaped:
 * a text of ours that was cut off or escaped once too often does not match.
 */
const SHAPE =
  /^v=1&id=([\w-]{36})&t=([1-9]\d{9})&u=([1-9]\d{9})&p=([\w.:-]{1,40})&l=([\w-]*)&h=(\w+)&g=([\w.-]*)&d=(\*|[\w.-]*)&o=(banner|preferences|embed|gpc|api)(?:&m=(\d{1,3}))?(?:&n=([\w.:-]{1,40}))?(?:&f=(gpc|clear|gpc\.clear))?(?:&a=(-?[0-9a-z]{1,7}(?:\.-?[0-9a-z]{1,7})*))?(?:&w=([1-9]\d{9}))?(?:&[bceijkqrsxyz]=[\w.:-]*)*$/;

/** A category or service, as `isName` of schema.ts has it. */
const NAME = /^[a-z][a-z0-9_-]{0,39}$/;

/** Ages of answers are written in this base, so that each takes seven characters at most. */
const AGE_BASE = 36;

/** Whether a text is a record of this library, readable or not. Another program's cookie of the name is none. */
export const isOurs = (text: string): boolean => OURS.test(text);

/** Writes a record as a query string whose characters are all allowed in a cookie. */
export function encodeRecord(record: ConsentRecord): string {
  const {id, created, updated, millisecond, policyVersion, language, hash, granted, denied} = record;
  const {source, noticed, flags, renewed} = record;
  const ages = [...granted, ...denied].map((name) => updated - answeredAt(record, name));
  const optional = (key: string, value: string | number): string => (value ? `&${key}=${String(value)}` : '');
  return (
    `v=1&id=${id}&t=${String(created)}&u=${String(updated)}&p=${policyVersion}&l=${language}&h=${hash}` +
    `&g=${granted.join('.')}&d=${denied.join('.')}&o=${source}` +
    optional('m', millisecond) +
    optional('n', noticed) +
    optional('f', [...flags].sort().reverse().join('.')) +
    optional('a', ages.some(Boolean) ? ages.map((age) => age.toString(AGE_BASE)).join('.') : '') +
    optional('w', renewed)
  );
}

/** Reads a record. Never throws; returns null for what is ambiguous, or has a shape that no version 1 writes. */
export function decodeRecord(text: string): ConsentRecord | null {
  const fields = SHAPE.exec(text);
  if (!fields) return null;
  const [, id, t, u, policyVersion, language, hash, g, d, source, m, noticed = '', f, a, renewed] = fields;
  const granted = toNames(g);
  const denied = toNames(d);
  const named = [...granted, ...denied];
  const isEverything = denied[0] === EVERYTHING;
  const isAmbiguous = new Set(named).size < named.length || (isEverything && granted.length > 0);
  const updated = Number(u);
  const ages = a === undefined ? named.map(() => 0) : a.split('.').map((age) => parseInt(age, AGE_BASE));
  if (isAmbiguous || !(isEverything || named.every((name) => NAME.test(name)))) return null;
  if (ages.length !== named.length) return null;
  const answered = named.map((name, index) => [name, updated - (ages[index] ?? 0)] as const);
  return {
    id,
    created: Number(t),
    updated,
    millisecond: Number(m ?? 0),
    policyVersion,
    language,
    hash,
    granted,
    denied,
    source,
    noticed,
    flags: toNames(f),
    answered: Object.fromEntries(answered.filter(([, time]) => time !== updated)),
    renewed: Number(renewed ?? 0),
  } as ConsentRecord;
}

const toNames = (list = ''): string[] => (list ? list.split('.') : []);
