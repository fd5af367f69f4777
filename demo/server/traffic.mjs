/** More than any test makes, and little enough for a demo left open for days. */
const MOST_ENTRIES = 20_000;

/** Remembers who was asked what, for the panel and for tests. */
export function createTraffic(vendors) {
  let entries = [];
  let counts;

  function reset() {
    entries = [];
    counts = new Map(vendors.map((vendor) => [vendor, 0]));
  }
  reset();

  return {
    /** @param origin `site` or `cdn` */
    note(origin, method, path) {
      entries.push({origin, method, path, time: Date.now()});
      if (entries.length > MOST_ENTRIES) entries.shift();
    },
    count(vendor) {
      counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
    },
    log: () => [...entries],
    collected: () => Object.fromEntries(counts),
    reset,
  };
}
