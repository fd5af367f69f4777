// Fields with `data-key` show that part of the state, and change it.
import {cleanState, cleanText} from './clean.js';

export function bindFields(form, state) {
  for (const input of form.querySelectorAll('[data-key]')) show(input, state.get()[input.dataset.key]);
  form.addEventListener('input', ({target}) => {
    const {key} = target.dataset;
    if (key) state.set({[key]: read(target, state.get()[key])});
  });
  const tell = () => tellErrors(form, state.get());
  state.follow(tell);
  tell();
}

function show(input, value) {
  const {type, dataset} = input;
  if (type === 'radio') input.checked = input.value === value;
  else if (type !== 'checkbox') input.value = value;
  else if (dataset.on) input.checked = value === dataset.on;
  else input.checked = Array.isArray(value) ? value.includes(input.value) : value;
}

function read(input, before) {
  const {type, checked, value, dataset} = input;
  if (type !== 'checkbox') return value;
  if (dataset.on) return checked ? dataset.on : dataset.off;
  if (!Array.isArray(before)) return checked;
  return checked ? [...before, value] : before.filter((one) => one !== value);
}

/** Says beside a field that what was typed is not used. */
function tellErrors(form, state) {
  const clean = cleanState(state);
  for (const error of form.querySelectorAll('[data-error]')) {
    const key = error.dataset.error;
    const typed = cleanText(state[key]);
    // An empty field means the default; a folder gets the slash that it lacks.
    const wrong = typed !== '' && ![typed, `${typed}/`].includes(clean[key]);
    error.hidden = !wrong;
    form.querySelector(`[data-key=${key}]`).setAttribute('aria-invalid', String(wrong));
  }
}
