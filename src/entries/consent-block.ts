import '../dev/provide.js';
import {pageChecks} from '../dev/page-checks.js';
import {ofDocument} from '../dom/document.js';
import {block} from '../gate/block.js';
import {loadBeside} from '../page/load-beside.js';
import {startFromTag} from '../page/start.js';

// `currentScript` must be read first, because it is only set while the tag runs.
const rules = ofDocument('currentScript')?.dataset['block'] ?? '';
const consent = startFromTag('consent.block.js', loadBeside, pageChecks);
// If the page has another copy of the library, this copy knows no choice. The rules then hold for good.
const nothing = (): void => undefined;
block(rules, consent ?? {isGranted: () => false, when: nothing, observe: nothing});
