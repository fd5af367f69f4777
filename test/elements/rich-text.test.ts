import {assert} from 'chai';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {readRichText} from '../../src/elements/words/read-rich-text.js';
import {part, parts} from '../helpers/dom.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {declaredBanner} from './declared-banner.js';
import {opened, openDetails} from './open-preferences.js';

/** What is read from an element with this content, parsed apart from the page. */
function read(markup: string): unknown {
  const page = new DOMParser().parseFromString(`<consent-cookie>${markup}</consent-cookie>`, 'text/html');
  return readRichText(page.querySelector('consent-cookie')!);
}

/** The markup that the dialog shows for the text of a category. */
async function shown(markup: string): Promise<Element> {
  const {store} = await declaredBanner(
    `<consent-category name="surveys" label="Surveys">${markup}</consent-category>`,
  );
  const el = await opened(store);
  return el.shadowRoot!.getElementById('text-surveys')!;
}

describe('readRichText()', () => {
  for (const [what, markup, expected] of [
    ['text', 'Plain <!-- no --> text', ['Plain ', ' text']],
    [
      'links',
      'See <a href=" /privacy " onclick="x" style="y">us</a>.',
      ['See ', {tag: 'a', href: '/privacy', content: ['us']}, '.'],
    ],
    [
      'mailto links',
      '<a href="mailto:a@b.example">us</a>',
      [{tag: 'a', href: 'mailto:a@b.example', content: ['us']}],
    ],
    [
      'em, strong and code',
      '<em><strong>a</strong></em><code>b</code>',
      [
        {tag: 'em', content: [{tag: 'strong', content: ['a']}]},
        {tag: 'code', content: ['b']},
      ],
    ],
    ['paragraphs and lines', '<p>a<br>b</p>', [{tag: 'p', content: ['a', {tag: 'br', content: []}, 'b']}]],
  ] as const) {
    it(`keeps ${what}`, () => {
      assert.deepEqual(read(markup), expected);
    });
  }

  for (const [what, markup, expected] of [
    ['other inline elements as their text', 'a<b>b</b><span style="x">c</span>', ['a', 'b', 'c']],
    [
      'nested lists as their text, items apart',
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
      [' ', ' ', 'a', ' ', ' ', 'b', ' ', ' ', ' ', ' ', 'c', ' ', ' '],
    ],
    ['a link that runs code as its text', '<a href="javascript:alert(1)">x</a>', ['x']],
    ['a link whose scheme is hidden by a control character', '<a href="java&#10;script:x">x</a>', ['x']],
    ['a link of another scheme', '<a href="data:text/html,x">x</a><a href="vbscript:x">y</a>', ['x', 'y']],
    ['a link without an address', '<a>x</a><a href="">y</a>', ['x', 'y']],
    [
      'no script, style, template, frame or drawing',
      'a<script>x</script><style>x</style><template>x</template><iframe>x</iframe><noscript>x</noscript><svg><title>x</title></svg>',
      ['a'],
    ],
    ['no image', 'a<img src="x" onerror="alert(1)" alt="b">', ['a']],
    ['no text of elements that declare', 'a<consent-cookie name="x">b</consent-cookie>', ['a']],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(read(markup), expected);
    });
  }

  for (const markup of ['', ' \n ', '<!-- none -->', '<p> </p>', '<br>', '<em></em>', '<script>x</script>']) {
    it(`reads ${JSON.stringify(markup)} as an empty text`, () => {
      assert.equal(read(markup), '');
    });
  }

  it('keeps the text, and not the markup, of what is nested too deep', () => {
    const element = document.createElement('consent-cookie');
    let inner: Element = element;
    for (let depth = 0; depth < 20_000; depth++) inner = inner.appendChild(document.createElement('em'));
    inner.textContent = 'deep';

    assert.include(JSON.stringify(readRichText(element)), '["deep"]');
  });

  it('reads links in a link as text', () => {
    const element = document.createElement('consent-cookie');
    const [outer, inner] = [document.createElement('a'), document.createElement('a')];
    outer.href = '/a';
    inner.href = '/b';
    inner.textContent = 'x';
    outer.append(inner);
    element.append(outer);

    assert.deepEqual(readRichText(element), [{tag: 'a', href: '/a', content: ['x']}] as unknown);
  });
});

describe('the text of a category in the dialog', () => {
  it('keeps its link, which wraps and underlines as a link does', async () => {
    const text = await shown('We ask, see <a href="/privacy">our page</a>.');

    assert.equal(text.textContent.trim(), 'We ask, see our page.');
    assert.equal(text.querySelector('a')?.getAttribute('href'), '/privacy');
    assert.equal(text.querySelector('a')?.getAttribute('part'), 'text-link');
  });

  it('is there in a paragraph', async () => {
    const text = await shown('<p>One.</p><p>Two <code>x</code>.</p>');

    assert.deepEqual(
      [...text.querySelectorAll('p')].map((one) => one.textContent),
      ['One.', 'Two x.'],
    );
  });

  it('has no element, attribute or address but its own', async () => {
    const text = await shown(`a<script>window.ran = true</script><img src=x onerror="window.ran = true">
      <a href="javascript:window.ran = true" onclick="window.ran = true">b</a><style>* {color: red}</style>
      <p style="position:fixed" class="c" id="heading" onmouseover="window.ran = true">d</p>
      <a name="shadowRoot" id="childNodes" href="/e">e</a><form><input name="childNodes"><input name="getAttribute"><input name="localName">f</form>`);
    const names = [...text.querySelectorAll('*')].map((one) =>
      `${one.localName} ${one.getAttributeNames().sort().join(' ')}`.trim(),
    );

    assert.deepEqual(names, ['p', 'a href part']);
    assert.equal(text.textContent.replace(/\s+/g, ' ').trim(), 'a b d e');
  });

  it('is the built-in one where it is empty', async () => {
    const {store} = await declaredBanner('<consent-category name="analytics"><p> </p></consent-category>');
    const el = await opened(store);

    assert.equal(
      el.shadowRoot?.getElementById('text-analytics')?.textContent,
      'Counts visits and measures how the site is used.',
    );
  });

  it('shows nothing that a policy made by hand has and texts do not', async () => {
    const made = policy({categories: ['analytics']});
    const description = [
      {tag: 'script', content: 'x'},
      {tag: 'a', href: 'javascript:x', content: 'y'},
    ];
    const categories = made.categories.map((category) => ({...category, description}));
    const el = await opened(fakeStore({policy: {...made, categories} as unknown as ConsentPolicy}));
    const text = el.shadowRoot!.getElementById('text-analytics')!;

    assert.equal(text.childElementCount, 0);
    assert.equal(text.textContent, 'xy');
  });
});

describe('the purpose of a cookie in the dialog', () => {
  it('keeps its markup', async () => {
    const {store} = await declaredBanner(`<consent-category name="analytics">
      <consent-cookie name="a">Counts <strong>visits</strong>, <a href="/how">how</a>.</consent-cookie></consent-category>`);
    const el = await opened(store);
    openDetails(el);
    const cell = el.shadowRoot?.querySelectorAll('td')[1];

    assert.equal(cell?.textContent.trim(), 'Counts visits, how.');
    assert.equal(cell?.querySelector('strong')?.textContent, 'visits');
    assert.equal(part(el, 'text-link').textContent, 'how');
    assert.equal(parts(el, 'text-link').length, 1);
  });
});
