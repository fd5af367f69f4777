import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {assert} from 'chai';
import {SETTINGS_KEY} from '../../src/inspector/inspector-settings.js';
import {ConsentInspector} from '../../src/inspector/panel/consent-inspector.js';
import type {Recorder} from '../../src/inspector/recorder.js';
import {TABS, type Snapshot} from '../../src/inspector/snapshot.js';
import {axeViolations} from '../helpers/axe.js';
import {part} from '../helpers/dom.js';
import {until} from '../helpers/until.js';
import {gated, host, snapshot, stored} from './found.js';

ConsentInspector.define();

const FOUND = snapshot({
  findings: [{severity: 'problem', tab: 'storage', text: '_id is stored, and no category declares it.'}],
  gated: [gated(), gated({kind: 'img', state: 'held', expression: 'marketing'})],
  stored: [
    stored(),
    stored({name: 'sid', owners: ['necessary'], isGranted: true}),
    stored({isPresent: false}),
  ],
  requests: [host(), host({host: 'pay.example', isForeign: false})],
  vendors: [
    {name: 'google', isNamed: true, isPresent: true, messages: [{at: 900, text: 'consent default {}'}]},
  ],
  events: [{at: 700, type: 'consent-ready', text: 'no decision yet'}],
});

let stops = 0;

/** A panel of what was found, once it shows that. */
async function panelOf(found: Snapshot = FOUND): Promise<ConsentInspector> {
  const recorder: Recorder = {
    snapshot: () => Promise.resolve(found),
    library: () => null,
    isEarly: true,
    onChange: () => undefined,
    stop() {
      stops++;
    },
  };
  const panel = new ConsentInspector();
  panel.recorder = recorder;
  document.documentElement.append(panel);
  await until(() => panel.shadowRoot?.querySelector('.toggle'));
  return panel;
}

async function open(panel: ConsentInspector): Promise<void> {
  part(panel, 'toggle').click();
  await until(() => panel.shadowRoot?.querySelector('[role=tab]'));
}

const shadow = (panel: ConsentInspector): ShadowRoot => panel.shadowRoot!;
const textOf = (panel: ConsentInspector): string =>
  shadow(panel).querySelector('[role=tabpanel]')?.textContent.replace(/\s+/g, ' ') ?? '';

async function press(panel: ConsentInspector, key: string): Promise<string> {
  const target = shadow(panel).activeElement!;
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
  await panel.updateComplete;
  return shadow(panel).activeElement?.id ?? '';
}

describe('<consent-inspector>', () => {
  afterEach(() => {
    document.querySelector('consent-inspector')?.remove();
    sessionStorage.removeItem(SETTINGS_KEY);
  });

  it('is a button at first, which tells how many problems there are', async () => {
    const panel = await panelOf();
    await until(() => part(panel, 'toggle').ariaLabel === 'Open the consent inspector: 1 problem');

    assert.equal(part(panel, 'toggle').ariaExpanded, 'false');
    assert.isNull(sessionStorage.getItem(SETTINGS_KEY));
  });

  it('opens with the focus on the button that closes it, and closes at Escape', async () => {
    const panel = await panelOf();
    await open(panel);
    await until(() => shadow(panel).activeElement?.ariaLabel === 'Collapse');

    await press(panel, 'Escape');

    await until(() => part(panel, 'toggle').ariaExpanded === 'false');
  });

  it('shows each tab, with what was found', async () => {
    const panel = await panelOf();
    await open(panel);
    const shown: string[] = [];
    for (const tab of TABS) {
      shadow(panel).querySelector<HTMLElement>(`#tab-${tab}`)?.click();
      await panel.updateComplete;
      shown.push(textOf(panel));
    }

    const [consent, elements, storage, requests, vendors, events] = shown;
    assert.include(consent, '_id is stored, and no category declares it.');
    assert.include(consent, 'Granted in the banner.');
    assert.include(consent, 'HttpOnly cookies.');
    assert.include(elements, '<img data-consent="marketing">');
    assert.include(storage, 'not declared');
    assert.include(requests, '1 without a grant');
    assert.include(vendors, 'consent default {}');
    assert.include(events, 'no decision yet');
  });

  it('leads from a finding to its tab', async () => {
    const panel = await panelOf();
    await open(panel);

    shadow(panel).querySelector<HTMLElement>('.finding button')?.click();
    await panel.updateComplete;

    assert.equal(shadow(panel).querySelector('[aria-selected=true]')?.id, 'tab-storage');
  });

  it('moves between tabs by the arrow keys, Home and End', async () => {
    const panel = await panelOf();
    await open(panel);
    shadow(panel).querySelector<HTMLElement>('#tab-consent')?.focus();

    assert.equal(await press(panel, 'ArrowRight'), 'tab-elements');
    assert.equal(await press(panel, 'End'), 'tab-events');
    assert.equal(await press(panel, 'ArrowRight'), 'tab-consent');
    assert.equal(await press(panel, 'ArrowLeft'), 'tab-events');
    assert.equal(await press(panel, 'Home'), 'tab-consent');
  });

  it('says that the library is not on the page', async () => {
    const panel = await panelOf(snapshot({library: null, names: []}));
    await open(panel);

    assert.include(textOf(panel), 'Consent Elements is not on this page');
  });

  it('stops watching when it is removed, and not while it is moved', async () => {
    const panel = await panelOf();
    const before = stops;

    document.body.append(panel);
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(stops, before);
    panel.close();
    await new Promise((resolve) => setTimeout(resolve));

    assert.equal(stops, before + 1);
    assert.isNull(document.querySelector('consent-inspector'));
  });

  it('takes no part in the layout of the page, and has no style attribute', async () => {
    const {scrollWidth, scrollHeight} = document.documentElement;
    const panel = await panelOf();
    await open(panel);

    assert.deepEqual(
      [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      [scrollWidth, scrollHeight],
    );
    assert.equal(shadow(panel).querySelectorAll('[style]').length, 0);
    assert.equal(getComputedStyle(panel).display, 'contents');
  });

  it('fits into a window of 320 pixels', async function () {
    // Only the drivers of Chromium and Firefox can set the size of the window.
    if (!navigator.userAgent.includes('Chrome') && !navigator.userAgent.includes('Firefox')) this.skip();

    await setViewport({width: 320, height: 640});
    const panel = await panelOf();
    await open(panel);
    const wide: string[] = [];
    for (const tab of TABS) {
      shadow(panel).querySelector<HTMLElement>(`#tab-${tab}`)?.click();
      await panel.updateComplete;
      const body = shadow(panel).querySelector('.body')!;
      if (body.scrollWidth > body.clientWidth) wide.push(tab);
    }
    const {left, right} = part(panel, 'base').getBoundingClientRect();
    await setViewport({width: 800, height: 600});

    assert.deepEqual(wide, []);
    assert.isTrue(left >= 0 && right <= 320, `${String(left)} to ${String(right)}`);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in ${colorScheme}, closed and on each tab`, async function () {
      this.timeout(60_000);
      await emulateMedia({colorScheme}).catch(() => undefined);
      const panel = await panelOf();
      const found = await axeViolations(panel);
      await open(panel);
      for (const tab of TABS) {
        shadow(panel).querySelector<HTMLElement>(`#tab-${tab}`)?.click();
        await panel.updateComplete;
        found.push(...(await axeViolations(panel)));
      }
      await emulateMedia({colorScheme: 'light'}).catch(() => undefined);

      assert.deepEqual(found, []);
    });
  }
});
