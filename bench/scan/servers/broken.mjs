// Pages that a scan has to survive. Each is a host of its own: dead, loop, crash, file, huge, hang.
import {send, sendNothing} from './answers.mjs';

/** Unit: bytes. */
const HUGE_BYTES = 50 * 1024 * 1024;
const CHUNK = Buffer.alloc(1024 * 1024, '<p>Much text.</p>\n');

/** Fills the renderer's memory until the browser ends its process. */
const CRASH = `<!doctype html><title>Crash</title><script>
  const kept = [];
  const fill = () => { for (let i = 0; i < 20; i++) kept.push(new Array(4_000_000).fill({}).map((_, n) => ({n}))); };
  setTimeout(() => { while (true) fill(); }, 200);
</script>`;

const LINKS = ['loop', 'file', 'huge', 'hang', 'crash'];

const ANSWERS = {
  '/': (response) =>
    send(
      response,
      'html',
      `<!doctype html><title>Troubles</title><h1>Troubles</h1>${LINKS.map((name) => `<a href="/${name}">${name}</a>`).join(' ')} <a href="/fine">fine</a>`,
    ),
  '/fine': (response) =>
    send(
      response,
      'html',
      `<!doctype html><title>Fine</title><p>Fine.</p><script>document.cookie = 'after_all=1; path=/; max-age=9999999';</script>`,
    ),
  '/loop': (response) => sendNothing(response, {status: 302, headers: {location: '/loop'}}),
  '/file': (response) =>
    response
      .writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="lamp.bin"',
      })
      .end('lamp'),
  '/huge': sendHuge,
  // Headers come, and then nothing.
  '/hang': (response) => response.writeHead(200, {'content-type': 'text/html'}).flushHeaders(),
  '/crash': (response) => send(response, 'html', CRASH),
};

export function answerBroken(request, response, url) {
  const answer = ANSWERS[url.pathname];
  if (answer) answer(response);
  else sendNothing(response, {status: 404});
}

function sendHuge(response) {
  response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-length': HUGE_BYTES});
  let left = HUGE_BYTES / CHUNK.length;
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(CHUNK)) {
        response.once('drain', write);
        return;
      }
    }
    response.end();
  };
  write();
}
