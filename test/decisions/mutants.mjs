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
        find: `      checkChoice(policy, choice);
      const stored = storage.read();`,
        put: `      checkChoice(policy, choice);
      const stored = seen;`,
      },
    ],
  },
  {
    name: 'no-read-back',
    breaks: 'A cookie counts as written although the browser did not take it.',
    changes: [
      {
        file: 'src/storage/write-stored.ts',
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
        find: 'for (const choice of choices) callSafely',
        put: 'for (const choice of choices.reverse()) callSafely',
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
        file: 'src/storage/read-stored.ts',
        find: 'const cookie = readTexts(readCookies(cookieName));\n    const',
        put: "const cookie = readTexts(readCookies(cookieName));\n    if (copy !== 'none') return {kept: copy, cookie, copy};\n    const",
      },
    ],
  },
  {
    name: 'copy-not-removed',
    breaks: 'A copy that cannot be written anew stays as it was.',
    changes: [
      {file: 'src/storage/write-stored.ts', find: '    localStorage.removeItem(cookieName);\n', put: ''},
    ],
  },
  {
    name: 'copy-ignored',
    breaks: 'A refusal that only the copy holds counts for nothing.',
    changes: [
      {
        file: 'src/storage/read-stored.ts',
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
        file: 'src/core/kept-decision.ts',
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
        file: 'src/core/kept-decision.ts',
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
        find: 'const refusal = findConcurrentRefusal(stored);',
        put: 'findConcurrentRefusal(stored);\n      const refusal = null as ConsentRecord | null;',
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
        find: '        keep({...both, updated: both.updated + 1});\n',
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
        file: 'src/storage/record-storage.ts',
        find: '(grantsMore(overruling, both) || deniesLess(overruling, both))',
        put: '(grantsMore(overruling, both) || (deniesLess(overruling, both) && false))',
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
        find: 'if (record.denied.length > 0 || grantsMore(before.kept, record)) keepRefusal(record);',
        put: 'void [before, keepRefusal];',
      },
    ],
  },
  {
    name: 'refusal-forgotten-by-its-window',
    breaks: 'A decision that could not be kept does not hold in its own window either.',
    changes: [
      {
        file: 'src/storage/record-storage.ts',
        find: 'if (!own) return stored;',
        put: 'if (!own?.isKept) return stored;',
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
        file: 'src/core/state.ts',
        find: 'return age <= cookieDays * DAY_SECONDS && age',
        put: 'void cookieDays;\n  return age',
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
        find: 'for (const [name, granted] of before) if (old)',
        put: 'for (const [name, granted] of before) if (old && granted)',
      },
    ],
  },
];
