// The built-in words push nobody, and are those of the page's language.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {bannerShows, dialogShows} from '../e2e/in-page.mjs';
import {useSmallSite} from '../e2e/small-site.mjs';
import {openDialog} from './acts-in-page.mjs';
import {ALL_LANGUAGES, ENGINE, LANGUAGES, smallBanner} from './law-page.mjs';
import {useOnePage} from './one-page.mjs';
import {textsIn, wordsOf} from './words.mjs';

const EXCLAMATION = /[!¡！﹗‼⁉՜]/;

/** A label that is so many times as long as the other stands out. */
const MOST_LONGER = 2;

/**
 * Words that make refusing a matter of guilt, or accepting one of gain. No list is complete; these are what banners
 * say. Chunks of words, for languages that inflect.
 */
const PUSHING = {
  en: /experience|enhance|improve|better|enjoy|best|benefit|reward|discount|free\b|sorry|please|thank|miss out|recommend|unfortunately|continue without|support us|love|happy|agree and/i,
  it: /esperienz|miglior|ottimizz|vantagg|sconto|premio|gratis|gratuit|grazie|per favore|peccato|purtroppo|consigliat|sostien|piacer|godert/i,
  el: /εμπειρ|βελτι|καλύτερ|δωρεάν|έκπτωσ|προνόμι|παρακαλ|ευχαριστ|δυστυχ|λυπ|συνιστ|απολαύσ|υποστηρί/i,
  hi: /अनुभव|बेहतर|सुधार|मुफ़्त|मुफ्त|छूट|इनाम|लाभ|कृपया|धन्यवाद|खेद|दुर्भाग्य|अनुशंसित|आनंद|समर्थन/,
  ar: /تجربة|تجربتك|تحسين|أفضل|مجان|خصم|مكافأ|فائدة|ميزة|من فضلك|يرجى|شكر|للأسف|نأسف|ننصح|موصى|استمتع|دعمنا/,
};

/** What shows the words, and in which language it says they are; runs in the page. */
const spoken = (host) => {
  const box = document.querySelector(host).shadowRoot.querySelector('[part=base], [part=dialog]');
  return {lang: box.lang, accept: box.querySelector('[part~=accept]').textContent.trim()};
};

describe('the words', () => {
  const site = useSmallSite(ENGINE);
  const one = useOnePage(site);
  const known = new Map();
  before(async () => {
    for (const language of ALL_LANGUAGES) known.set(language, await wordsOf(language));
  });

  /** A page in that language. */
  async function openIn(language, banner = smallBanner()) {
    const head = `<script>document.documentElement.lang = '${language}'</script>`;
    const page = await one.open(site.addPage({banner, head}).url);
    await page.waitFor(bannerShows);
    return page;
  }

  async function dialogIn(language, banner) {
    const page = await openIn(language, banner);
    await page.evaluate(openDialog);
    await page.waitFor(dialogShows);
    return page.evaluate(spoken, 'consent-preferences');
  }

  it('T19: of all 41 languages no text calls out', () => {
    const loud = [...known].flatMap(([language, words]) =>
      textsIn(words).flatMap((text) => (EXCLAMATION.test(text) ? [`${language}: ${text}`] : [])),
    );

    assert.equal(known.size, 41);
    assert.deepEqual(loud, []);
  });

  it('T19: in no language is the label of one answer twice as long as that of the other', () => {
    const uneven = [...known].flatMap(([language, {words}]) => {
      const [short, long] = [words.accept.length, words.reject.length].sort((a, b) => a - b);
      return short > 0 && long <= MOST_LONGER * short
        ? []
        : [`${language}: ${words.accept}, ${words.reject}`];
    });

    assert.deepEqual(uneven, []);
  });

  it('T19: no text speaks of a better experience, of gain or of guilt, in five languages', () => {
    const pushing = LANGUAGES.flatMap((language) =>
      textsIn(known.get(language)).flatMap((text) =>
        PUSHING[language].test(text) ? [`${language}: ${text}`] : [],
      ),
    );

    assert.deepEqual(pushing, []);
  });

  it('T19: each built-in purpose is described, and by words of its own', () => {
    for (const [language, {dialog}] of known) {
      const texts = Object.values(dialog.descriptions);
      assert.equal(texts.length, 6, language);
      assert.equal(new Set(texts).size, texts.length, language);
      assert.ok(
        texts.every((text) => text.length > 0),
        language,
      );
    }
  });

  for (const [language, expected] of Object.entries({'it-CH': 'it', EL: 'el', 'de-AT': 'de', xx: 'en'})) {
    it(`T20: a page in "${language}" is spoken to in "${expected}", and told so`, async () => {
      const page = await openIn(language);
      const {accept} = known.get(expected).words;

      await page.waitFor((wanted) => {
        const {shadowRoot} = document.querySelector('consent-banner');
        return shadowRoot.querySelector('[part=base]').lang === wanted;
      }, expected);
      assert.deepEqual(await page.evaluate(spoken, 'consent-banner'), {lang: expected, accept});
    });
  }

  it('T20: the dialog speaks the language that the banner was given', async () => {
    assert.deepEqual(await dialogIn('en', smallBanner('lang="it"')), {
      lang: 'it',
      accept: known.get('it').words.accept,
    });
  });

  it('T20: the dialog speaks the language of the page, not that of the browser', async () => {
    assert.deepEqual(await dialogIn('it'), {lang: 'it', accept: known.get('it').words.accept});
  });
});
