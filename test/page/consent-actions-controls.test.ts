import {assert} from 'chai';
import {createConsentActions} from '../../src/page/consent-actions.js';
import {fixture, html} from '../helpers/dom.js';
import {fakeStore} from '../helpers/fakes.js';

/** What was asked for, in order. The listener stays for as long as the page lives. */
const asked: string[] = [];
let isListening = false;

/** Clicks, and says whether the browser goes on with what the click does by itself. */
function click(element: HTMLElement): boolean {
  return element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}));
}

describe('the controls of the page', () => {
  beforeEach(() => {
    asked.length = 0;
    if (isListening) return;
    isListening = true;
    const actions = createConsentActions();
    actions.connect(fakeStore());
    actions.listen(
      () => asked.push('open'),
      () => asked.push('refuse'),
    );
  });

  it('does what a control asks for, in place of what its click does', async () => {
    const link = await fixture<HTMLElement>(html`<a href="#x" data-consent-action="preferences">Open</a>`);

    const goesOn = click(link);

    assert.deepEqual(asked, ['open']);
    assert.isFalse(goesOn);
  });

  it('hears a click on what is inside a control, and does the innermost action alone', async () => {
    const box = await fixture<HTMLElement>(
      html`<div data-consent-action="preferences">
        <p data-consent-action="opt-out"><b>No</b></p>
      </div>`,
    );

    click(box.querySelector('b')!);

    assert.deepEqual(asked, ['refuse']);
  });

  it('hears a control in an open shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const button = document.createElement('button');
    button.dataset['consentAction'] = 'preferences';
    host.attachShadow({mode: 'open'}).append(button);

    click(button);

    assert.deepEqual(asked, ['open']);
  });

  it('hears a control whose page stops the click', async () => {
    const button = await fixture<HTMLElement>(html`<button data-consent-action="preferences">Open</button>`);
    button.addEventListener('click', (event) => event.stopImmediatePropagation());

    click(button);

    assert.deepEqual(asked, ['open']);
  });

  it('takes an action in capital letters, because it may be a no', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <button data-consent-action="Opt-Out">No</button
        ><button data-consent-action=" PREFERENCES">Open</button>
      </div>`,
    );

    for (const button of box.children) click(button as HTMLElement);

    assert.deepEqual(asked, ['refuse', 'open']);
  });

  it('leaves other clicks, and actions that it does not know, to the page', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><button>Other</button><button data-consent-action="constructor">Odd</button></div>`,
    );

    const goOn = [...box.children].map((button) => click(button as HTMLElement));

    assert.deepEqual(goOn, [true, true]);
    assert.deepEqual(asked, []);
  });

  it('takes no inherited property for an attribute', async () => {
    const button = await fixture<HTMLElement>(html`<button>Other</button>`);
    Reflect.set(Object.prototype, 'consentAction', 'preferences');

    const goesOn = click(button);
    Reflect.deleteProperty(Object.prototype, 'consentAction');

    assert.isTrue(goesOn);
    assert.deepEqual(asked, []);
  });

  it('hears a click in a form whose control is named dataset', async () => {
    const form = await fixture<HTMLElement>(
      html`<form>
        <input name="dataset" /><button type="button" data-consent-action="preferences">Open</button>
      </form>`,
    );

    click(form.querySelector('button')!);

    assert.deepEqual(asked, ['open']);
  });
});
