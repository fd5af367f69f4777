// What `answerBanner` keeps of a form, and what it refuses. In plain Node; build first.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {answerBanner, createPolicy, preloadLinks, readConsent, renderBanner} from '../../dist/server.js';

const NOW = Date.parse('2026-11-20T12:00:00Z') / 1000;
const ID = '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10';
const ORIGIN = 'https://www.acme.example';
const input = {organization: 'Acme', policyVersion: '2', categories: ['analytics', 'marketing']};
const POLICY = createPolicy(input);

const cookie = ({granted = '', denied = '', version = '2', updated = NOW - 600} = {}) =>
  `consent-choice=v=1&id=${ID}&t=${updated}&u=${updated}&p=${version}&l=en&h=abc&g=${granted}&d=${denied}&o=banner`;

/** The fields of a rendered form. */
async function formOf(policy = POLICY, options = {}) {
  const html = await renderBanner(policy, {cookies: '', now: NOW - 60, path: '/shop?page=2', ...options});
  const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

/** Posts a form from a page of the site, unless `headers` says otherwise. */
async function post(fields, {policy = POLICY, headers = {}, cookies, options, method = 'POST', body} = {}) {
  const request = new Request(`${ORIGIN}/consent`, {
    method,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...{'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN},
      ...(cookies && {Cookie: cookies}),
      ...headers,
    },
    body: method === 'GET' ? undefined : (body ?? new URLSearchParams(fields).toString()),
  });
  for (const [name, value] of Object.entries(headers)) if (value === '') request.headers.delete(name);
  const response = await answerBanner(request, policy, {now: NOW, ...options});
  const header = response.headers.get('Set-Cookie');
  return {
    status: response.status,
    location: response.headers.get('Location'),
    cache: response.headers.get('Cache-Control'),
    header,
    record: header && readConsent(header, policy, {now: NOW}).record,
  };
}

const answersOf = ({record}) => record && {granted: record.granted, denied: record.denied};
const NO = {granted: [], denied: ['analytics', 'marketing']};
const YES = {granted: ['analytics', 'marketing'], denied: []};

describe('answerBanner()', () => {
  it('keeps an answer, and sends the visitor back', async () => {
    const form = await formOf();

    const refused = await post({...form, answer: 'reject'});
    const granted = await post({...form, answer: 'accept'});

    assert.deepEqual(answersOf(refused), NO);
    assert.deepEqual(answersOf(granted), YES);
    const {status, location, cache, header} = refused;
    assert.deepEqual(
      {status, location, cache},
      {status: 303, location: '/shop?page=2', cache: 'private, no-store'},
    );
    assert.match(header, /; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/);
  });

  it('keeps a grant with the time of the page, by which a later refusal in the browser stands', async () => {
    const {record} = await post({...(await formOf()), answer: 'accept'});

    assert.equal(record.updated, NOW - 60);
  });

  it('grants nothing that has been refused since the page was rendered', async () => {
    const old = await formOf();

    const {status, header} = await post(
      {...old, answer: 'accept'},
      {cookies: cookie({denied: 'analytics.marketing'})},
    );

    assert.deepEqual({status, header}, {status: 303, header: null});
  });

  it('refuses what has been granted since the page was rendered', async () => {
    const cookies = cookie({granted: 'analytics.marketing'});

    const answer = await post({...(await formOf()), answer: 'reject'}, {cookies});

    assert.deepEqual(answersOf(answer), NO);
    assert.equal(answer.record.id, ID);
    assert.ok(answer.record.flags.includes('clear'));
  });

  it('answers for what was asked alone, and leaves an earlier refusal', async () => {
    const policy = createPolicy({
      ...input,
      categories: ['analytics', {name: 'marketing', changedIn: '2'}],
    });
    const cookies = cookie({denied: 'analytics', granted: 'marketing', version: '1'});
    const form = await formOf(policy, {cookies});
    assert.equal(form.asked, 'marketing');

    const answer = await post({...form, answer: 'accept'}, {policy, cookies});

    assert.deepEqual(answersOf(answer), {granted: ['marketing'], denied: ['analytics']});
  });

  for (const [what, changes] of [
    ['of another version', {version: '1'}],
    ['that names nothing', {asked: ''}],
    ['that names unknown categories', {asked: 'necessary.other'}],
    ['from the future', {time: String(NOW + 3600)}],
    ['without a time', {time: 'soon'}],
    ['whose record the request has lost', {seen: ID}],
  ]) {
    it(`keeps no grant of a form ${what}, but its refusal`, async () => {
      const form = {...(await formOf()), ...changes};

      const grant = await post({...form, answer: 'accept'});
      const refusal = await post({...form, answer: 'reject'});

      assert.deepEqual({status: grant.status, header: grant.header}, {status: 303, header: null});
      assert.deepEqual(answersOf(refusal), NO);
    });
  }

  it('takes a refusal whatever else is in the form', async () => {
    const bodies = [
      'answer=reject',
      'answer=accept&answer=reject&asked=analytics',
      '%%%&answer=reject&time=%00',
    ];

    for (const body of bodies) assert.deepEqual(answersOf(await post({}, {body})), NO, body);
  });

  it('refuses posts from elsewhere, and grants nothing where no header says from where', async () => {
    const form = await formOf();
    const from = async (headers, answer = 'accept') => (await post({...form, answer}, {headers})).status;

    assert.equal(await from({'Sec-Fetch-Site': 'cross-site'}, 'reject'), 403);
    assert.equal(await from({'Sec-Fetch-Site': 'same-site'}, 'reject'), 403);
    assert.equal(await from({'Sec-Fetch-Site': '', Origin: 'https://evil.example'}, 'reject'), 403);
    assert.equal(await from({'Sec-Fetch-Site': '', Origin: 'null'}), 403);
    assert.equal(await from({'Sec-Fetch-Site': '', Origin: ''}), 403);
    assert.equal(await from({'Sec-Fetch-Site': '', Origin: ''}, 'reject'), 303);
    assert.equal(await from({'Sec-Fetch-Site': '', Origin: ORIGIN}), 303);
    assert.equal(await from({Origin: 'null'}), 303);
  });

  it('compares with the origin that it is given, where a proxy names another host', async () => {
    const headers = {'Sec-Fetch-Site': '', Origin: 'https://shop.example', Host: 'localhost:3000'};
    const form = {...(await formOf()), answer: 'accept'};

    assert.equal((await post(form, {headers})).status, 403);
    assert.equal((await post(form, {headers, options: {origin: 'https://shop.example'}})).status, 303);
  });

  it('refuses what is no form, and what is too long', async () => {
    const as = async (type, body, method) =>
      (await post({}, {headers: {'Content-Type': type}, body, method})).status;
    const type = 'application/x-www-form-urlencoded';

    assert.equal(await as('application/json', '{"answer":"accept"}'), 415);
    assert.equal(await as(type, 'x'.repeat(20_000)), 413);
    assert.equal(await as(`${type};charset=UTF-8`, 'asked=analytics'), 400);
    assert.equal(await as(type, undefined, 'GET'), 405);
  });

  it('sends visitors to no other site', async () => {
    const to = async (path, referrer = '') =>
      (await post({answer: 'reject', path}, {headers: referrer ? {Referer: referrer} : {}})).location;
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      'https://evil.example/',
      'javascript:alert(1)',
      '',
      'shop',
      '/consent',
      '/a/..//evil.example',
      '\\\\evil.example',
      '/%0d%0a/../../',
    ]) {
      assert.equal(new URL(await to(path), ORIGIN).origin, ORIGIN, path);
    }
    assert.equal(await to('//evil.example', `${ORIGIN}/shop?page=3`), '/shop?page=3');
    assert.equal(await to('', `${ORIGIN}/consent`), '/');
    assert.equal(await to('/a\r\nSet-Cookie: b=c'), '/aSet-Cookie:%20b=c');
  });

  it('sets the cookie where the policy says, if the browser would keep it there', async () => {
    const policy = createPolicy({...input, cookieDomain: 'acme.example', cookiePath: '/shop'});
    const setBy = async (origin) =>
      (await post({answer: 'reject'}, {policy, headers: {Origin: origin}})).header.replace(
        /^.*?; Max-Age=\d+; /,
        '',
      );

    assert.equal(await setBy(ORIGIN), 'Path=/shop; SameSite=Lax; Domain=acme.example; Secure');
    assert.equal(await setBy('http://localhost:3000'), 'Path=/shop; SameSite=Lax');
    assert.equal(await setBy('https://notacme.example'), 'Path=/shop; SameSite=Lax; Secure');
  });

  it('honors Global Privacy Control: what sells is neither asked nor granted', async () => {
    const headers = {'Sec-GPC': '1'};
    const form = await formOf(POLICY, {gpc: true});

    const answer = await post({...form, answer: 'accept'}, {headers});

    assert.equal(form.asked, 'analytics');
    assert.deepEqual(answersOf(answer), {granted: ['analytics'], denied: []});
    assert.deepEqual(answer.record.flags, ['gpc']);
    const before = await post({...(await formOf()), answer: 'accept'}, {headers});
    assert.deepEqual(before.record.granted, ['analytics']);
  });

  it('tells what is on by a notice, which can be dismissed or opted out of', async () => {
    const policy = createPolicy({
      ...input,
      model: {EEA: 'opt-in', US: 'opt-out'},
      prompt: {EEA: 'ask', US: 'notice'},
    });
    const options = {region: 'US'};
    const html = await renderBanner(policy, {cookies: '', ...options});
    const form = await formOf(policy, options);

    const dismissed = await post({...form, answer: 'dismiss'}, {policy, options});
    const refused = await post({...form, answer: 'reject'}, {policy, options});

    assert.match(html, /part="opt-out".*part="dismiss"/);
    assert.doesNotMatch(html, /value="accept"/);
    assert.match(dismissed.header, /&g=&d=&o=banner(&m=\d+)?&n=2&r=US;/);
    assert.deepEqual(readConsent(dismissed.header, policy, {now: NOW, ...options}).told, []);
    assert.match(refused.header, /&g=&d=analytics\.marketing&o=banner.*&r=US;/);
    assert.match(await renderBanner(policy, {cookies: '', region: 'DE'}), /part="reject".*part="accept"/);
  });

  it('grants nothing beside a record that cannot be read, and keeps a refusal', async () => {
    const cookies = 'consent-choice=v=1&id=broken';
    const optOut = createPolicy({...input, model: 'opt-out'});
    const form = await formOf(optOut, {cookies});

    const refused = await post({...form, answer: 'reject'}, {policy: optOut, cookies});

    assert.equal(form.asked, 'analytics.marketing');
    assert.deepEqual(answersOf(refused), NO);
  });

  it('says what is wrong with its options', async () => {
    const code = (expected) => (error) => error.code === expected;
    const request = new Request(`${ORIGIN}/consent`, {method: 'POST', body: 'answer=reject'});
    const own = {'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded'};
    const read = new Request(request, {headers: own});
    await read.text();

    await assert.rejects(answerBanner(read, POLICY), code('body-used'));
    await assert.rejects(answerBanner(request, POLICY, {origin: 'acme.example'}), code('bad-origin'));
    await assert.rejects(answerBanner(request, POLICY, {now: Date.now()}), code('bad-time'));
  });
});

describe('renderBanner()', () => {
  it('renders nothing for those who have answered, whatever they answered', async () => {
    for (const cookies of [cookie({granted: 'analytics.marketing'}), cookie({denied: '*'})]) {
      assert.equal(await renderBanner(POLICY, {cookies, now: NOW}), '');
      assert.deepEqual(preloadLinks(cookies, POLICY, {now: NOW}), {header: '', html: ''});
    }
  });

  it('renders nothing where nothing is asked', async () => {
    const policy = createPolicy({...input, model: 'opt-out', prompt: 'none'});

    assert.equal(await renderBanner(policy, {cookies: ''}), '');
  });

  it('writes texts as text', async () => {
    const policy = createPolicy({...input, organization: '"><script>alert(1)</script>'});

    const html = await renderBanner(policy, {
      cookies: '',
      nonce: '"><b>',
      texts: {'banner.accept': '<b>Yes</b>'},
    });

    assert.doesNotMatch(html.replace(/<style[^]*<\/style>/, ''), /<script|<b>/);
    assert.match(html, /&lt;b&gt;Yes&lt;\/b&gt;/);
  });

  it('speaks each language by its name, and English where it has no words', async () => {
    const reject = async (lang) =>
      /value="reject">([^<]*)</.exec(await renderBanner(POLICY, {cookies: '', lang}))[1];

    assert.deepEqual(
      [await reject('de-AT'), await reject('nb'), await reject('en-GB'), await reject('xx')],
      ['Alle ablehnen', 'Avvis alle', 'Reject all', 'Reject all'],
    );
  });

  it('says what is wrong with its options', async () => {
    const code = (expected) => (error) => error.code === expected;
    const render = (options, policy = POLICY) => renderBanner(policy, {cookies: '', ...options});

    await assert.rejects(render({action: 'https://evil.example'}), code('bad-action'));
    await assert.rejects(render({}, createPolicy({...input, cookiePath: '/shop'})), code('bad-action'));
    await assert.rejects(render({nonce: 'a', styleHref: '/a.css'}), code('bad-style'));
    await assert.rejects(render({styleHref: 'javascript:1'}), code('bad-style'));
    await assert.rejects(render({lang: '<b>'}), code('bad-language'));
    await assert.rejects(render({}, createPolicy({categories: ['analytics']})), code('no-organization'));
    assert.throws(() => preloadLinks('', POLICY, {base: 'x>y/'}), code('bad-base'));
    assert.throws(() => preloadLinks('', POLICY, {base: '/no-folder'}), code('bad-base'));
  });
});
