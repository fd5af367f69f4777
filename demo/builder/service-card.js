import {cookieRows} from './cookie-rows.js';
import {button, field, make, select, setOptions} from './dom.js';
import {nameFrom, uniqueName} from './names.js';
import {BUILT_IN, builtIn, inOrder, labelOf, newPurpose} from './purposes.js';
import {withChanged, without} from './state.js';

/** The purposes that a service may be for: those not chosen yet are chosen with it. */
const optionsFor = ({purposes}) =>
  [...BUILT_IN, ...purposes.filter(({name}) => !builtIn(name))].map((one) => [one.name, labelOf(one)]);

/**
 * One service, to be renamed, put to another purpose, and taken away.
 *
 * @param options.about what is known of it besides
 * @param options.open whether its fields are shown at first
 * @param options.removed is called once it is gone
 */
export function serviceCard(service, state, {about, open, removed}) {
  let {name} = service;
  const get = () => state.get().services.find((one) => one.name === name);
  const change = (changes) => state.set({services: withChanged(state.get().services, name, changes)});

  const title = make('b');
  const facts = make('small');
  const warning = make('p', {class: 'note', role: 'status'});
  const purpose = select('Purpose', optionsFor(state.get()), service.purpose, (value) => {
    const {purposes} = state.get();
    if (!purposes.some((one) => one.name === value)) {
      state.set({purposes: inOrder([...purposes, newPurpose(value)])});
    }
    change({purpose: value});
  });
  const remove = button(
    'Remove',
    () => {
      state.set({services: without(state.get().services, name)});
      removed();
    },
    {class: 'button small'},
  );
  const summary = make('summary', {}, 'Name, provider and cookies');

  let shownPurposes = state.get().purposes;
  const show = () => {
    const now = get();
    if (!now) return;
    const {purposes} = state.get();
    if (purposes !== shownPurposes) {
      setOptions(purpose.querySelector('select'), optionsFor(state.get()), now.purpose);
      shownPurposes = purposes;
    }
    title.textContent = now.label || now.name;
    facts.textContent = [now.provider, `${now.cookies.length} cookies`].filter(Boolean).join(' · ');
    remove.setAttribute('aria-label', `Remove ${now.label || now.name}`);
    summary.setAttribute('aria-label', `Name, provider and cookies of ${now.label || now.name}`);
    const words = warningFor(now, purposes);
    if (warning.textContent !== words) warning.textContent = words;
    warning.hidden = !words;
  };
  state.follow(show);

  const rename = ({target}) => {
    const {purposes, services} = state.get();
    const taken = new Set([...purposes, ...without(services, name)].map((one) => one.name));
    const renamed = uniqueName(nameFrom(target.value), taken);
    change({name: renamed});
    name = renamed;
    target.value = renamed;
    show();
  };
  const inside = make('div', {class: 'inside'});
  const details = make('details', {ontoggle: () => fill()}, summary, inside);
  // Some have dozens of cookies: they are made when they are looked at.
  const fill = () => {
    if (inside.childElementCount > 0) return;
    const now = get();
    const keep = (key) => (value) => change({[key]: value});
    const nameField = field('Name for gates', now.name, () => {}, {
      spellcheck: 'false',
      hint: 'What data-consent says on its scripts.',
      onchange: rename,
    });
    inside.append(
      make(
        'div',
        {class: 'fields'},
        field('Label', now.label, keep('label')),
        nameField,
        field('Provider', now.provider, keep('provider')),
        field('Its privacy policy', now.href, keep('href'), {inputmode: 'url', spellcheck: 'false'}),
      ),
      cookieRows(now.cookies, keep('cookies')),
    );
  };
  show();
  details.open = open;
  if (open) fill(); // the event that tells of it comes later
  return make(
    'li',
    {class: 'card chosen'},
    make('div', {class: 'head'}, make('span', {}, title, facts), purpose, remove),
    ...(about ? [make('p', {class: 'hint'}, about)] : []),
    warning,
    details,
  );
}

function warningFor({purpose, cookies}, purposes) {
  if (purpose !== 'necessary') {
    const chosen = purposes.some(({name}) => name === purpose);
    return chosen
      ? ''
      : 'Its purpose is not chosen: it is left out. Choose the purpose above, or another here.';
  }
  const stays = cookies.filter(({retention, storage}) => retention !== 'session' && storage === 'cookie');
  if (stays.length === 0) return '';
  return `“Necessary” promises that all ends with the visit, and ${stays.length} of these cookies stay. Give them another purpose, or one of your own that cannot be refused.`;
}
