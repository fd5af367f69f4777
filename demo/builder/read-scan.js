// Reads the report that `consent-elements scan --json` writes, and says what is wrong with another file.
import {NAME} from './names.js';

/** The format that this builder reads, and the part of its name that all versions share. */
const FORMAT = 'consent-elements-scan/1';
const FAMILY = 'consent-elements-scan/';

const KINDS = ['cookie', 'local', 'session', 'indexeddb', 'cache', 'service-worker'];
const BASES = ['declared', 'vendor', 'database', 'unknown', 'gated'];

/** A file that is no report of a scan. The message says what is wrong and how to mend it. */
export class ScanFileError extends Error {
  /** @param {'not-json' | 'not-a-scan' | 'too-large' | 'other-version' | 'damaged' | 'no-services'} code */
  constructor(code, message) {
    super(message);
    this.name = 'ScanFileError';
    this.code = code;
  }
}

/**
 * Reads the text of a report. Fields that the builder does not use are not looked at.
 *
 * @throws {ScanFileError} `not-json`, `not-a-scan`, `other-version`, or `damaged` with the field that is wrong
 */
export function readScan(text) {
  const report = parse(text);
  const format = isObject(report) ? report.format : undefined;
  if (typeof format !== 'string' || !format.startsWith(FAMILY)) {
    throw new ScanFileError(
      'not-a-scan',
      'This is not the report of a scan. Choose the file that --json has written.',
    );
  }
  if (format !== FORMAT) {
    throw new ScanFileError(
      'other-version',
      `The report has the format ${format}, and this builder reads ${FORMAT}. Scan with the version of the program that belongs to this builder.`,
    );
  }
  for (const [field, isRight] of checks(report)) {
    if (!isRight) {
      throw new ScanFileError(
        'damaged',
        `The report is damaged: its ${field} is missing or wrong. Scan again.`,
      );
    }
  }
  return report;
}

function parse(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ScanFileError(
      'not-json',
      'The file is not JSON, or not all of it is there. Choose the file that --json has written.',
    );
  }
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCategory = (name) => name === '' || NAME.test(name);
const areTexts = (from, keys) => keys.every((key) => typeof from[key] === 'string');

/** Each field that is used, with whether it is as the format says. */
function* checks({url, policy, items, requests}) {
  yield ['url', typeof url === 'string'];
  yield* checkPolicy(policy);
  yield ['items', Array.isArray(items)];
  for (const [index, item] of items.entries()) yield [`items[${index}]`, isObject(item) && isItem(item)];
  yield ['requests', Array.isArray(requests)];
  for (const [index, one] of requests.entries()) {
    const isRight =
      isObject(one) &&
      areTexts(one, ['host', 'service']) &&
      isCategory(one.category) &&
      BASES.includes(one.basis);
    yield [`requests[${index}]`, isRight];
  }
}

const isItem = (item) =>
  areTexts(item, ['name', 'host', 'service']) &&
  isCategory(item.category) &&
  KINDS.includes(item.kind) &&
  ['own', 'other'].includes(item.party) &&
  BASES.includes(item.basis) &&
  (item.lifetimeDays === null || (Number.isFinite(item.lifetimeDays) && item.lifetimeDays >= 0));

function* checkPolicy(policy) {
  if (policy === null) return;
  yield [
    'policy',
    isObject(policy) && typeof policy.recordName === 'string' && Array.isArray(policy.categories),
  ];
  for (const [index, one] of policy.categories.entries()) {
    const isRight =
      isObject(one) &&
      NAME.test(one.name) &&
      typeof one.model === 'string' &&
      typeof one.sells === 'boolean' &&
      isListOf(one.services, (name) => typeof name === 'string') &&
      isListOf(one.declarations, isDeclaration);
    yield [`policy.categories[${index}]`, isRight];
  }
}

const isListOf = (list, isOne) => Array.isArray(list) && list.every(isOne);

const isDeclaration = (one) =>
  isObject(one) && areTexts(one, ['name', 'retention', 'service', 'domain']) && KINDS.includes(one.storage);
