import {assert} from 'chai';
import type {FakeStore} from '../helpers/fakes.js';
import {framePage, type FixtureWindow} from '../helpers/frames.js';
import {until} from '../helpers/until.js';

/** Names of the document that the banner, or a rendering library, could use. */
const NAMES = [
  'createElement',
  'createElementNS',
  'createTreeWalker',
  'createTextNode',
  'createComment',
  'importNode',
  'adoptNode',
  'querySelector',
  'querySelectorAll',
  'documentElement',
  'body',
  'head',
  'cookie',
  'activeElement',
  'addEventListener',
  'adoptedStyleSheets',
  'nodeType',
  'ownerDocument',
  'defaultView',
];

/** Not a module: Chromium runs no inline modules of XML documents. */
const CODE = `
Promise.all([import('/src/chunks/ui.ts'), import('/test/helpers/fakes.ts')]).then(([{mount}, {fakeStore}]) => {
  window.store = fakeStore();
  mount(window.store).then((ui) => ui.showBanner());
});
`;

type View = FixtureWindow & {readonly store?: FakeStore; readonly violations?: readonly string[]};

const pageOf = ({above = '', nonce = ''}): string => `<!doctype html><html lang="en"><title>page</title>
<body>${above}<consent-banner hidden></consent-banner><script nonce="${nonce}">${CODE}</script>`;

/** The banner's part of that name, in a page where no name of the document can be trusted. */
function partOf(view: View, name: string): HTMLElement | null {
  const root = Reflect.get(view.Document.prototype, 'documentElement', view.document) as Element;
  const banner = root.querySelector('consent-banner');
  return banner?.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;
}

const isAsking = (view: View): boolean => partOf(view, 'base')?.checkVisibility() === true;

async function assertTakesNo(view: View): Promise<void> {
  await until(() => isAsking(view));

  partOf(view, 'reject')?.click();

  await until(() => view.store?.state.record);
  assert.deepEqual(view.store?.state.record?.granted, []);
  assert.isFalse(isAsking(view));
}

describe('<consent-banner>, in a page that gets in its way, asks and takes a no', () => {
  for (const name of NAMES) {
    it(`where elements have the name ${name}`, async () => {
      const above = `<img name="${name}" alt=""><form name="${name}"><input name="${name}"></form>`;

      const view: View = await framePage({html: pageOf({above})});

      await assertTakesNo(view);
    });
  }

  it('where the policy knows no Trusted Types but the page’s own', async () => {
    const html = pageOf({nonce: 'n1', above: '<script nonce="n1">VIOLATIONS</script>'}).replace(
      'VIOLATIONS',
      'violations = []; addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective))',
    );
    const policy = `default-src 'none'; script-src 'self' 'nonce-n1'; connect-src 'self'; trusted-types own; require-trusted-types-for 'script'`;

    const view: View = await framePage({html, headers: {'content-security-policy': policy}});

    await assertTakesNo(view);
    assert.deepEqual(view.violations, []);
  });

  it('in an XHTML document', async () => {
    const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>page</title></head>
      <body><consent-banner hidden=""/><script>${CODE}</script></body></html>`;

    const view: View = await framePage({html, headers: {'content-type': 'application/xhtml+xml'}});

    await assertTakesNo(view);
  });

  it('where a listener of the request throws', async () => {
    const above = `<script>addEventListener('consent-request', () => { throw new Error('not ours'); });</script>`;

    const view: View = await framePage({html: pageOf({above})});

    await assertTakesNo(view);
  });
});
