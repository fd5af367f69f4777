import {html, nothing, type TemplateResult} from 'lit';
import {sourceText} from '../explain-name.js';
import type {Finding, LibraryFacts, NameFacts, Snapshot, TabName} from '../snapshot.js';
import {badge, dateText, emptyText, itemOf, listOf, section} from './pieces.js';

/** Returns the first tab: what deserves a look, and what is granted and why. */
export function consentTab(snapshot: Snapshot, showTab: (tab: TabName) => void): TemplateResult {
  const {library, findings, names} = snapshot;
  return html`
    ${library ? findingsSection(findings, showTab) : missingSection()}
    ${library ? section('Decision', decisionFacts(library)) : nothing}
    ${library ? section('Categories and services', listOf(names.map(nameItem), 'The policy declares none.')) : nothing}
  `;
}

const missingSection = (): TemplateResult =>
  html`<section class="section">
    <h3>Consent Elements is not on this page</h3>
    <p>
      No script tag of the library has run, and no code has called <code>start()</code>. If there is one, look
      on the console whether its file was blocked or did not load. Until then, this panel shows what the page
      stores and asks for.
    </p>
  </section>`;

function findingsSection(findings: readonly Finding[], showTab: (tab: TabName) => void): TemplateResult {
  const items = findings.map(
    ({severity, tab, text}) =>
      html`<li class="finding" data-tone=${severity}>
        ${badge(severity === 'problem' ? 'Problem' : 'Look', severity)}
        <p>${text}</p>
        <button type="button" class="link" @click=${() => showTab(tab)}>Show ${tab}</button>
      </li>`,
  );
  return section('Findings', listOf(items, 'None. Everything that can be seen from here is as declared.'));
}

function decisionFacts(library: LibraryFacts): TemplateResult {
  const {status, decidedAt, source, decidedVersion, policyVersion, region, prompt, gpc, honorsGpc, asked} =
    library;
  const decision =
    decidedAt === null
      ? `none (${status})`
      : `${dateText(decidedAt)}, ${sourceText(source)}, on policy version ${decidedVersion}`;
  const facts = [
    ['Organization', library.organization],
    ['Decision', decision],
    ['Policy version', policyVersion],
    ['Asks now', asked.join(', ') || 'nothing'],
    ['Before a choice', prompt],
    ['Region', region || 'unknown, or without effect'],
    ['Global Privacy Control', `${gpc ? 'on' : 'off'}${honorsGpc ? '' : ', and ignored by the policy'}`],
  ] as const;
  return html`<dl>
    ${facts.map(
      ([title, text]) =>
        html`<div>
          <dt>${title}</dt>
          <dd><bdi>${text}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

const nameItem = ({
  name,
  label,
  category,
  model,
  isGranted,
  reason,
  answeredAt,
  askedAgain,
}: NameFacts): TemplateResult =>
  itemOf({
    title: name,
    isInner: category !== '',
    badges: [badge(isGranted ? 'on' : 'off', isGranted ? 'on' : 'off'), ...(category ? [] : [badge(model)])],
    lines: [
      label,
      reason,
      answeredAt === null
        ? `Asked: ${askedAgain}.`
        : `Answered ${dateText(answeredAt)}. Asked again: ${askedAgain}.`,
    ],
  });

/** Returns what the inspector cannot see. */
export const unseenSection = ({unseen}: Snapshot): TemplateResult =>
  section(
    'What this panel cannot see',
    unseen.length === 0
      ? emptyText('Nothing.')
      : html`<ul class="plain">
          ${unseen.map((text) => html`<li>${text}</li>`)}
        </ul>`,
  );
