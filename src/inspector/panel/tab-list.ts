import {html, type TemplateResult} from 'lit';
import {TABS, type Snapshot, type TabName} from '../snapshot.js';

const TITLES: Readonly<Record<TabName, string>> = {
  consent: 'Consent',
  elements: 'Elements',
  storage: 'Storage',
  requests: 'Requests',
  vendors: 'Vendors',
  events: 'Events',
};

/** Returns how many things a tab lists. */
function countIn(tab: TabName, snapshot: Snapshot): number {
  const {findings, gated, stored, requests, vendors, events} = snapshot;
  const lists = {
    consent: findings,
    elements: gated,
    storage: stored.filter(({isPresent}) => isPresent),
    requests: requests.filter(({isForeign}) => isForeign),
    vendors,
    events,
  };
  return lists[tab].length;
}

/**
 * Returns the tabs. Arrow keys, Home and End move between them.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function tabList(snapshot: Snapshot, shown: TabName, show: (tab: TabName) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const next = nextTab(event.key, shown);
    if (!next) return;
    event.preventDefault();
    show(next);
    const {currentTarget} = event;
    if (currentTarget instanceof Element) currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="What the inspector shows" @keydown=${onKey}>
    ${TABS.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-controls="tab-panel"
          aria-selected=${tab === shown}
          tabindex=${tab === shown ? 0 : -1}
          @click=${() => show(tab)}
        >
          ${TITLES[tab]} <span class="count">${countIn(tab, snapshot)}</span>
        </button>`,
    )}
  </div>`;
}

/** Returns the tab that a key leads to. Undefined if the key leads nowhere. */
function nextTab(key: string, shown: TabName): TabName | undefined {
  const steps: Readonly<Record<string, number>> = {ArrowRight: 1, ArrowLeft: -1};
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS.at(-1);
  const step = steps[key];
  return step === undefined ? undefined : TABS.at((TABS.indexOf(shown) + step) % TABS.length);
}
