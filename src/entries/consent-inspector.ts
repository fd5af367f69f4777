// This import must stay the first one, because it prepares what Lit does when it is loaded.
import '../inspector/share-lit-policy.js';
import {openInspector} from '../inspector/open-inspector.js';

openInspector(null);
