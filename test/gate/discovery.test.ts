import {assert} from 'chai';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

const both = ({external, inline}: GatedPage): string => `<p>${external('a', {delay: 50})}${inline('b')}</p>`;

/** Each puts the markup at the end of the page's body; the scripts in it shall be found. */
const DOORS: Record<string, (doc: Document, html: string) => void> = {
  append(doc, html) {
    const box = doc.createElement('div');
    for (const {attributes, textContent} of new DOMParser()
      .parseFromString(html, 'text/html')
      .querySelectorAll('script')) {
      const script = doc.createElement('script');
      for (const {name, value} of attributes) script.setAttribute(name, value);
      script.text = textContent;
      box.append(script);
    }
    doc.body.append(box);
  },
  innerHTML(doc, html) {
    const box = doc.createElement('div');
    doc.body.append(box);
    box.innerHTML = html;
  },
  'innerHTML before insertion'(doc, html) {
    const box = doc.createElement('div');
    box.innerHTML = html;
    doc.body.append(box);
  },
  insertAdjacentHTML(doc, html) {
    doc.body.insertAdjacentHTML('beforeend', html);
  },
  outerHTML(doc, html) {
    const box = doc.createElement('div');
    doc.body.append(box);
    box.outerHTML = html;
  },
  'a cloned template'(doc, html) {
    const template = doc.createElement('template');
    template.innerHTML = html;
    doc.body.append(template.content.cloneNode(true));
  },
  'the content of a template'(doc, html) {
    const template = doc.createElement('template');
    template.innerHTML = html;
    doc.body.append(doc.importNode(template.content, true));
  },
  'a contextual fragment'(doc, html) {
    const range = doc.createRange();
    range.selectNodeContents(doc.body);
    doc.body.append(range.createContextualFragment(html));
  },
  'DOMParser and adoption'(doc, html) {
    const {DOMParser: Parser} = doc.defaultView!;
    const parsed = new Parser().parseFromString(html, 'text/html');
    doc.body.append(doc.adoptNode(parsed.body.firstElementChild!));
  },
  'adoption from another window'(doc, html) {
    const box = document.createElement('div');
    box.innerHTML = html;
    doc.body.append(box);
  },
  'a clone of markup put in by innerHTML'(doc, html) {
    const box = doc.createElement('div');
    box.innerHTML = html;
    doc.body.append(box.cloneNode(true));
  },
};

describe('finding gated scripts that come late (trap 11)', () => {
  for (const [door, insert] of Object.entries(DOORS)) {
    it(`${door}: held without consent, run after it`, async () => {
      const page = await gatedPage(() => '');
      insert(page.doc, both(page));
      await aWhile();
      assert.equal(page.ran(), '');
      assert.lengthOf(await page.asked('a'), 0);

      page.consent.acceptAll();

      await until(() => page.ran() === 'a b');
      await aWhile();
      assert.equal(page.ran(), 'a b');
      assert.deepEqual(page.errors(), []);
    });

    it(`${door}: run at once where consent is given already`, async () => {
      const page = await gatedPage(() => '');
      page.consent.acceptAll();

      insert(page.doc, both(page));

      await until(() => page.ran() === 'a b');
      await aWhile();
      assert.equal(page.ran(), 'a b');
      assert.deepEqual(page.errors(), []);
    });
  }

  it('keeps document order among what the page had and what comes late', async () => {
    const page = await gatedPage(
      ({external}) => external('a', {delay: 300}) + '<div id="box"></div>' + external('d'),
    );
    page.doc.getElementById('box')!.innerHTML = page.inline('b') + page.external('c');
    await aWhile();

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b c d');
  });

  it('begins when the parser is done, as `defer` does, and finds what stands below the library, however far', async () => {
    const page = await gatedPage(
      ({inline, address}) => {
        const slow = `<script src="${address('slow', {hang: 1})}"></script>`;
        return `${inline('a')}${slow}${'<div>'.repeat(400)}${inline('b')}`;
      },
      {wait: 'start'},
    );
    await until(() => page.view.consent);
    page.consent.acceptAll();
    await aWhile();
    assert.equal(page.ran(), '');

    await release(page.prefix);

    await until(() => page.ran() === 'slow a b');
  });

  it('runs a script once, though it is moved, and one that was inserted twice', async () => {
    const page = await gatedPage(
      ({inline, external}) => `<div id="box">${inline('a')}${external('b')}</div>`,
    );
    page.consent.acceptAll();
    await until(() => page.ran() === 'a b');

    const box = page.doc.getElementById('box')!;
    page.doc.body.append(box);
    box.prepend(page.doc.getElementById('b')!);
    await aWhile();

    assert.equal(page.ran(), 'a b');
  });

  it('does not run what was taken off the page before it was granted, but when it is back', async () => {
    const page = await gatedPage(({inline, external}) => inline('a') + external('b'));
    const a = page.doc.getElementById('a')!;
    a.remove();
    page.consent.acceptAll();
    await until(() => page.ran() === 'b');

    page.doc.body.append(a);

    await until(() => page.ran() === 'b a');
  });

  it('swaps of two subtrees leave each script to run once, in the order of the page (trap 13)', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        `<div id="x">${external('a')}${inline('b')}</div><div id="y">${external('c')}${inline('d')}</div>`,
    );
    const [x, y] = ['x', 'y'].map((id) => page.doc.getElementById(id)!);
    y!.after(x!);
    await aWhile();

    page.consent.acceptAll();

    await until(() => page.ran() === 'c d a b');
  });

  it('a subtree that a router takes away while its script loads holds up nobody (trap 13)', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        `<div id="box">${external('a', {delay: 400})}${external('b')}</div>${inline('c')}`,
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);

    page.doc.getElementById('box')!.remove();

    await until(() => page.ran().endsWith('c'));
    assert.notInclude(page.ran(), 'b');
    assert.deepEqual(page.errors(), []);
  });
});
