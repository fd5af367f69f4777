import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

/** Puts a gated script in by `innerHTML`, as frameworks do, and gives the node that they keep. */
function render(page: GatedPage, html: string): HTMLScriptElement {
  const box = page.doc.createElement('div');
  box.innerHTML = html;
  return page.doc.body.appendChild(box.querySelector('script')!);
}

const scriptsOf = ({doc}: GatedPage): string[] =>
  [...doc.body.querySelectorAll('script')].map((script) => script.outerHTML);

const isSeenTo = (page: GatedPage, script: Element) => () =>
  script.nextElementSibling?.id === script.id && page.doc.contains(script);

describe('a script that a framework put in by innerHTML', () => {
  it('stays, for its owner to take out, and its copy runs and goes with it', async () => {
    const page = await gatedPage(() => '');
    const script = render(page, page.inline('a'));
    await until(isSeenTo(page, script));

    page.consent.acceptAll();
    await until(() => page.ran() === 'a');

    const {parentNode} = script;
    parentNode!.removeChild(script);
    await until(() => page.doc.getElementById('a') === null);
    assert.equal(page.ran(), 'a');
  });

  it('does not run at a grant once its owner has taken it out', async () => {
    const page = await gatedPage(() => '');
    const script = render(page, page.inline('a'));
    await until(isSeenTo(page, script));
    script.remove();
    await until(() => page.doc.getElementById('a') === null);

    page.consent.acceptAll();
    await aWhile();

    assert.equal(page.ran(), '');
  });

  it('runs once, when its owner puts it in again and it is granted then', async () => {
    const page = await gatedPage(() => '');
    const script = render(page, page.inline('a'));
    await until(isSeenTo(page, script));
    script.remove();
    await until(() => page.doc.getElementById('a') === null);
    page.doc.body.append(script);

    page.consent.acceptAll();
    await until(() => page.ran() === 'a');
    await aWhile();

    assert.equal(page.ran(), 'a');
  });

  it('takes along what stands for its copy, when that was withdrawn while it loaded', async () => {
    const page = await gatedPage(() => '', {banner: 'no-reload'});
    const script = render(page, page.external('a', {delay: 800}));
    await until(isSeenTo(page, script));
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);
    page.consent.rejectAll();

    script.remove();
    await until(() => page.doc.getElementById('a') === null);
    page.consent.acceptAll();
    await aWhile();

    assert.equal(page.ran(), '');
  });

  it('is found to be one though it was there before the banner', async () => {
    const page = await gatedPage(() => '', {library: '/fixture/dist/none.js'});
    page.doc.querySelector('consent-banner')!.remove();
    const tag = page.doc.createElement('script');
    tag.src = `${page.other}/fixture/dist/consent.js`;
    page.doc.head.append(tag);
    await until(() => page.view.consent);
    render(page, page.inline('a'));

    page.doc.body.insertAdjacentHTML(
      'beforeend',
      `<consent-banner categories="analytics" cookie-name="${page.prefix}"></consent-banner>`,
    );
    page.consent.acceptAll();

    await until(() => page.ran() === 'a');
  });
});

describe('a script that has run', () => {
  it('stands in the page as it was written, for those who compare or keep pages', async () => {
    const page = await gatedPage(({external, inline}) => external('a') + inline('b'));
    const before = scriptsOf(page);

    page.consent.acceptAll();
    await until(() => page.ran() === 'a b');

    assert.deepEqual(scriptsOf(page), before);
  });

  it('neither runs again nor holds anything up when it is moved', async () => {
    const page = await gatedPage(({external, inline}) => external('a') + inline('b'));
    page.consent.acceptAll();
    await until(() => page.ran() === 'a b');

    for (const id of ['a', 'b']) page.doc.body.append(page.doc.getElementById(id)!);
    render(page, page.inline('c'));
    await until(() => page.ran() === 'a b c');
    await aWhile();

    assert.equal(page.ran(), 'a b c');
    assert.deepEqual(page.errors(), []);
  });

  it('runs again where the page is written anew from itself, as long as that is granted', async () => {
    const page = await gatedPage(({external, inline}) => external('a') + inline('b'), {banner: 'no-reload'});
    page.consent.acceptAll();
    await until(() => page.ran() === 'a b');
    const kept = page.doc.body.innerHTML;

    page.doc.body.innerHTML = kept;
    await until(() => page.ran() === 'a b a b');
    page.consent.rejectAll();
    page.doc.body.innerHTML = kept;
    await aWhile();

    assert.equal(page.ran(), 'a b a b');
  });
});
