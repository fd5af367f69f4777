import {assert} from 'chai';
import {framePage, type FixtureWindow} from '../helpers/frames.js';
import {addRule, origins, requests, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

interface Paths {
  /** Where the library lies. */
  readonly ours: string;
  /** Where a vendor's file of the same name lies. */
  readonly vendors: string;
}

/** A page that is written for two folders, each with a file `consent.js`. */
async function load(
  write: (paths: Paths) => string,
): Promise<{view: FixtureWindow; asked: () => Promise<string[]>}> {
  const prefix = uniquePrefix();
  const {other} = await origins();
  await addRule({prefix: `${prefix}vendor`, file: 'consent.js', body: 'window.vendorRan = true'});
  const ours = `${other}/fixture/dist@${prefix}ours`;
  const vendors = `${other}/fixture/dist@${prefix}vendor`;
  const view = await framePage({
    html: `<!doctype html><html lang="en"><head><title>page</title></head><body>
      ${write({ours, vendors})}
      <consent-banner categories="analytics marketing" cookie-name="${prefix}"></consent-banner><p>text</p></body></html>`,
  });
  return {
    view,
    asked: async () => (await requests(prefix)).map(({id}) => id.slice(prefix.length)),
  };
}

const isAsking = (view: FixtureWindow): boolean =>
  view.document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=accept]') != null;

describe('the script tag', () => {
  const foreign: [what: string, tag: (vendors: string) => string][] = [
    [
      'a held tag',
      (vendors) => `<script type="text/plain" data-consent="marketing" src="${vendors}/consent.js"></script>`,
    ],
    [
      'a held tag whose address contains ours',
      (vendors) =>
        `<script type="text/plain" data-consent="marketing" src="${vendors}/x.js?for=/consent.js"></script>`,
    ],
    ['a module', (vendors) => `<script type="module" src="${vendors}/consent.js"></script>`],
    ['a data block', (vendors) => `<script type="application/json" src="${vendors}/consent.js"></script>`],
  ];
  for (const [what, tag] of foreign) {
    it(`as a module loads its files from beside itself, though ${what} of a vendor of that file name stands above it`, async () => {
      const {view, asked} = await load(
        ({ours, vendors}) => `${tag(vendors)}<script type="module" src="${ours}/consent.js"></script>`,
      );

      await until(() => isAsking(view));

      assert.include(await asked(), 'ours/ui.js');
      assert.notInclude(await asked(), 'vendor/ui.js');
    });
  }

  const named: [what: string, html: string][] = [
    ['a frame of another origin', '<iframe name="consent" sandbox srcdoc="x"></iframe>'],
    ['a frame of this origin', '<iframe name="consent" srcdoc="x"></iframe>'],
    ['a link', '<a id="consent">Consent</a>'],
    ['two links', '<a id="consent">1</a><a id="consent">2</a>'],
    ['a form', '<form id="consent"><input name="isGranted"></form>'],
    ['an image', '<img name="consent" alt="">'],
  ];
  for (const [what, html] of named) {
    it(`starts, asks and gives window.consent though ${what} has that name`, async () => {
      const {view} = await load(({ours}) => `${html}<script src="${ours}/consent.js"></script>`);

      await until(() => isAsking(view));

      assert.isFalse(view.consent.isGranted('analytics'));
      assert.isTrue(view.consent.acceptAll());
      assert.isTrue(view.consent.isGranted('analytics'));
    });
  }

  it('starts once where the page has it twice', async () => {
    const {view} = await load(
      ({ours}) =>
        `<script src="${ours}/consent.js"></script><script>window.first = consent;</script>` +
        `<script src="${ours}/consent.js"></script>`,
    );
    await until(() => isAsking(view));

    assert.isTrue(view.consent === Reflect.get(view, 'first'));
  });

  for (const [key, value] of Object.entries({
    value: '1',
    get: '1',
    set: '1',
    language: 'de',
    model: 'opt-out',
    sells: 'false',
    granted: '1',
    tag: '1',
    isAmbiguous: '1',
  })) {
    it(`grants nothing, and keeps a refusal, where every object inherits ${key}`, async () => {
      const {view} = await load(
        ({ours}) =>
          `<script>Object.prototype.${key} = '${value}';</script><script src="${ours}/consent.js"></script>`,
      );
      await until(() => (view as Partial<FixtureWindow>).consent?.policy);
      const consent = view.consent;
      assert.isFalse(consent.isGranted('analytics'));
      assert.isFalse(consent.isGranted('marketing'));

      assert.isTrue(consent.rejectAll());

      assert.deepEqual([...(consent.record?.denied ?? [])], ['analytics', 'marketing']);
    });
  }
});
