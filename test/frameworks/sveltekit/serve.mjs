// The server that SvelteKit has built names no port of its own choice, and takes its address for one with https, as behind a
// proxy. It is told what the proxy would be.
import {createServer} from 'node:http';

process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
const {handler} = await import('./build/handler.js');

const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] = 'http';
  return handler(request, response);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
