import {assert} from 'chai';
import {release} from '../helpers/server.js';
import {until} from '../helpers/until.js';
import {aWhile, gatedPage} from './gated-page.js';

const MARKETING = 'data-consent="marketing"';

describe('the order of gated scripts', () => {
  it('trap 1: withdrawn while the first loads, the first, second and third never run', async () => {
    const page = await gatedPage(
      ({external, inline}) => external('a', {hang: 1}) + external('b') + inline('c'),
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked('b')).length > 0);

    page.consent.rejectAll();
    await release(page.prefix);
    await aWhile();

    assert.equal(page.ran(), '');
  });

  it('trap 1: what is granted still and stands behind goes on at once', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a', {hang: 1}) +
        external('b', {}, MARKETING) +
        inline('c') +
        inline('d', 'data-consent="social"'),
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);

    page.consent.decide({analytics: false});

    await until(() => page.ran() === 'b d');
  });

  it('trap 1: granted again after that, all of them run, each once', async () => {
    const page = await gatedPage(
      ({external, inline}) => external('a', {hang: 1}) + external('b') + inline('c'),
    );
    page.consent.acceptAll();
    await until(async () => (await page.asked('a')).length > 0);
    page.consent.rejectAll();

    page.consent.acceptAll();

    await until(async () => {
      await release(`${page.prefix}a`);
      return page.ran().endsWith('c');
    });
    await aWhile();
    assert.equal(page.ran(), 'a b c');
  });

  it('trap 2: a server that never answers holds up only what HTML would hold up, and that for 5 s', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('before', {}, MARKETING) +
        external('never', {hang: 1}) +
        external('async', {}, 'async') +
        inline('behind') +
        external('other', {}, MARKETING),
    );
    const start = performance.now();
    page.consent.acceptAll();
    const own = page.doc.createElement('script');
    own.append("ran.push('own')");
    page.doc.body.append(own);
    await until(() => ['own', 'before', 'async'].every((name) => page.ran().includes(name)));
    const soon = performance.now() - start;

    assert.notInclude(page.ran(), 'behind');
    await new Promise((resolve) => page.doc.addEventListener('consent-error', resolve, {once: true}));
    await until(() => page.ran().endsWith('behind other'));
    const late = performance.now() - start;

    assert.isBelow(soon, 2000);
    assert.isAbove(late, 4900);
    assert.isBelow(late, 7000);
    assert.deepEqual(page.errors(), ['script-slow never']);

    await release(page.prefix);
    await until(() => page.ran().endsWith('behind other never'));
  });

  it('trap 3: an external script runs before the inline one that needs it', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a', {delay: 300, body: 'window.needed = 1'}) +
        inline('b', '', "ran.push('found ' + window.needed)"),
    );

    page.consent.acceptAll();

    await until(() => page.ran().includes('b'));
    assert.equal(page.ran(), 'a b found 1');
  });

  it('trap 4: external scripts run in document order and are downloaded at the same time', async () => {
    const page = await gatedPage(
      ({external}) => external('a', {delay: 600}) + external('b', {delay: 50}) + external('c'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'a b c');
    const log = await page.asked();
    // Each on a connection of its own, so any may be there first.
    assert.sameMembers(
      log.map(({id}) => id.slice(page.prefix.length)),
      ['a', 'b', 'c'],
      'each is asked for once',
    );
    const end = await until(() => log.find(({id}) => id.endsWith('a'))?.end);
    for (const {start} of log) assert.isBelow(start, end);
  });

  it('trap 4: a script that is not there is reported, and those behind it run', async () => {
    const page = await gatedPage(
      ({external, inline}) => external('a', {status: 404}) + external('b') + inline('c'),
    );

    page.consent.acceptAll();

    await until(() => page.ran() === 'b c');
    assert.deepEqual(page.errors(), ['script-failed a']);
  });

  it('trap 5: everything accepted while the first category loads, order is kept and each runs once', async () => {
    const page = await gatedPage(
      ({external, inline}) =>
        external('a1', {delay: 400}) +
        external('b1', {}, MARKETING) +
        external('a2') +
        inline('b2', MARKETING),
    );
    page.consent.decide({analytics: true});
    await until(async () => (await page.asked('a1')).length > 0);

    page.consent.acceptAll();

    await until(() => page.ran().includes('b2'));
    await aWhile();
    assert.equal(page.ran(), 'a1 b1 a2 b2');
  });

  it('trap 6: an unrelated switch is saved, and nothing runs a second time', async () => {
    const page = await gatedPage(
      ({external, inline}) => external('a') + inline('b') + external('c', {}, 'async'),
    );
    page.consent.decide({analytics: true});
    await until(() => page.ran().length === 'a b c'.length);
    const before = page.ran();

    for (const marketing of [true, false, true]) page.consent.decide({marketing});
    await aWhile();

    assert.equal(page.ran(), before);
    assert.equal((await page.asked()).length, 2);
  });

  for (const [what, code] of [
    ['all are there', ''],
    [
      'each puts in another',
      'document.body.append(Object.assign(document.createElement("b"), {innerHTML: late}));',
    ],
  ] as const) {
    it(`many scripts leave the page its turn between them (${what})`, async () => {
      const long = `${code} for (const start = performance.now(); performance.now() - start < 10;);`;
      const page = await gatedPage(({inline}) => {
        const first = inline('first', '', "setTimeout(() => ran.push('page')); " + long);
        const rest = Array.from({length: 9}, (_, index) => inline(`${index}`, '', long)).join('');
        return `<script>late = '<img data-consent="analytics" alt="">';</script>${first}${rest}`;
      });

      page.consent.acceptAll();

      const ran = await until(() => page.ran().includes('8') && page.ran().includes('page') && page.ran());
      assert.isBelow(ran.indexOf('page'), ran.indexOf('8'), ran);
    });
  }

  for (const form of ['external', 'inline'] as const) {
    it(`trap 10: document.currentScript is the gated element, at its place (${form})`, async () => {
      const code = `window.seen = document.currentScript;
        window.place = [seen.parentNode.id, seen.previousSibling.id, seen.nextSibling.id].join(' ');`;
      const page = await gatedPage(
        ({external, inline}) =>
          `<div id="box"><i id="left"></i>${
            form === 'external' ? external('a', {body: code}) : inline('a', '', code)
          }<i id="right"></i></div>`,
      );
      const script = page.doc.getElementById('a');

      page.consent.acceptAll();

      await until(() => page.ran() === 'a');
      const {seen, place} = page.view as unknown as {seen: unknown; place: string};
      assert.isTrue(seen === script);
      assert.equal(place, 'box left right');
    });
  }
});
