// The board: a page whose frames are the visitor's windows. It plays one run, step by step, and logs all that happens
// in the order in which it happens: all windows share one thread and may call each other (`document.domain`).
'use strict';
document.domain = 'shop.localhost';

/** So much the clock goes on with each step. Unit: milliseconds. */
const STEP_MS = 10;

/** So often windows may answer each other's writing until nothing changes any more. */
const ROUNDS = 5;

/** So long a window may take to load, or to come to what is expected of it. Unit: milliseconds. */
const LIMIT_MS = 10_000;

const NO_FAULTS = {cookies: 'ok', storage: 'ok', files: 'bare', shadow: 'none', skew: 0};

const turn = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

const board = {
  log: [],
  /** What the run says of all windows. */
  run: null,
  /** The clock of all windows, which goes on with the steps of the run alone. Unit: milliseconds. */
  time: 0,
  windows: new Map(),
  /** Every value that the record's cookie had, oldest first. */
  texts: [],
  marks: 0,
  /** Counts down to the moment at which another window acts in the middle of an act. */
  race: null,
};
window.board = board;

const write = (entry) => void board.log.push({now: board.time, ...entry});

function seatOf(name) {
  if (!board.windows.has(name)) {
    board.windows.set(name, {name, faults: {...NO_FAULTS}, frame: null, agent: null, generation: 0});
  }
  return board.windows.get(name);
}

/** An agent reports for its window, each time that a document begins there. */
board.register = (agent, name) => {
  const seat = seatOf(name);
  seat.agent = agent;
  seat.isReloading = false;
  seat.generation++;
  write({type: 'document', w: name, byItself: !seat.isAwaited});
  // What the run wants done while a document is parsed is for the first one.
  if (!seat.isAwaited) seat.points = {};
  seat.isAwaited = false;
  return seat;
};

board.gone = (agent, name) => {
  const seat = seatOf(name);
  if (seat.agent === agent) seat.agent = null;
};

board.changed = (name) => write({type: 'change', w: name});

board.reloading = (name) => {
  seatOf(name).isReloading = true;
  write({type: 'reload', w: name});
};

board.started = (name, generation, how, category) => {
  write({type: 'start', w: name, generation, how, name: category, kept: seatOf(name).agent?.record() ?? ''});
};

/** Called at each access to a cookie. */
board.onCookie = (name) => {
  const {race} = board;
  if (race?.w !== name || --race.count > 0) return;
  board.race = null;
  race.act();
};

/** A document has been parsed so far: it does what the run wants done at this point. */
board.reached = (name, point) => {
  const seat = seatOf(name);
  for (const one of seat.points?.[point] ?? []) {
    if (one.do === 'leave') leave(name);
    else act({...one, w: name, point});
  }
};

function leave(name) {
  const seat = seatOf(name);
  if (!seat.frame) return;
  write({type: 'leave', w: name, isKnown: Boolean(seat.agent?.knowsPolicy())});
  seat.agent = null;
  const {frame, end} = seat;
  Object.assign(seat, {frame: null, end: null, isReloading: false});
  frame.remove();
  end?.();
}

async function open(name, points = {}) {
  leave(name);
  const seat = seatOf(name);
  const {run} = board;
  const query = new URLSearchParams({
    name: run.cookieName,
    domain: run.shared ? 'shop.localhost' : '',
    reload: run.reload ? 'yes' : '',
    files: run.ui && seat.faults.files === 'bare' ? 'ok' : seat.faults.files,
    shadow: seat.faults.shadow,
  });
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.src = `//${name[0]}.shop.localhost:${location.port}/win/page?${query}`;
  Object.assign(seat, {frame, points, isAwaited: true});
  const ended = new Promise((resolve) => {
    seat.end = resolve;
    frame.addEventListener('load', resolve, {once: true});
  });
  document.body.append(frame);
  await ended;
  await settleCookies([name]);
  await reach(() => seat.frame !== frame || seat.agent?.isOpen);
  if (seat.frame === frame) write({type: 'read', w: name, isLoaded: true});
}

/** Makes sure that a window has a document: it may have none, or be loading itself anew. */
async function need(name) {
  const seat = seatOf(name);
  if (seat.frame) await reach(() => !seat.isReloading && seat.agent?.isOpen);
  else await open(name);
}

/** Waits until no window is loading itself anew: how long the browser takes for that must not decide what a run does. */
async function settleReloads() {
  for (const seat of board.windows.values()) {
    if (!seat.isReloading) continue;
    await reach(() => !seat.isReloading && (!seat.frame || seat.agent?.isOpen));
    await settleCookies([seat.name]);
  }
}

/**
 * Waits until every window sees what this one has written: Chromium hands cookies to another document a moment later,
 * and what is tested here is the library, not that moment.
 */
async function settleCookies(names) {
  const mark = `m${++board.marks}`;
  const agents = [...board.windows.values()].map(({agent}) => agent).filter(Boolean);
  for (const name of names) seatOf(name).agent?.realSet(`${name}=${mark};domain=shop.localhost;path=/`);
  const isSeen = ({realGet}) =>
    names.every((name) => !seatOf(name).agent || realGet().includes(`${name}=${mark}`));
  await reach(() => agents.every(isSeen));
}

/** Waits for a condition; a window may be loading itself anew, and then there is no answer yet. */
async function until(isSo, limit = LIMIT_MS) {
  const end = performance.now() + limit;
  for (;;) {
    try {
      if (isSo()) return true;
    } catch {
      // Asked again below.
    }
    if (performance.now() > end) return false;
    await turn(2);
  }
}

/** Waits for a condition without which the run says nothing: on a machine that is too busy it is not judged. */
async function reach(isSo) {
  if (!(await until(isSo))) write({type: 'slow'});
}

function act({w, by, choice, point}) {
  const {agent} = seatOf(w);
  if (!agent) return;
  const {heard} = agent.view();
  board.time++;
  write({type: 'act-begins', w});
  const at = board.log.length;
  const done = agent.act(by, choice);
  // What has started within the act started after it was made.
  const started = board.log.splice(at);
  write({type: 'act', w, by, point, heard, ...done});
  board.log.push(...started);
}

const textsOf = () => [...board.windows.values()].map(({agent}) => agent?.texts() ?? '').join('\n');

/** Every open window hears of the others, as by events of storage and cookies, until none has anything to write. */
async function hear() {
  for (let round = 0; round < ROUNDS; round++) {
    const before = textsOf();
    for (const {name, agent, frame} of board.windows.values()) {
      if (!agent?.isOpen || !frame) continue;
      agent.look();
      write({type: 'read', w: name});
      await settleCookies([name]);
    }
    if (textsOf() === before) return;
  }
  write({type: 'restless'});
}

const sample = () => {
  for (const {name, agent, frame} of board.windows.values()) {
    if (agent?.isOpen && frame) write({type: 'sample', w: name, ...agent.view()});
  }
};

function rememberTexts() {
  for (const pair of document.cookie.split('; ')) {
    const text = pair.slice(board.run.cookieName.length + 1);
    if (!pair.startsWith(`${board.run.cookieName}=v=1`) || board.texts.includes(text)) continue;
    board.texts.push(text);
  }
}

/** What somebody else puts into the cookie of the record's name. */
function tossed(value) {
  const seconds = Math.floor(board.time / 1000);
  const all = 'analytics.stats.social.advertising-on-the-sites-of-others';
  if (value === 'foreign') return 'hello-world';
  if (value === 'unreadable') return 'v=2&id=of-a-later-version';
  if (value === 'old-yes') return board.texts.find((text) => /&g=\w/.test(text) && text.includes('&d=&'));
  // Each of them is another one.
  const id = `00000000-0000-4000-8000-${String(++board.marks).padStart(12, '0')}`;
  return `v=1&id=${id}&t=${seconds}&u=${seconds + 9}&p=1&l=en&h=0&g=${all}&d=&o=api`;
}

function forget(where, host) {
  const names = where === 'cookies' ? ['domain=shop.localhost;', ''] : [];
  for (const {agent, name} of board.windows.values()) {
    if (agent && name[0] === host) agent.forget(names, where === 'copy');
  }
}

const STEPS = {
  open: ({w, points}) => open(w, points),
  act: async (step) => {
    await need(step.w);
    act(step);
    await settleCookies([step.w]);
  },
  async race(step) {
    const {w, other, count} = step;
    for (const name of [w, other]) await need(name);
    write({type: 'race', w, other});
    board.race = {w, count, act: () => act({w: other, by: 'api', choice: step.otherChoice})};
    act({w, by: 'api', choice: step.choice});
    board.race = null;
    await settleCookies([w, other]);
    // Each hears of the other, as by the events that a page in the background does not get.
    for (const name of [other, w, other]) {
      await need(name);
      seatOf(name).agent?.look();
      await settleCookies([name]);
      sample();
    }
    write({type: 'race-over', w, other});
  },
  turn: () => turn(6),
  pause: ({ms}) => void (board.time += ms),
  async look({w}) {
    const {agent} = seatOf(w);
    if (!agent) return;
    agent.look();
    write({type: 'read', w});
    await settleCookies([w]);
  },
  leave: ({w}) => leave(w),
  fault({w, kind, value}) {
    seatOf(w).faults[kind] = value;
    write({type: 'fault', w, kind, value});
  },
  async toss({w, where, value}) {
    await need(w);
    const text = tossed(value);
    if (text === undefined) return;
    write({type: 'toss', w, where, value});
    seatOf(w).agent?.toss(
      `${board.run.cookieName}=${text};${where === 'domain' ? 'domain=shop.localhost;path=/' : 'path=/win'}`,
    );
    await settleCookies([w]);
  },
  async forget({w, what}) {
    await need(w);
    write({type: 'forget', w, what});
    forget(what, w[0]);
    await settleCookies(['a1', 'a2', 'b1']);
  },
  script({w, name}) {
    seatOf(w).agent?.addScript(name);
  },
  when({w, name}) {
    seatOf(w).agent?.addWhen(name);
  },
};

/** Ends what the last run has left. */
async function clear() {
  for (const host of ['a1', 'b1']) {
    const {agent} = seatOf(host);
    if (agent) agent.clearAll();
  }
  for (const name of board.windows.keys()) leave(name);
  Object.assign(board, {log: [], windows: new Map(), time: Date.now(), texts: [], race: null});
}

/** Plays a run. Its last steps: all faults end, and each host's page is loaded anew. */
window.play = async (run) => {
  await clear();
  board.run = run;
  for (const step of run.steps) {
    board.time += STEP_MS;
    write({type: 'step', step});
    await STEPS[step.do](step);
    await settleReloads();
    // Deaf windows are in the background, or frozen: no event reaches them.
    if (!run.deaf) await hear();
    rememberTexts();
    sample();
  }
  for (const name of ['a1', 'a2', 'b1']) {
    for (const [kind, value] of Object.entries(NO_FAULTS)) {
      if (seatOf(name).faults[kind] !== value) STEPS.fault({w: name, kind, value});
    }
  }
  await turn(2);
  write({type: 'step', step: {do: 'end'}});
  await Promise.all(['a1', 'b1'].map((name) => open(name)));
  seatOf('a2').agent?.look();
  if (seatOf('a2').agent) write({type: 'read', w: 'a2'});
  sample();
  return board.log;
};

/** Whether all windows come to what is expected: names granted and started, and names that are not granted. */
window.settle = (expected) =>
  until(
    () =>
      expected.every(({w, granted, denied}) => {
        const {agent} = seatOf(w);
        const view = agent.view();
        return (
          denied.every((name) => !view.granted[name]) &&
          granted.every(
            (name) => view.granted[name] && agent.ran.has(`script ${name}`) && agent.ran.has(`when ${name}`),
          )
        );
      }),
    1500,
  );
