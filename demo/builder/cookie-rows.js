import {STORAGES} from './clean.js';
import {button, make} from './dom.js';

const STORAGE_LABELS = {
  cookie: 'Cookie',
  local: 'Local storage',
  session: 'Session storage',
  indexeddb: 'Database',
  cache: 'Cache',
};

const EMPTY = {name: '', retention: '', storage: 'cookie', domain: '', purpose: ''};

/**
 * A list of cookies to write into.
 *
 * @param cookies shown at first
 * @param change is given all of them at each change
 */
export function cookieRows(cookies, change) {
  let rows = cookies.map((cookie) => ({...EMPTY, ...cookie}));
  const list = make('ul', {class: 'cookies'});
  const tell = () => change(rows);

  const addRow = (row) => {
    const item = make('li', {}, ...inputsFor(row, tell), removal(row));
    list.append(item);
    return item;
  };
  const removal = (row) =>
    button(
      '×',
      ({target}) => {
        const item = target.closest('li');
        const next = item.nextElementSibling ?? item.previousElementSibling;
        rows = rows.filter((other) => other !== row);
        item.remove();
        (next?.querySelector('button') ?? add).focus();
        tell();
      },
      {class: 'remove', label: 'Remove this cookie'},
    );
  const add = button(
    'Add a cookie',
    () => {
      const row = {...EMPTY};
      rows = [...rows, row];
      addRow(row).querySelector('input').focus();
      tell();
    },
    {class: 'button small'},
  );

  for (const row of rows) addRow(row);
  return make('div', {class: 'cookie-rows'}, list, add);
}

function inputsFor(row, tell) {
  const input = (key, words, more = {}) => {
    const el = make('input', {
      ...more,
      class: key,
      placeholder: words,
      'aria-label': words,
      oninput: ({target}) => {
        row[key] = target.value;
        tell();
      },
    });
    el.value = row[key];
    return el;
  };
  const kept = make(
    'select',
    {
      class: 'storage',
      'aria-label': 'Stored in',
      onchange: ({target}) => {
        row.storage = target.value;
        tell();
      },
    },
    ...STORAGES.map((name) => make('option', {value: name}, STORAGE_LABELS[name])),
  );
  kept.value = row.storage;
  return [
    input('name', 'Name, * for any', {spellcheck: 'false'}),
    input('retention', 'Kept for'),
    kept,
    input('purpose', 'What it is for'),
    ...(row.domain ? [make('small', {}, `Belongs to ${row.domain}: only there can it be deleted.`)] : []),
  ];
}
