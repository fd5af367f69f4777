// The first script of each window: it plays the browser's faults, acts as the visitor, and tells the board.
'use strict';
document.domain = 'shop.localhost';

const NAMES = ['analytics', 'stats', 'social', 'advertising-on-the-sites-of-others'];

/** A browser that has so much room for a cookie's value holds `d=*`, and hardly more. Unit: characters. */
const SHORT_LENGTH = 136;
/** A value is cut off here: nothing of ours can be read then. Unit: characters. */
const CUT_LENGTH = 60;

const {board} = parent;
const agent = {isOpen: false, ran: new Set(), asked: []};
window.agent = agent;
/** A frame that is removed loses its name before its last events. */
const {name: windowName} = window;
const {faults, generation} = board.register(agent, windowName);

// The run's clock stands still between its steps, so a run is the same on a slow machine.
Date.now = () => board.time + faults.skew;

const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
const storage = window.localStorage;
const realSet = (text) => cookie.set.call(document, text);
Object.assign(agent, {realSet, realGet: () => cookie.get.call(document)});

// When an event tells of another window, the board decides: the browser's own come at any moment.
window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
window.cookieStore?.addEventListener('change', (event) => event.stopImmediatePropagation());

Object.defineProperty(Document.prototype, 'cookie', {
  configurable: true,
  enumerable: true,
  get() {
    board.onCookie(windowName);
    if (faults.cookies === 'throw') throw new DOMException('refused', 'SecurityError');
    return faults.cookies === 'refused' ? '' : cookie.get.call(document);
  },
  set(text) {
    board.onCookie(windowName);
    const kind = faults.cookies;
    if (kind === 'throw' || kind === 'throw-set') throw new DOMException('refused', 'SecurityError');
    if (kind === 'refused' || kind === 'ignore') return;
    const [, name, value, rest] = /^([^=]*)=([^;]*)(.*)$/.exec(text);
    if (kind === 'short' && value.length > SHORT_LENGTH) return;
    realSet(`${name}=${kind === 'cut' ? value.slice(0, CUT_LENGTH) : value}${rest}`);
  },
});

Object.defineProperty(window, 'localStorage', {
  configurable: true,
  get() {
    if (faults.storage === 'throw') throw new DOMException('refused', 'SecurityError');
    return storage;
  },
});
const {setItem} = Storage.prototype;
Storage.prototype.setItem = function (key, value) {
  if (faults.storage === 'full') throw new DOMException('full', 'QuotaExceededError');
  setItem.call(this, key, value);
};

// A window that loads itself anew has no agent until its next document begins.
window.addEventListener('pagehide', () => board.gone(agent, windowName));

// What was decided before the policy was known is made now, and other windows can hear of it.
window.addEventListener('consent-change', () => board.changed(windowName), true);

// The document goes by itself soon.
window.addEventListener('consent-reload', () => board.reloading(windowName), true);

agent.started = (how, name) => {
  agent.ran.add(`${how} ${name}`);
  board.started(windowName, generation, how, name);
};

/** Follows what the page is told: called once the library's script has run. */
agent.follow = () => {
  const {consent} = window;
  consent.subscribe(({asked}) => void (agent.asked = asked));
  for (const name of NAMES) agent.addWhen(name, 'when');
  const stop = consent.subscribe(() => {
    // The required category is granted on every page, so this tells that the gate is open.
    const {name} = consent.policy.categories.find(({model}) => model === 'required');
    consent.when(name, () => void (agent.isOpen = true));
    queueMicrotask(() => stop());
  });
};

agent.knowsPolicy = () => Boolean(window.consent?.policy);

agent.point = (point) => board.reached(windowName, point);

/** The cookies of the record's name. */
agent.record = () =>
  agent
    .realGet()
    .split('; ')
    .filter((one) => one.startsWith(`${board.run.cookieName}=`))
    .join(' ');

/** What this window goes by now. `heard`: what its own reading says is refused. */
agent.view = () => ({
  generation,
  granted: Object.fromEntries(NAMES.map((name) => [name, window.consent.isGranted(name)])),
  heard: window.consent.record ? [...window.consent.record.denied] : [],
  ran: [...agent.ran],
  kept: agent.record(),
});

/** Cookies and copy as this window's browser holds them. */
agent.texts = () => `${agent.record()} ${storage.getItem(board.run.cookieName)}`;

/** As the tab bar does it when the visitor comes back to a window. */
agent.look = () => void window.dispatchEvent(new Event('focus'));

const partOf = (name) =>
  Document.prototype.querySelector
    .call(document, 'consent-banner')
    ?.shadowRoot?.querySelector(`[part~=${name}]`);

function click(action) {
  const button = document.createElement('button');
  button.dataset.consentAction = action;
  // A document that is parsed so far may have no body yet.
  document.documentElement.append(button);
  button.click();
  button.remove();
}

/** Returns what was decided, and what the page was told of its being kept. */
agent.act = (by, choice) => {
  const isPending = !window.consent.policy;
  if (by === 'banner' && typeof choice === 'boolean') {
    const button = partOf(choice ? 'accept' : 'reject');
    if (button && agent.asked.length > 0) {
      const chosen = Object.fromEntries(agent.asked.map((name) => [name, choice]));
      button.click();
      return {choice: chosen, isPending};
    }
  }
  if (by !== 'api' && typeof choice === 'boolean') {
    click(choice ? 'accept' : 'reject');
    return {choice, isPending};
  }
  const {consent} = window;
  const kept =
    choice === true ? consent.acceptAll() : choice === false ? consent.rejectAll() : consent.decide(choice);
  return {choice, kept, isPending};
};

agent.toss = realSet;

agent.forget = (domains, isCopy) => {
  if (isCopy) storage.clear();
  for (const domain of domains) {
    for (const path of ['/', '/win']) realSet(`${board.run.cookieName}=;max-age=0;${domain}path=${path}`);
  }
};

agent.clearAll = () => agent.forget(['', 'domain=shop.localhost;'], true);

agent.addScript = (name) => {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset.consent = name;
  script.text = `agent.started('late script', '${name}')`;
  document.body.append(script);
};

/** Code that takes no signal cannot stop, so its withdrawal reloads the page, unless the policy forbids that. */
agent.addWhen = (name, how = 'late when') => {
  window.consent.when(name, () => agent.started(how, name));
};
