import {bindFields} from './bind.js';
import {addChoices} from './choices.js';
import {cleanState} from './clean.js';
import {byId} from './dom.js';
import {integrityOf} from './integrity.js';
import {addLanguages} from './languages.js';
import {fromHash, toHash} from './link.js';
import {setUpPreview} from './preview.js';
import {setUpPurposes} from './purposes-step.js';
import {showResult} from './result.js';
import {setUpScan} from './scan-step.js';
import {snippetsFor} from './service-list.js';
import {setUpServices} from './services-step.js';
import {createState, DEFAULTS} from './state.js';

/** The library's files beside this page; those of the site that copies are elsewhere. */
const LIBRARY = new URL('consent-elements/', location.href).pathname;

/** How long nobody types before the preview is made anew. Unit: milliseconds. */
const PAUSE_MS = 250;

const state = createState((await fromHash(location.hash)) ?? {...DEFAULTS});

addChoices();
addLanguages(byId('lang'));
setUpPurposes(state);
setUpServices(state);
setUpScan(state);
bindFields(byId('form'), state);
setUpColours();
setUpJumps();
const showPreview = setUpPreview(LIBRARY);

let timer;
state.follow(() => {
  clearTimeout(timer);
  timer = setTimeout(update, PAUSE_MS);
});
await update();
document.documentElement.dataset.ready = '';

async function update() {
  const now = state.get();
  const clean = cleanState(now);
  const integrity = clean.install === 'bundle' ? await integrityOf(`${LIBRARY}consent.bundle.js`) : '';
  const snippets = await snippetsFor(clean.services);
  const hash = await toHash(clean);
  if (now !== state.get()) return; // changed meanwhile: that is shown by itself
  for (const part of document.querySelectorAll('[data-for]')) {
    part.hidden = !part.dataset.for.split(' ').includes(clean.install);
  }
  showResult(clean, integrity, snippets);
  showPreview(clean, integrity);
  history.replaceState(null, '', hash || location.pathname + location.search);
}

/** The picker and the text beside it are one. */
function setUpColours() {
  for (const picker of document.querySelectorAll('[data-colour]')) {
    const key = picker.dataset.colour;
    const show = () => {
      const {accent, accentDark} = cleanState(state.get());
      picker.value = {accent, accentDark}[key] || accent || '#5b3fc4';
    };
    picker.addEventListener('input', () => {
      byId(key).value = picker.value;
      state.set({[key]: picker.value});
    });
    state.follow(show);
    show();
  }
}

/** The part behind `#` is the state, so a link into the page may not go there. */
function setUpJumps() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const target = byId(link.hash.slice(1));
    target.tabIndex = -1;
    target.scrollIntoView();
    target.focus({preventScroll: true});
  });
  addEventListener('hashchange', () => location.reload());
}
