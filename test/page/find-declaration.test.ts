import {assert} from 'chai';
import type * as findDeclarationModule from '../../src/page/find-declaration.js';
import {framePage} from '../helpers/frames.js';

/** A page whose text comes piece by piece, as from a slow server. */
async function slowPage() {
  const view = await framePage({html: '<!doctype html><html lang="en"><title>page</title></html>'});
  const loaded = (await view.eval(`import('/src/page/find-declaration.ts')`)) as typeof findDeclarationModule;
  const {document: page} = view;
  page.open();
  return {
    find: (tag?: HTMLScriptElement) => loaded.findDeclaration(tag),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is what feeds a parser piece by piece
    write: (text: string): void => page.write(text),
    end: (): void => page.close(),
    countBanners: () => loaded.findBanners().length,
  };
}

function tagWith(data: Record<string, string>): HTMLScriptElement {
  const tag = document.createElement('script');
  Object.assign(tag.dataset, data);
  return tag;
}

describe('findDeclaration, while the page is parsed', () => {
  it('is complete once something stands behind the banner', async () => {
    const page = await slowPage();
    const seen: (readonly [string, boolean])[] = [];
    const pieces = [
      '<!doctype html><title>page</title><body><p>text</p>',
      '<consent-banner hidden organization="Acme">',
      '<consent-category name="analytics"></consent-category>',
      '<consent-category name="marketing"></consent-category>',
      '</consent-banner>',
      ' ',
      '<p>more</p>',
    ];

    for (const piece of pieces) {
      page.write(piece);
      const {written, isComplete} = page.find();
      const names = (written['categories'] as {name: string}[] | undefined) ?? [];
      seen.push([names.map(({name}) => name).join(' '), isComplete]);
    }
    page.end();

    assert.deepEqual(seen, [
      ['', false],
      ['', false],
      ['analytics', false],
      ['analytics marketing', false],
      ['analytics marketing', false],
      ['analytics marketing', true],
      ['analytics marketing', true],
    ]);
  });

  it('is complete when something stands behind an element around the banner', async () => {
    const page = await slowPage();

    page.write('<body><div><consent-banner categories="analytics"></consent-banner></div>');
    const before = page.find().isComplete;
    page.write('<p>more</p>');

    assert.isFalse(before);
    assert.isTrue(page.find().isComplete);
    page.end();
  });

  it('is complete when the page ends with the banner', async () => {
    const page = await slowPage();
    page.write('<body><consent-banner categories="analytics"></consent-banner>');
    assert.isFalse(page.find().isComplete);

    page.end();

    assert.isTrue(page.find().isComplete);
  });

  it('is never complete without a banner and without categories on the tag', async () => {
    const page = await slowPage();
    page.write('<body><p>text</p>');

    page.end();

    assert.isFalse(page.find().isComplete);
    assert.isFalse(page.find(tagWith({organization: 'Acme'})).isComplete);
    assert.isUndefined(page.find().banner);
  });

  it('is complete at once where the tag names the categories', async () => {
    const page = await slowPage();
    page.write('<head>');

    const {written, isComplete} = page.find(tagWith({categories: 'analytics', cookieName: 'choice'}));

    assert.isTrue(isComplete);
    assert.deepInclude(written, {categories: 'analytics', cookieName: 'choice'});
    page.end();
  });

  it('takes the first banner, and the tag where both say something', async () => {
    const page = await slowPage();
    page.write(
      '<body><consent-banner organization="First" categories="social" cookie-days="3"></consent-banner>' +
        '<consent-banner organization="Second" categories="marketing"></consent-banner>',
    );
    page.end();

    const {written} = page.find(tagWith({categories: 'analytics', organization: 'Tag'}));

    assert.deepInclude(written, {categories: ['analytics'], organization: 'Tag', cookieDays: '3'});
    assert.deepInclude(page.find().written, {categories: ['social'], organization: 'First'});
  });
});

describe('findBanners', () => {
  it('returns all banners of the page', async () => {
    const page = await slowPage();

    page.write('<!doctype html><title>page</title><body><consent-banner></consent-banner>');
    const before = page.countBanners();
    page.write('<consent-banner></consent-banner>');
    page.end();

    assert.deepEqual([before, page.countBanners()], [1, 2]);
  });
});
