// Tells a run in words: each act with its window, what was seen, and what cannot be.

const list = (granted) =>
  Object.keys(granted)
    .filter((name) => granted[name])
    .join(', ') || 'nothing';

const LINES = {
  step: ({step: {do: what, ...more}}) => `- ${what} ${JSON.stringify(more)}`,
  document: ({w, byItself}) => `    ${w}: a document begins${byItself ? ', loaded anew by the library' : ''}`,
  act: ({w, by, choice, kept, isPending, point}) =>
    `    ${w}: ${point ? `while parsed (${point}), ` : ''}decides ${JSON.stringify(choice)} by ${by}` +
    (isPending ? ', before the policy is known' : kept === undefined ? '' : kept ? ', kept' : ', not kept'),
  start: ({w, how, name}) => `    ${w}: ${how} of ${name} starts`,
  sample: ({w, granted, kept}) => `    ${w}: granted: ${list(granted)} ${kept ? `[${kept}]` : ''}`,
  leave: ({w}) => `    ${w}: is left`,
};

/** @returns {string} */
export function storyOf(run, log, problems) {
  const scope = run.shared ? 'All hosts share the cookie' : 'Each host has its own cookie';
  const start = log[0]?.now ?? 0;
  const lines = log.flatMap((entry) => {
    const line = LINES[entry.type]?.(entry);
    const time = String(entry.now - start).padStart(6);
    return line ? `${time} ms ${line}` : [];
  });
  return [
    `${scope}; a withdrawal ${run.reload ? 'may reload' : 'never reloads'}.`,
    ...lines,
    ...problems.map((text) => `WRONG: ${text}`),
  ].join('\n');
}
