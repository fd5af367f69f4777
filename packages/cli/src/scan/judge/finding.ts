import type {Sighting} from '../model.js';
import type {Subject} from './subjects.js';

export type FindingCode =
  | 'before-choice'
  | 'after-refusal'
  | 'wrong-category'
  | 'after-withdrawal'
  | 'despite-gpc'
  | 'not-declared'
  | 'never-seen'
  | 'kept-longer'
  | 'live-vendor';

/** Something that the policy does not allow, or that somebody has to look at. */
export interface Finding {
  readonly id: string;
  readonly code: FindingCode;
  readonly certainty: 'sure' | 'check';
  readonly known: boolean;
  readonly subject: {readonly kind: Subject['kind'] | 'vendor'; readonly name: string; readonly host: string};
  readonly category: string;
  readonly service: string;
  readonly message: string;
  readonly cure: string;
  readonly markup: string;
  readonly evidence: readonly Sighting[];
}

/** So many sightings stand under one finding. */
const MOST_EVIDENCE = 10;

/** Parts of a name that differ from visit to visit: numbers, and long runs of hexadecimal digits. */
const VARYING = /[0-9a-f]{8}(?:-?[0-9a-f]{4,})+|[0-9a-f]*\d[0-9a-f]{7,}|\d{5,}/gi;

type Parts = Omit<Finding, 'id' | 'known' | 'evidence' | 'markup'> & {
  readonly evidence: readonly Sighting[];
  readonly markup?: string;
};

/** Makes a finding, with an id that stays the same from scan to scan. */
export function createFinding({evidence, markup = '', ...parts}: Parts): Finding {
  const {kind, name, host} = parts.subject;
  const id = [parts.code, kind, name.replace(VARYING, '*'), host].join(' ');
  const plain = evidence
    .slice(0, MOST_EVIDENCE)
    .map(({state, page, by, chain}) => ({state, page, by, chain}));
  return {id, known: false, markup, ...parts, evidence: plain};
}

const NOUNS = {
  cookie: 'cookie',
  local: 'localStorage key',
  session: 'sessionStorage key',
  indexeddb: 'IndexedDB database',
  cache: 'cache',
  'service-worker': 'service worker',
};

/** Names a subject in a sentence, such as "The cookie _ga". */
export const named = ({kind, name, host, isOwn}: Subject): string =>
  kind === 'request' ? `The page asks ${name}` : `The ${NOUNS[kind]} ${name}${isOwn ? '' : ` of ${host}`}`;
