// The report of a scan, chosen or dropped, and what of it waits for a person.
import {cleanState, HOST} from './clean.js';
import {byId, button, make} from './dom.js';
import {toHash} from './link.js';
import {mergeScan} from './merge-scan.js';
import {keyOf} from './policy-draft.js';
import {LEAVE_OUT, placeUndecided} from './place-undecided.js';
import {BUILT_IN, builtIn, labelOf} from './purposes.js';
import {readScan, ScanFileError} from './read-scan.js';
import {loadServices} from './service-list.js';

/** Reports are some hundred kilobytes. Unit: bytes. */
const MOST_BYTES = 50_000_000;

const STORAGE_WORDS = {
  cookie: 'Cookie',
  local: 'Local storage',
  session: 'Session storage',
  indexeddb: 'Database',
  cache: 'Cache',
  [HOST]: 'Requests to this host',
};

export function setUpScan(state) {
  const input = byId('scan-file');
  // The page has loaded again since a report came in: the entry of the history has what is to be said.
  say(history.state?.scan?.lines ?? []);
  showUndecided(state);

  input.addEventListener('change', () => {
    const [file] = input.files;
    if (file) take(file, state);
    input.value = ''; // The same file can be chosen again.
  });
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    take(file, state);
  });
}

function say(lines, isTrouble = false) {
  byId('scan-status').replaceChildren(
    ...lines.map((words) => make('p', {class: isTrouble ? 'note' : 'hint'}, words)),
  );
}

async function take(file, state) {
  try {
    if (file.size > MOST_BYTES) {
      throw new ScanFileError(
        'too-large',
        'The file is larger than any report. Choose the file that --json has written.',
      );
    }
    const scan = readScan(await file.text());
    const services = await loadServices().catch(() => null);
    if (!services)
      throw new ScanFileError('no-services', 'The list of services could not be loaded. Try again.');
    const {state: merged, counts, notes} = mergeScan(cleanState(state.get()), scan, services);
    await loadWith(merged, [summaryOf(scan.url, counts), ...notes]);
  } catch (error) {
    if (!(error instanceof ScanFileError)) throw error;
    say([`${file.name}: ${error.message}`], true);
  }
}

const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

function summaryOf(url, {services, cookies, undecided}) {
  const came = `From the scan of ${url}: ${counted(services, 'service')} and ${counted(cookies, 'cookie')} added.`;
  const waits = undecided > 0 ? ` ${undecided} without a known purpose: see below.` : '';
  return `${came}${waits} Going back in the browser undoes it.`;
}

/** Shows all of a state by loading the page with it, as a link would. The state before stays in the history. */
async function loadWith(next, lines) {
  const hash = await toHash(cleanState(next));
  history.pushState({scan: {lines}}, '', hash || location.pathname + location.search);
  location.reload();
}

function showUndecided(state) {
  const {undecided, purposes} = state.get();
  byId('undecided').hidden = undecided.length === 0;
  if (undecided.length === 0) return;
  const own = purposes.filter(({name}) => !builtIn(name));
  const options = [
    ['', 'Not decided yet'],
    ...[...BUILT_IN, ...own].map((one) => [one.name, labelOf(one)]),
    [LEAVE_OUT, 'Leave out'],
  ];
  const places = new Map();
  byId('undecided-list').replaceChildren(...undecided.map((one) => rowFor(one, options, places)));
  byId('undecided').append(
    button(
      'Put them there',
      async () => {
        const services = await loadServices().catch(() => []);
        const kept = cleanState(state.get());
        await loadWith(placeUndecided(kept, places, services), []);
      },
      {class: 'button small'},
    ),
  );
}

function rowFor(one, options, places) {
  const {name, storage, domain, retention} = one;
  const facts = [STORAGE_WORDS[storage], domain, retention && `kept for: ${retention}`].filter(Boolean);
  const choice = make(
    'select',
    {
      'aria-label': `Purpose of ${name}`,
      onchange: ({target}) => places.set(keyOf(one), target.value),
    },
    ...options.map(([value, words]) => make('option', {value}, words)),
  );
  return make(
    'li',
    {},
    make('span', {}, make('code', {dir: 'ltr'}, name), make('small', {}, facts.join(' · '))),
    choice,
  );
}
