// What a start must not cost. The first use of Intl, or of a comparison by language, takes a slow phone 100 ms.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comesTo} from './comes-to.mjs';
import {oneEngine} from './driver.mjs';
import {isGranted} from './is-granted.mjs';
import {recordText, useSmallSite} from './small-site.mjs';
import {bannerText} from './script-tag.mjs';

/** Notes what of it is called. `PluralRules` and `Locale` are not slow. */
const WATCH = `<script>
  window.slow = [];
  for (const name of ['ListFormat', 'NumberFormat', 'DateTimeFormat', 'Collator', 'DisplayNames', 'RelativeTimeFormat', 'Segmenter'])
    Intl[name] = new Proxy(Intl[name], {
      construct(...all) { slow.push(name); return Reflect.construct(...all); },
      apply(...all) { slow.push(name); return Reflect.apply(...all); },
    });
  for (const [type, names] of [[String, ['localeCompare']], [Number, ['toLocaleString']], [Date, ['toLocaleString', 'toLocaleDateString']]])
    for (const name of names) {
      const original = type.prototype[name];
      type.prototype[name] = function (...all) { slow.push(name); return original.apply(this, all); };
    }
</script>`;

const slow = () => window.slow;

for (const engine of oneEngine()) {
  describe(`a start in ${engine}`, () => {
    const site = useSmallSite(engine);

    it('asks without what is slow at first', async (t) => {
      const page = await site.open(t, site.addPage({head: WATCH, lang: 'lang="de"'}).url);
      await comesTo(
        () => page.evaluate(bannerText).then((text) => text.includes('Statistik, Werbung')),
        true,
      );

      assert.deepEqual(await page.evaluate(slow), []);
    });

    it('goes without it for who returns, and takes it for a record of another version', async (t) => {
      const cookie = recordText();
      const same = await site.open(t, site.addPage({head: WATCH, cookie}).url);
      assert.equal(await isGranted(same, 'analytics'), true);
      assert.deepEqual(await same.evaluate(slow), []);

      const other = await site.open(
        t,
        site.addPage({head: WATCH, cookie: cookie.replace('&p=1&', '&p=2&')}).url,
      );
      assert.deepEqual([...new Set(await other.evaluate(slow))], ['localeCompare']);
    });

    it('releases what is granted in a task of its own, after the one that ends the parsing', async (t) => {
      const head = `<script>
        window.order = [];
        document.addEventListener('readystatechange', () => {
          order.push(document.readyState);
          queueMicrotask(() => order.push('same task'));
        }, {once: true});
      </script>
      <script type="text/plain" data-consent="analytics">order.push('released')</script>`;
      // There before the page is parsed.
      const tag = (src) => `<script src="${src}"></script>`;
      const page = await site.open(t, site.addPage({head, tag, cookie: recordText()}).url);

      await comesTo(() => page.evaluate(() => window.order), ['interactive', 'same task', 'released']);
    });
  });
}
