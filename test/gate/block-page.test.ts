import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {blockedPage, quiet} from './blocked-page.js';

const AT = '{{other}}/fixture/';

/** What pages do to the browser's own methods, before the library and after it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'broken prototypes of elements': `
    for (const name of ['getAttribute', 'setAttribute', 'removeAttribute', 'hasAttribute', 'matches', 'querySelectorAll'])
      Element.prototype[name] = function () { throw new Error('broken ' + name); };`,
  'getters that lie': `
    Object.defineProperty(Element.prototype, 'localName', {get: () => 'p', configurable: true});
    Object.defineProperty(Node.prototype, 'nodeType', {get: () => 3, configurable: true});`,
  'polluted objects': `
    for (const name of ['get', 'set', 'value', 'apply', 'construct', 'script', 'img'])
      Object.defineProperty(Object.prototype, name, {value: () => null, writable: true, configurable: true});`,
  'methods that were wrapped': `
    const {appendChild} = Node.prototype;
    Node.prototype.appendChild = function (node) { return appendChild.call(this, node); };
    document.createElement = Document.prototype.createElement.bind(document);`,
};

describe('a page under block', () => {
  for (const [what, code] of Object.entries(HOSTILE)) {
    it(`with ${what} works, and nothing is asked before a choice`, async () => {
      const page = await blockedPage(`<script>${code}</script><script>
        window.errors = [];
        const script = document.createElement('script');
        script.src = '${AT}script.js?id={{prefix}}script';
        document.head.appendChild(script);
        new Image().src = '${AT}image.png?id={{prefix}}image';
        const frame = document.createElement('iframe');
        frame.src = '${AT}frame.html?id={{prefix}}frame';
        document.body.append(frame);
        const own = document.createElement('script');
        own.src = '/fixture/script.js?id={{prefix}}own';
        document.body.append(own);
        document.body.insertAdjacentHTML('beforeend', '<b id="own">own</b>');
      </script>`);
      await until(() => page.view.ran.length);
      await quiet();

      assert.deepEqual(await page.asked(), ['own']);
      assert.equal(page.view.document.getElementById('own')?.innerHTML, 'own');
    });
  }

  it('keeps a form whose controls are named like methods', async () => {
    const page = await blockedPage(`<form id="form"><input name="getAttribute"><input name="querySelectorAll">
      <input name="nodeType"><input name="localName"></form><script>
      const form = document.getElementById('form');
      const box = document.createElement('div');
      box.innerHTML = '<img src="${AT}image.png?id={{prefix}}image">';
      form.append(box);
      document.body.append(form);
      form.insertAdjacentHTML('beforeend', '<iframe src="${AT}frame.html?id={{prefix}}frame"></iframe>');
    </script>`);
    await quiet();

    assert.deepEqual(await page.asked(), []);
    assert.equal(page.view.document.querySelectorAll('#form [data-consent]').length, 2);
  });

  it('gives an element that gets another address that one, and not the held one later', async () => {
    const page = await blockedPage('<img id="img" alt="">');
    const {view, other, prefix} = page;
    const img = view.document.getElementById('img') as HTMLImageElement;
    img.src = `${other}/fixture/image.png?id=${prefix}held`;
    img.src = '/fixture/image.png?id=own';
    const script = view.document.createElement('script');
    script.type = 'module';
    script.src = `${other}/fixture/script.js?id=${prefix}script`;
    script.src = `/fixture/script.js?id=${prefix}own`;
    view.document.body.append(script);
    await until(() => view.ran.length);

    view.consent.acceptAll();
    await quiet();
    assert.deepEqual(await page.asked(), ['own']);
    assert.match(img.src, /id=own$/);
    assert.equal(script.type, 'module');
  });

  it('leaves what its author has gated to that', async () => {
    const page = await blockedPage(
      `<img data-consent="social" data-consent-src="${AT}image.png?id={{prefix}}image">
       <script type="text/plain" data-consent="social" src="${AT}script.js?id={{prefix}}script"></script>`,
    );
    page.view.consent.acceptAll();
    await quiet();

    assert.deepEqual(await page.asked(), []);
    assert.equal(page.view.document.querySelectorAll('[data-consent="social"]').length, 2);
  });

  it('with Trusted Types holds, too, and puts in what is of others', async () => {
    const page = await blockedPage(
      `<script>
        const policy = trustedTypes.createPolicy('own', {createHTML: (text) => text, createScriptURL: (text) => text});
        const box = document.body.appendChild(document.createElement('div'));
        box.innerHTML = policy.createHTML('<img id="in" src="${AT}image.png?id={{prefix}}image"><b id="own">own</b>');
        const script = document.createElement('script');
        script.src = policy.createScriptURL('${AT}script.js?id={{prefix}}script');
        document.body.append(script);
        document.write(policy.createHTML('<i id="written">written</i>'), policy.createHTML('<u'));
      </script>>u</u>`,
      {headers: {'content-security-policy': "require-trusted-types-for 'script'"}},
    );
    await quiet();

    assert.deepEqual(await page.asked(), []);
    assert.equal(page.view.document.getElementById('own')?.textContent, 'own');
    assert.equal(page.view.document.getElementById('written')?.textContent, 'written');
    page.view.consent.acceptAll();
    await until(async () => (await page.asked()).length === 2);
  });
});
