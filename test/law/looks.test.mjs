// How the banner and the dialog look and what they say, in every theme, in five languages, at three sizes.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {useSmallSite} from '../e2e/small-site.mjs';
import {ENGINE, LANGUAGES, PURPOSES, SCHEMES, SERVICES, SIZES, THEMES} from './law-page.mjs';
import {measureLooks} from './measure-looks.mjs';
import {
  assertAll,
  assertBorders,
  assertEqualProminence,
  assertInView,
  assertReadable,
} from './prominence.mjs';
import {flat, wordsOf} from './words.mjs';

const isTold = (text, parts) => parts.every((part) => text.includes(part));

describe('the looks', () => {
  const site = useSmallSite(ENGINE);
  const known = new Map();
  before(async () => {
    for (const language of LANGUAGES) known.set(language, await wordsOf(language));
  });

  /** The page is measured once; each test looks at what was found. */
  let measured;
  const cells = (t) => (measured ??= measureLooks(t, site));
  const ofBox = async (t, box) => (await cells(t)).filter((cell) => cell.box === box);
  const wordsIn = ({language}) => known.get(language).words;
  const dialogIn = ({language}) => known.get(language).dialog;

  it('T2: refusing and accepting are in view without scrolling, in one box, everywhere', async (t) => {
    const all = await ofBox(t, 'banner');

    assert.equal(all.length, THEMES.length * SCHEMES.length * LANGUAGES.length * SIZES.length);
    assertInView(all);
    assertAll(all, ({parents}) => parents === 1);
    assertAll(
      all,
      (cell) => cell.texts.join() === [wordsIn(cell).reject, wordsIn(cell).accept].join(),
      ({texts}) => texts,
    );
  });

  it('T3: refusing is a button as accepting is, and no link or prose', async (t) => {
    assertAll(
      await cells(t),
      ({types}) => types.every((type) => type === 'button button '),
      ({types}) => types,
    );
  });

  it('T4: refusing looks as accepting does in the banner: size, font, border, colours, focus', async (t) => {
    assertEqualProminence(await ofBox(t, 'banner'));
  });

  it('T4: refusing, accepting and saving look the same in the dialog, and are in view', async (t) => {
    const all = await ofBox(t, 'dialog');

    assertEqualProminence(all);
    assertInView(all);
    assertAll(all, ({parents}) => parents === 1);
  });

  it('T4: every text stands out from what is behind it', async (t) => {
    assertReadable(await cells(t));
  });

  it('T4: the same holds in forced colours, where buttons keep a border', async (t) => {
    const all = await measureLooks(t, site, {media: {'forced-colors': 'active'}, sizes: SIZES.slice(0, 1)});

    assertEqualProminence(all);
    assertReadable(all);
    assertBorders(all);
  });

  it('T4: all themes were looked at', async (t) => {
    const byTheme = (await ofBox(t, 'banner')).filter(
      ({width, language, scheme}) => width === SIZES[0][0] && language === 'en' && scheme === 'light',
    );

    assert.equal(new Set(byTheme.map(({looks}) => looks[0])).size, THEMES.length);
  });

  it('T8: the banner has nothing to close it, and closing the dialog is said to change nothing', async (t) => {
    const partsOf = ({controls}) => controls.map(([part]) => part).join();

    assertAll(
      await ofBox(t, 'banner'),
      (cell) => partsOf(cell) === 'policy,reject,accept,preferences',
      partsOf,
    );
    assertAll(
      await ofBox(t, 'dialog'),
      (cell) => cell.closeName === dialogIn(cell).close,
      ({closeName}) => closeName,
    );
  });

  it('T15: who asks, for what, who else learns of it and that one can refuse stand before the buttons', async (t) => {
    assertAll(
      await ofBox(t, 'banner'),
      (cell) => {
        const {thirdParties, change, policy, categories} = wordsIn(cell);
        const purposes = PURPOSES.map((name) => categories[name]);
        return isTold(cell.before, ['Acme', ...purposes, thirdParties, change, policy]);
      },
      ({before}) => before,
    );
  });

  it('T15: the link to the policy leads somewhere', async (t) => {
    const links = new Set((await cells(t)).map(({policy}) => policy));

    assert.equal(links.size, 1);
    assert.equal((await fetch([...links][0])).status, 200);
  });

  it('T16: the dialog says of each service whose it is, what it keeps, for what and how long', async (t) => {
    assertAll(await ofBox(t, 'dialog'), (cell) => {
      const {cookiePurpose, cookieRetention} = dialogIn(cell);
      return SERVICES.every(({name, label, provider, href, cookie}) => {
        const {text, links} = cell.declared[name];
        const facts = [label, provider, cookie.name, cookie.purpose, cookie.retention];
        return links.includes(href) && isTold(text, [...facts, cookiePurpose, cookieRetention]);
      });
    });
  });

  it('T16: the dialog says of each category what it is for', async (t) => {
    assertAll(await ofBox(t, 'dialog'), (cell) =>
      PURPOSES.every((name) => isTold(cell.declared[name].text, [dialogIn(cell).descriptions[name]])),
    );
  });

  it('T17: what is necessary is shown and explained, and has no switch', async (t) => {
    assertAll(await ofBox(t, 'dialog'), (cell) => {
      const {label, text, hasSwitch} = cell.declared.necessary;
      const {alwaysOn, descriptions, sessionRetention} = dialogIn(cell);
      const isNamed = label === wordsIn(cell).categories.necessary;
      return (
        isNamed && !hasSwitch && isTold(text, [alwaysOn, descriptions.necessary, sessionRetention, 'sid'])
      );
    });
  });

  it('T20: both speak the language of the page, in its direction', async (t) => {
    const all = await cells(t);

    assertAll(all, ({lang, language}) => lang === language);
    assertAll(
      all,
      ({dir, language}) => dir === (language === 'ar' ? 'rtl' : 'ltr'),
      ({dir}) => dir,
    );
    assertAll(
      all,
      (cell) => cell.heading === flat(wordsIn(cell).heading),
      ({heading}) => heading,
    );
  });

  it('T21: both have the same controls at every width, and nothing is cut off at a side', async (t) => {
    const all = await cells(t);

    assertAll(all, ({overflows}) => !overflows);
    for (const {box, language, controls} of all) {
      const [first] = all.filter((cell) => cell.box === box && cell.language === language);
      assert.deepEqual(controls, first.controls, `${box} ${language}`);
    }
  });
});
