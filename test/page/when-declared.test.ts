import {assert} from 'chai';
import {buildPolicy} from '../../src/core/build-policy.js';
import type * as whenDeclaredModule from '../../src/page/when-declared.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {until} from '../helpers/until.js';

interface Declared {
  readonly document: Document;
  /** Names of the categories at each call. */
  readonly declared: string[];
  readonly countBanners: () => number;
}

/** Waits for what a frame with a page of this body declares. @param data Attributes of the script tag; left out: no tag. */
async function declareIn(body: string, data?: Readonly<Record<string, string>>): Promise<Declared> {
  const {module, view} = await importInFrame<typeof whenDeclaredModule>(
    '/src/page/when-declared.ts',
    '',
    body,
  );
  const {document} = view;
  const declared: string[] = [];
  let tag: HTMLScriptElement | undefined;
  if (data) {
    tag = document.createElement('script');
    Object.assign(tag.dataset, data);
  }
  module.whenDeclared(tag, (written) => {
    const {categories} = buildPolicy(written);
    declared.push(categories.map(({name}) => name).join(' '));
  });
  return {document, declared, countBanners: () => document.querySelectorAll('consent-banner').length};
}

describe('whenDeclared', () => {
  it('calls back with what the banner declares', async () => {
    const {declared} = await declareIn(
      '<consent-banner categories="analytics"><consent-category name="social"></consent-category></consent-banner>',
    );

    assert.deepEqual(declared, ['necessary analytics social']);
  });

  it('calls back with what the script tag declares, and makes a banner where the page has none', async () => {
    const {document, declared} = await declareIn('<p>text</p>', {categories: 'analytics'});

    assert.deepEqual(declared, ['necessary analytics']);
    assert.equal(document.body.firstElementChild?.localName, 'consent-banner');
  });

  it('makes no banner where the page has one', async () => {
    const {document, countBanners} = await declareIn('<p>text</p><consent-banner></consent-banner>', {
      categories: 'analytics',
    });

    assert.equal(countBanners(), 1);
    assert.equal(document.body.firstElementChild?.localName, 'p');
  });

  it('makes no banner for a script tag that declares no categories', async () => {
    const {declared, countBanners} = await declareIn('<p>text</p>', {organization: 'Acme'});

    assert.equal(countBanners(), 0);
    assert.deepEqual(declared, []);
  });

  it('does not call back on a page that declares nothing', async () => {
    const {declared} = await declareIn('<p>text</p>');

    assert.deepEqual(declared, []);
  });

  it('calls back once, when a banner is put in later', async () => {
    const {document, declared} = await declareIn('<p>text</p>');
    document.body.append(document.createElement('i'));
    const box = document.createElement('div');
    box.innerHTML = '<consent-banner categories="social"></consent-banner>';

    document.body.append(box);
    await until(() => declared.length > 0);
    document.body.append(box.cloneNode(true));
    // The time that an observer would take.
    await new Promise((resolve) => setTimeout(resolve, 50));

    assert.deepEqual(declared, ['necessary social']);
  });
});
