/**
 * Makes an element. Texts go in as texts, whatever they hold.
 *
 * @param attributes `onclick` and the like are listeners; `true` is an attribute without a value, `false` none
 */
export function make(tag, attributes = {}, ...content) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') el.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') el.toggleAttribute(name, value);
    else el.setAttribute(name, value);
  }
  el.append(...content);
  return el;
}

export const byId = (id) => document.getElementById(id);

let count = 0;
const newId = () => `field-${++count}`;

/** A labelled field, its hint below it. @param change is given the text at each key */
export function field(label, value, change, {hint = '', tag = 'input', ...attributes} = {}) {
  const id = newId();
  const input = make(tag, {
    id,
    ...(hint && {'aria-describedby': `${id}-hint`}),
    ...attributes,
    oninput: ({target}) => change(target.value),
  });
  input.value = value;
  return make(
    'div',
    {class: 'field'},
    make('label', {for: id}, label),
    input,
    ...(hint ? [make('p', {class: 'hint', id: `${id}-hint`}, hint)] : []),
  );
}

/** @param options `[value, words]` each */
export function select(label, options, value, change) {
  const made = field(label, '', change, {tag: 'select'});
  setOptions(made.querySelector('select'), options, value);
  return made;
}

export function setOptions(el, options, value) {
  el.replaceChildren(...options.map(([key, words]) => make('option', {value: key}, words)));
  el.value = value;
}

export function check(words, checked, change, small = '') {
  const box = make('input', {type: 'checkbox', onchange: ({target}) => change(target.checked)});
  box.checked = checked;
  return make(
    'label',
    {class: 'check'},
    box,
    make('span', {}, words, ...(small ? [make('small', {}, small)] : [])),
  );
}

/** Its words are its name; `label` is one that says more, for who hears it alone. */
export const button = (words, click, {label, ...attributes} = {}) =>
  make('button', {type: 'button', ...attributes, ...(label && {'aria-label': label}), onclick: click}, words);
