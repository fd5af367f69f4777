import {access} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {sendFrom, sendText} from './files.mjs';

const FOLDER = new URL('../builder/', import.meta.url);
const LIBRARY = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const HEADERS = {'cache-control': 'no-store'};

/**
 * Answers for `/builder/`, the configuration builder: its files, the list of services it offers, and the library
 * from the site's own origin, for a page of static files cannot know the port of the other.
 */
export async function answerBuilder(response, path) {
  if (path === 'services.json') return sendServices(response);
  if (path.startsWith('consent-elements/')) {
    return sendFrom(response, LIBRARY, path.slice('consent-elements/'.length), HEADERS);
  }
  return sendFrom(response, fileURLToPath(FOLDER), path || 'index.html', HEADERS);
}

async function sendServices(response) {
  const address = new URL('services.mjs', FOLDER);
  const isThere = await access(address).then(
    () => true,
    () => false,
  );
  if (!isThere) return sendText(response, 404, 'Not found');
  const {servicesJson} = await import(address);
  const services = await servicesJson();
  const text = typeof services === 'string' ? services : JSON.stringify(services);
  return sendText(response, 200, text, {...HEADERS, 'content-type': 'application/json; charset=utf-8'});
}
