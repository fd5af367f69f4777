import type {ConsentStore} from '../../core/store.js';
import type {Words} from '../words/locale.js';
import {fill} from '../words/messages.js';
import {requests} from '../words/request-texts.js';
import {labelsOf, type Request} from '../words/texts.js';

/** Says what is asked for, what runs already and can be refused, and whether others get the data. */
export function requestText(store: ConsentStore, words: Words): string {
  const {organization, categories} = store.policy;
  const asked = categories.filter(({name}) => store.state.asked.includes(name));
  const shared = asked.filter(({services}) => services.some(({provider}) => provider));
  const sentences: readonly Request[] = [...requests(store, words, asked), [words.thirdParties, shared]];
  return sentences
    .filter(([, about]) => about.length > 0)
    .map(([text, about]) =>
      fill(text, {organization: organization || location.hostname, purposes: labelsOf(about, words)}),
    )
    .join(' ');
}
