import type {Remark} from './config-finding.js';
import {addTexts, type Draft} from './draft.js';

/** The categories that have texts in every language. */
const BUILT_IN = ['necessary', 'affiliate', 'personalization', 'analytics', 'social', 'marketing'];

/** Gives categories of the site's own that have no label their name as one, and says so. */
export function labelCategories({categories, language}: Draft, say: (remark: Remark) => void): void {
  for (const {name, texts} of categories) {
    const isLabeled = [...texts.values()].some(({label}) => label !== undefined);
    if (isLabeled || BUILT_IN.includes(name)) continue;
    const written = name.replace(/[-_]+/g, ' ').trim();
    const label = written.charAt(0).toUpperCase() + written.slice(1);
    addTexts(texts, language, {label});
    say({
      code: 'check',
      level: 'left',
      what: `The category "${name}" has no label, so visitors read "${label}"`,
      cure: 'Write label="…" and a text for it, in each language of your site.',
    });
  }
}
