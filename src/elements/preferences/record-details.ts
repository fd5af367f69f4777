import {html, nothing, type TemplateResult} from 'lit';
import type {ConsentPolicy} from '../../core/policy.js';
import type {ConsentRecord} from '../../core/record.js';
import type {DialogTexts} from './dialog-words.js';

type Detail = readonly [term: string, value: string | TemplateResult];

/** Which policy this is, and from when on it holds. */
export function policyDetails(
  {policyVersion, policyEffective}: ConsentPolicy,
  {words, dialog}: DialogTexts,
): TemplateResult {
  // A day is the same day everywhere, so it is read and written in one time zone.
  const effective = dateOf(Date.parse(policyEffective), words.locale, {timeZone: 'UTC'});
  return list('policy-facts', [
    [dialog.version, html`<bdi>${policyVersion}</bdi>`],
    [dialog.effective, effective],
  ]);
}

/** What the visitor needs to speak of the decision to others: when, by which id. */
export function recordDetails(
  record: ConsentRecord | null,
  {words: {locale}, dialog}: DialogTexts,
): TemplateResult {
  if (!record) return html`<p part="decision-facts" class="facts">${dialog.undecided}</p>`;
  const {created, updated, source, id} = record;
  const first = dateOf(created * 1000, locale);
  return list('decision-facts', [
    [dialog.decided, dateOf(updated * 1000, locale, {timeStyle: 'short'})],
    [dialog.firstDecided, first === dateOf(updated * 1000, locale) ? '' : first],
    [dialog.decidedThrough, dialog.origins[source]],
    [dialog.id, html`<code dir="ltr">${id}</code>`],
  ]);
}

/** Empty for what is no date. @param time Unit: milliseconds since the Unix epoch. */
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
