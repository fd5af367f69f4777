/** Gives the development build its texts. Every entry and every chunk imports this file for its effect. */
import {provideExplanations} from '../core/explanations.js';
import {checkProperties} from './check-properties.js';
import {checkTextNames} from './check-texts.js';
import {DEV_MODE} from '../core/dev-mode.js';
import {explainFailure, explainMistake} from './explain.js';

if (DEV_MODE) provideExplanations({explainMistake, explainFailure, checkProperties, checkTextNames});
