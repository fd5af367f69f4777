import {setUpCombobox} from './combobox.js';
import {byId, make} from './dom.js';
import {nameFrom, uniqueName} from './names.js';
import {inOrder, labelOf, newPurpose} from './purposes.js';
import {findServices, MOST_RESULTS} from './search.js';
import {serviceCard} from './service-card.js';
import {loadServices} from './service-list.js';

const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function setUpServices(state) {
  const list = byId('service-list');
  const input = byId('service-search');
  const status = byId('service-status');
  /** Says something; what went wrong can be seen, too. */
  const say = (words, isTrouble = false) => {
    status.textContent = words;
    status.className = isTrouble ? 'note' : 'visually-hidden';
  };

  const addCard = (service, {about = '', open = false} = {}) => {
    const removed = () => {
      card.remove();
      say(`${service.label} removed.`);
      input.focus();
    };
    const card = serviceCard(service, state, {about, open, removed});
    list.append(card);
    return card;
  };
  for (const service of state.get().services) addCard(service);

  const find = async (text) => {
    const services = await loadServices().catch(() => null);
    if (!services) {
      say('The list of services could not be loaded. Services can be added by hand.', true);
      return [];
    }
    const found = findServices(services, text);
    if (!text.trim()) say('');
    else if (found.length > 0) say(`${counted(found.length, 'service')} found.`);
    else say(nothingFound(text.trim()), true);
    return found.slice(0, MOST_RESULTS).map(optionFor);
  };
  setUpCombobox(input, byId('service-options'), find, (option) => {
    const service = take(state, option.service);
    addCard(service, {about: aboutOf(option.service)});
    const purpose = labelOf({name: service.purpose});
    say(`${service.label} added to ${purpose}, with ${counted(service.cookies.length, 'cookie')}.`);
  });
  byId('add-service').addEventListener('click', () => {
    const label = input.value.trim() || 'New service';
    input.value = '';
    say('');
    const card = addCard(take(state, {label, cookies: []}), {open: true});
    card.querySelector('details input').select();
  });
}

const nothingFound = (text) =>
  `Nothing found for “${text}”. Search for one of its cookies, or for who makes it, or choose “Add by hand”.`;

function optionFor(service) {
  const {label, provider = '', purpose, cookies} = service;
  const by = provider && provider !== label ? `${provider} · ` : '';
  const option = make(
    'li',
    {},
    make('b', {}, label),
    make('small', {}, `${by}${labelOf({name: purpose})} · ${counted(cookies.length, 'cookie')}`),
  );
  option.service = service;
  return option;
}

/** Puts a service into the state, with its purpose. @returns the service as it stands there */
function take(state, {label, name, provider = '', href = '', purpose, snippet, cookies}) {
  const {purposes, services} = state.get();
  const taken = new Set([...purposes, ...services].map((one) => one.name));
  const first = purposes.find((one) => one.name !== 'necessary')?.name ?? 'marketing';
  const service = {
    purpose: purpose || first,
    name: uniqueName(name ?? nameFrom(label), taken),
    label,
    provider,
    href,
    vendor: snippet ? name : '',
    cookies: cookies.map((one) => ({retention: '', storage: 'cookie', domain: '', purpose: '', ...one})),
  };
  const missing = purposes.every((one) => one.name !== service.purpose);
  state.set({
    services: [...services, service],
    ...(missing && {purposes: inOrder([...purposes, newPurpose(service.purpose)])}),
  });
  return service;
}

/** Words on a service besides its cookies. */
function aboutOf({note = '', signals = [], counts = {}}) {
  const listens = signals.map(
    (name) => `It listens to the signal “${name}”, below under “Tell vendors what holds”.`,
  );
  return [note, ...listens, countsOf(counts)].filter(Boolean).join(' ');
}

/** What the database says of the purposes of its cookies, where that is not one. */
function countsOf(counts) {
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (all.length < 2) return '';
  const parts = all.map(([word, count]) => `${count} as ${word.toLowerCase()}`);
  return `Of its cookies the database counts ${new Intl.ListFormat('en').format(parts)}.`;
}
