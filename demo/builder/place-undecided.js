import {HOST} from './clean.js';
import {createDraft, keyOf} from './policy-draft.js';

/** Stands in place of a purpose for what the visitor need not be told. */
export const LEAVE_OUT = '-';

/**
 * Puts undecided things where a person says. A host becomes a service, everything else a cookie of its purpose.
 *
 * @param {Map<string, string>} places by `keyOf`: the name of a purpose, or {@link LEAVE_OUT}; all others stay undecided
 */
export function placeUndecided(state, places, services) {
  const draft = createDraft({...state, undecided: []}, services);
  for (const one of state.undecided) {
    const place = places.get(keyOf(one));
    if (!place) draft.addUndecided(one);
    else if (place !== LEAVE_OUT && one.storage === HOST) draft.addHost(one.name, place);
    else if (place !== LEAVE_OUT) draft.addCookie(place, '', {...one, purpose: ''});
  }
  return draft.finish();
}
