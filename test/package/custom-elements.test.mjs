// dist/custom-elements.json, which editors and Storybook read. Build first: npm run build
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const {modules} = JSON.parse(read('dist/custom-elements.json'));
const elements = Object.fromEntries(
  modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({customElement}) => customElement)
    .map((declaration) => [declaration.tagName, declaration]),
);

const names = (list = []) => list.map(({name}) => name).sort();

const DOCUMENTED = {
  'consent-banner': {
    parts: [
      'accept',
      'actions',
      'base',
      'dismiss',
      'imprint',
      'message',
      'opt-out',
      'policy',
      'preferences',
      'reject',
      'signal',
    ],
    events: ['consent-request'],
    slots: ['', 'message'],
  },
  'consent-preferences': {
    parts: [
      'accept',
      'close',
      'decision-facts',
      'dialog',
      'imprint',
      'policy',
      'policy-facts',
      'provider',
      'reject',
      'save',
      'search',
      'signal',
      'switch',
      'text-link',
      'withdraw',
    ],
    events: ['consent-preferences-close', 'consent-preferences-open', 'consent-request'],
    slots: [],
  },
  'consent-notice': {
    parts: ['actions', 'base', 'dismiss', 'message', 'policy', 'preferences'],
    events: [],
    slots: [],
  },
  'consent-preferences-button': {
    parts: ['button', 'icon', 'label', 'status'],
    events: [],
    slots: [''],
  },
  'consent-cookie-list': {
    parts: [
      'base',
      'category',
      'decision-facts',
      'label',
      'preferences',
      'provider',
      'service',
      'state',
      'text-link',
    ],
    events: [],
    slots: [''],
  },
  'consent-embed': {
    parts: [
      'always-allow',
      'close',
      'dialog',
      'frame',
      'load-once',
      'open',
      'placeholder',
      'policy',
      'poster',
      'text',
    ],
    events: ['consent-embed-load', 'consent-request'],
    slots: [''],
  },
};

/** What is promised for `<consent-banner>`, as far as it is built. */
const ATTRIBUTES = [
  'categories',
  'cookie-days',
  'cookie-domain',
  'cookie-name',
  'cookie-path',
  'gpc',
  'import-from',
  'import-grants',
  'import-map',
  'import-until',
  'lang',
  'no-reload',
  'organization',
  'policy-effective',
  'policy-href',
  'policy-version',
  'position',
  'record-href',
  'signals',
  'modal',
];

describe('custom-elements.json', () => {
  for (const [tag, {parts, events, slots}] of Object.entries(DOCUMENTED)) {
    it(`describes the parts, events and slots of <${tag}>`, () => {
      const {cssParts, events: found, slots: places} = elements[tag];

      assert.deepEqual(names(cssParts), parts);
      assert.deepEqual(names(found), events);
      assert.deepEqual(names(places), slots);
    });

    it(`describes each thing of <${tag}> in words`, () => {
      const {attributes = [], cssParts, cssProperties, events: found = [], description} = elements[tag];

      assert.ok(description.length > 20);
      for (const {name, description: words} of [...attributes, ...cssParts, ...cssProperties, ...found]) {
        assert.ok(words?.length >= 5, `${tag} ${name}`);
      }
    });

    it(`tells of <${tag}> nothing private`, () => {
      assert.deepEqual(
        elements[tag].members.filter(({name, privacy}) => privacy === 'private' || name.startsWith('#')),
        [],
      );
    });
  }

  it('describes the attributes of <consent-banner>, and none besides', () => {
    const found = names(elements['consent-banner'].attributes);

    assert.deepEqual(
      ATTRIBUTES.filter((name) => !found.includes(name)),
      [],
    );
    assert.ok(!found.includes('saved') && !found.includes('store'));
  });

  it('describes every custom property that the styles take, and no other', () => {
    const styles = readdirSync(new URL('../../src/elements/', import.meta.url), {recursive: true})
      .filter((file) => file.endsWith('.styles.ts'))
      .map((file) => read(`src/elements/${file}`))
      .join('');
    const taken = new Set([...styles.matchAll(/var\((--consent-[\w-]+)/g)].map(([, name]) => name));
    const described = Object.values(elements).flatMap(({cssProperties}) => names(cssProperties));

    assert.deepEqual([...new Set(described)].sort(), [...taken].sort());
  });
});
