import type {ConfigFinding} from './config-finding.js';
import type {Draft} from './draft.js';
import type {Module} from './module.js';

/** Tells Google of decisions where code of the file does, such as `gtag('consent', 'update', {…})`. */
export function findGoogleSignal(
  module: Module,
  draft: Draft,
  report: (finding: ConfigFinding) => void,
): void {
  for (const {path, arguments: all, place} of module.calls) {
    const [first] = all;
    const isConsent = first?.expression.type === 'StringLiteral' && first.expression.value === 'consent';
    if (!/(?:^|\.)gtag$/.test(path) || !isConsent) continue;
    draft.signals.add('google');
    report({
      path: "gtag('consent', …)",
      place,
      code: 'callback',
      level: 'left',
      what: 'It has become signals="google"',
      cure: 'Remove this call, and read docs/signals.md, which says what else Google needs.',
    });
  }
}
