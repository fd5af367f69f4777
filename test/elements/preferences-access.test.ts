import {a11ySnapshot, sendKeys} from '@web/test-runner-commands';
import {assert} from 'chai';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, nextEvent, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, untouchedStorage} from '../helpers/fakes.js';
import {noteAnnouncements} from '../helpers/listeners.js';
import {focused, lookOf} from '../helpers/look.js';
import {until} from '../helpers/until.js';
import {closed, descriptionOf, isOpen, openDetails, opened, switches, switchOf} from './open-preferences.js';

interface AxNode {
  role: string;
  name?: string;
  checked?: boolean | 'mixed';
  children?: AxNode[];
}

const snapshot = a11ySnapshot as unknown as () => Promise<AxNode>; // typed as if it gave nothing

/** How the checkboxes and switches stand, as the browser tells them to a screen reader. */
const stands = ({role, name = '', checked = false, children = []}: AxNode): unknown[] => [
  ...(role === 'checkbox' || role === 'switch' ? [[role, name, checked]] : []),
  ...children.flatMap(stands),
];

/** Names of all dialogs as the browser tells them to a screen reader. */
const dialogNames = ({role, name = '', children = []}: AxNode): string[] => [
  ...(role === 'dialog' ? [name] : []),
  ...children.flatMap(dialogNames),
];

describe('<consent-preferences>, to a screen reader', () => {
  it('is a dialog with a name', async () => {
    const el = await opened(fakeStore());
    const root = el.shadowRoot!;
    const heading = root.getElementById(part(el, 'dialog').getAttribute('aria-labelledby') ?? '');

    assert.equal(heading?.textContent, 'Your cookie choices');
    // The other browsers cannot be asked.
    if (!navigator.userAgent.includes('Chrome/')) return;
    assert.deepEqual(dialogNames(await snapshot()), ['Your cookie choices']);
  });

  it('names and describes each switch', async () => {
    const el = await opened(fakeStore());
    const told = parts<HTMLInputElement>(el, 'switch').map((input) => [
      input.labels?.[0]?.textContent,
      descriptionOf(input),
      input.getAttribute('role'),
    ]);

    assert.deepEqual(told.slice(1), [
      // Between on and off is nothing that a role=switch may be.
      ['Analytics', 'Counts visits and measures how the site is used.', null],
      ['Matomo', 'InnoCraft Ltd', 'switch'],
      ['Clarity', '', 'switch'],
    ]);
    assert.equal(told[0]?.[2], 'switch');
  });

  it('says that a decision was kept, where a screen reader listens already', async () => {
    const el = await opened(fakeStore());
    const status = el.shadowRoot?.querySelector('[role=status]');
    part(el, 'save').click();
    await until(() => status?.textContent.trim() !== '');

    assert.equal(status?.textContent.trim(), 'Your choice has been saved.');
    assert.isTrue(status?.isConnected);
  });

  it('has it announced once, by ariaNotify where there is one', async () => {
    const said = noteAnnouncements();
    const el = await opened(fakeStore());

    part(el, 'save').click();
    await until(() => said.length > 0);
    await el.updateComplete;
    el.requestUpdate();
    await el.updateComplete;

    assert.deepEqual(said, ['en: Your choice has been saved.']);
  });

  it('tells that a category is on in part', async () => {
    const mixed = record({granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']});
    const el = await opened(fakeStore({record: mixed}));
    openDetails(el);

    assert.isTrue(switchOf(el, 'analytics').matches('[type=checkbox]:not([role]):indeterminate'));
    // The other browsers cannot be asked.
    if (!navigator.userAgent.includes('Chrome/')) return;
    assert.deepEqual(stands(await snapshot()), [
      ['switch', 'Affiliate links', true],
      ['checkbox', 'Analytics', 'mixed'],
      ['switch', 'Matomo', true],
      ['switch', 'Clarity', false],
    ]);
  });

  it('says of the close button that it changes nothing', async () => {
    assert.equal(part(await opened(fakeStore()), 'close').ariaLabel, 'Close without changes');
  });

  it('has nothing wrong for axe, closed and open', async () => {
    const el = await closed(fakeStore());
    assert.deepEqual(await axeViolations(el), []);

    await el.show();
    assert.deepEqual(await axeViolations(el), []);
  });

  it('has nothing wrong for axe when something can be withdrawn', async () => {
    const el = await opened(fakeStore({record: record()}));

    assert.deepEqual(await axeViolations(el), []);
  });

  it('brings no second head or foot to a page that has them', async () => {
    await fixture(
      html`<div>
        <header>Shop</header>
        <main>Goods</main>
        <footer>Imprint</footer>
      </div>`,
    );
    await opened(fakeStore());

    assert.deepEqual(await axeViolations(document.body, {runOnly: ['cat.semantics', 'cat.keyboard']}), []);
  });

  it('has nothing wrong for axe with its details open', async () => {
    const mixed = record({granted: ['affiliate', 'analytics', 'matomo'], denied: ['clarity']});
    const el = await opened(fakeStore({record: mixed, gpc: true}));
    openDetails(el);

    assert.deepEqual(await axeViolations(el), []);
  });
});

describe('<consent-preferences>, focus', () => {
  it('is on the heading when it opens', async () => {
    await opened(fakeStore());

    assert.equal(focused(), 'heading');
  });

  for (const how of ['close', 'save', 'reject'] as const) {
    it(`returns to what opened it, by ${how}`, async () => {
      const button = await fixture<HTMLButtonElement>(html`<button id="settings">Cookie settings</button>`);
      const el = await closed(fakeStore());
      button.addEventListener('click', () => void el.show());
      button.focus();
      button.click();
      await until(() => isOpen(el));

      part(el, how).click();
      await until(() => !isOpen(el));

      assert.equal(focused(), 'settings');
    });
  }
});

describe('<consent-preferences>, by keyboard', () => {
  it('changes nothing by Escape', async () => {
    const el = await opened(fakeStore({storage: untouchedStorage(record())}));
    switchOf(el, 'affiliate').click();
    const done = nextEvent(el, 'consent-preferences-close');

    await sendKeys({press: 'Escape'});
    await done;

    assert.isFalse(isOpen(el));
    await el.show();
    assert.deepEqual(switches(el), {affiliate: true, analytics: true, matomo: true, clarity: true});
  });

  it('turns a switch by the space bar, and saves by Enter', async () => {
    const store = fakeStore();
    const el = await opened(store);

    switchOf(el, 'analytics').focus();
    await sendKeys({press: ' '});
    await until(() => switches(el)['analytics']);
    assert.isFalse(store.isGranted('analytics'));

    part(el, 'save').focus();
    await sendKeys({press: 'Enter'});
    await until(() => store.state.record);

    assert.deepEqual(store.state.record?.granted, ['analytics', 'matomo', 'clarity']);
  });

  it('opens what a category stands for by Enter, and turns a service by the space bar', async () => {
    const el = await opened(fakeStore());

    switchOf(el, 'analytics').closest('li')?.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    await until(() => switchOf(el, 'matomo').checkVisibility());
    switchOf(el, 'matomo').focus();
    await sendKeys({press: ' '});
    await until(() => switches(el)['matomo']);

    assert.deepEqual(switches(el), {affiliate: false, analytics: 'mixed', matomo: true, clarity: false});
  });

  it('scrolls what does not fit, with the buttons in view', async () => {
    const categories = Array.from({length: 20}, (_, i) => ({name: `own-${String(i)}`}));
    const el = await opened(fakeStore({policy: policy({categories})}));

    for (const name of ['close', 'reject', 'accept', 'save']) {
      const {top, bottom} = part(el, name).getBoundingClientRect();
      assert.isTrue(top >= 0 && bottom <= innerHeight, name);
    }

    const last = switchOf(el, 'own-19');
    last.focus();
    await until(() => last.getBoundingClientRect().bottom <= part(el, 'save').getBoundingClientRect().top);
    assert.isAbove(last.getBoundingClientRect().top, part(el, 'close').getBoundingClientRect().bottom);
  });
});

describe('<consent-preferences>, its buttons', () => {
  it('look the same for refusing, accepting and saving', async () => {
    const el = await opened(fakeStore());

    assert.equal(lookOf(part(el, 'reject')), lookOf(part(el, 'accept')));
    assert.equal(lookOf(part(el, 'save')), lookOf(part(el, 'accept')));
  });

  it('are large enough to hit, switches too', async () => {
    const el = await opened(fakeStore({record: record()}));
    for (const name of ['close', 'reject', 'accept', 'save', 'withdraw']) {
      assert.isAtLeast(part(el, name).getBoundingClientRect().height, 44, name);
    }
    openDetails(el);
    for (const input of parts(el, 'switch')) {
      const {width, height} = input.getBoundingClientRect();
      assert.isTrue(width >= 44 && height >= 44, input.dataset['name'] ?? '');
    }
  });
});

// Last, for the focus may end in the browser's own controls, which then get what is typed.
describe('<consent-preferences>, left with Tab', () => {
  it('leads through the dialog or to the browser, never to the page behind', async () => {
    await fixture(html`<a id="behind" href="#x">behind</a>`);
    await opened(fakeStore());
    const visited = new Set<string>();
    for (let steps = 0; steps < 14; steps++) {
      await sendKeys({press: 'Tab'});
      visited.add(focused());
    }

    assert.isFalse(visited.has('behind'));
    assert.isTrue(
      ['switch', 'save', 'accept', 'reject'].every((name) => visited.has(name)),
      [...visited].join(),
    );
  });
});
