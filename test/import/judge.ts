import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentPolicy, PolicyInput} from '../../src/core/policy.js';
import {former as c15t} from '../../src/import/c15t.js';
import {former as complianz} from '../../src/import/complianz.js';
import {former as cookiebot} from '../../src/import/cookiebot.js';
import {former as cookieyes} from '../../src/import/cookieyes.js';
import type {FormerEntries, FormerTool} from '../../src/import/former-tool.js';
import {former as iubenda} from '../../src/import/iubenda.js';
import {judgeFormer, type FormerJudgment} from '../../src/import/judge-former.js';
import {former as klaro} from '../../src/import/klaro.js';
import {former as onetrust} from '../../src/import/onetrust.js';
import {former as orejime} from '../../src/import/orejime.js';
import {former as osano} from '../../src/import/osano.js';
import {former as tarteaucitron} from '../../src/import/tarteaucitron.js';
import {former as vanilla} from '../../src/import/vanilla.js';

/** All tools, by the names that a site writes. */
export const TOOLS = {
  c15t,
  complianz,
  cookiebot,
  cookieyes,
  iubenda,
  klaro,
  onetrust,
  orejime,
  osano,
  tarteaucitron,
  'vanilla-cookieconsent': vanilla,
} as const satisfies Readonly<Record<string, FormerTool>>;

export type ToolName = keyof typeof TOOLS;

/** The time of the tests: noon. Unit: milliseconds since the Unix epoch. */
export const NOW = Date.parse('2026-11-29T12:00:00Z');

/** A time at which a grant counts. */
export const GOOD = Date.parse('2026-10-01T08:00:00Z');

/** A policy that takes over grants from before 2026-11-20. */
export const policy = (input: PolicyInput = {}): ConsentPolicy =>
  createPolicy({
    categories: [
      'personalization',
      'analytics',
      {name: 'social', services: [{name: 'youtube'}]},
      'marketing',
    ],
    importFrom: ['cookiebot'],
    importGrants: true,
    importUntil: '2026-11-20',
    ...input,
  });

/** What is taken over from the entries of one tool. */
export function judge(
  name: ToolName,
  entries: FormerEntries,
  site: ConsentPolicy = policy(),
  {revision = '', gpc = false} = {},
): FormerJudgment {
  const tool: FormerTool = TOOLS[name];
  return judgeFormer(site, [{name, tool, readings: tool.read(entries, revision)}], NOW, gpc);
}

/** The answers that are taken over, as text: `analytics marketing!` grants the one and refuses the other. */
export const told = ({choice, isUnreadable}: FormerJudgment): string =>
  [
    ...Object.entries(choice).map(([name, granted]) => (granted ? name : `${name}!`)),
    ...(isUnreadable ? ['?'] : []),
  ].join(' ');
