// Faults put into the library on purpose, one at a time. Random visitors must find each of them: else the model is too
// weak. `find` must be in the file exactly once.

/** @type {readonly {name: string, breaks: string, changes: readonly {file: string, find: string, put: string}[]}[]} */
export const MUTANTS = [
  {
    name: 'stale-memory',
    breaks:
      'A decision is made from what the window remembers, and undoes what another window has decided since.',
    changes: [
      {
        file: 'src/core/store.ts',
        find: `    checkChoice(policy, choice);
    const stored = storage.read();`,
        put: `    checkChoice(policy, choice);
    const stored = seen;`,
      },
      // The write would notice as well.
      {
        file: 'src/storage/record-storage.ts',
        find: `    if (isRecord(kept) && hasForeignRecord(before, decision)) return agreementOf(decision, kept);`,
        put: ``,
      },
    ],
  },
  {
    name: 'no-read-back',
    breaks: 'A cookie counts as written although the browser did not take it.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'return ours().every((one) => one === text) && ours().length > 0;',
        put: 'return true;',
      },
    ],
  },
  {
    name: 'swapped-decisions',
    breaks: 'Decisions that wait for the policy are made in the reverse order.',
    changes: [
      {
        file: 'src/page/early-choices.ts',
        find: 'for (const choice of choices)',
        put: 'for (const choice of choices.reverse())',
      },
    ],
  },
  {
    name: 'early-decision-lost',
    breaks: 'Decisions before the policy is known are forgotten.',
    changes: [{file: 'src/page/early-choices.ts', find: 'void choices.push(choice)', put: 'void choice'}],
  },
  {
    name: 'pagehide-forgotten',
    breaks: 'A refusal before the policy is known is lost when the visitor leaves.',
    changes: [{file: 'src/page/early-choices.ts', find: "listen('pagehide'", put: "listen('never'"}],
  },
  {
    name: 'copy-before-cookie',
    breaks: 'The copy is trusted where the cookie says something else.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'const cookie = readTexts(texts);\n    const',
        put: "const cookie = readTexts(texts);\n    if (copy !== 'none') return {kept: copy, cookie, copy};\n    const",
      },
    ],
  },
  {
    name: 'copy-not-removed',
    breaks: 'A copy that cannot be written anew stays as it was.',
    changes: [
      {
        file: 'src/storage/keep-refusals.ts',
        find: '    localStorage.removeItem(policy.cookieName);\n',
        put: '',
      },
    ],
  },
  {
    name: 'copy-ignored',
    breaks: 'A refusal that only the copy holds counts for nothing.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'const copy = readCopy(cookieName);',
        put: "const copy = 'none' as KeptDecision;",
      },
    ],
  },
  {
    name: 'unknown-is-none',
    breaks: 'What cannot be read counts as never decided, so opt-out names run.',
    changes: [
      {
        file: 'src/core/record.ts',
        find: "if (!record || kept === 'unknown') return 'unknown';",
        put: "if (!record || kept === 'unknown') return 'none';",
      },
    ],
  },
  {
    name: 'later-yes-of-another-id',
    breaks: 'A later yes beats a no of another record.',
    changes: [
      {
        file: 'src/core/record.ts',
        find: '  a.id === b.id &&\n  a.updated > b.updated &&',
        put: '  a.updated > b.updated &&',
      },
    ],
  },
  {
    name: 'no-merge',
    breaks: 'A yes undoes a no that another window has made this moment.',
    changes: [
      {
        file: 'src/core/store.ts',
        find: 'const refusal = findConcurrentRefusal(stored, seen, now());',
        put: 'const refusal = null as ConsentRecord | null;',
      },
    ],
  },
  {
    name: 'no-defense',
    breaks:
      'A window does not write its refusal again when another window has overwritten it in the same moment.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: '    if (isOverruled(remembered, stored, joined)) writeAgain(joined, stored);\n',
        put: '',
      },
    ],
  },
  {
    name: 'grants-alone-are-defended',
    breaks:
      'A window does not notice that another one, which refused less in the same moment, has replaced its refusal.',
    changes: [
      {
        file: 'src/storage/own-decision.ts',
        find: 'deniesLess(seenByOthers, joined)',
        put: 'false',
      },
    ],
  },
  {
    name: 'yes-kept-over-a-no',
    breaks: 'A window holds on to a yes that another window has overtaken with a no.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: "const other = isContested ? after.kept : 'none';",
        put: "const other = 'none' as KeptDecision;",
      },
    ],
  },
  {
    name: 'no-fallback',
    breaks: 'A refusal that the browser does not take in full is not kept at all.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'if (isLess(record, before, policy.cookieDomain)) {',
        put: 'if (isLess === undefined) {',
      },
    ],
  },
  {
    name: 'refusal-forgotten-by-its-window',
    breaks: 'A decision that could not be kept does not hold in its own window either.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'return own ? goByOwn(own, stored) : stored.kept;',
        put: 'return own?.isKept ? goByOwn(own, stored) : stored.kept;',
      },
    ],
  },
  {
    name: 'no-refresh-before-start',
    breaks: 'A script starts by what the window has read long ago.',
    changes: [{file: 'src/gate/gate.ts', find: '    store.refresh();\n    check?.(', put: '    check?.('}],
  },
  {
    name: 'gate-ignores-withdrawal',
    breaks: 'What was granted when the window asked first stays granted.',
    changes: [{file: 'src/core/store.ts', find: '    results = new Map();\n    if', put: '    if'}],
  },
  {
    name: 'expired-grant-counts',
    breaks: 'A yes never ends.',
    changes: [
      {
        file: 'src/core/record.ts',
        find: 'return age <= lifeOf(record, name, policy) * DAY_SECONDS && age',
        put: 'return age',
      },
    ],
  },
  {
    name: 'opt-out-assumed-after-refusal',
    breaks: 'An opt-out name that was not mentioned runs although the visitor has refused something.',
    changes: [
      {
        file: 'src/core/state.ts',
        find: "kept !== 'unknown' && !record?.denied.length",
        put: "kept !== 'unknown'",
      },
    ],
  },
  {
    name: 'other-windows-unheard',
    breaks: 'A window does not read again when the visitor comes back to it.',
    changes: [{file: 'src/page/create-page.ts', find: '  followOtherWindows(store.refresh);\n', put: ''}],
  },
  {
    name: 'unmentioned-is-forgotten',
    breaks: 'A decision on one name drops the answers to all others.',
    changes: [
      {
        file: 'src/core/make-record.ts',
        find: 'if (old) for (const [name, granted] of before) all.set',
        put: 'if (old) for (const [name, granted] of before) if (granted) all.set',
      },
    ],
  },
];
