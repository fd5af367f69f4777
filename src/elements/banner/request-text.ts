import type {ConsentStore} from '../../core/store.js';
import type {Words} from '../words/locale.js';
import {fill} from '../words/messages.js';
import {requests} from '../words/request-texts.js';
import {labelsOf, type Request} from '../words/texts.js';

/**
 * Returns the request: what the site asks for, what already runs and can be refused, and whether other companies get
 * data. A notice asks for nothing, so it is one sentence.
 *
 * @see https://eur-lex.europa.eu/eli/reg/2016/679/oj Article 13(1)
 */
export function requestText(store: ConsentStore, words: Words): string {
  const {organization, categories} = store.policy;
  const {asked: names, told} = store.state;
  const asked = categories.filter(({name}) => names.includes(name) || told.includes(name));
  const shared = asked.filter(({services}) => services.some(({provider}) => provider));
  const sentences: readonly Request[] = [
    ...requests(store, words, asked),
    [words.thirdParties, names.length > 0 ? shared : []],
  ];
  return sentences
    .filter(([, about]) => about.length > 0)
    .map(([text, about]) =>
      fill(text, {organization: organization || location.hostname, purposes: labelsOf(about, words)}),
    )
    .join(' ');
}
