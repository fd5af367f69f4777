import {assert} from 'chai';
import {endPreload, preload} from '../../src/gate/preload.js';
import {fixture, html} from '../helpers/dom.js';

/** Addresses that nothing else on the page has; none is asked for twice by a test. */
const ADDRESS = '/fixture/script.js?id=preload-test';

const links = (): HTMLLinkElement[] => [
  ...document.head.querySelectorAll<HTMLLinkElement>('link[href*="preload-test"]'),
];

describe('preload', () => {
  afterEach(() => {
    for (const link of links()) link.remove();
  });

  it('lets an ordered script download, by a link that agrees with the script', async () => {
    const script = await fixture<HTMLScriptElement>(
      html`<script
        type="text/plain"
        data-consent="analytics"
        src="${ADDRESS}-1"
        crossorigin="anonymous"
        referrerpolicy="no-referrer"
        nonce="of-the-script"
      ></script>`,
    );

    preload(script, 'of-the-library');

    assert.lengthOf(links(), 1);
    const [link] = links();
    assert.equal(link?.rel, 'preload');
    assert.equal(link?.as, 'script');
    assert.equal(link?.crossOrigin, 'anonymous');
    assert.equal(link?.referrerPolicy, 'no-referrer');
    assert.equal(link?.nonce, 'of-the-script');
    assert.equal(link?.getAttribute('href'), new URL(`${ADDRESS}-1`, location.href).href);
  });

  it('takes the nonce of the library for a script that has none', async () => {
    const script = await fixture<HTMLScriptElement>(
      html`<script type="text/plain" data-consent="analytics" src="${ADDRESS}-2"></script>`,
    );

    preload(script, 'of-the-library');

    assert.equal(links()[0]?.nonce, 'of-the-library');
  });

  it('preloads a module as a module', async () => {
    const script = await fixture<HTMLScriptElement>(
      html`<script
        type="text/plain"
        data-consent="analytics"
        data-consent-type="module"
        src="${ADDRESS}-3"
      ></script>`,
    );

    preload(script, '');

    assert.equal(links()[0]?.rel, 'modulepreload');
  });

  it('makes one link for a script that is asked for twice', async () => {
    const script = await fixture<HTMLScriptElement>(
      html`<script type="text/plain" data-consent="analytics" src="${ADDRESS}-4"></script>`,
    );

    preload(script, '');
    preload(script, '');

    assert.lengthOf(links(), 1);
  });

  it('makes no link for inline code, for a script of browsers without modules, and for data', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <script type="text/plain" data-consent="analytics"></script>
        <script type="text/plain" data-consent="analytics" nomodule src="${ADDRESS}-5"></script>
        <script
          type="text/plain"
          data-consent="analytics"
          data-consent-type="application/json"
          src="${ADDRESS}-6"
        ></script>
      </div>`,
    );

    for (const script of box.querySelectorAll('script')) preload(script, '');

    assert.lengthOf(links(), 0);
  });
});

describe('endPreload', () => {
  it('removes the link, after which the script may be preloaded anew', async () => {
    const script = await fixture<HTMLScriptElement>(
      html`<script type="text/plain" data-consent="analytics" src="${ADDRESS}-7"></script>`,
    );
    preload(script, '');

    endPreload(script);
    assert.lengthOf(links(), 0);
    preload(script, '');

    assert.lengthOf(links(), 1);
    endPreload(script);
  });

  it('does nothing for a script that was not preloaded', () => {
    const script = document.createElement('script');

    endPreload(script);

    assert.lengthOf(links(), 0);
  });
});
