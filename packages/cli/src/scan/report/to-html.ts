import {version} from '../../version.js';
import type {Finding} from '../judge/finding.js';
import {inWords} from '../judge/retention.js';
import type {ItemSubject, Subject} from '../judge/subjects.js';
import type {Sighting} from '../model.js';
import type {Scan} from '../scan-site.js';
import {escaped} from './escaped.js';
import {STYLE} from './html-style.js';
import {TITLES} from './summary.js';
import {pagesOf} from './to-json.js';

/** The report holds texts from the scanned site. This policy keeps the browser from running or asking anything. */
const CSP = `default-src 'none'; style-src 'unsafe-inline'`;

const code = (text: string): string => `<code>${escaped(text)}</code>`;

/** Returns the report to read: one page that asks for no other file. */
export function toHtml(scan: Scan): string {
  const {start, findings, items, requests, logs, troubles} = scan;
  const fresh = findings.filter(({known}) => !known);
  const sure = fresh.filter(({certainty}) => certainty === 'sure');
  const check = fresh.filter(({certainty}) => certainty === 'check');
  const pages = pagesOf(scan);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Scan of ${escaped(new URL(start).host)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(start)}</h1>
<p class="soft">Scanned on ${scan.startedAt.toISOString().slice(0, 16).replace('T', ' at ')} UTC, in ${Math.round(scan.seconds)} seconds, with ${escaped(scan.probe.browser)}. ${bannerText(scan)}</p>
<ul class="sum">
${number(sure.length, 'findings', sure.length > 0 ? 'bad' : 'good')}
${number(check.length, 'to check', 'check')}
${number(pages.length, 'pages')}${number(logs.length, 'states')}
${number(items.length, 'stored items')}${number(requests.length, 'other hosts')}
</ul>
<nav aria-label="Sections"><ul><li><a href="#findings">Findings</a></li><li><a href="#states">By state</a></li><li><a href="#pages">By page</a></li><li><a href="#stored">Stored items</a></li><li><a href="#hosts">Other hosts</a></li></ul></nav>
</header>
<main>
<h2 id="findings">Findings</h2>
${sure.length === 0 ? '<p>Nothing was found that the policy does not allow.</p>' : ''}
${groups(sure)}
${check.length > 0 ? `<h2>To check</h2><p class="soft">A person has to judge these: their purpose is unknown, or a scan cannot show it.</p>${groups(check)}` : ''}
${fresh.length < findings.length ? `<details><summary>Accepted by the baseline: ${findings.length - fresh.length}</summary>${groups(findings.filter(({known}) => known))}</details>` : ''}
${
  troubles.length > 0
    ? `<h2 id="troubles">Not scanned</h2>${table(
        ['Page', 'State', 'Reason'],
        troubles.map((one) => [
          code(one.page),
          escaped(one.state || 'all'),
          `${escaped(one.message)} ${code(one.code)}`,
        ]),
      )}`
    : ''
}
<h2 id="states">By state</h2>
${logs.map((log) => inBox(stateTitle(log), scan, ({log: of}) => of === log)).join('\n')}
<h2 id="pages">By page</h2>
${pages.map(({url, title, status}) => inBox(`${escaped(title || url)} <span class="soft">${escaped(url)}${status >= 400 || status === 0 ? `, status ${status}` : ''}</span>`, scan, ({page}) => page === url)).join('\n')}
<h2 id="stored">Stored items</h2>
${table(['Name', 'Kind', 'Host', 'Life', 'Purpose', 'States'], items.map(itemRow))}
<h2 id="hosts">Other hosts</h2>
${table(['Host', 'Purpose', 'First asked by', 'States'], requests.map(requestRow))}
</main>
<footer>Written by @consent-elements/cli ${escaped(version())}. A scan shows what these pages did on this day. It is no legal advice.</footer>
</body>
</html>
`;
}

function bannerText({probe: {banner}}: Scan): string {
  if (banner.kind === 'consent-elements') return 'Consent Elements asks for consent.';
  return banner.kind === 'other'
    ? `Another tool asks for consent: ${escaped(banner.name)}.`
    : 'There is no banner that the scan can answer.';
}

const number = (count: number, label: string, kind = ''): string =>
  `<li class="${kind}"><b>${count}</b>${label}</li>`;

const stateTitle = ({state, isReached}: Scan['logs'][number]): string =>
  `${escaped(state.id)}${isReached ? '' : ' <span class="badge check">not reached</span>'}`;

function groups(findings: readonly Finding[]): string {
  const codes = [...new Set(findings.map((finding) => finding.code))];
  return codes
    .map(
      (one) =>
        `<h3>${TITLES[one]}</h3>${findings
          .filter((finding) => finding.code === one)
          .map(card)
          .join('\n')}`,
    )
    .join('\n');
}

function card({certainty, known, message, cure, markup, evidence, code: name}: Finding): string {
  const seen =
    evidence.length === 0
      ? ''
      : `<details><summary>Evidence</summary>${evidence.map(sightingText).join('')}</details>`;
  const block = markup === '' ? '' : `<pre><code>${escaped(markup)}</code></pre>`;
  return `<article class="${known ? 'known' : certainty}"><p><strong>${escaped(message)}</strong> <span class="badge ${certainty}">${name}</span></p><p>${escaped(cure)}</p>${block}${seen}</article>`;
}

function sightingText({state, page, by, chain}: Sighting): string {
  const links = chain.map((link) => `<li>${code(link)}</li>`).join('');
  return `<p>In ${code(state)} on ${code(page)}, by a ${by === 'other' ? 'cause that the browser does not name' : escaped(by)}</p>${links ? `<ol class="chain">${links}</ol>` : ''}`;
}

/** Lists what was first seen in a state or on a page. */
function inBox(
  title: string,
  {items, requests}: Scan,
  isHere: (seen: Subject['seen'][number]) => boolean,
): string {
  const stored = items.filter(({seen}) => seen.some(isHere));
  const asked = requests.filter(({seen}) => seen.some(isHere));
  const list = (subjects: readonly Subject[]) => subjects.map(({name}) => code(name)).join(', ') || 'none';
  return `<details class="box"><summary><strong>${title}</strong> <span class="soft">${stored.length} stored, ${asked.length} hosts</span></summary><p>Stored: ${list(stored)}</p><p>Other hosts: ${list(asked)}</p></details>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p class="soft">None.</p>';
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const purposeText = ({category, service, basis}: ItemSubject['purpose']): string =>
  category === ''
    ? '<span class="badge check">unknown</span>'
    : `${escaped(service || category)} <span class="soft">${escaped(service ? category : '')} (${basis})</span>`;

const statesText = (seen: Subject['seen']): string =>
  escaped([...new Set(seen.map(({state}) => state))].join(', '));

const itemRow = (item: ItemSubject): readonly string[] => [
  code(item.name),
  `${item.kind}${item.httpOnly ? ', HttpOnly' : ''}${item.kind === 'cookie' && !item.isKept ? ', not kept' : ''}`,
  escaped(item.host),
  item.kind === 'cookie'
    ? inWords(item.lifetimeDays)
    : item.kind === 'session'
      ? 'until the tab closes'
      : 'without end',
  item.isRecord ? 'the record of the choice' : purposeText(item.purpose),
  statesText(item.seen),
];

const requestRow = ({name, seen}: Subject): readonly string[] => [
  code(name),
  [...new Set(seen.map(({purpose}) => purposeText(purpose)))].join('<br>'),
  code(seen[0]?.chain[0] ?? ''),
  statesText(seen),
];
