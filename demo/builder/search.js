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

const namesOf = ({label, aliases = []}) => [label, ...aliases].map(fold);

const RANKS = [
  (wanted, service) => namesOf(service).includes(wanted),
  (wanted, service) => namesOf(service).some((name) => name.startsWith(wanted)),
  (wanted, service) => namesOf(service).some((name) => name.includes(wanted)),
  (wanted, {provider = ''}) => fold(provider).includes(wanted),
  (wanted, {cookies}) => cookies.some((cookie) => matchesCookie(wanted, cookie)),
];

/** Those of the curated list know their aliases. */
const isCurated = ({aliases}) => aliases !== undefined;

/** The services that a text finds by their names, provider or cookies: those of the curated list first, then the best. */
export function findServices(services, text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const ranked = services.map((service) => [RANKS.findIndex((fits) => fits(wanted, service)), service]);
  return ranked
    .filter(([rank]) => rank >= 0)
    .sort(([a, one], [b, other]) => isCurated(other) - isCurated(one) || a - b)
    .map(([, service]) => service);
}
