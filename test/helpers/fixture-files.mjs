// The built library under /fixture/dist/, that with warnings under /fixture/dist/dev/. With a name after it,
// /fixture/dist@NAME/consent.js, the files that a test asks for are in the log as NAME/consent.js, those which the library
// itself imports from there too. Rules and the log name a part without its folder, whose name changes with each build.
//
// A rule {prefix: NAME, file: 'ui.js', status: '404'} changes one answer; its options are those of
// fixture-answer.mjs, and `body` replaces the file.
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {answer} from './fixture-answer.mjs';
import {sendText} from './fixture-http.mjs';
import {stableName, WEB, WEB_DEV, webFile} from './web-files.mjs';

const PATTERN = /^\/fixture\/dist(?:@([^/]+))?\/(.+)$/;

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.css': 'text/css; charset=utf-8',
};

const readOrNull = async (file) => {
  try {
    return await readFile(file);
  } catch {
    return null; // not built, or not there: answered with 404
  }
};

export function createFiles(log) {
  const rules = new Map();

  const addRule = ({prefix, file, ...options}) => {
    rules.set(`${prefix}/${file}`, options);
  };

  async function send(request, response, {pathname, search}) {
    const [, prefix = 'dist', name] = PATTERN.exec(pathname);
    const file = webFile(decodeURIComponent(name));
    if (![WEB, WEB_DEV].some((folder) => file.startsWith(folder + path.sep))) {
      return sendText(response, 403, 'outside the folder');
    }
    const id = `${prefix}/${stableName(name)}`;
    const {body = await readOrNull(file), ...options} = rules.get(id) ?? {};
    const entry = log.add(request, {id, path: pathname + search});
    if (body === null) options.status ??= '404';
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return answer({log, entry, response, options, type, body: body ?? 'not found'});
  }

  return {owns: (pathname) => PATTERN.test(pathname), addRule, send};
}
