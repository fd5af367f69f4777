// Parts of the scan that need no browser, and mistakes in calling it. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {
  addressesOf,
  createOwnHosts,
  findBrowser,
  isLonger,
  judge,
  readRetention,
  readSetCookie,
  readVendors,
  troubleOf,
} from '../../packages/cli/dist/index.js';
import {folderOf, runProgram} from './program.mjs';

const PAGE = 'https://shop.example/';
const OWN = createOwnHosts(PAGE, []);

describe('how the scan is called', () => {
  const MISTAKES = [
    [[], 'no-address'],
    [['ftp://shop.example/'], 'bad-address'],
    [['http://'], 'bad-address'],
    [[PAGE, 'https://other.example/'], 'bad-option'],
    [[PAGE, '--pages', '0'], 'bad-number'],
    [[PAGE, '--pages', 'many'], 'bad-number'],
    [[PAGE, '--wait', '-1'], 'bad-option'],
    [[PAGE, '--region', 'Germany'], 'bad-region'],
    [[PAGE, '--own', 'https://cdn.example/'], 'bad-host'],
    [[PAGE, '--browser', '/no/such/program'], 'no-browser'],
    [[PAGE, '--script', 'missing.mjs'], 'bad-script'],
    [[PAGE, '--baseline', 'missing.json'], 'bad-baseline'],
    [[PAGE, '--update-baseline'], 'bad-option'],
    [[PAGE, '--pages', '1', '--pages', '2'], 'bad-option'],
  ];
  for (const [args, code] of MISTAKES) {
    it(`names ${code} for ${args.join(' ') || 'nothing'}`, async () => {
      const {code: exit, err} = await runProgram(['scan', ...args]);
      assert.equal(exit, 2);
      assert.match(err, new RegExp(`error \\[${code}\\]`));
    });
  }

  it('names a script without a default export, and a baseline of another form', async (t) => {
    const folder = folderOf(t, {'steps.mjs': 'export const a = 1;', 'list.json': '[]'});
    const steps = await runProgram(['scan', PAGE, '--script', 'steps.mjs'], folder.path);
    const baseline = await runProgram(['scan', PAGE, '--baseline', 'list.json'], folder.path);
    assert.match(steps.err, /\[bad-script\].*default export/);
    assert.match(baseline.err, /\[bad-baseline\].*accepted/);
  });

  it('takes every command of its documentation', async () => {
    const text = readFileSync(new URL('../../docs/scan.md', import.meta.url), 'utf8');
    const commands = [...text.matchAll(/npx (?:--yes )?@consent-elements\/cli (scan .+)/g)].map(
      ([, one]) => one,
    );
    assert.equal(commands.length, 4);
    for (const command of commands) {
      const {code, err} = await runProgram([...command.split(' '), '--help']);
      assert.equal(code, 0, `${command}: ${err}`);
    }
  });
});

describe('findBrowser', () => {
  const machine = (platform, env, ...programs) => ({
    platform,
    env,
    isProgram: (file) => programs.includes(file),
  });

  it('finds the usual places of each system', () => {
    const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const windows = {'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)`};
    assert.equal(findBrowser(undefined, machine('win32', windows, edge)), edge);
    assert.equal(findBrowser(undefined, machine('darwin', {}, chrome)), chrome);
    assert.equal(
      findBrowser(undefined, machine('linux', {PATH: '/bin:/opt'}, '/opt/chromium')),
      '/opt/chromium',
    );
  });

  it('takes CHROME_PATH first', () => {
    assert.equal(
      findBrowser(
        undefined,
        machine('linux', {PATH: '/bin', CHROME_PATH: '/my/chrome'}, '/my/chrome', '/bin/chromium'),
      ),
      '/my/chrome',
    );
  });
});

describe('retention', () => {
  it('reads words of several languages', () => {
    const days = [
      'session',
      '1 day',
      '13 months',
      '2 Jahre',
      '720 minutos',
      'a year',
      '1 hour 30 minutes',
      'unclear',
    ].map(readRetention);
    assert.deepEqual(days, [0, 1, 403, 732, 0.5, 366, 0.0625, undefined]);
  });

  it('compares the life of a cookie, and storage without an end', () => {
    assert.equal(isLonger('1 day', 'cookie', 30), true);
    assert.equal(isLonger('1 month', 'cookie', 31), false);
    assert.equal(isLonger('session', 'cookie', 1), true);
    assert.equal(isLonger('session', 'cookie', null), false);
    assert.equal(isLonger('session', 'local', null), true);
    assert.equal(isLonger('session', 'session', null), false);
  });
});

describe('readSetCookie', () => {
  it('reads name, domain and life, of which Max-Age counts first', () => {
    const cookie = readSetCookie(
      'a=b=c; Domain=.Shop.example; Path=/x; HttpOnly; Max-Age=86400; Expires=x',
      0,
    );
    assert.deepEqual(cookie, {
      name: 'a',
      domain: 'shop.example',
      path: '/x',
      httpOnly: true,
      lifetimeDays: 1,
      askedDays: 1,
    });
    assert.equal(readSetCookie('a=1', 0).lifetimeDays, null);
    assert.equal(readSetCookie('a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 1).lifetimeDays < 0, true);
    const long = readSetCookie('a=1; Max-Age=63072000', 0);
    assert.deepEqual([long.lifetimeDays, long.askedDays], [400, 730]);
  });
});

it('reads the addresses of a stack, without the library that runs a held script', () => {
  const stack = `Error
    at tell (<anonymous>:9:21)
    at set (https://v.example/a.js:3:7)
    at https://shop.example/consent-elements/consent.js:2:9
    at https://shop.example/:17:5`;
  assert.deepEqual(addressesOf(stack), ['https://v.example/a.js:3', 'https://shop.example/:17']);
});

it('names the trouble behind an error of the browser', () => {
  const codeOf = (message) => troubleOf(new Error(message)).code;
  assert.deepEqual(
    [
      'net::ERR_CERT_AUTHORITY_INVALID at https://a.example',
      'net::ERR_CONNECTION_REFUSED',
      'net::ERR_TOO_MANY_REDIRECTS',
      'Navigation timeout of 20000 ms exceeded',
      'Protocol error: Target closed',
    ].map(codeOf),
    ['bad-certificate', 'no-answer', 'redirect-loop', 'page-hangs', 'browser-closed'],
  );
});

describe('judge', () => {
  const category = (name, model, sells, cookie) => ({
    name,
    model,
    sells,
    services: [],
    described: [],
    declarations: [
      {name: cookie, storage: 'cookie', retention: '', domain: '', path: '', service: '', purpose: ''},
    ],
  });
  const policy = {
    version: '1',
    recordName: 'consent-choice',
    region: 'US-CA',
    regionCookie: '',
    regionHref: '',
    categories: [
      category('necessary', 'required', false, 'basket'),
      category('analytics', 'opt-out', false, 'stats'),
      category('marketing', 'opt-out', true, 'ad'),
    ],
  };
  const log = (kind, names, requests = [], gates = []) => {
    const state = {id: kind, kind, category: '', region: '', gpc: kind === 'gpc'};
    const sighting = (chain) => ({state: kind, page: PAGE, by: 'script', chain});
    const items = names.map((name) => ({
      kind: 'cookie',
      name,
      host: 'shop.example',
      path: '/',
      httpOnly: false,
      isKept: true,
      lifetimeDays: null,
      askedDays: null,
      sighting: sighting([PAGE]),
    }));
    const asked = requests.map(([url, ...chain]) => ({url, type: 'script', sighting: sighting(chain)}));
    const models = new Map(policy.categories.map(({name, model}) => [name, model]));
    return {
      state,
      isReached: true,
      models,
      region: 'US-CA',
      items,
      requests: asked,
      pages: [],
      gates,
      tags: [],
      troubles: [],
    };
  };
  const idsOf = (logs, used = policy) =>
    judge({logs, policy: used, vendors: readVendors(), database: [], isOwn: OWN})
      .findings.filter(({code}) => code !== 'never-seen')
      .map(({id, certainty}) => `${id} ${certainty}`);

  it('allows before a choice what is opt-out, and under the signal only what sells nothing', () => {
    const logs = [log('before', ['basket', 'stats', 'ad']), log('gpc', ['basket', 'stats', 'ad'])];
    assert.deepEqual(idsOf(logs), ['despite-gpc cookie ad shop.example sure']);
  });

  it('takes a necessary cookie without a retention for one of the session', () => {
    const before = log('before', ['basket']);
    before.items[0].lifetimeDays = 365;
    assert.deepEqual(idsOf([before]), ['kept-longer cookie basket shop.example sure']);
  });

  it('asks about a cookie that is set for longer than declared, which browsers shorten', () => {
    const before = log('before', ['stats']);
    Object.assign(before.items[0], {lifetimeDays: 400, askedDays: 730});
    const [necessary, stats] = policy.categories;
    const declared = {...stats, declarations: [{...stats.declarations[0], retention: '13 months'}]};
    assert.deepEqual(idsOf([before], {...policy, categories: [necessary, declared]}), [
      'kept-longer cookie stats shop.example check',
    ]);
  });

  it('asks about an undeclared cookie that its page deletes again', () => {
    const before = log('before', ['probe']);
    before.items[0].isKept = false;
    assert.deepEqual(idsOf([before]), [
      'before-choice cookie probe shop.example check',
      'not-declared cookie probe shop.example check',
    ]);
  });

  it('tells of a service worker only where what it does is a finding', () => {
    const worker = `${PAGE}sw.js`;
    const before = log('before', ['basket', 'basket'], [['https://w.example/b', worker]]);
    Object.assign(before.items[0], {kind: 'service-worker', name: worker});
    assert.deepEqual(idsOf([before]), [
      'before-choice request w.example w.example sure',
      `before-choice service-worker ${worker} shop.example check`,
    ]);
    assert.deepEqual(idsOf([{...before, requests: []}]), []);
  });

  it('asks about what is declared as necessary, and is known from a vendor', () => {
    const misplaced = {...policy, categories: [category('necessary', 'required', false, '_fbp')]};
    assert.deepEqual(idsOf([log('before', ['_fbp'])], misplaced), [
      'wrong-category cookie _fbp shop.example check',
    ]);
  });

  it('takes a request for what the gate is for that leads to it', () => {
    const gates = [{expression: 'analytics', address: 'https://v.example/a.js', isRule: false}];
    const refused = log('refused', [], [['https://w.example/b', 'https://v.example/a.js:3', PAGE]], gates);
    assert.deepEqual(idsOf([refused]), ['after-refusal request w.example w.example sure']);
  });

  it('says nothing of a state that was not reached', () => {
    assert.deepEqual(idsOf([{...log('refused', ['stats']), isReached: false}]), []);
  });

  it('gives one finding for names that differ from visit to visit', () => {
    const ids = idsOf([log('before', ['s_8f14e45fceea167a'])], policy).concat(
      idsOf([log('before', ['s_c9f0f895fb98ab91'])]),
    );
    assert.equal(new Set(ids).size, 2);
  });

  it('goes by the vendors where there is no policy', () => {
    assert.deepEqual(idsOf([log('before', ['_fbp', 'theme'])], null), [
      'before-choice cookie _fbp shop.example sure',
      'before-choice cookie theme shop.example check',
    ]);
  });
});
