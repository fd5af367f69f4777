import {html, type TemplateResult} from 'lit';
import type {
  EventFacts,
  GatedFacts,
  GatedState,
  HostFacts,
  Snapshot,
  StoredFacts,
  VendorFacts,
} from '../snapshot.js';
import {badge, code, countText, itemOf, listOf, secondsText, section, type Tone} from './pieces.js';

const STATES: Readonly<Record<GatedState, readonly [text: string, tone: Tone]>> = {
  held: ['held', 'off'],
  waiting: ['granted, waits for its turn', 'notice'],
  loading: ['loading', 'notice'],
  on: ['on', 'on'],
  failed: ['failed', 'problem'],
  unseen: ['granted', 'notice'],
};

/** Returns the tab of gated elements, and of code that waits for consent. */
export const elementsTab = ({gated}: Snapshot): TemplateResult =>
  section('Gated elements, in document order', listOf(gated.map(gatedItem), 'The page gates nothing.'));

function gatedItem({kind, what, expression, state, reason, at}: GatedFacts): TemplateResult {
  const [text, tone] = STATES[state];
  const unseen =
    state === 'unseen' ? 'It was granted before the inspector loaded, so it has probably run.' : '';
  return itemOf({
    title: titleOf(kind, expression),
    badges: [badge(text, tone)],
    lines: [code(what), `${reason} ${unseen}`, at === null ? '' : `At ${secondsText(at)}.`],
  });
}

function titleOf(kind: string, expression: string): string {
  if (kind === 'consent.when') return `consent.when("${expression}")`;
  return kind === 'consent-embed'
    ? `<consent-embed> ${expression}`
    : `<${kind} data-consent="${expression}">`;
}

/** Returns the tab of cookies and storage. */
export function storageTab({stored, library}: Snapshot): TemplateResult {
  const isUndeclared = ({isPresent, own, owners}: StoredFacts): boolean =>
    isPresent && own === '' && owners.length === 0;
  const undeclared = stored.filter(isUndeclared);
  const declared = stored.filter((one) => one.isPresent && !isUndeclared(one));
  const missing = stored.filter(({isPresent}) => !isPresent);
  const none = library ? 'None.' : 'None. Without the library, nothing is declared.';
  return html`
    ${section('Stored, not declared', listOf(undeclared.map(storedItem), 'None.'))}
    ${section('Stored and declared', listOf(declared.map(storedItem), none))}
    ${section('Declared, not stored', listOf(missing.map(storedItem), none))}
    <p class="hint">
      HttpOnly cookies are missing here, because no script can see them. Only names are read, never values.
    </p>
  `;
}

function storedItem({
  storage,
  name,
  owners,
  retention,
  isPresent,
  isGranted,
  own,
}: StoredFacts): TemplateResult {
  const isRefused = isPresent && owners.length > 0 && !isGranted;
  const standing = own
    ? badge('own', 'plain')
    : owners.length === 0
      ? badge('not declared', 'problem')
      : badge(isGranted ? 'granted' : 'not granted', isRefused ? 'problem' : isGranted ? 'on' : 'off');
  return itemOf({
    title: name || '(a cookie without a name)',
    badges: [badge(STORAGES[storage] ?? storage), standing],
    lines: [
      own && `This is ${own}.`,
      owners.length > 0 && `Declared under ${owners.join(', ')}${retention ? `, for ${retention}` : ''}.`,
      isRefused && 'It should be gone: code that is not gated has written it, or a server has.',
    ],
  });
}

const STORAGES: Readonly<Record<string, string>> = {
  cookie: 'cookie',
  local: 'localStorage',
  session: 'sessionStorage',
  indexeddb: 'IndexedDB',
  cache: 'Cache API',
};

/** Returns the tab of requests to other origins. */
export const requestsTab = ({requests}: Snapshot): TemplateResult => html`
  ${section(
    'Requests to other sites',
    listOf(
      requests.filter(({isForeign}) => isForeign).map(hostItem),
      'The page has not contacted another site.',
    ),
  )}
  ${section(
    'To your own hosts, and to those of required services',
    listOf(requests.filter(({isForeign}) => !isForeign).map(hostItem), 'None.'),
  )}
  <p class="hint">What frames ask for themselves is missing here.</p>
`;

const hostItem = ({
  host,
  isForeign,
  count,
  beforeChoice,
  initiators,
  gates,
  firstAt,
  example,
  timing,
}: HostFacts): TemplateResult =>
  itemOf({
    title: host,
    badges: [
      badge(countText(count, 'request')),
      beforeChoice > 0
        ? badge(`${String(beforeChoice)} without a grant`, isForeign ? 'problem' : 'plain')
        : badge('all with a grant', 'on'),
    ],
    lines: [
      code(example),
      `First at ${secondsText(firstAt)}: ${timing}. By ${initiators.join(', ')}.`,
      gates.length > 0 && `Gated by ${gates.map((gate) => `“${gate}”`).join(', ')}.`,
    ],
  });

/** Returns the tab of what vendors were told. */
export const vendorsTab = ({vendors}: Snapshot): TemplateResult =>
  section(
    'What vendors were told',
    listOf(
      vendors.map(vendorItem),
      'The policy names no vendor in signals, and no consent message was seen.',
    ),
  );

const vendorItem = ({name, isNamed, isPresent, messages}: VendorFacts): TemplateResult =>
  itemOf({
    title: name,
    badges: [
      badge(isNamed ? 'in signals' : 'not in signals', isNamed ? 'on' : 'plain'),
      badge(isPresent ? 'on the page' : 'not on the page', isPresent ? 'on' : 'off'),
    ],
    lines:
      messages.length === 0
        ? ['No message was seen.']
        : messages.map(({at, text}) => html`<span class="time">${secondsText(at)}</span> ${code(text)}`),
  });

/** Returns the tab of events, the last one first. */
export const eventsTab = ({events}: Snapshot): TemplateResult =>
  section(
    'Events, latest first',
    listOf([...events].reverse().map(eventItem), 'None since the inspector loaded.'),
  );

const eventItem = ({type, at, text}: EventFacts): TemplateResult =>
  itemOf({
    title: type,
    badges: [badge(secondsText(at), type === 'consent-error' ? 'problem' : 'plain')],
    lines: [text],
  });
