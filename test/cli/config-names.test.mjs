// Names of a configuration: what becomes of those that cannot stay as they are. Build first: npm run build
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';

/** Reads a configuration. @returns the categories of the policy with their services, what was listed, and the policy */
async function convert(t, text, ...more) {
  const folder = folderOf(t, {'a.js': text});
  const args = ['migrate', '--config', 'a.js', '--format', 'json', ...more];
  const {code, out, err} = await runProgram(args, folder.path);
  const {policy} = JSON.parse(out);
  const categories = policy.categories.map(({name, model, services = []}) => [
    name,
    model ?? (name === 'necessary' ? 'required' : 'opt-in'),
    ...services.map((one) => one.name),
  ]);
  return {code, err, policy, categories};
}

const klaro = (services) => `var klaroConfig = {services: ${JSON.stringify(services)}};`;
const vanilla = (categories) =>
  `CookieConsent.run({categories: ${JSON.stringify(categories)}, language: {}});`;

describe('what could be refused', () => {
  const REFUSABLE = [
    ['a service of klaro', klaro([{name: 'chat', purposes: ['necessary']}]), 'necessary', ['chat']],
    ['one with a capital', klaro([{name: 'chat', purposes: ['Necessary']}]), 'Necessary', ['chat']],
    [
      'one that says so',
      klaro([{name: 'chat', required: false, purposes: ['necessary']}]),
      'necessary',
      ['chat'],
    ],
    ['one called so', klaro([{name: 'necessary'}]), 'necessary', []],
    [
      'one called so in a purpose',
      klaro([{name: 'necessary', purposes: ['ads']}]),
      'necessary',
      ['optional'],
      'ads',
    ],
    ['a category of vanilla-cookieconsent', vanilla({necessary: {}}), 'necessary', []],
    ['one that is on', vanilla({Necessary: {enabled: true}}), 'Necessary', []],
    [
      'one with services',
      vanilla({necessary: {readOnly: false, services: {chat: {}}}}),
      'necessary',
      ['chat'],
    ],
    [
      'a type of tarteaucitron',
      `tarteaucitron.services.x = {key: 'x', type: 'necessary', name: 'X', js() {}};
       tarteaucitron.init({privacyUrl: ''}); tarteaucitron.job.push('x');`,
      'necessary',
      ['x'],
    ],
  ];
  for (const [title, text, former, services, category = 'optional'] of REFUSABLE) {
    it(`is not necessary here: ${title}`, async (t) => {
      const {code, err, categories} = await convert(t, text);

      assert.deepEqual(categories, [[category, 'opt-in', ...services]]);
      assert.equal(code, 1);
      const line = err
        .split('\n')
        .filter((one) => one.includes('[check]') && one.includes('could be refused'));
      assert.equal(line.length, 1, err);
      assert.match(line[0], new RegExp(`--map "${former}: necessary".*--map "${former}: optional"`));
    });
  }

  it('is necessary if the map says so', async (t) => {
    const {categories, err} = await convert(t, vanilla({necessary: {}}), '--map', 'necessary: necessary');

    assert.deepEqual(categories, [['necessary', 'required']]);
    assert.doesNotMatch(err, /could be refused/);
  });

  it('is not said to wait where it is required', async (t) => {
    const service = {name: 'login', required: true, optOut: true, default: true};
    const {err, categories} = await convert(t, klaro([service]));

    assert.deepEqual(categories, [['necessary', 'required', 'login']]);
    assert.doesNotMatch(err, /waits for a yes|Here it is off/);
    assert.match(err, /optOut: The service is required/);
  });

  it('stands beside what is necessary', async (t) => {
    const services = [
      {name: 'login', required: true, purposes: ['necessary']},
      {name: 'chat', purposes: ['necessary']},
    ];
    const {categories} = await convert(t, klaro(services));

    assert.deepEqual(categories.toSorted(), [
      ['necessary', 'required', 'login'],
      ['optional', 'opt-in', 'chat'],
    ]);
  });

  it('is not joined with something that is called optional', async (t) => {
    const {err, categories} = await convert(t, vanilla({optional: {}, necessary: {}}));

    assert.deepEqual(categories, [['optional', 'opt-in']]);
    assert.match(err, /\[same-name\].*"necessary" and "optional" would both be "optional"/);
  });
});

describe('two former names', () => {
  for (const [first, second] of [
    ['Marketing', 'marketing'],
    ['marketing', 'Marketing'],
    ['A b', 'a-b'],
  ]) {
    it(`are not joined: ${first} and ${second}`, async (t) => {
      const {err, categories} = await convert(t, vanilla({[first]: {}, [second]: {}}));

      assert.equal(categories.length, 1);
      assert.match(err, new RegExp(`\\[same-name\\].*"${second}" and "${first}"`));
    });
  }

  it('may be those of a category and its service', async (t) => {
    const {categories, err} = await convert(t, klaro([{name: 'Chat', purposes: ['chat']}]));

    assert.deepEqual(categories, [['chat', 'opt-in', 'chat-chat']]);
    assert.match(err, /\[same-name\].*"chat-chat"/);
  });
});

describe('a name that is changed', () => {
  it('is said once', async (t) => {
    const {err} = await convert(t, klaro([{name: 'My chat'}, {name: 'x', purposes: ['My chat']}]));

    assert.equal(err.match(/"My chat" is "my-chat" here/g)?.length, 1);
  });

  it('may be a type of tarteaucitron', async (t) => {
    const {categories, err} = await convert(
      t,
      `tarteaucitron.services.x = {key: 'x', type: 'social|ads', name: 'X', js() {}};
       tarteaucitron.init({privacyUrl: ''}); tarteaucitron.job.push('x');`,
    );

    assert.deepEqual(categories, [['social-ads', 'opt-in', 'x']]);
    assert.match(err, /\[renamed\].*"social\|ads" is "social-ads" here/);
    assert.doesNotMatch(err, /\[invalid\]/);
  });
});

describe('a section of vanilla-cookieconsent', () => {
  it('makes no category', async (t) => {
    const sections = [{title: 'T', linkedCategory: 'ads'}];
    const {categories, err} = await convert(
      t,
      `CookieConsent.run({categories: {a: {}},
       language: {default: 'en', translations: {en: {preferencesModal: {sections: ${JSON.stringify(sections)}}}}}});`,
    );

    assert.deepEqual(categories, [['a', 'opt-in']]);
    assert.match(err, /\[no-counterpart\].*linkedCategory.*"ads"/);
  });
});
