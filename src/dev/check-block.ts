import type {ConsentPolicy} from '../core/policy.js';
import {warn} from '../dom/warn.js';
import {parseBlock, ruleText, shadowedRules, type BlockRule} from '../gate/block-rules.js';
import {checkExpression} from './check-markup.js';

/** Hosts of one label are of a local network. */
const isLocal = (host: string): boolean => host.includes('.') || host.startsWith('[') || host === 'localhost';

/** Returns the rules of the library's own tag. */
export const rulesOf = (tag: HTMLScriptElement | undefined): readonly BlockRule[] =>
  parseBlock(tag?.dataset['block'] ?? '').rules;

/** Warns of rules of `data-block` that can match nothing, and of a tag that cannot hold what they name. */
export function checkBlock(policy: ConsentPolicy, tag: HTMLScriptElement): void {
  const text = tag.dataset['block'];
  const blocks = /\/consent\.block\.js(?:[?#]|$)/.test(tag.src);
  if (text === undefined) {
    if (blocks) warn('bad-block', 'consent.block.js without data-block');
    return;
  }
  if (!blocks) warn('bad-block', `data-block="${text}" on ${tag.src}, which is not consent.block.js`);
  if (tag.async || tag.defer || tag.type === 'module') {
    warn(
      'late-block',
      `consent.block.js with ${tag.async ? 'async' : tag.defer ? 'defer' : 'type="module"'}`,
    );
  }
  const {rules, mistakes} = parseBlock(text);
  if (rules.length + mistakes.length === 0) warn('bad-block', `data-block="${text}"`);
  for (const mistake of mistakes) warn('bad-block', `"${mistake}" in data-block`);
  for (const rule of shadowedRules(rules))
    warn('bad-block', `a second rule for "${ruleText(rule)}" in data-block`);
  for (const rule of rules) {
    if (!isLocal(rule.host)) warn('bad-block', `"${ruleText(rule)}" in data-block, which is no host`);
  }
  for (const expression of new Set(rules.map((rule) => rule.expression))) checkExpression(policy, expression);
}
