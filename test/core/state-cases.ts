import type {Case} from './state-case.js';
import {DECLARED_CASES} from './state-cases-declared.js';
import {EFFECTIVE_CASES} from './state-cases-effective.js';
import {LIFE_CASES} from './state-cases-life.js';
import {MODEL_CASES} from './state-cases-models.js';
import {NOTICE_CASES} from './state-cases-notice.js';
import {SIGNAL_CASES} from './state-cases-signal.js';
import {TERMS_CASES} from './state-cases-terms.js';
import {VERSION_CASES} from './state-cases-version.js';

/** What holds, by what is given. */
export const CASES: readonly Case[] = [
  ...LIFE_CASES,
  ...VERSION_CASES,
  ...EFFECTIVE_CASES,
  ...TERMS_CASES,
  ...DECLARED_CASES,
  ...MODEL_CASES,
  ...SIGNAL_CASES,
  ...NOTICE_CASES,
];
