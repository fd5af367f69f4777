// Purposes, services and cookies while they are brought together, each once.
import {nameFrom, uniqueName} from './names.js';
import {inOrder, newPurpose} from './purposes.js';

/** The two sources may say the same of one thing; where it is kept and its name make it the same. */
export const keyOf = ({storage, name, domain}) => [storage, name, domain].join(' ');

/**
 * Starts with what is chosen. It stays as it is, and `finish` returns it with what was added.
 *
 * @param known the builder's list of services, which has their words and addresses
 */
export function createDraft(state, known) {
  const purposes = new Map(state.purposes.map((one) => [one.name, one]));
  const services = new Map(state.services.map((one) => [one.name, one]));
  const undecided = new Map(state.undecided.map((one) => [keyOf(one), one]));
  const counts = {services: 0, cookies: 0, undecided: 0};
  const find = (name) => known.find((one) => one.name === name);

  const purpose = (name) => {
    if (!purposes.has(name)) purposes.set(name, newPurpose(name));
    return purposes.get(name);
  };
  const service = (name, category, unlisted = '') => {
    const found = services.get(name);
    if (found) return found;
    const {label = unlisted, provider = '', href = '', snippet} = find(name) ?? {};
    const made = {purpose: category, name, label, provider, href, vendor: snippet ? name : '', cookies: []};
    purpose(category);
    services.set(name, made);
    counts.services++;
    return made;
  };

  return {
    counts,
    purpose,
    service,
    /** Cookies that the builder's list has of a service. */
    listed: (name) => find(name)?.cookies ?? [],
    replacePurpose: (one) => purposes.set(one.name, one),
    addHost: (host, category) => service(nameFrom(host), category, host),
    /** @param serviceName empty for a cookie of the purpose itself */
    addCookie(category, serviceName, cookie) {
      const holder = serviceName ? service(serviceName, category) : purpose(category);
      if (holder.cookies.some((one) => keyOf(one) === keyOf(cookie))) return;
      const grown = {...holder, cookies: [...holder.cookies, cookie]};
      if (serviceName) services.set(serviceName, grown);
      else purposes.set(category, grown);
      counts.cookies++;
    },
    addUndecided(one) {
      if (undecided.has(keyOf(one))) return;
      undecided.set(keyOf(one), one);
      counts.undecided++;
    },
    finish: () => ({
      ...state,
      purposes: inOrder([...purposes.values()]),
      services: withFreeNames([...services.values()], purposes),
      undecided: [...undecided.values()],
    }),
  };
}

/** Purposes and services share one name space. */
function withFreeNames(services, purposes) {
  const taken = new Set(['necessary', ...purposes.keys()]);
  return services.map((one) => ({...one, name: uniqueName(one.name, taken)}));
}
