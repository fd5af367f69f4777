// What the builder writes, without a browser.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {blocksOf} from '../../demo/builder/blocks.js';
import {cleanState} from '../../demo/builder/clean.js';
import {contrast, textOn, unreadableOn} from '../../demo/builder/colours.js';
import {fromHash, toHash} from '../../demo/builder/link.js';
import {DEFAULTS} from '../../demo/builder/state.js';

const blocks = (state, snippets) => blocksOf(cleanState(state), '', snippets);

const INSTALL = readFileSync(new URL('../../docs/install.md', import.meta.url), 'utf8');

/** Snippets of two vendors, as the server's list has them. */
const SNIPPETS = {
  hotjar: ['<script type="text/plain" data-consent="hotjar">', '  hj();', '</script>'],
  youtube: ['<consent-embed', '  category="social"', '  service="youtube"', '></consent-embed>'],
};

describe('the HTML of the builder', () => {
  it('writes nothing that holds anyway', () => {
    const [{code}] = blocks({});
    assert.match(code, /^<consent-banner hidden categories="analytics"><\/consent-banner>$/m);
    assert.match(code, /^<script async src="\/consent-elements\/consent\.js"><\/script>$/m);
    assert.doesNotMatch(code, /style/);
  });

  it('writes the imprint, and Amazon with its country behind the other signals', () => {
    const [{code}] = blocks({imprintHref: '/imprint', signals: ['google'], amazonCountry: 'de'});
    assert.match(code, /imprint-href="\/imprint"/);
    assert.match(code, /signals="google amazon:DE"/);
    const [tag] = blocks({install: 'tag', imprintHref: '/imprint', amazonCountry: 'FR'});
    assert.match(tag.code, /data-imprint-href="\/imprint"/);
    assert.match(tag.code, /data-signals="amazon:FR"/);
  });

  it('leaves out an imprint that is no address, and a country that is none', () => {
    const [{code}] = blocks({imprintHref: 'javascript:alert(1)', amazonCountry: 'Germany'});
    assert.doesNotMatch(code, /imprint-href|signals/);
  });

  it('is indented, and breaks lines where HTML has no mind of it', () => {
    const cookies = [{name: 'long', purpose: 'What it is for. '.repeat(20)}, {name: 'short'}];
    const [{code}] = blocks({
      purposes: [{name: 'analytics', cookies}],
      services: [{name: 'tool', purpose: 'analytics'}],
    });
    assert.match(code, /^ {4}<consent-cookie name="long">\n {6}What it is for\./m);
    assert.match(code, /^ {4}<consent-cookie name="short"><\/consent-cookie>$/m);
    assert.match(code, /^ {4}<consent-service name="tool"><\/consent-service>$/m);
    assert.deepEqual(
      code.split('\n').filter((line) => line.length > 120),
      [],
    );
  });

  it('has an example for each thing that can be refused, and for nothing else', () => {
    const purposes = [
      {name: 'necessary', cookies: [{name: 'sid'}]},
      {name: 'analytics'},
      {name: 'social'},
      {name: 'errors', model: 'required'},
      {name: 'basket', model: 'required'},
    ];
    const services = [
      {name: 'one', purpose: 'analytics'},
      {name: 'two', purpose: 'analytics'},
      {name: 'lost', purpose: 'marketing'},
    ];
    const [{code}] = blocks({purposes, services});
    const gates = [...code.matchAll(/data-consent="([\w-]+)"|<consent-embed\s+category="(\w+)"/g)];
    assert.deepEqual(
      gates.map(([, script, embed]) => script ?? embed),
      ['one', 'two', 'social'],
    );
    assert.doesNotMatch(code, /name="lost"/);
  });

  it('has the snippet of a known vendor, under the name and purpose that it has here', () => {
    const purposes = [{name: 'analytics'}, {name: 'social'}, {name: 'marketing'}];
    const services = [
      {name: 'hotjar', purpose: 'analytics', vendor: 'hotjar'},
      {name: 'films', purpose: 'social', vendor: 'youtube'},
      {name: 'recordings', purpose: 'marketing', vendor: 'hotjar'},
      {name: 'more-films', purpose: 'marketing', vendor: 'youtube'},
    ];

    const [{code}] = blocks({purposes, services}, SNIPPETS);

    assert.match(code, /data-consent="hotjar">\n {2}hj\(\);/);
    assert.match(code, /category="social"\n {2}service="films"/);
    assert.match(code, /data-consent="recordings">\n {2}hj\(\);/);
    assert.match(code, /category="marketing"\n {2}service="more-films"/);
    assert.doesNotMatch(code, /What needs|service="youtube"/);
  });

  it('has examples where a snippet is not known, and takes no code from a state', () => {
    const purposes = [{name: 'analytics'}, {name: 'social'}];
    const services = [
      {name: 'tool', purpose: 'analytics', vendor: 'no-such', snippet: ['<script>alert(1)</script>']},
      {name: 'odd', purpose: 'analytics', vendor: 'constructor'},
      {name: 'posts', purpose: 'social', vendor: '"><script>alert(1)</script>'},
    ];

    const [{code}] = blocks({purposes, services}, SNIPPETS);

    assert.match(code, /What needs "tool" goes here/);
    assert.match(code, /What needs "odd" goes here/);
    assert.match(code, /<consent-embed\s+category="social"\s+service="posts"/);
    assert.doesNotMatch(code, /alert/);
  });

  it('gives what npm needs, and no script tag of the library', () => {
    const all = blocks({install: 'npm', theme: 'editorial', accent: '#aa3300'});
    const [terminal, script, {code}] = all;
    assert.deepEqual(
      all.map(({title}) => title),
      ['Terminal', 'JavaScript', 'HTML'],
    );
    // The package is not on npm: what stands there instead has to be in docs/install.md, too.
    assert.doesNotMatch(terminal.code, /npm install consent-elements$/m);
    for (const command of ['npm ci', 'npm pack']) {
      assert.ok(terminal.code.includes(command) && INSTALL.includes(command), command);
    }
    assert.equal(
      script.code,
      "import 'consent-elements/define';\nimport 'consent-elements/themes/editorial.css';",
    );
    assert.match(code, /<consent-banner hidden categories="analytics">/);
    assert.match(code, /--consent-button: #aa3300;/);
    assert.doesNotMatch(code, /consent\.js/);
  });
});

describe('the colours of the builder', () => {
  it('knows what can be seen', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#777777'), 1);
    const pages = (accent, accentDark = '') => unreadableOn({accent, accentDark}).map(({page}) => page);
    assert.deepEqual(
      [pages(''), pages('#ffff66'), pages('#1a1a40'), pages('#1a1a40', '#ffff66'), pages('#777777')],
      [[], ['light'], ['dark'], [], []],
    );
  });

  it('always writes text that can be read on it', () => {
    for (const colour of ['#000000', '#ffffff', '#777777', '#757575', '#ff0000', '#0000ff', '#00ff00']) {
      assert.ok(contrast(colour, textOn(colour)) >= 4.5, colour);
    }
  });
});

describe('the link of the builder', () => {
  it('says nothing of what was not chosen', async () => {
    assert.equal(await toHash(cleanState({})), '');
    assert.deepEqual(await fromHash(''), DEFAULTS);
  });

  it('gives the state back', async () => {
    const state = cleanState({
      organization: 'Größe 💜',
      modal: true,
      gpc: 'ignore',
      signals: ['meta'],
      services: [{purpose: 'social', label: 'Ä', cookies: [{name: 'x*', storage: 'local'}]}],
    });
    assert.deepEqual(await fromHash(await toHash(state)), state);
  });

  for (const hash of ['#who', '#%%', '#7VbNbtw2EH', '#AAAA']) {
    it(`is none: ${hash}`, async () => assert.equal(await fromHash(hash), null));
  }
});
