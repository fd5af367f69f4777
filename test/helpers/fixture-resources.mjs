// Scripts, images, frames and the like, made up from the address: /fixture/script.js?id=NAME&body=CODE
//
//   .js .mjs  adds NAME to `window.ran`, then runs `body` (a module may import and export in it)
//   .css      `body`                       .json  `body`, or {"id": NAME}
//   .html     `body` in a page that posts {frame: NAME} to its parent
//   .png .svg .wav  a small picture or sound; .txt (and POST) `body`: a collector
//
// `id` is the name in the log. All other options are those of fixture-answer.mjs.
import {answer} from './fixture-answer.mjs';
import {readBody, sendText} from './fixture-http.mjs';

const PNG_1X1 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>';

const quoted = (text) => JSON.stringify(text).replaceAll('<', '\\u003c');

const script = (id, body) => `(window.ran ||= []).push(${quoted(id)});\n${body}\n`;

const frame = (id, body) =>
  `<!doctype html><html lang="en"><title>frame</title><body>${body}` +
  `<script>parent.postMessage({frame: ${quoted(id)}}, '*')</script></body></html>`;

/** A tenth of a second of silence: 8-bit mono at 8 kHz. */
function silence() {
  const samples = 800;
  const wav = Buffer.alloc(44 + samples, 0x80);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8000, 24);
  wav.writeUInt32LE(8000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}

const KINDS = {
  js: {type: 'text/javascript', make: script},
  mjs: {type: 'text/javascript', make: script},
  css: {type: 'text/css', make: (id, body) => body},
  html: {type: 'text/html; charset=utf-8', make: frame},
  json: {type: 'application/json', make: (id, body) => body || JSON.stringify({id})},
  png: {type: 'image/png', make: () => Buffer.from(PNG_1X1, 'base64')},
  svg: {type: 'image/svg+xml', make: () => SVG},
  wav: {type: 'audio/wav', make: silence},
  txt: {type: 'text/plain', make: (id, body) => body},
};

export function createResources(log) {
  async function send(request, response, {pathname, search, searchParams}) {
    const kind = KINDS[/\.(\w+)$/.exec(pathname)?.[1]];
    if (!kind) return sendText(response, 404, `no fixture at ${pathname}`);
    const options = Object.fromEntries(searchParams);
    const {id = pathname, body = ''} = options;
    const entry = log.add(request, {id, path: pathname + search}, await readBody(request));
    return answer({log, entry, response, options, type: kind.type, body: kind.make(id, body)});
  }
  return {send};
}
