import {assert} from 'chai';
import {encodeRecord} from '../../src/core/record-codec.js';
import type {ConsentRecord} from '../../src/core/record.js';
import {DAY_SECONDS, NOW, record} from '../helpers/fakes.js';

// The code for servers in the docs: that for Node is run here; the other languages have to hold the same shape.

const LIFE = 182 * DAY_SECONDS;

const page = async (name: string): Promise<string> => (await fetch(`/docs/${name}.md`)).text();

async function codeOf<Code>(name: string): Promise<Code> {
  const [, code = ''] = /```js\n(.*?)```/s.exec(await page(name)) ?? [];
  const address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
  return (await import(address)) as Code;
}

const cookie = (parts?: Partial<ConsentRecord>): string => `consent=${encodeRecord(record(parts))}`;

const noRecord: [what: string, cookies: string][] = [
  ['nothing', ''],
  ['an empty cookie', 'consent='],
  ['two cookies of the name', `${cookie()}; ${cookie()}`],
  ['a cookie of a longer name', `my${cookie()}`],
  ['an escaped record', cookie().replaceAll('&', '%26')],
  ['another format', cookie().replace('v=1', 'v=2')],
  ['a line break and a header', `${cookie()}\r\nSet-Cookie: a=1`],
  ['a line break', `${cookie()}\n`],
  ['an attribute', `${cookie()};Domain=example.com`],
  ['a record past its life', cookie({updated: NOW - LIFE - 1})],
  ['a record from the future', cookie({updated: NOW + 2 * DAY_SECONDS})],
];

describe('docs/servers.md', () => {
  type Reader = (cookies: string | undefined, now: number) => string[];
  let grantedNames: Reader;

  before(async () => {
    ({grantedNames} = await codeOf<{grantedNames: Reader}>('servers'));
  });

  it('reads what was granted, beside other cookies', () => {
    const cookies = `a=1; ${cookie({granted: ['affiliate', 'matomo'], denied: ['analytics']})}; b=2`;

    assert.deepEqual(grantedNames(cookies, NOW), ['affiliate', 'matomo']);
  });

  it('reads a record with all fields, and one that grants nothing', () => {
    const noticed = cookie({granted: ['affiliate'], noticed: '2026-12-01', flags: ['gpc', 'clear']});

    assert.deepEqual(grantedNames(noticed, NOW), ['affiliate']);
    assert.deepEqual(grantedNames(cookie({granted: []}), NOW), []);
    assert.deepEqual(grantedNames(undefined, NOW), []);
  });

  for (const [what, cookies] of noRecord) {
    it(`reads nothing granted from ${what}`, () => {
      assert.deepEqual(grantedNames(cookies, NOW), []);
    });
  }
});

describe('docs/safari.md', () => {
  type Renewer = (cookies: string | undefined, now: number) => string | null;
  let renewedConsent: Renewer;

  before(async () => {
    ({renewedConsent} = await codeOf<{renewedConsent: Renewer}>('safari'));
  });

  it('sends back the same value for the rest of its life', () => {
    const kept = cookie({updated: NOW - DAY_SECONDS, noticed: 'gpc', flags: ['clear']});

    assert.equal(
      renewedConsent(`a=1; ${kept}`, NOW + 0.5),
      `${kept}; Max-Age=${LIFE - DAY_SECONDS}; Path=/; SameSite=Lax; Secure`,
    );
  });

  for (const [what, cookies] of noRecord) {
    it(`sends nothing back for ${what}`, () => {
      assert.isNull(renewedConsent(cookies, NOW));
    });
  }

  it('holds one shape, in five languages and in both pages', async () => {
    const pages = await Promise.all(['servers', 'safari'].map(page));

    const shapes = pages.flatMap((text) => text.match(/v=1&id=\[.*\[a-z\.\]\+\)\?/g) ?? []);

    assert.equal(shapes.length, 10);
    assert.equal(new Set(shapes).size, 1);
  });
});
