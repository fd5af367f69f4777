// The model of the decision path: what may be granted in which window, by what the visitor has said and done. It knows
// no record, no encoding and no code of the library. It is handed the log of a run and says what in it cannot be.
//
// The rules, in plain words:
//
//  1. Windows of one host share a decision; with a cookie domain, those of all hosts do. That is the decision's scope.
//  2. An opt-in name is granted nowhere before a yes to it. An opt-out name is granted until the visitor refuses
//     anything in the scope.
//  3. After a no to a name, the name is granted nowhere in the scope until a later yes to it that was kept. The window
//     of the no knows at once; any other window as soon as it reads again: at its load, its own act, or a look.
//  4. Nothing starts after a no, whether or not the window has read since: the library reads right before it starts.
//  5. A yes that was not kept holds in its own document and grants nothing elsewhere.
//  6. A yes within 250 ms of another window's no, of which this window had not heard, does not undo that no.
//     Of two acts of which one happens in the middle of the other, a no of either wins.
//  7. A yes ends after 182 days. A no does not.
//  8. A no of a document that is left before it knows its policy refuses everything, unless the last word was a
//     complete yes.
//  9. What is there and cannot be read grants nothing to a document that has not decided itself.
// 10. Where nothing has failed, what is granted is exactly what the visitor said, `decide` says that it was kept, and
//     what is granted starts.
//
// A no that a browser will not take in full is kept by what the browser takes. The places of a no are the cookie and
// each host's copy. A window is bound by a no if it can read one of its places, or if it made the no itself. These are
// all the cases in which a no binds fewer windows than its scope:
//
//  a. Neither cookie nor copy can be written: the no holds in its document, and the library does not load that anew
//     unless nothing can be read: its cookies throw or are refused, or the cookie is gone and localStorage throws. The
//     next document then grants nothing as long as that is so.
//  b. With a cookie domain, the cookie cannot be written: the no holds on its host, until another host decides anew.
//  c. The no is in one place, and a window cannot read that place: the no does not hold in that window.
//  d. The visitor or the browser deletes all places: an opt-out name is as it was before any choice.
//  e. Somebody else overwrites the cookie, which only a domain's cookie allows, on hosts that have no copy.
//  f. Case a, and the library has begun to load the document anew for an earlier withdrawal: that cannot be called off.

const NAMES = ['analytics', 'stats', 'social', 'advertising-on-the-sites-of-others'];
const OPT_OUT = 'social';
/** The service of a category follows the category. */
const SERVICE_OF = {analytics: 'stats'};

/** The rule says 250 ms; what an act takes, and where in it the time is asked for, is left out of account. */
const SURELY_CONCURRENT_MS = 150;
const PERHAPS_CONCURRENT_MS = 290;

const DAY_MS = 86_400_000;
const GRANT_DAYS = 182;

const READABLE_STORAGE = ['ok', 'full'];
const READABLE_COOKIES = ['ok', 'short', 'cut', 'ignore', 'throw-set'];
const READS_NOTHING = ['throw', 'refused'];
const WRITABLE_COOKIES = ['ok', 'short'];

const hostOf = (w) => w[0];

/** In a cookie's text: a record of ours that this version cannot read. */
const UNREADABLE = '=v=2&id=';

/** What the visitor said of one name in one scope. */
const nothingSaid = () => ({said: null, at: 0, by: '', order: 0, cookie: 'old', copies: {}, lapsed: null});

/** @param {{shared: boolean}} run */
export function createModel(run) {
  /** By the scope's name. */
  const scopes = new Map();
  const windows = new Map();
  const problems = [];
  let order = 0;
  let race = null;
  let latest = 0;
  /** Whether the clock was set back: then a yes may be from the future. */
  let isSetBack = false;

  function scopeOf(w) {
    const name = run.shared ? 'site' : hostOf(w);
    if (!scopes.has(name)) {
      scopes.set(name, {
        names: Object.fromEntries(NAMES.map((one) => [one, nothingSaid()])),
        // A fault, or somebody else's cookie: from then on only what must not be is known.
        isBroken: isSetBack,
        // Two acts have met: until the next complete answer only what must not be is known.
        isMuddled: false,
        isUnreadable: false,
        isTossed: false,
        hasStrangerYes: false,
        answers: [],
        actTimes: [],
        acts: 0,
        order: 0,
      });
    }
    return scopes.get(name);
  }

  function windowOf(w) {
    if (!windows.has(w)) {
      windows.set(w, {
        w,
        cookies: 'ok',
        storage: 'ok',
        files: 'ok',
        skew: 0,
        isOpen: false,
        memory: new Map(),
        early: [],
      });
      Object.assign(windows.get(w), {
        readOrder: 0,
        faultOrder: 0,
        readAt: 0,
        readActs: 0,
        hasActed: false,
        generation: 0,
      });
    }
    return windows.get(w);
  }

  const faultless = ({cookies, storage, skew}) => cookies === 'ok' && storage === 'ok' && skew === 0;
  const readsCookie = ({cookies}) => READABLE_COOKIES.includes(cookies);
  const readsCopy = ({storage}) => READABLE_STORAGE.includes(storage);

  /** Whether a window that reads now comes upon a no. */
  function readsNo(one, name, scope = scopeOf(one.w)) {
    const {cookie, copies} = scope.names[name];
    // A page whose cookies throw goes by what it has decided itself, and by nothing else.
    if (one.cookies === 'throw') return false;
    if (readsCookie(one) && cookie === 'no') return true;
    return readsCopy(one) && copies[hostOf(one.w)] === 'no';
  }

  /** Whether nothing is left from which a window could read a yes. With a cookie domain a copy never says yes. */
  function readsNothing(one, name, scope = scopeOf(one.w)) {
    const {cookie, copies} = scope.names[name];
    // A stranger's yes beside the record is read like any other, once the record is gone.
    if (one.holdsAlone || scope.hasStrangerYes) return false;
    const isCopyGone = run.shared || !readsCopy(one) || copies[hostOf(one.w)] === 'gone';
    return isCopyGone && (cookie === 'gone' || !readsCookie(one));
  }

  /** Whether a no holds in a window that reads now. */
  const isBound = (one, name) =>
    one.memory.get(name) === false || readsNo(one, name) || (readsNothing(one, name) && name !== OPT_OUT);

  const isSaidNo = (scope, name) => scope.names[name].said === false;
  const isExpired = ({at}, now) => now - at > (GRANT_DAYS + 1) * DAY_MS;

  /** Why a name may not be granted in a window that has read; '' if it may. */
  function whyNot(one, name, now) {
    const scope = scopeOf(one.w);
    const {said, isLost} = scope.names[name];
    const own = one.memory.get(name);
    if (own === true || said === 'maybe' || isLost) return '';
    if (own === false) return 'this window said no';
    if (one.isBlind) return '';
    if (one.cookies === 'throw') return one.hasActed ? '' : 'nothing can be read';
    // Another window may have deleted it since, as it deletes what is left of a withdrawal.
    const isThere = scope.isUnreadable && one.seesUnreadable;
    if (isThere && readsCookie(one) && !one.hasActed) return 'what is kept cannot be read';
    if (said === false) return isBound(one, name) ? 'the last word on it was no' : '';
    if (scope.isTossed) return '';
    if (said === true) {
      return name !== OPT_OUT && isExpired(scope.names[name], now) ? 'the yes has expired' : '';
    }
    // This window last read when a yes that has expired since still held.
    const {lapsed} = scope.names[name];
    if (lapsed && !isExpired(lapsed, now)) return '';
    if (name !== OPT_OUT) return 'nobody said yes to it';
    const refused = NAMES.find((other) => isSaidNo(scope, other) && isBound(one, other));
    return refused ? `${refused} was refused, so nothing is assumed` : '';
  }

  /** Exactly what is granted, where nothing has failed. */
  function isGrantedExactly(scope, name, now) {
    const {said} = scope.names[name];
    if (said !== null) return said === true && !isExpired(scope.names[name], now);
    return name === OPT_OUT && NAMES.every((other) => !isSaidNo(scope, other));
  }

  /** Name by name what a choice says. */
  function spell(scope, choice) {
    if (typeof choice === 'boolean') return new Map(NAMES.map((name) => [name, choice]));
    const answers = new Map(Object.entries(choice));
    for (const [category, service] of Object.entries(SERVICE_OF)) {
      const whole = answers.get(category);
      if (whole === undefined || answers.has(service)) continue;
      const isRefusedAlone = scope.names[category].said === true && isSaidNo(scope, service);
      if (whole && isRefusedAlone && !scope.isMuddled && !scope.isBroken) continue;
      answers.set(service, whole);
    }
    return answers;
  }

  /** Where a no is after a window has written it. */
  function keepNo(one, state) {
    const {cookies, storage, w} = one;
    const host = hostOf(w);
    if (WRITABLE_COOKIES.includes(cookies)) state.cookie = 'no';
    else if (cookies === 'cut') state.cookie = 'gone';
    if (storage === 'ok') state.copies[host] = 'no';
    else if (storage === 'full') state.copies[host] = 'gone';
  }

  /** What a window has refused and seen kept it forgets with the record. */
  function forgetRefusals(scope) {
    for (const each of windows.values()) {
      if (scopeOf(each.w) !== scope) continue;
      for (const memory of [each.memory, each.memoryAtReload ?? new Map()]) {
        for (const [one, isYes] of memory) if (!isYes) memory.delete(one);
      }
    }
  }

  /** @param {string} [inner] window of the other act, if two acts meet. */
  function decide(one, {choice, kept: told, heard = [], now}, inner) {
    // Of two acts that meet, one may be kept in part.
    const kept = inner ? undefined : told;
    const scope = scopeOf(one.w);
    const said = spell(scope, choice);
    // A no can be heard of and not be in the record any more, where that record could not be read meanwhile.
    const hasHeard = (name) =>
      heard.includes(name) || heard.includes('*') || one.readOrder >= scope.names[name].order;
    const isFit = faultless(one);
    let hasMet = Boolean(inner);
    // Numbers of records that follow fast run ahead of the clock, a second each, and so seem to be made later.
    const ahead = 1000 * scope.actTimes.filter((at) => now - at < 20_000).length;
    const recent = scope.answers.filter(
      ({by, at}) => by !== one.w && now - at < PERHAPS_CONCURRENT_MS + ahead,
    );
    scope.actTimes.push(now);
    for (const name of NAMES) {
      // A yes that has expired is left out of the next record: an opt-out name is then as before any choice.
      const state = scope.names[name];
      if (state.said === true && isExpired(state, now)) scope.names[name] = {...nothingSaid(), lapsed: state};
    }
    // Another window's host may have copied a no that is so young, and then takes the yes for one of the same moment.
    const isQuickChange = NAMES.some((name) => {
      const {said: before, at} = scope.names[name];
      return before === false && said.get(name) === true && now - at < PERHAPS_CONCURRENT_MS + ahead;
    });
    if (recent.length > 0 || isQuickChange) hasMet = true;

    const readsUnknown = one.cookies === 'throw' || (scope.isUnreadable && readsCookie(one));
    /** What this window knows to be refused goes into what it writes. */
    const known = new Set(NAMES.filter((name) => one.memory.get(name) === false || readsNo(one, name)));
    for (const name of NAMES) {
      const state = scope.names[name];
      if (!isSaidNo(scope, name)) continue;
      const isBoundNow = isBound(one, name);
      if (said.get(name) === true) {
        // A clock that was set back between the two says nothing of what is between them.
        const isSameMoment = now >= state.at && now - state.at < SURELY_CONCURRENT_MS;
        const isMet = isSameMoment && state.by !== one.w && !hasHeard(name);
        const isSameClock = [...windows.values()].every(({skew}) => skew === 0);
        if (isMet && readsNo(one, name) && isSameClock && !scope.isUnreadable) said.delete(name);
      } else if (!said.has(name) && !isBoundNow) state.isLost = true; // cases b and c
      // Who answers beside what cannot be read makes a new record, and what is not answered is not in it: it is granted
      // nowhere as before, but nobody knows any more when it was refused.
      if (readsUnknown && !said.has(name) && !one.memory.has(name)) state.at = -Infinity;
    }
    for (const [name, isYes] of said) {
      const state = scope.names[name];
      if (isYes) {
        // What a button has decided is not told to be kept: where something fails, both may be.
        const isKept = inner ? undefined : (kept ?? (isFit || undefined));
        // What a browser has cut off stays in the cookie, and hides what is beside it.
        if (one.cookies === 'cut') one.isBlind = true;
        if (kept === false) one.memory.set(name, true);
        else {
          Object.assign(state, nothingSaid(), {
            said: isKept ? true : 'maybe',
            at: now,
            by: one.w,
            isLost: false,
          });
          for (const each of windows.values()) {
            if (scopeOf(each.w) !== scope) continue;
            each.memory.delete(name);
            each.memoryAtReload?.delete(name);
          }
        }
        if (kept === false && state.said === false) {
          if (one.cookies === 'cut') state.cookie = 'gone';
          if (one.storage === 'full') state.copies[hostOf(one.w)] = 'gone';
        }
      } else {
        Object.assign(state, nothingSaid(), {said: false, at: now, by: one.w, order: ++order, isLost: false});
        one.memory.set(name, false);
      }
    }
    for (const name of NAMES) {
      if (isSaidNo(scope, name) && (known.has(name) || said.get(name) === false))
        keepNo(one, scope.names[name]);
    }
    // The record of any answer says again what was refused before.
    scope.answers.push({by: one.w, at: now});
    if (hasMet || !isFit) scope.isMuddled = true;
    else if (typeof choice === 'boolean') scope.isMuddled = false;
    // Who writes deletes what was set for the domain, which is then gone from every host.
    for (const each of scopes.values()) each.isUnreadable = false;
    one.hasActed = true;
    // What could not be kept is remembered as a whole, also what it left as it was.
    if (!isFit) one.holdsAlone = true;
    // Where something fails, an act can bring a no to where others read it, or take away what they have read.
    if (!isFit || scope.isBroken) scope.order = ++order;
    scope.acts++;
    read(one, now);
    if (isFit && !scope.isBroken && !hasMet && kept === false) tell(`${one.w} says that it was not kept`);
  }

  function read(one, now) {
    one.readOrder = order;
    one.readAt = now;
    one.readActs = scopeOf(one.w).acts;
  }

  /** Takes up what cookies a window sees. */
  const look = (one, {kept}) => void (one.seesUnreadable = kept.includes(UNREADABLE));

  const tell = (text) => void problems.push(text);

  function left(one, isKnown) {
    if (isKnown) flushEarly(one);
    Object.assign(one, {isOpen: false, isGone: true});
    if (one.early.length > 0) {
      const choices = one.early;
      one.early = [];
      const isRefusal = (choice) => choice === false || Object.values(choice).includes(false);
      if (choices.some(({choice}) => isRefusal(choice)) && choices.at(-1).choice !== true) {
        decide(one, {...choices.at(-1), choice: false, kept: undefined});
        scopeOf(one.w).isMuddled = true;
      }
    }
    one.memory = new Map();
    one.hasActed = false;
  }

  const check = {
    step() {},
    restless() {
      tell('the windows never stop to answer what the others write');
    },
    'act-begins'() {},
    document({w, now, byItself}) {
      const one = windowOf(w);
      // A window that loads itself anew is still the window of its no: the library does so only where the next document
      // will know of the no, or will know nothing because nothing can be read.
      const memory =
        byItself && !READS_NOTHING.includes(one.cookies) ? (one.memoryAtReload ?? one.memory) : new Map();
      one.memoryAtReload = undefined;
      const {names} = scopeOf(w);
      const isUnreadable = (name) => names[name].cookie === 'gone' && !readsCopy(one);
      one.memory = new Map([...memory].filter(([name, isYes]) => !isYes && !isUnreadable(name)));
      Object.assign(one, {
        isOpen: false,
        isBlind: false,
        hasActed: false,
        early: [],
        generation: one.generation + 1,
      });
      read(one, now);
    },
    change: ({w}) => flushEarly(windowOf(w)),
    reload({w}) {
      windowOf(w).memoryAtReload = new Map(windowOf(w).memory);
    },
    leave: ({w, isKnown}) => left(windowOf(w), isKnown),
    read({w, now, isLoaded}) {
      const one = windowOf(w);
      if (isLoaded) one.isOpen = true;
      flushEarly(one);
      read(one, now);
    },
    fault({w, kind, value}) {
      const one = windowOf(w);
      one[kind] = value;
      // What the window remembers may be written now, with whatever it writes next.
      for (const [name, isYes] of one.memory) if (isYes) scopeOf(w).names[name].said = 'maybe';
      if (['cookies', 'storage', 'skew'].includes(kind)) scopeOf(w).isBroken = true;
      // From here on the window can read more or less than it did. What it answers is by its last reading, and wrong
      // only once it has read again; what it starts is checked all the same, because it reads before it starts.
      one.faultOrder = ++order;
    },
    act(entry) {
      const one = windowOf(entry.w);
      if (entry.isPending) {
        one.early.push(entry);
        return;
      }
      flushEarly(one);
      if (race?.w === entry.w) decide(one, entry, race.other);
      else if (race?.other === entry.w) decide(one, entry, race.w);
      else decide(one, entry);
    },
    race(entry) {
      race = entry;
      // Two first decisions have two ids, and then a later yes does not undo a copy of the other one.
      scopeOf(entry.w).isBroken = true;
    },
    'race-over'({w, other, now}) {
      race = null;
      const both = [windowOf(w), windowOf(other)];
      if (both[0].skew !== both[1].skew) {
        // A no by a clock that goes behind is an old one to the other window, whose yes then counts.
        for (const name of NAMES) {
          if (scopeOf(w).names[name].said === false) scopeOf(w).names[name].said = 'maybe';
          for (const one of both) one.memory.delete(name);
        }
      }
      // What the outer act could not write it has deleted, also what the inner one had written there before.
      for (const name of NAMES) {
        const state = scopeOf(w).names[name];
        if (both[0].cookies === 'cut') state.cookie = 'gone';
        if (both[0].storage === 'full') state.copies[hostOf(w)] = 'gone';
      }
      for (const one of both) read(one, now);
    },
    toss({w, where, value}) {
      const scope = scopeOf(w);
      scope.isBroken = true;
      const all = run.shared || where !== 'domain' ? [scope] : ['a1', 'b1'].map(scopeOf);
      for (const each of all) {
        each.isBroken = true;
        const isOverwritten = run.shared && where === 'domain';
        // There is one cookie for the domain, and this takes the place of what was there.
        if (where === 'domain') each.isUnreadable = value === 'unreadable';
        if (each.isUnreadable) each.order = ++order;
        if (value.endsWith('yes')) each.isTossed = each.hasStrangerYes = true;
        for (const name of NAMES) {
          const state = each.names[name];
          // A window that cannot read the cookie keeps to a no that was in it.
          const isKeptNo = value === 'unreadable' && state.cookie === 'no';
          if (isOverwritten) state.cookie = isKeptNo ? 'no' : 'old';
          else if (state.cookie === 'gone') state.cookie = 'old';
        }
        if (isOverwritten) forgetRefusals(each);
        if (isOverwritten && value === 'foreign') each.isUnreadable = false;
      }
    },
    forget({w, what}) {
      const scope = scopeOf(w);
      scope.isBroken = true;
      // Who has read before does not know of it yet.
      scope.order = ++order;
      for (const name of NAMES) {
        const state = scope.names[name];
        if (what === 'cookies') state.cookie = 'gone';
        else state.copies[hostOf(w)] = 'gone';
      }
      if (what === 'cookies') {
        for (const each of scopes.values()) each.isUnreadable = false;
        scope.isTossed = true;
      }
      forgetRefusals(scope);
    },
    start(entry) {
      const one = windowOf(entry.w);
      look(one, entry);
      flushEarly(one);
      // The browser tells a document that goes, and that document goes by its own memory.
      if (race || one.isGone) return;
      const why = whyNot(one, entry.name, entry.now);
      if (why && !isOnlyExpired(one, why))
        tell(`${entry.how} of ${entry.name} started in ${entry.w}: ${why}`);
    },
    sample({w, granted, now, kept}) {
      const one = windowOf(w);
      look(one, {kept});
      flushEarly(one);
      if (race) return;
      one.isOpen = true;
      const scope = scopeOf(w);
      for (const name of NAMES) {
        const isUnread = one.faultOrder > one.readOrder || hasUnreadRefusal(scope, one);
        const why = isUnread ? '' : whyNot(one, name, one.readAt);
        if (why && granted[name]) tell(`${name} is granted in ${w}: ${why}`);
        if (scope.isBroken || scope.isMuddled || one.readActs < scope.acts) continue;
        const exact = isGrantedExactly(scope, name, one.readAt);
        // It may have heard of the time by now, or not.
        if (exact !== isGrantedExactly(scope, name, now)) continue;
        if (granted[name] !== exact)
          tell(`${name} is ${exact ? 'not ' : ''}granted in ${w}, where nothing has failed`);
      }
    },
  };

  /** An expiry is heard of at the next reading. */
  const isOnlyExpired = (one, why) => why.includes('expired') && one.readAt < latest;

  const hasUnreadRefusal = (scope, one) =>
    scope.order > one.readOrder || NAMES.some((name) => scope.names[name].order > one.readOrder);

  /** What was decided before the policy was known holds now, in its order. */
  function flushEarly(one) {
    const waiting = one.early;
    one.early = [];
    // It does not say whether it was kept: it was not made yet. The document reads before it makes it.
    for (const entry of waiting) decide(one, {...entry, kept: undefined, heard: NAMES});
  }

  return {
    problems,
    /** @param {object} entry of the log */
    handle(entry) {
      if (entry.now < latest - DAY_MS / 2) {
        isSetBack = true;
        for (const scope of scopes.values()) scope.isBroken = true;
      }
      latest = Math.max(latest, entry.now);
      check[entry.type]?.(entry);
    },
    /** What every open window must come to in the end. */
    expected() {
      return [...windows.values()]
        .filter(({isOpen}) => isOpen)
        .map((one) => {
          const scope = scopeOf(one.w);
          const isSure = !scope.isBroken && !scope.isMuddled && one.generation > 0;
          return {
            w: one.w,
            denied: NAMES.filter((name) => whyNot(one, name, one.readAt)),
            granted: isSure ? NAMES.filter((name) => isGrantedExactly(scope, name, one.readAt)) : [],
          };
        });
    },
  };
}
