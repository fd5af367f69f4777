import {assert} from 'chai';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage, type GatedPage} from './gated-page.js';

const MARKETING = 'data-consent="marketing"';
/** Notes that a listener was called. */
const noting = (name: string): string => `() => ran.push('${name}')`;
const PARSED = (name: string): string => `document.addEventListener('DOMContentLoaded', ${noting(name)});`;

/** Grants everything, and resolves to what has run once nothing more can. */
async function ranIn(page: GatedPage): Promise<string> {
  page.consent.acceptAll();
  await aWhile();
  return page.ran();
}

describe('H12: a listener that a gated script adds for an event that is over', () => {
  it('is called once, after the wave has run, for DOMContentLoaded before load', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        inline('a', '', `addEventListener('load', ${noting('load')}); ${PARSED('parsed')}`) +
        external('b', {delay: 100}) +
        external('c', {}, 'defer'),
    );

    assert.equal(await ranIn(page), 'a b c parsed load');
  });

  it('is called where a loaded script adds it, on the document and on the window', async () => {
    const body = `window.addEventListener('DOMContentLoaded', ${noting('window')}); ${PARSED('document')}`;
    const page = await gatedPage(({external}) => external('a', {body}) + external('b', {body}, 'async'));

    const ran = await ranIn(page);

    assert.sameMembers(ran.split(' '), ['a', 'b', 'window', 'document', 'window', 'document']);
  });

  it('for load waits for `async` scripts of the wave, for DOMContentLoaded it does not', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        inline('a', '', `addEventListener('load', ${noting('load')}); ${PARSED('parsed')}`) +
        external('b', {hang: 1}, 'async'),
    );
    page.consent.acceptAll();
    await until(() => page.ran() === 'a parsed');

    await release(page.prefix);

    await until(() => page.ran() === 'a parsed b load');
  });

  it('gets an event and a `this` like those of the browser', async () => {
    const page = await gatedPage(({inline}) =>
      inline(
        'a',
        '',
        `window.seen = [];
        function note(event) {
          seen.push(event instanceof Event && event.type, event.target === document, event.currentTarget === this);
        }
        document.addEventListener('DOMContentLoaded', note);
        addEventListener('load', note);`,
      ),
    );

    await ranIn(page);

    const {seen} = page.view as unknown as {seen: unknown};
    assert.deepEqual(seen, ['DOMContentLoaded', true, true, 'load', true, true]);
  });

  it('may be an object, added twice, to be called once, or null', async () => {
    const page = await gatedPage(({inline}) =>
      inline(
        'a',
        '',
        `const object = {name: 'object', handleEvent() { ran.push(this.name) }};
        const twice = ${noting('twice')};
        document.addEventListener('DOMContentLoaded', object);
        document.addEventListener('DOMContentLoaded', twice);
        document.addEventListener('DOMContentLoaded', twice, {once: true});
        document.addEventListener('DOMContentLoaded', null);
        document.addEventListener('DOMContentLoaded', ${noting('once')}, {once: true});`,
      ),
    );

    assert.equal(await ranIn(page), 'a object twice once');
  });

  it('is not called when it was removed or aborted, also by another listener', async () => {
    const page = await gatedPage(({inline}) =>
      inline(
        'a',
        '',
        `const one = ${noting('one')}, two = ${noting('two')}, controller = new AbortController();
        document.addEventListener('DOMContentLoaded', one);
        document.removeEventListener('DOMContentLoaded', one);
        document.addEventListener('DOMContentLoaded', () => {
          removeEventListener('load', two);
          controller.abort();
        });
        addEventListener('load', two);
        addEventListener('load', ${noting('three')}, {signal: controller.signal});
        addEventListener('load', ${noting('four')}, {signal: AbortSignal.abort()});`,
      ),
    );

    assert.equal(await ranIn(page), 'a');
  });

  it('that throws is reported, and the next is called', async () => {
    const page = await gatedPage(({inline}) =>
      inline(
        'a',
        '',
        `addEventListener('error', (event) => { ran.push(event.message); event.preventDefault(); }, {once: true});
        document.addEventListener('DOMContentLoaded', () => { throw 'oops' }); ${PARSED('next')}`,
      ),
    );

    // WebKit tells what a script from elsewhere throws, and nothing of what it is.
    assert.match(await ranIn(page), /^a .*(oops|Script error\.) next$/);
  });

  it('is not called when its script is withdrawn before the wave has run', async () => {
    const page = await gatedPage(
      ({inline, external}) =>
        inline('a', MARKETING, PARSED('marketing')) +
        inline('b', '', PARSED('analytics')) +
        external('c', {hang: 1}),
      {banner: 'no-reload'},
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked('c')).length > 0);

    page.consent.decide({marketing: false});
    page.consent.decide({marketing: true});
    await release(page.prefix);

    await until(() => page.ran() === 'a b c analytics');
    await aWhile();
    assert.equal(page.ran(), 'a b c analytics');
  });

  it('is left to the browser while the page still loads', async () => {
    const page = await gatedPage(
      ({inline, address}) =>
        inline('a', '', `addEventListener('load', ${noting('load')}); ${PARSED('parsed')}`) +
        `<script>consent.acceptAll()</script><script defer src="${address('page', {delay: 500})}"></script>`,
    );
    await aWhile();

    assert.equal(page.ran(), 'a page parsed load');
  });

  it('of a module, in a later task or by `onload` is not called', async () => {
    const page = await gatedPage(
      ({inline}) =>
        inline('module', 'data-consent-type="module"', PARSED('listener')) +
        inline('later', '', `setTimeout(() => { ${PARSED('listener')} })`) +
        inline('property', '', `onload = ${noting('onload')}`),
    );

    assert.sameMembers((await ranIn(page)).split(' '), ['later', 'property', 'module']);
  });

  it('of the page itself is not called', async () => {
    const page = await gatedPage(({external}) => external('a', {hang: 1}));
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);

    const own = page.doc.createElement('script');
    own.append(`ran.push('own'); ${PARSED('listener')}`);
    page.doc.body.append(own);
    await release(page.prefix);
    await until(() => page.ran() === 'own a');
    await aWhile();

    assert.equal(page.ran(), 'own a');
  });
});

describe('addEventListener, while gated scripts run', () => {
  it('looks as the browser made it, and is the same again afterwards', async () => {
    const look = `[EventTarget.prototype.addEventListener.toString().replaceAll(/\\s+/g, ' '),
      document.addEventListener.name, addEventListener.length, Object.hasOwn(document, 'addEventListener')].join()`;
    const page = await gatedPage(({inline}) => inline('a', '', `window.during = ${look}`), {
      before: `<script>native = EventTarget.prototype.addEventListener; before = ${look}</script>`,
    });

    await ranIn(page);

    const {before, during, native} = page.view as unknown as Record<string, unknown>;
    // Engines write a proxy of a function as a native function, under other names.
    assert.equal(String(during).replace(/^function \w*\(\)/, 'function addEventListener()'), before);
    assert.isTrue(page.view.EventTarget.prototype.addEventListener === native);
  });

  it('keeps what a page puts around it, before or meanwhile', async () => {
    const around = (name: string): string =>
      `{ const {addEventListener} = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (type, ...rest) {
          if (type === 'x') ran.push('${name}');
          return addEventListener.call(this, type, ...rest);
        }; }`;
    const page = await gatedPage(
      ({inline}) =>
        inline('a', '', `${around('inner')} ${PARSED('parsed')}`) + inline('b', '', PARSED('again')),
      {before: `<script>${around('outer')}</script>`},
    );

    assert.equal(await ranIn(page), 'a b parsed again');
    page.doc.addEventListener('x', () => undefined);
    assert.equal(page.ran(), 'a b parsed again inner outer');
  });

  it('works on a page whose prototypes are frozen, without these calls', async () => {
    const page = await gatedPage(({inline}) => inline('a', '', PARSED('parsed')), {
      before: '<script>Object.freeze(EventTarget.prototype)</script>',
    });

    assert.equal(await ranIn(page), 'a');
    assert.deepEqual(page.errors(), []);
  });

  it('throws what it threw', async () => {
    const page = await gatedPage(({inline}) =>
      inline('a', '', `try { document.addEventListener('load') } catch ({name}) { ran.push(name) }`),
    );

    assert.equal(await ranIn(page), 'a TypeError');
  });
});
