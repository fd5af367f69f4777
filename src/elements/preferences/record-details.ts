import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentPolicy} from '../../core/policy.js';
import type {RecordSource} from '../../core/record-shape.js';
import type {ConsentRecord} from '../../core/record.js';
import type {DialogTexts} from './dialog-words.js';

/** A term with its value. Without a value, the term is left out. */
type Detail = readonly [term: string, value: string | TemplateResult];

/** Returns the version of the policy and the date from which it applies. */
export function policyDetails(
  {policyVersion, policyEffective}: ConsentPolicy,
  {words, dialog}: DialogTexts,
): TemplateResult {
  // A date without a time is parsed and formatted in UTC, so that it is the same day everywhere.
  const effective = dateOf(Date.parse(policyEffective), words.locale, {timeZone: 'UTC'});
  return list('policy-facts', [
    [dialog.version, html`<bdi>${policyVersion}</bdi>`],
    [dialog.effective, effective],
  ]);
}

/**
 * Returns the facts that identify the visitor's decision: when and where it was made, and its id.
 *
 * @param hasOrigin Whether to say where. Its words are those of the dialog, such as "these preferences".
 */
export function recordDetails(
  record: ConsentRecord | null,
  {words: {locale}, dialog}: DialogTexts,
  hasOrigin = true,
): TemplateResult {
  if (!record) return html`<p part="decision-facts" class="facts">${dialog.undecided}</p>`;
  const {created, updated, source, id} = record;
  const first = dateOf(created * 1000, locale);
  return list('decision-facts', [
    [dialog.decided, dateOf(updated * 1000, locale, {timeStyle: 'short'})],
    [dialog.firstDecided, first === dateOf(updated * 1000, locale) ? '' : first],
    [dialog.decidedThrough, hasOrigin ? dialog.origins[toOrigin(source)] : ''],
    [dialog.id, html`<code dir="ltr">${id}</code>`],
  ]);
}

/** Returns the origin of a source. Visitors do not read the name of the former tool. */
const toOrigin = (source: RecordSource): keyof DialogTexts['dialog']['origins'] =>
  isImport(source) ? 'import' : source;

const isImport = (source: RecordSource): source is `import.${string}` => source.startsWith('import.');

/**
 * Returns a formatted date, or an empty text if the time is invalid.
 *
 * @param time Unit: milliseconds since the Unix epoch.
 */
const dateOf = (time: number, locale: string, options: Intl.DateTimeFormatOptions = {}): string =>
  Number.isNaN(time) ? '' : new Intl.DateTimeFormat(locale, {dateStyle: 'long', ...options}).format(time);

const list = (part: string, facts: readonly Detail[]): TemplateResult =>
  html`<dl part=${part} class="facts">
    ${facts.map(([term, value]) =>
      value
        ? html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
