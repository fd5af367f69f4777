// The list of services that the server has made, fetched when it is first needed.
let loading;

async function load() {
  const response = await fetch('services.json');
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).services;
}

/** Fetches once; again after a failure. */
export const loadServices = () =>
  (loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  }));

/**
 * Gated snippets of vendors, by the vendor's name. The state of the builder, and so its link, has the vendor's name
 * alone, so that no link can carry code that its reader copies.
 *
 * @returns {Promise<Record<string, string[]>>} lines; none if the list cannot be loaded
 */
export async function snippetsFor(chosen) {
  const wanted = new Set(chosen.map(({vendor}) => vendor).filter(Boolean));
  if (wanted.size === 0) return {};
  const services = await loadServices().catch(() => []);
  const known = services.filter(({name, snippet = []}) => wanted.has(name) && snippet.length > 0);
  return Object.fromEntries(known.map(({name, snippet}) => [name, snippet]));
}
