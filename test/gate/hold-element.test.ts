import {assert} from 'chai';
import {heldByBlock} from '../../src/gate/held-by-block.js';
import {
  heldName,
  holdAddress,
  holdScript,
  isLive,
  releaseAddress,
  stopLoading,
} from '../../src/gate/hold-element.js';
import {until} from '../helpers/until.js';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** An element outside of the page, which loads nothing unless it is an image. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

describe('heldName', () => {
  it('puts the prefix before the name of an attribute', () => {
    assert.equal(heldName('srcset'), 'data-consent-srcset');
  });
});

describe('isLive', () => {
  it('is true of a script that a browser runs', () => {
    assert.isTrue(isLive(make('script')));
    assert.isTrue(isLive(make('script', {type: 'module'})));
    assert.isTrue(isLive(make('script', {language: 'JScript'})));
  });

  it('is false of a script that no browser runs', () => {
    assert.isFalse(isLive(make('script', {type: 'text/plain'})));
    assert.isFalse(isLive(make('script', {language: 'vbscript'})));
  });

  it('is true of anything else, whatever its type', () => {
    assert.isTrue(isLive(make('object', {type: 'text/plain'})));
  });
});

describe('holdScript', () => {
  it('takes a script its type, keeps its address, and writes down what it waits for', () => {
    const script = make('script', {type: 'module', src: 'a.js'});

    holdScript(script, 'analytics');

    assert.equal(
      script.outerHTML,
      '<script type="text/plain" src="a.js" data-consent-type="module" data-consent="analytics"></script>',
    );
    assert.isTrue(heldByBlock.has(script));
  });

  it('writes down no type of a script that had none', () => {
    const script = make('script', {src: 'a.js'});

    holdScript(script, 'analytics');

    assert.equal(script.outerHTML, '<script src="a.js" type="text/plain" data-consent="analytics"></script>');
  });

  it('leaves the expression by which its author has gated it', () => {
    const script = make('script', {'data-consent': 'social'});

    holdScript(script, 'analytics');

    assert.equal(script.getAttribute('data-consent'), 'social');
  });
});

describe('holdAddress', () => {
  it('moves an address to the attribute that the gate reads', () => {
    const frame = make('iframe', {src: 'a.html'});

    holdAddress(frame, 'src', 'a.html', 'social');

    assert.equal(frame.outerHTML, '<iframe data-consent-src="a.html" data-consent="social"></iframe>');
    assert.isTrue(heldByBlock.has(frame));
  });

  it('holds an address that the element does not have yet', () => {
    const frame = make('iframe');

    holdAddress(frame, 'src', 'a.html', 'social');

    assert.equal(frame.outerHTML, '<iframe data-consent-src="a.html" data-consent="social"></iframe>');
  });

  it('removes the older spelling of SVG as well', () => {
    const image = document.createElementNS(SVG, 'image');
    image.setAttributeNS(XLINK, 'xlink:href', 'data:,a');

    holdAddress(image, 'href', 'data:,a', 'social');

    assert.equal(image.outerHTML, '<image data-consent-href="data:,a" data-consent="social"></image>');
  });
});

describe('releaseAddress', () => {
  it('undoes the hold of a script with a type', () => {
    const script = make('script', {type: 'module', src: 'a.js'});
    holdScript(script, 'analytics');

    releaseAddress(script, 'src');

    assert.equal(script.outerHTML, '<script type="module" src="a.js"></script>');
    assert.isFalse(heldByBlock.has(script));
  });

  it('undoes the hold of a script without a type', () => {
    const script = make('script', {src: 'a.js'});
    holdScript(script, 'analytics');

    releaseAddress(script, 'src');

    assert.equal(script.outerHTML, '<script src="a.js"></script>');
  });

  it('undoes the hold of an address, and drops it', () => {
    const frame = make('iframe');
    holdAddress(frame, 'src', 'a.html', 'social');

    releaseAddress(frame, 'src');

    assert.equal(frame.outerHTML, '<iframe></iframe>');
    assert.isFalse(heldByBlock.has(frame));
  });

  it('leaves an element held that waits with another address', () => {
    const video = make('video');
    holdAddress(video, 'src', 'a.mp4', 'social');
    holdAddress(video, 'poster', 'a.png', 'social');

    releaseAddress(video, 'src');

    assert.equal(video.outerHTML, '<video data-consent="social" data-consent-poster="a.png"></video>');
    assert.isTrue(heldByBlock.has(video));
  });

  it('leaves what its author has gated', () => {
    const frame = make('iframe', {'data-consent': 'social', 'data-consent-src': 'a.html'});

    releaseAddress(frame, 'src');

    assert.equal(frame.outerHTML, '<iframe data-consent="social" data-consent-src="a.html"></iframe>');
  });
});

describe('stopLoading', () => {
  let box: HTMLElement;

  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });

  afterEach(() => box.remove());

  it('empties a frame whose address was taken', async () => {
    const frame = make('iframe', {src: '/fixture/frame.html', title: 'held'});
    box.append('before', frame, 'after');
    await until(() => frame.contentWindow?.location.pathname === '/fixture/frame.html');
    holdAddress(frame, 'src', '/fixture/frame.html', 'social');

    stopLoading(frame);

    assert.equal(frame.contentWindow?.location.href, 'about:blank');
    assert.isTrue(frame.previousSibling?.textContent === 'before');
    assert.isTrue(frame.nextSibling?.textContent === 'after');
  });

  it('ends the loading of media, by their own address and by that of a source', async () => {
    const audio = make('audio', {preload: 'auto', src: '/fixture/sound.wav?id=stop-loading'});
    const other = make('audio', {preload: 'auto'});
    const source = make('source', {src: '/fixture/sound.wav?id=stop-loading-source', type: 'audio/wav'});
    other.append(source);
    box.append(audio, other);
    await until(() => audio.readyState > 0 && other.readyState > 0);
    holdAddress(audio, 'src', '/fixture/sound.wav', 'social');
    holdAddress(source, 'src', '/fixture/sound.wav', 'social');

    stopLoading(audio);
    stopLoading(source);

    await until(() => audio.networkState === HTMLMediaElement.NETWORK_EMPTY);
    await until(() => other.networkState === HTMLMediaElement.NETWORK_NO_SOURCE);
    assert.equal(audio.readyState, HTMLMediaElement.HAVE_NOTHING);
    assert.equal(other.readyState, HTMLMediaElement.HAVE_NOTHING);
  });

  it('leaves what is not in the page, and what is neither a frame nor media, where it is', () => {
    const image = make('img');
    const frame = make('iframe');
    const observer = new MutationObserver(() => undefined);
    box.append(image);
    observer.observe(box, {childList: true});

    stopLoading(image);
    stopLoading(frame);

    assert.lengthOf(observer.takeRecords(), 0);
    assert.isNull(frame.parentNode);
  });
});
