import {html, type TemplateResult} from 'lit';
import type {Snapshot, TabName} from '../snapshot.js';
import {consentTab, unseenSection} from './consent-tab.js';
import {elementsTab, eventsTab, requestsTab, storageTab, vendorsTab} from './list-tabs.js';

/**
 * Returns what a tab shows.
 *
 * @param show Shows another tab.
 * @param actions What can be tried out, on the first tab.
 */
export function tabContent(
  tab: TabName,
  snapshot: Snapshot,
  show: (tab: TabName) => void,
  actions: TemplateResult,
): TemplateResult {
  switch (tab) {
    case 'elements':
      return elementsTab(snapshot);
    case 'storage':
      return storageTab(snapshot);
    case 'requests':
      return requestsTab(snapshot);
    case 'vendors':
      return vendorsTab(snapshot);
    case 'events':
      return eventsTab(snapshot);
    case 'consent':
      return html`${consentTab(snapshot, show)} ${actions} ${unseenSection(snapshot)}`;
  }
}
