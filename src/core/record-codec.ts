import type {ConsentRecord} from './record.js';

/**
 * The shape of each field, in order. All are plain characters, so nothing is ever escaped: a text that was escaped
 * once too often, cut off or written by somebody else does not match, and counts as no record.
 */
const SHAPE =
  /^v=1&id=([\w-]{36})&t=(\d{10})&u=(\d{10})&p=([\w.:-]+)&l=([\w-]*)&h=(\w+)&g=([\w.-]*)&d=([\w.-]*)&o=(banner|preferences|embed|gpc|api)(?:&n=([\w.:-]+))?(?:&f=(gpc|clear|gpc\.clear))?$/;

/** What it finds in a text: the first four are in each. */
type Fields = readonly [
  whole: string,
  id: string,
  created: string,
  updated: string,
  ...(string | undefined)[],
];

/** Writes a record as a query string whose characters are all allowed in a cookie. */
export function encodeRecord(record: ConsentRecord): string {
  const {id, created, updated, policyVersion, language, hash, granted, denied, origin, noticed, flags} =
    record;
  return (
    `v=1&id=${id}&t=${created}&u=${updated}&p=${policyVersion}&l=${language}&h=${hash}` +
    `&g=${granted.join('.')}&d=${denied.join('.')}&o=${origin}` +
    (noticed && `&n=${noticed}`) +
    (flags.length > 0 ? `&f=${[...flags].sort().reverse().join('.')}` : '')
  );
}

/** Reads a record. Never throws; what {@link encodeRecord} would not have written gives null. */
export function decodeRecord(text: string): ConsentRecord | null {
  const fields = SHAPE.exec(text) as Fields | null;
  if (!fields) return null;
  const [, id, t, u, policyVersion, language, hash, g, d, origin, noticed = '', f] = fields;
  const record = {
    id,
    created: +t,
    updated: +u,
    policyVersion,
    language,
    hash,
    granted: names(g),
    denied: names(d),
    origin,
    noticed,
    flags: names(f),
  } as ConsentRecord;
  const all = [...record.granted, ...record.denied];
  const ambiguous = new Set(all).size < all.length;
  return ambiguous || all.includes('') ? null : record;
}

const names = (list = ''): string[] => (list ? list.split('.') : []);
