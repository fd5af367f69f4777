import {assert} from 'chai';
import {explainExpression} from '../../src/inspector/explain-expression.js';
import {gatedAddresses, listGated} from '../../src/inspector/list-gated.js';
import type {GatedFacts} from '../../src/inspector/snapshot.js';
import {type ActivationWatch, watchActivations} from '../../src/inspector/watch-activations.js';
import {activate} from '../../src/gate/activate.js';
import {cleanup, fixture, html} from '../helpers/dom.js';
import {until} from '../helpers/until.js';

let watch: ActivationWatch;

beforeEach(() => {
  watch = watchActivations(() => undefined);
});

afterEach(() => watch.stop());

/** What is listed while `analytics` is granted and `marketing` refused. */
function list({isComplete = true, requested = new Set<string>()} = {}): readonly GatedFacts[] {
  const decisions = new Map([
    ['analytics', true],
    ['marketing', false],
  ]);
  return listGated({
    explain: (text) => explainExpression(text, decisions, ['analytics', 'marketing']),
    activationOf: watch.of,
    requested,
    isComplete,
    onRoot: watch.addRoot,
  });
}

/** Gated scripts of the parser, which can run. */
async function scripts(markup: string): Promise<HTMLScriptElement[]> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(document.createRange().createContextualFragment(markup));
  return [...box.querySelectorAll('script')];
}

const states = (): string[] => list().map(({state}) => state);

describe('the list of gated elements', () => {
  it('says of a held script what is missing', async () => {
    await scripts('<script type="text/plain" data-consent="marketing" src="/a.js"></script>');

    assert.deepEqual(list(), [
      {
        kind: 'script',
        what: '/a.js',
        expression: 'marketing',
        state: 'held',
        reason: 'Waits: “marketing” is refused.',
        undeclared: [],
        at: null,
      },
    ]);
  });

  it('says that a granted script waits for its turn, then that it has run and when', async () => {
    const [script] = await scripts(
      '<script type="text/plain" data-consent="analytics">window.gatedRan = 1</script>',
    );
    assert.deepEqual(states(), ['waiting']);

    activate(script!, true);

    await until(() => states()[0] === 'on');
    assert.isAbove(list()[0]?.at ?? 0, 0);
  });

  it('says that a script is loading, then that it failed', async () => {
    const address = 'http://localhost:1/no-such-file.js';
    const [script] = await scripts(
      `<script type="text/plain" data-consent="analytics" src="${address}"></script>`,
    );

    activate(script!, false);
    await Promise.resolve();
    assert.deepEqual(states(), ['loading']);

    await until(() => states()[0] === 'failed');
  });

  it('does not claim to know what ran before it came', async () => {
    await scripts('<script type="text/plain" data-consent="analytics">1</script>');

    assert.deepEqual(
      list({isComplete: false}).map(({state}) => state),
      ['unseen'],
    );
  });

  it('tells by the requests that a script has run before it came', async () => {
    await scripts('<script type="text/plain" data-consent="analytics" src="/b.js"></script>');
    const requested = new Set([new URL('/b.js', location.href).href]);

    assert.deepEqual(
      list({isComplete: false, requested}).map(({state}) => state),
      ['on'],
    );
  });

  it('tells images and templates that are on from those that are off', async () => {
    await fixture(
      html`<div>
        <img alt="" data-consent="marketing" data-consent-src="/fixture/image.png" />
        <img alt="" data-consent="analytics" data-consent-src="/fixture/image.png" src="/fixture/image.png" />
        <template data-consent="marketing"><p>Text</p></template>
        <template data-consent="analytics"></template>
      </div>`,
    );

    assert.deepEqual(
      list().map(({kind, state}) => `${kind} ${state}`),
      ['img held', 'img on', 'template held', 'template on'],
    );
  });

  it('goes by the service of an embed, or else by its category', async () => {
    await fixture(
      html`<div>
        <consent-embed category="marketing" service="analytics" src="https://video.example/1"></consent-embed>
        <consent-embed category="marketing" src="https://video.example/2"></consent-embed>
      </div>`,
    );

    assert.deepEqual(
      list().map(({expression, what}) => `${expression} ${what}`),
      ['analytics https://video.example/1', 'marketing https://video.example/2'],
    );
    assert.equal(gatedAddresses().get('https://video.example/2'), 'marketing');
  });

  it('looks into open shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({mode: 'open'}).innerHTML =
      '<img alt="" data-consent="marketing" data-consent-src="/c.png">';

    assert.deepEqual(
      list().map(({what}) => what),
      ['/c.png'],
    );
    cleanup();
  });
});
