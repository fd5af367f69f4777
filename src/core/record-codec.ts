import type {ConsentRecord} from './record.js';

/** Longer than any record we write; what is longer is not ours. Unit: characters. */
const MAX_LENGTH = 2000;

/**
 * The shape of each field, in order. All are plain characters, so nothing is ever escaped: a text that was escaped
 * once too often, cut off or written by somebody else does not match, and counts as no record.
 */
const SHAPE =
  /^v=1&id=([\w-]{36})&t=([1-9]\d{9})&u=([1-9]\d{9})&p=([\w.:-]+)&l=([\w-]*)&h=(\w+)&g=([\w.-]*)&d=([\w.-]*)&o=(banner|preferences|embed|gpc|api)$/;

/** Writes a record as a query string whose characters are all allowed in a cookie. */
export function encodeRecord(record: ConsentRecord): string {
  const {id, created, updated, policyVersion, language, hash, granted, denied, origin} = record;
  return (
    `v=1&id=${id}&t=${created}&u=${updated}&p=${policyVersion}&l=${language}&h=${hash}` +
    `&g=${granted.join('.')}&d=${denied.join('.')}&o=${origin}`
  );
}

/** Reads a record. Never throws; what {@link encodeRecord} would not have written gives null. */
export function decodeRecord(text: string): ConsentRecord | null {
  const fields = text.length > MAX_LENGTH ? null : SHAPE.exec(text);
  if (!fields) return null;
  const [, id, t, u, policyVersion, language, hash, g, d, origin] = fields;
  const record = {
    id,
    created: Number(t),
    updated: Number(u),
    policyVersion,
    language,
    hash,
    granted: names(g),
    denied: names(d),
    origin,
  } as ConsentRecord;
  const all = [...record.granted, ...record.denied];
  const ambiguous = new Set(all).size < all.length;
  return ambiguous || all.includes('') ? null : record;
}

const names = (list = ''): string[] => (list ? list.split('.') : []);
