/** How many results are shown. */
export const MOST_RESULTS = 30;

/** Accents and capitals do not count. */
const fold = (text) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A cookie as it is seen in a browser, `_ga_X1`, is found by the `_ga_*` that stands for it. */
const matchesCookie = (wanted, {name}) => {
  const own = fold(name);
  return (
    own.startsWith(wanted) || (own.length > 2 && own.endsWith('*') && wanted.startsWith(own.slice(0, -1)))
  );
};

const RANKS = [
  (wanted, {label}) => fold(label) === wanted,
  (wanted, {label}) => fold(label).startsWith(wanted),
  (wanted, {label}) => fold(label).includes(wanted),
  (wanted, {provider = ''}) => fold(provider).includes(wanted),
  (wanted, {cookies}) => cookies.some((cookie) => matchesCookie(wanted, cookie)),
];

/** The services that a text finds by their name, provider or cookies, best first. */
export function findServices(services, text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const ranked = services.map((service) => [RANKS.findIndex((fits) => fits(wanted, service)), service]);
  return ranked
    .filter(([rank]) => rank >= 0)
    .sort(([a], [b]) => a - b)
    .map(([, service]) => service);
}
