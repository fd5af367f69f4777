// Remembers each request and, for a held one, how to let it go.

const now = () => performance.timeOrigin + performance.now();

const KEPT_HEADERS = [
  'referer',
  'origin',
  'cookie',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'content-type',
];

const kept = (headers) =>
  Object.fromEntries(KEPT_HEADERS.flatMap((n) => (n in headers ? [[n, headers[n]]] : [])));

/**
 * An entry: `{id, method, path, origin, headers, body, start, end, status, closed}`. `end` is null until it is
 * answered; `closed` is true if the client went first. Units: milliseconds since the Unix epoch.
 */
export function createLog() {
  const entries = [];
  const held = new Map();

  function add(request, {id, path}, body = '') {
    const origin = `http://${request.headers.host}`;
    const {method} = request;
    const headers = kept(request.headers);
    const entry = {
      id,
      method,
      path,
      origin,
      headers,
      body,
      start: now(),
      end: null,
      status: null,
      closed: false,
    };
    entries.push(entry);
    return entry;
  }

  /** Resolves at `release`, or to false when the client has gone. */
  const hold = (entry, response) =>
    new Promise((resolve) => {
      held.set(entry, () => resolve(true));
      response.on('close', () => {
        held.delete(entry);
        resolve(false);
      });
    });

  function release(prefix) {
    const going = [...held].filter(([entry]) => entry.id.startsWith(prefix));
    for (const [entry, go] of going) {
      held.delete(entry);
      go();
    }
    return going.length;
  }

  /** Notes when the answer has left, or that nobody waited for it. */
  function follow(entry, response) {
    response.on('finish', () => Object.assign(entry, {end: now(), status: response.statusCode}));
    response.on('close', () => {
      entry.closed = entry.end === null;
    });
  }

  const read = (prefix) => entries.filter(({id}) => id.startsWith(prefix));

  return {add, follow, hold, release, read};
}
