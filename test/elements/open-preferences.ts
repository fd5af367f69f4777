import {ConsentPreferences} from '../../src/elements/preferences/consent-preferences.js';
import {fixture, html, parts} from '../helpers/dom.js';
import type {FakeStore} from '../helpers/fakes.js';

ConsentPreferences.define();

export const closed = (store: FakeStore | null): Promise<ConsentPreferences> =>
  fixture<ConsentPreferences>(html`<consent-preferences .store=${store}></consent-preferences>`);

export async function opened(store: FakeStore): Promise<ConsentPreferences> {
  const el = await closed(store);
  await el.show();
  return el;
}

export const isOpen = (el: ConsentPreferences): boolean =>
  parts<HTMLDialogElement>(el, 'dialog').some((dialog) => dialog.open);

/** The switches as they stand, by name. */
export const switches = (el: ConsentPreferences): Record<string, boolean | 'mixed'> =>
  Object.fromEntries(
    parts<HTMLInputElement>(el, 'switch').map(
      ({dataset, checked, indeterminate}) =>
        [dataset['name'] ?? '', indeterminate ? 'mixed' : checked] as const,
    ),
  );

/** Opens what a category stands for. */
export function openDetails(el: ConsentPreferences): void {
  for (const details of el.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
}

/** What a screen reader says of an element, after its name: the texts that describe it. */
export const descriptionOf = (input: HTMLElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent.trim())
    .filter(Boolean)
    .join(' | ');

export function switchOf(el: ConsentPreferences, name: string): HTMLInputElement {
  const found = parts<HTMLInputElement>(el, 'switch').find(({dataset}) => dataset['name'] === name);
  if (!found) throw new Error(`no switch for "${name}"`);
  return found;
}
