// Steps that the fake of the test kit has to do as the real library does. They run in a page, with `consent` as either of both,
// and use nothing from outside.

/** The policy of both. It reloads nothing, so that the real page stays where it is. */
export const POLICY = {
  organization: 'Acme',
  noReload: true,
  categories: [
    {name: 'analytics', cookies: [{name: '_ga'}], services: ['matomo']},
    {name: 'marketing', cookies: [{name: '_mk'}]},
    {name: 'chat', label: 'Chat', model: 'opt-out'},
  ],
};

/** Each gets `consent`, and notes what it sees. */
export const STEPS = {
  'before a choice': async ({consent, note, states}) => {
    note(states());
    note(consent.record);
    note(consent.policy.categories.map(({name, model}) => [name, model]));
    note((await consent.ready) === consent);
    note([Object.isFrozen(consent), Object.keys(consent).sort()]);
  },
  'a yes to everything, then a no': ({consent, note, states, records, events}) => {
    events();
    note(consent.acceptAll());
    note([states(), records()]);
    note(consent.rejectAll());
    note([states(), records()]);
    note(consent.rejectAll());
  },
  'a choice by name': ({consent, note, states, records, events}) => {
    events();
    note(consent.decide({matomo: true}));
    note([states(), records()]);
    note(consent.decide({analytics: true, matomo: false, chat: false}));
    note([states(), records()]);
    note(consent.decide({analytics: true}));
    note([states(), records()]);
  },
  'a choice that is none': ({consent, note, records}) => {
    for (const choice of ['analytics', 1, null, {analytics: 'no'}, {analitics: true}, {necessary: false}]) {
      try {
        note(consent.decide(choice));
      } catch ({name, code}) {
        note([name, code]);
      }
    }
    note(records());
  },
  'when, in its order': ({consent, note}) => {
    const log = (text) => () => note(text);
    consent.when('analytics', ({signal}) => {
      note('first');
      signal.addEventListener('abort', log('first stopped'));
    });
    const remove = consent.when('analytics & marketing', ({signal}) => {
      signal.addEventListener('abort', log('both stopped'));
      note('both');
    });
    consent.when('!chat', log('no chat'));
    document.addEventListener('consent-change', log('event'), {once: true});
    consent.subscribe(log('subscribed'))();
    consent.acceptAll();
    consent.when('chat', log('at once'));
    remove();
    consent.rejectAll();
  },
  'subscribe, and its undo': ({consent, note}) => {
    const stop = consent.subscribe(({status, decisions}) => note([status, [...decisions]]));
    consent.acceptAll();
    stop();
    consent.rejectAll();
  },
  'a jar, and what is declared': async ({consent, note, cookies, wait}) => {
    const jar = consent.jar('marketing');
    void jar.set('basket', 'full', {expires: 30});
    note([jar.get('basket'), cookies()]);
    consent.acceptAll();
    await wait(() => cookies().includes('basket=full'));
    note([jar.get('basket'), cookies()]);
    document.cookie = '_ga=1; path=/';
    document.cookie = 'other=1; path=/';
    consent.rejectAll();
    await wait(() => !cookies().includes('_ga=1') && !cookies().includes('basket=full'));
    note([jar.get('basket') ?? null, cookies()]);
  },
};

/** Does the steps of a name. @returns what they noted, without what differs from run to run */
export async function runSteps(name, consent) {
  const notes = [];
  const note = (what) => void notes.push(what);
  const stop = new AbortController();
  const names = [
    'analytics',
    'matomo',
    'marketing',
    'chat',
    'necessary',
    'unknown',
    '!chat',
    'analytics | chat',
  ];
  const plain = (record) =>
    record && {
      ...{granted: record.granted, denied: record.denied, source: record.source, flags: record.flags},
      ...{version: record.policyVersion, hash: record.hash, isLater: record.updated > record.created},
      answered: Object.keys(record.answered),
    };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const given = {
    consent,
    note,
    states: () => names.filter((one) => consent.isGranted(one)),
    records: () => plain(consent.record),
    // The record is the one cookie that only the real library has.
    cookies: () =>
      document.cookie
        .split('; ')
        .filter((text) => text && !text.startsWith('consent-choice='))
        .sort(),
    events: () => {
      const tell = ({type, record, granted, added, removed}) =>
        note({type, record: plain(record), granted, added, removed});
      document.addEventListener('consent-change', tell, {signal: stop.signal});
    },
    wait: async (isTrue) => {
      for (let tries = 0; !isTrue() && tries < 100; tries++) await pause();
    },
  };
  await STEPS[name](given);
  stop.abort();
  return JSON.parse(JSON.stringify(notes));
}
