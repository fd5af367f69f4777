import {readFile, realpath} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** @returns `{body, type}` of a file in the folder, or null if there is none, or it lies outside. */
export async function readFrom(folder, path) {
  const type = TYPES[extname(path)];
  if (!type) return null;
  try {
    // Real paths: neither `..` nor a symbolic link leads out of the folder.
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? {body: await readFile(file), type} : null;
  } catch {
    return null; // no such file, or a name that the file system does not take
  }
}

/** Sends the file, or 404. */
export async function sendFrom(response, folder, path, headers) {
  const file = await readFrom(folder, path);
  if (!file) return sendText(response, 404, 'Not found');
  response.writeHead(200, {...headers, 'content-type': file.type, 'x-content-type-options': 'nosniff'});
  response.end(file.body);
}

export function sendText(response, status, text, headers = {}) {
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8', ...headers});
  response.end(text);
}
