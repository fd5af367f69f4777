import {assert} from 'chai';
import {importPart, loadBeside} from '../../src/page/load-beside.js';
import {addRule, origins, requests, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

/** A folder at another origin, of which one file answers as the rule says. */
async function folder(
  rule: Record<string, string>,
  file = 'follow-up.js',
): Promise<{base: string; asked: () => Promise<string[]>}> {
  const prefix = uniquePrefix();
  const {other} = await origins();
  await addRule({prefix, file, ...rule});
  return {
    base: `${other}/fixture/dist@${prefix}/consent.js`,
    asked: async () => (await requests(prefix)).map(({path}) => path.replace(/^.*@[^/]*/, '')),
  };
}

async function failureOf(loading: Promise<unknown>): Promise<unknown> {
  try {
    await loading;
  } catch (error) {
    return error;
  }
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

describe('importPart', () => {
  it('imports what lies beside the script', async () => {
    const base = new URL('./all.ts', import.meta.url).href;

    const part = await importPart(base, '../../src/core/dev-mode.ts', 0);

    assert.hasAllKeys(part, ['DEV_MODE']);
  });

  it('rejects, and throws nothing, where the script has no address', async () => {
    const loading = importPart(undefined, 'ui.js', 0);

    assert.instanceOf(await failureOf(loading), TypeError);
  });

  it('asks about CORS when a part of another origin does not come, and keeps the cause', async () => {
    const error = await failureOf(importPart('http://127.0.0.1:1/lib/consent.js', 'ui.js', 0));

    assert.equal(messageOf(error), 'CORS? http://127.0.0.1:1/lib/ui.js');
    assert.instanceOf(error instanceof Error ? error.cause : undefined, Error);
  });

  it('does not speak of CORS when a part of the own origin does not come', async () => {
    const error = await failureOf(importPart(`${location.origin}/none/consent.js`, 'none.js', 0));

    assert.notInclude(messageOf(error), 'CORS');
  });

  it('takes another address after a failure', async () => {
    const error = await failureOf(importPart('http://127.0.0.1:1/lib/consent.js', 'ui.js', 2));

    assert.equal(messageOf(error), 'CORS? http://127.0.0.1:1/lib/ui.js?retry=2');
  });

  it('keeps the address that an import map has the hash of', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = '{"integrity": {}}';
    document.head.append(map);

    const error = await failureOf(importPart('http://127.0.0.1:1/lib/consent.js', 'ui.js', 2));

    map.remove();
    assert.equal(messageOf(error), 'CORS? http://127.0.0.1:1/lib/ui.js');
  });
});

describe('loadBeside', () => {
  it('loads a file from beside the script, from another origin too', async () => {
    const {base, asked} = await folder({body: 'export const deleteDeclaredData = () => ["loaded"];'});
    const load = loadBeside(base);

    const file = await load('follow-up.js');

    assert.property(file, 'deleteDeclaredData');
    assert.deepEqual(await asked(), ['/follow-up.js']);
  });

  it('asks for a file once', async () => {
    const {base, asked} = await folder({body: 'export const deleteDeclaredData = () => ["loaded"];'});
    const load = loadBeside(base);

    const files = await Promise.all([load('follow-up.js'), load('follow-up.js')]);

    assert.strictEqual(files[0], files[1]);
    assert.deepEqual(await asked(), ['/follow-up.js']);
  });

  it('asks for a file that failed by another address, because browsers remember a failure', async () => {
    const {base, asked} = await folder({status: '500', body: ''});
    const load = loadBeside(base);

    for (const attempt of ['first', 'second']) {
      const outcome = await load('follow-up.js').then(
        () => 'loaded',
        () => 'failed',
      );
      assert.equal(outcome, 'failed', attempt);
    }

    assert.deepEqual(await asked(), ['/follow-up.js', '/follow-up.js?retry=1']);
  });

  for (const [lang, words] of [
    ['de', ['/locales/de.js']],
    ['zh-TW', ['/locales/zh-Hant.js']],
    ['nb-NO', ['/locales/no.js']],
    // English is part of the interface, and of the others there are no words.
    ['en-GB', []],
    ['eu', []],
    ['', []],
  ] as const) {
    it(`asks for the interface and the words of a page in "${lang}" at the same time`, async () => {
      const {base, asked} = await folder({body: 'export const mount = () => undefined;'}, 'ui.js');
      const before = document.documentElement.lang;
      document.documentElement.lang = lang;

      const loading = loadBeside(base)('ui.js');
      document.documentElement.lang = before;
      await loading;

      await until(async () => (await asked()).length > words.length);
      assert.sameMembers(await asked(), ['/ui.js', ...words]);
    });
  }

  for (const base of [undefined, '', 'no address', 'about:blank', 'data:text/javascript,0']) {
    it(`rejects, and throws nothing, for a script at ${String(base)}`, async () => {
      assert.instanceOf(await failureOf(loadBeside(base)('ui.js')), Error);
    });
  }
});
