import {assert} from 'chai';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {type ConsentRecord, encodeRecord, decodeRecord, type KeptDecision} from '../../src/core/record.js';
import {findFormer} from '../../src/import/find-former.js';
import {policy, TOOLS} from './judge.js';

const ID = '3a7c1f0e-5b2d-4c89-9e10-6f4d2b8a7c35';
const site = policy({importFrom: ['osano', 'cookiebot'], importUntil: '2999-01-01'});
const HOUR = 3_600_000;

const put = (text: string): void => {
  document.cookie = text;
};
const record = (answer: boolean, time: number): string =>
  `CookieConsent={stamp:%27s%27%2Cstatistics:${String(answer)}%2Cmethod:%27explicit%27%2Cutc:${String(time)}};path=/`;

/** Finds and takes over, with a storage that keeps a decision already or refuses to. */
async function takeOver({
  kept = 'none',
  keeps = true,
  from = site,
  isAmbiguous = false,
}: {
  kept?: KeptDecision;
  keeps?: boolean;
  from?: ConsentPolicy;
  isAmbiguous?: boolean;
}) {
  const written: ConsentRecord[] = [];
  const told: boolean[] = [];
  const readable: boolean[] = [];
  const storage = {read: () => kept, write: (one: ConsentRecord) => written.push(one) > 0 && keeps};
  const files = [TOOLS.osano, TOOLS.cookiebot].map((former) => Promise.resolve({former}));
  const found = await findFormer({policy: from, gpc: false}, files);
  found(
    storage,
    ID,
    (_, isKept) => told.push(isKept),
    () => isAmbiguous,
    (isReadable) => readable.push(isReadable),
  );
  return {readable, written, told};
}

describe('findFormer', () => {
  afterEach(() => put('CookieConsent=;path=/;max-age=0'));

  it('finds nothing where there is nothing', async () => {
    assert.deepEqual(await takeOver({}), {readable: [true], written: [], told: []});
  });

  it('makes a record of a grant with its first date, and deletes the former one', async () => {
    const time = Math.floor(Date.now() / 1000) * 1000 - HOUR;
    put(record(true, time));

    const {written, told} = await takeOver({});

    const [made] = written;
    assert.isDefined(made);
    assert.deepEqual(made.granted, ['analytics']);
    assert.deepEqual(made.answered, {analytics: time / 1000});
    assert.equal(made.created, time / 1000);
    assert.deepEqual([made.source, made.id, made.flags.join()], ['import.cookiebot', ID, '']);
    assert.deepEqual(decodeRecord(encodeRecord(made)), made);
    assert.deepEqual(told, [true]);
    assert.notInclude(document.cookie, 'CookieConsent');
  });

  it('leaves the former record if its own is not kept', async () => {
    put(record(false, Date.now() - HOUR));

    const {told} = await takeOver({keeps: false});

    assert.deepEqual(told, [false]);
    assert.include(document.cookie, 'CookieConsent');
  });

  it('does nothing if the visitor has decided meanwhile', async () => {
    put(record(false, Date.now() - HOUR));

    const {written, readable} = await takeOver({kept: 'unknown'});

    assert.deepEqual(written, []);
    assert.deepEqual(readable, [true]);
    assert.include(document.cookie, 'CookieConsent');
  });

  it('says that something cannot be read', async () => {
    put('CookieConsent=x;path=/');

    const {readable, written} = await takeOver({});

    assert.deepEqual(readable, [false]);
    assert.deepEqual(written, []);
  });

  it('takes nothing over where the page has two banners', async () => {
    put(record(false, Date.now() - HOUR));

    const {readable, written} = await takeOver({isAmbiguous: true});

    assert.deepEqual(written, []);
    assert.deepEqual(readable, [true]);
    assert.include(document.cookie, 'CookieConsent');
  });

  it('keeps a plain name of the tool in the record, whatever the site has written', async () => {
    put(record(false, Date.now() - HOUR));

    const {written} = await takeOver({from: {...site, importFrom: ['osano', 'cookiebot:x.y']}});

    assert.equal(written[0]?.source, 'import.cookiebot');
  });
});
