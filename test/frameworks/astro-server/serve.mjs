// The server that Astro has built takes no port of its own choice, and is given one that is free.
import {once} from 'node:events';
import {createServer} from 'node:http';

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const {port} = probe.address();
probe.close();
await once(probe, 'close');
Object.assign(process.env, {HOST: '127.0.0.1', PORT: String(port)});
await import('./dist/server/entry.mjs');
