import {assert} from 'chai';
import {until} from '../helpers/until.js';
import {blockedPage, quiet, type BlockedPage} from './blocked-page.js';

/** What loads something, other than scripts, by each way there is. Runs in the page. */
const DOORS = `
const XLINK = 'http://www.w3.org/1999/xlink';
const SVG = 'http://www.w3.org/2000/svg';
const make = (tag, attributes = {}) => Object.assign(document.createElement(tag), attributes);
const put = (element) => document.body.appendChild(element);
const box = () => put(document.createElement('div'));
const svg = () => { const root = document.createElementNS(SVG, 'svg'); put(root); return root; };
const attr = (name, value) => Object.assign(document.createAttribute(name), {value});
window.doors = {
  styleSheet: (at) => document.head.append(make('link', {rel: 'stylesheet', href: at('style.css')})),
  relLast: (at) => { const link = make('link', {href: at('style.css')}); document.head.append(link); link.rel = 'stylesheet'; },
  preload: (at) => document.head.append(make('link', {rel: 'preload', as: 'image', href: at('image.png')})),
  imageSrcset: (at) => document.head.append(make('link', {rel: 'preload', as: 'image', imageSrcset: at('image.png') + ' 1x'})),
  image: (at) => { new Image().src = at('image.png'); },
  srcset: (at) => { put(make('img')).srcset = '/fixture/none.png 3x, ' + at('image.png') + ' 1x'; },
  srcsetSizes: (at) => { make('img').setAttribute('srcset', '/fixture/image.png 1w,' + at('image.png') + ' 2000w'); },
  picture: (at) => { const p = put(make('picture')); const source = make('source'); p.append(source, make('img')); source.srcset = at('image.png'); },
  video: (at) => { put(make('video')).src = at('sound.wav'); },
  poster: (at) => { put(make('video')).poster = at('image.png'); },
  source: (at) => { const media = put(make('audio', {preload: 'auto'})); media.append(make('source', {src: at('sound.wav'), type: 'audio/wav'})); },
  newAudio: (at) => { new Audio(at('sound.wav')).load(); },
  track: (at) => { const media = put(make('video', {crossOrigin: 'anonymous'})); const track = make('track', {kind: 'captions'}); media.append(track); track.track.mode = 'showing'; track.src = at('text.txt'); },
  object: (at) => put(make('object', {type: 'image/png', data: at('image.png')})),
  objectHtml: (at) => { box().innerHTML = '<object data="' + at('frame.html') + '"></object>'; },
  embed: (at) => put(make('embed', {type: 'image/png', src: at('image.png')})),
  inputImage: (at) => put(make('input', {type: 'image', src: at('image.png')})),
  setAttributeNode: (at) => put(make('img')).setAttributeNode(attr('src', at('image.png'))),
  setAttributeNodeNS: (at) => put(make('iframe')).setAttributeNodeNS(attr('src', at('frame.html'))),
  setNamedItem: (at) => put(make('img')).attributes.setNamedItem(attr('src', at('image.png'))),
  attrValue: (at) => { const img = put(make('img')); img.setAttribute('src', ''); img.getAttributeNode('src').value = at('image.png'); },
  attrNodeValue: (at) => { const img = put(make('img')); img.setAttribute('src', ''); img.attributes[0].nodeValue = at('image.png'); },
  attrTextContent: (at) => { const img = put(make('img')); img.setAttribute('src', ''); img.attributes[0].textContent = at('image.png'); },
  setAttributeNS: (at) => put(make('img')).setAttributeNS(null, 'src', at('image.png')),
  svgImage: (at) => { const image = document.createElementNS(SVG, 'image'); image.setAttribute('href', at('image.png')); svg().append(image); },
  svgXlink: (at) => { const image = document.createElementNS(SVG, 'image'); svg().append(image); image.setAttributeNS(XLINK, 'xlink:href', at('image.png')); },
  svgBaseVal: (at) => { const image = document.createElementNS(SVG, 'image'); svg().append(image); image.href.baseVal = at('image.png'); },
  svgHtml: (at) => { svg().innerHTML = '<image href="' + at('image.png') + '" width="9" height="9"/>'; },
  svgFilter: (at) => { box().innerHTML = '<svg width="9" height="9"><filter id="f"><feImage href="' + at('image.png') + '"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>'; },
  entity: (at) => { box().innerHTML = '<img src="' + at('image.png').replaceAll('.', '&#46;') + '">'; },
  encodedHost: (at) => { put(make('img')).src = at('image.png').replace('127', '%31%32%37'); },
  finalDot: (at) => { put(make('img')).src = at('image.png').replace('127.0.0.1', '127.0.0.1.'); },
  numericHost: (at) => { put(make('img')).src = at('image.png').replace('127.0.0.1', '0x7f000001'); },
  noScheme: (at) => { put(make('img')).src = at('image.png').replace('http:', ''); },
  backslashes: (at) => { put(make('img')).src = at('image.png').replace('http://', '\\\\\\\\'); },
  newline: (at) => { put(make('img')).setAttribute('src', at('image.png').replace('127', '12\\n7')); },
  greaterInQuotes: (at) => { box().innerHTML = '<img alt="a > b" src="' + at('image.png') + '">'; },
  unquoted: (at) => { box().innerHTML = '<img src=' + at('image.png') + '>'; },
  tableCell: (at) => { const table = box().appendChild(make('table')); table.innerHTML = '<tr><td><img src="' + at('image.png') + '"></td></tr>'; },
  outerHTML: (at) => { box().outerHTML = '<p><img src="' + at('image.png') + '"></p>'; },
  insertAdjacentHTML: (at) => box().insertAdjacentHTML('beforebegin', '<img src="' + at('image.png') + '">'),
  detachedHtml: (at) => { make('div').innerHTML = '<img src="' + at('image.png') + '">'; },
  setHTMLUnsafe: (at) => box().setHTMLUnsafe('<div><template shadowrootmode="open"><img src="' + at('image.png') + '"></template></div>'),
  shadowHtml: (at) => { box().attachShadow({mode: 'closed'}).innerHTML = '<img src="' + at('image.png') + '">'; },
  templateClone: (at) => { const t = make('template'); t.innerHTML = '<img src="' + at('image.png') + '">'; box().append(t.content.cloneNode(true)); },
  importNode: (at) => { const t = make('template'); t.innerHTML = '<img src="' + at('image.png') + '">'; document.importNode(t.content, true); },
  parsedDocument: (at) => put(new DOMParser().parseFromString('<img src="' + at('image.png') + '">', 'text/html').body.firstChild),
  otherWindow: (at) => { const frame = put(make('iframe')); const link = frame.contentDocument.createElement('link'); link.rel = 'stylesheet'; link.href = at('style.css'); document.head.append(link); },
};
`;

const FILES = `window.at = (name) => (file) => '{{other}}/fixture/' + file + '?id={{prefix}}' + name;`;

type Run = (address: unknown) => unknown;

/** Runs every door, each with addresses of its own name. */
function runDoors({view}: BlockedPage): string[] {
  const at = (view as unknown as {at: (name: string) => string}).at;
  const names = Object.keys(view.doors);
  for (const name of names) (view.doors[name] as Run)(at(name));
  return names;
}

/** What a page may ask for more than once. */
const unique = (names: readonly string[]): string[] => [...new Set(names)];

describe('block', () => {
  it('holds what loads otherwise than as a script, by any door, until it is granted', async () => {
    const page = await blockedPage(`<script>${FILES}${DOORS}</script>`);
    const names = runDoors(page);
    await quiet();

    assert.deepEqual(await page.asked(), []);
    page.view.consent.acceptAll();
    const inPage = names.filter(
      (name) => !['image', 'srcsetSizes', 'newAudio', 'detachedHtml', 'importNode'].includes(name),
    );
    const missing = async (): Promise<string[]> => {
      const asked = await page.asked();
      return inPage.filter((name) => !asked.includes(name));
    };
    await until(async () => (await missing()).length === 0).catch(() => undefined);

    assert.deepEqual(await missing(), []);
  });

  it('lets everything through where it is granted already', async () => {
    const page = await blockedPage(`<script>${FILES}${DOORS}</script>`);
    page.view.consent.acceptAll();
    const names = runDoors(page);
    await until(async () => unique(await page.asked()).length === names.length).catch(() => undefined);

    assert.deepEqual(unique(await page.asked()), [...names].sort());
  });

  it('leaves what is of another host, and what asks nobody', async () => {
    const page = await blockedPage(`<script>${FILES}${DOORS}</script>`, {
      rule: 'analytics: elsewhere.example',
    });
    const names = runDoors(page);
    await until(async () => unique(await page.asked()).length === names.length).catch(() => undefined);

    assert.deepEqual(unique(await page.asked()), [...names].sort());
    assert.equal(page.view.document.querySelectorAll('[data-consent]').length, 0);
  });
});
