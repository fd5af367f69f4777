import {cookieRows} from './cookie-rows.js';
import {button, byId, check, field, make, select} from './dom.js';
import {nameFrom, uniqueName} from './names.js';
import {BUILT_IN, builtIn, inOrder, newPurpose} from './purposes.js';
import {withChanged, without} from './state.js';

const MODELS = [
  ['opt-in', 'Off until the visitor switches it on'],
  ['opt-out', 'On until the visitor switches it off'],
  ['required', 'Required: the site does not work without it'],
];

/** What a site that pays partners has, as a rule. */
const AFFILIATE = {
  capture: 'ref',
  cookies: [
    {
      name: 'affiliate',
      retention: 'session',
      storage: 'cookie',
      domain: '',
      purpose: 'The partner whose link you followed.',
    },
  ],
};

export function setUpPurposes(state) {
  const list = byId('purpose-list');
  const find = (name) => state.get().purposes.find((one) => one.name === name);
  const put = (purpose) => state.set({purposes: inOrder([...state.get().purposes, purpose])});
  const change = (name, changes) => {
    if (!find(name)) put(newPurpose(name));
    state.set({purposes: withChanged(state.get().purposes, name, changes)});
  };
  const remove = (name) => state.set({purposes: without(state.get().purposes, name)});

  const cards = new Map(BUILT_IN.map((one) => [one.name, builtInCard(one, {find, put, change, remove})]));
  list.append(...cards.values());
  const follow = () => {
    for (const [name, card] of cards) showChosen(card, Boolean(find(name)) || name === 'necessary');
  };
  state.follow(follow);
  follow();

  const addOwn = (purpose) => {
    const card = ownCard(purpose, change, () => {
      remove(purpose.name);
      card.remove();
      byId('own-purpose').focus();
    });
    list.append(card);
  };
  for (const purpose of state.get().purposes) if (!builtIn(purpose.name)) addOwn(purpose);
  setUpAdding(state, put, addOwn);
}

function setUpAdding(state, put, addOwn) {
  const input = byId('own-purpose');
  const add = () => {
    const label = input.value.trim();
    if (!label) return input.focus();
    const {purposes, services} = state.get();
    const taken = new Set([...BUILT_IN, ...purposes, ...services].map(({name}) => name));
    const purpose = {...newPurpose(uniqueName(nameFrom(label), taken, 'purpose')), label};
    put(purpose);
    addOwn(purpose);
    input.value = '';
    byId('purpose-list').lastElementChild.querySelector('textarea').focus();
  };
  byId('add-purpose').addEventListener('click', add);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') add();
  });
}

const showChosen = (card, chosen) => {
  card.classList.toggle('chosen', chosen);
  card.querySelector('details').hidden = !chosen;
  const box = card.querySelector('input[data-purpose]');
  if (box) box.checked = chosen;
};

function builtInCard({name, label, about}, {find, put, change, remove}) {
  const words = make('span', {}, make('b', {}, label), make('small', {}, about));
  const toggle = ({target}) => {
    if (!target.checked) return remove(name);
    put({...newPurpose(name), ...(name === 'affiliate' && AFFILIATE)});
    fill();
  };
  const head =
    name === 'necessary'
      ? make('div', {class: 'head'}, make('span', {class: 'always', 'aria-hidden': 'true'}, '✓'), words)
      : make(
          'label',
          {class: 'head'},
          make('input', {type: 'checkbox', 'data-purpose': name, onchange: toggle}),
          words,
        );
  const inside = make('div', {class: 'inside'});
  const fill = () => inside.replaceChildren(...details(find(name) ?? newPurpose(name), change));
  fill();
  const summary = name === 'necessary' ? 'Cookies of your own' : 'More about it';
  return make(
    'li',
    {class: 'card'},
    head,
    make('details', {}, make('summary', {'aria-label': `${summary}: ${label}`}, summary), inside),
  );
}

function ownCard(purpose, change, remove) {
  const {name, label, description} = purpose;
  return make(
    'li',
    {class: 'card chosen own'},
    make(
      'div',
      {class: 'head'},
      make('span', {}, make('b', {}, 'Your own'), make('code', {}, name)),
      button('Remove', remove, {class: 'button small', label: `Remove the purpose ${label}`}),
    ),
    make(
      'div',
      {class: 'fields'},
      field('Label', label, (value) => change(name, {label: value})),
      wide(
        field('What it is for', description, (value) => change(name, {description: value}), {
          tag: 'textarea',
          rows: '2',
          hint: 'Your own words, in the language of your pages.',
        }),
      ),
    ),
    make(
      'details',
      {},
      make('summary', {'aria-label': `More about it: ${label}`}, 'More about it'),
      make('div', {class: 'inside'}, ...details(purpose, change)),
    ),
  );
}

const wide = (el) => {
  el.classList.add('wide');
  return el;
};

function details({name, model, capture, sells, cookies}, change) {
  const rows = make(
    'div',
    {class: 'field'},
    make('p', {class: 'label'}, 'Cookies of your own, without a service'),
    cookieRows(cookies, (all) => change(name, {cookies: all})),
  );
  if (name === 'necessary') return [rows];
  const keep = (key) => (value) => change(name, {[key]: value});
  return [
    make(
      'div',
      {class: 'fields'},
      select('Before the visitor decides', MODELS, model, keep('model')),
      field('Parameters to capture', capture, keep('capture'), {
        spellcheck: 'false',
        placeholder: 'ref promo',
        hint: 'Of the address a visitor comes by; kept in memory, and stored once it is granted.',
      }),
    ),
    check('Sells or shares data', sells, keep('sells'), 'Falls under Global Privacy Control.'),
    rows,
  ];
}
