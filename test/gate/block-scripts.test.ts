import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {blockedPage, quiet} from './blocked-page.js';

/** @see https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const TYPES = [
  'application/ecmascript',
  'application/javascript',
  'application/x-ecmascript',
  'application/x-javascript',
  'text/ecmascript',
  'text/javascript',
  'text/javascript1.0',
  'text/javascript1.1',
  'text/javascript1.2',
  'text/javascript1.3',
  'text/javascript1.4',
  'text/javascript1.5',
  'text/jscript',
  'text/livescript',
  'text/x-ecmascript',
  'text/x-javascript',
];

const RUNNING = [
  ...TYPES.map((type) => `type="${type}"`),
  'type=""',
  'type=" Text/JScript\t"',
  'type="module"',
  'type="MODULE"',
  'language="javascript1.2"',
  'language="JScript"',
];

const IDLE = [
  'type="text/plain"',
  'type="application/json"',
  'type="text/javascript;x"',
  'language="vbscript"',
];

const SCRIPT = '{{other}}/fixture/script.js?id={{prefix}}';

/** Calls of `document.write`, by what is odd about them. */
const WRITTEN: Readonly<Record<string, string>> = {
  whole: `document.write('<script src="AT"></' + 'script>')`,
  inArguments: `document.write('<script src=', 'AT', '></', 'script>')`,
  inCalls: `document.write('<scr'); document.write('ipt src="'); document.write('AT'); document.write('"></scr'); document.write('ipt>')`,
  byLetter: `for (const c of '<script src="AT"></' + 'script>') document.write(c)`,
  lines: `document.writeln('<script'); document.writeln('src="AT"'); document.writeln('></' + 'script>')`,
  greater: `document.write('<script data-x="a > b" src="AT"></' + 'script>')`,
  entity: `document.write('<script src="' + 'AT'.replace('127', '&#49;27') + '"></' + 'script>')`,
  shadowed: `document.write('<script src="AT" src="/own.js" SRC="/x.js"></' + 'script>')`,
  afterComment: `document.write('<!-- a > b --><script src="AT"></' + 'script>')`,
  afterScript: `document.write('<script>var a = "<b";</' + 'script><script src="AT"></' + 'script>')`,
  frame: `document.write('<iframe src="', 'AT'.replace('script.js', 'frame.html'), '"></iframe>')`,
  svgImage: `document.write('<svg><image href="' + 'AT'.replace('script.js', 'image.png') + '"/><g></g></svg>')`,
  image: `document.write('<img alt="<b>" src="' + 'AT'.replace('script.js', 'image.png') + '">')`,
  jscript: `document.write('<script type=text/jscript src=AT></' + 'script>')`,
  dotted: `document.write('<script src="' + 'AT'.replace('127.0.0.1', '127.0.0.1.') + '"></' + 'script>')`,
};

describe('block of scripts', () => {
  it('holds each type that a browser runs, by the parser and by scripts, and runs each once when granted', async () => {
    const page = await blockedPage(
      RUNNING.map(
        (attributes, i) => `<script ${attributes} src="${SCRIPT}parsed${String(i)}"></script>`,
      ).join(''),
    );
    const {view, other, prefix} = page;
    for (const [i, attributes] of RUNNING.entries()) {
      const made = view.document.createElement('script');
      const [, name = '', value = ''] = /^(\w+)="(.*)"$/s.exec(attributes) ?? [];
      made.setAttribute(name, value);
      made.src = `${other}/fixture/script.js?id=${prefix}made${String(i)}`;
      view.document.body.append(made);
    }
    await quiet();

    assert.deepEqual(view.ran, []);
    view.consent.acceptAll();
    await until(() => view.ran.length >= 2 * RUNNING.length).catch(() => undefined);
    await quiet();

    const wanted = RUNNING.flatMap((_, i) => [`${prefix}made${String(i)}`, `${prefix}parsed${String(i)}`]);
    assert.deepEqual([...view.ran].sort(), wanted.sort());
  });

  it('leaves scripts that no browser runs as they are', async () => {
    const {view} = await blockedPage(
      IDLE.map((attributes) => `<script class="idle" ${attributes} src="${SCRIPT}idle"></script>`).join(''),
    );

    const idle = [...view.document.querySelectorAll('.idle')];
    assert.deepEqual(idle.filter((one) => one.hasAttribute('data-consent')).length, 0);
    assert.equal(idle.length, IDLE.length);
  });

  it('joins what is written in pieces, asks nobody before a choice, and runs each once afterwards', async () => {
    const body = Object.entries(WRITTEN).map(
      ([name, code]) => `<script>${code.replaceAll('AT', SCRIPT + name)}</script>`,
    );
    const page = await blockedPage(body.join('\n'));
    const {view, prefix} = page;
    await quiet();

    assert.deepEqual(view.ran, []);
    assert.deepEqual(await page.asked(), []);
    const names = Object.keys(WRITTEN).sort();
    view.consent.acceptAll();
    await until(async () => (await page.asked()).length >= names.length).catch(() => undefined);
    await quiet();

    assert.deepEqual(await page.asked(), names);
    assert.deepEqual(
      view.ran.map((id) => id.replace(prefix, '')).sort(),
      names.filter((name) => !['frame', 'image', 'svgImage'].includes(name)),
    );
  });

  it('writes everything else as it was written', async () => {
    const {view} = await blockedPage(`
      <script>document.write('<p id="a" title="x > y">one'); document.write(' two</p'); document.write('><b id="b"');</script>>three</b>
      <script>document.write('<script>window.own = "<img src=${SCRIPT}text>";</' + 'script>');</script>
      <script>document.write('<textarea id="c"><script src="${SCRIPT}area"></' + 'script></textarea>');</script>`);
    const text = (id: string): string | undefined => view.document.getElementById(id)?.textContent;

    assert.equal(text('a'), 'one two');
    assert.equal(view.document.getElementById('a')?.title, 'x > y');
    assert.equal(text('b'), 'three');
    assert.match(String(Reflect.get(view, 'own')), /^<img src=http/);
    assert.match((view.document.getElementById('c') as HTMLTextAreaElement).value, /^<script src="http/);
  });

  it('holds by the base of the page', async () => {
    const page = await blockedPage(`<script>
      document.head.insertAdjacentHTML('beforeend', '<base href="{{other}}/fixture/">');
      const s = document.createElement('script'); s.src = 'script.js?id={{prefix}}made'; document.body.append(s);
      document.body.insertAdjacentHTML('beforeend', '<img src="image.png?id={{prefix}}image">');
      document.write('<iframe src="frame.html?id={{prefix}}frame"></iframe>');
    </script>`);
    await quiet();

    assert.deepEqual(await page.asked(), []);
    page.view.consent.acceptAll();
    await until(async () => (await page.asked()).length === 3);
  });

  it('holds by port and path, and leaves the rest of the host', async () => {
    const rule = 'analytics: {{other}}/fixture/script.js';
    const page = await blockedPage(
      `<script>for (const file of ['script.js', 'image.png']) {
        const tag = document.createElement(file === 'script.js' ? 'script' : 'img');
        tag.src = '{{other}}/fixture/' + file + '?id={{prefix}}' + file; document.body.append(tag);
      }</script>`,
      {rule},
    );
    await until(async () => (await page.asked()).length === 1);
    await quiet();

    assert.deepEqual(await page.asked(), ['image.png']);
  });

  it('has the page loaded anew after a withdrawal of what it let through', async () => {
    const page = await blockedPage('');
    const {view, other, prefix} = page;
    view.consent.acceptAll();
    const script = view.document.createElement('script');
    script.src = `${other}/fixture/script.js?id=${prefix}through`;
    view.document.body.append(script);
    await until(() => view.ran.includes(`${prefix}through`));
    let reloads = 0;
    view.document.addEventListener('consent-reload', (event) => {
      event.preventDefault();
      reloads++;
    });

    view.consent.rejectAll();
    await until(() => reloads === 1);
  });
});
