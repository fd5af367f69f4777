import {readState} from './panel-state.js';

const INTERVAL_MS = 1000;
const EMPTY = {ran: 'none', collected: 'the demo server does not answer', cookies: 'none', storage: 'none'};
const NO_RECORD = 'none: nothing has been decided';

const panel = document.querySelector('.demo-panel');
const part = (name) => panel.querySelector(`[data-demo="${name}"]`);
const shown = new Map();

/** Touches the page only where something changed, so that reading along is not disturbed. */
function showList(name, texts) {
  const lines = texts?.length ? texts : [EMPTY[name] ?? NO_RECORD];
  const before = shown.get(name);
  if (before?.join() === lines.join()) return;
  shown.set(name, lines);
  part(name).replaceChildren(
    ...lines.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      if (before && !before.includes(text)) item.className = 'demo-panel-new';
      return item;
    }),
  );
}

function showBrief({ran, cookies, storage}) {
  const text = `ran ${ran.length}, cookies ${cookies.length}, stored ${storage.length}`;
  if (part('brief').textContent !== text) part('brief').textContent = text;
}

async function update() {
  const state = await readState();
  for (const [name, texts] of Object.entries(state)) showList(name, texts);
  showBrief(state);
}

async function keepUpdating() {
  if (!document.hidden) await update();
  setTimeout(keepUpdating, INTERVAL_MS);
}

document.addEventListener('consent-change', update);
void keepUpdating();
