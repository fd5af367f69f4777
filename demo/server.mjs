import {buildVendors, VENDORS} from './build-vendors.mjs';
import {createCdn} from './server/cdn.mjs';
import {sendText} from './server/files.mjs';
import {isMain} from './server/is-main.mjs';
import {listen, LOCALHOST} from './server/listen.mjs';
import {createSite} from './server/site.mjs';
import {createTraffic} from './server/traffic.mjs';

const DEFAULT_PORT = 8000;

/**
 * Starts the demo: the sites at `localhost`, the library and the vendors at `127.0.0.1`, which is another
 * host, so the two share no cookies.
 *
 * The returned `options` may be changed at any time: `missing`, a set of paths that answer 404 on either
 * origin, and `lib`, `'dev'` for the development build on every page.
 *
 * @param port Where to look for a free port first; 0 for any. The other origin takes one of its own.
 */
export async function startDemo({port = DEFAULT_PORT, quiet = false} = {}) {
  await buildVendors();
  const options = {missing: new Set(), lib: ''};
  const traffic = createTraffic(VENDORS);

  const addresses = {};
  const open = (origin, answer, hosts, from) => listen(handle(origin, answer, traffic, options), hosts, from);
  const site = await open('site', createSite({addresses, traffic, options}), LOCALHOST, port);
  const cdn = await open('cdn', createCdn({traffic}), ['127.0.0.1'], port === 0 ? 0 : site.port + 1);
  addresses.site = `http://localhost:${site.port}`;
  addresses.cdn = `http://127.0.0.1:${cdn.port}`;

  if (!quiet)
    console.log(`Consent Elements demo: ${addresses.site}/ (library and vendors: ${addresses.cdn}/)`);
  return {
    ...addresses,
    options,
    collected: traffic.collected,
    log: traffic.log,
    reset: traffic.reset,
    close: async () => {
      await Promise.all([site.close(), cdn.close()]);
    },
  };
}

/** Notes the request, then answers it; nothing a client sends may end the server. */
function handle(origin, answer, traffic, options) {
  return async (request, response) => {
    try {
      const url = new URL(`http://${origin}${request.url}`);
      traffic.note(origin, request.method, url.pathname);
      if (options.missing.has(url.pathname)) sendText(response, 404, 'Not found');
      else await answer(request, response, url);
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the client left: nobody to answer
      const malformed = error instanceof URIError || error.code === 'ERR_INVALID_URL';
      if (!malformed) console.error(error);
      if (!response.headersSent)
        sendText(response, malformed ? 400 : 500, malformed ? 'Bad request' : 'Error');
    }
  };
}

if (isMain(import.meta.url)) await startDemo({port: Number(process.env.PORT || DEFAULT_PORT)});
