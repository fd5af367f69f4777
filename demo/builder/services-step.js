import {setUpCombobox} from './combobox.js';
import {byId, make} from './dom.js';
import {nameFrom, uniqueName} from './names.js';
import {inOrder, labelOf, newPurpose} from './purposes.js';
import {findServices, MOST_RESULTS} from './search.js';
import {serviceCard} from './service-card.js';

const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function setUpServices(state) {
  const list = byId('service-list');
  const input = byId('service-search');
  const status = byId('service-status');
  const database = loadOnce('services.json');

  const addCard = (service, {about = '', open = false} = {}) => {
    const removed = () => {
      card.remove();
      status.textContent = `${service.label} removed.`;
      input.focus();
    };
    const card = serviceCard(service, state, {about, open, removed});
    list.append(card);
    return card;
  };
  for (const service of state.get().services) addCard(service);

  const find = async (text) => {
    const services = await database().catch(() => null);
    if (!services) {
      status.textContent = 'The database could not be loaded. Services can be added by hand.';
      return [];
    }
    const found = findServices(services, text);
    status.textContent = text.trim() ? `${counted(found.length, 'service')} found.` : '';
    return found.slice(0, MOST_RESULTS).map(optionFor);
  };
  setUpCombobox(input, byId('service-options'), find, (option) => {
    const service = take(state, option.service);
    addCard(service, {about: countsOf(option.service)});
    const purpose = labelOf({name: service.purpose});
    status.textContent = `${service.label} added to ${purpose}, with ${counted(service.cookies.length, 'cookie')}.`;
  });
  byId('add-service').addEventListener('click', () => {
    const card = addCard(take(state, {label: 'New service', cookies: []}), {open: true});
    card.querySelector('details input').select();
  });
}

/** Fetches when it is first asked for; again after a failure. */
function loadOnce(address) {
  let loading;
  const load = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()).services;
  };
  return () =>
    (loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    }));
}

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
function take(state, {label, name, provider = '', href = '', purpose, cookies}) {
  const {purposes, services} = state.get();
  const taken = new Set([...purposes, ...services].map((one) => one.name));
  const first = purposes.find((one) => one.name !== 'necessary')?.name ?? 'marketing';
  const service = {
    purpose: purpose || first,
    name: uniqueName(name ?? nameFrom(label), taken),
    label,
    provider,
    href,
    cookies: cookies.map((one) => ({retention: '', storage: 'cookie', domain: '', purpose: '', ...one})),
  };
  const missing = purposes.every((one) => one.name !== service.purpose);
  state.set({
    services: [...services, service],
    ...(missing && {purposes: inOrder([...purposes, newPurpose(service.purpose)])}),
  });
  return service;
}

/** What the database says of the purposes of its cookies, where that is not one. */
function countsOf({counts = {}}) {
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (all.length < 2) return '';
  const parts = all.map(([word, count]) => `${count} as ${word.toLowerCase()}`);
  return `Of its cookies the database counts ${new Intl.ListFormat('en').format(parts)}.`;
}
