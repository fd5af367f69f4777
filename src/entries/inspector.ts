import {openInspector} from '../inspector/open-inspector.js';
import {consent} from './headless.js';

if (typeof document !== 'undefined') openInspector(consent);

export {ConsentInspector} from '../inspector/panel/consent-inspector.js';
export type {
  EventFacts,
  Finding,
  GatedFacts,
  GatedState,
  HostFacts,
  LibraryFacts,
  NameFacts,
  Severity,
  Snapshot,
  StoredFacts,
  TabName,
  TimedText,
  VendorFacts,
} from '../inspector/snapshot.js';
