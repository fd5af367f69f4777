// One request, answered as its options say; shared by made-up resources and the built files.

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Options, each a text as in a query:
 *   delay=MS        answer no sooner
 *   hang=1          answer at `release`, or never
 *   status=CODE     instead of 200
 *   redirect=URL    302 to there
 *   cors=0          without access-control-allow-origin
 *   maxage=SECONDS  may be cached so long; otherwise never
 *   contenttype=T   instead of the one that belongs to it
 */
export async function answer({log, entry, response, options, type, body}) {
  log.follow(entry, response);
  if (options['delay']) await sleep(Number(options['delay']));
  if (options['hang'] && !(await log.hold(entry, response))) return;
  const {status, headers} = head(options, type);
  if (!response.destroyed) response.writeHead(status, headers).end(body);
}

function head(options, type) {
  const caching = options['maxage'] ? `max-age=${options['maxage']}` : 'no-store';
  const headers = {'content-type': options['contenttype'] ?? type, 'cache-control': caching};
  if (options['cors'] !== '0') headers['access-control-allow-origin'] = '*';
  if (options['redirect']) headers['location'] = options['redirect'];
  return {status: Number(options['status'] ?? (options['redirect'] ? 302 : 200)), headers};
}
