import {createServer} from 'node:http';

/** `localhost` is the one or the other, as the browser likes: a free port is one that is free on both. */
export const LOCALHOST = ['127.0.0.1', '::1'];

const LAST_PORT = 65535;
/** How often to draw again when the system's free port on one address is taken on the other. */
const DRAWS = 20;

/** Listens on every host at `port` or the next free one; 0 lets the system choose. */
export async function listen(handler, hosts, port) {
  const candidates = port === 0 ? Array(DRAWS).fill(0) : range(port, LAST_PORT);
  for (const candidate of candidates) {
    const servers = await openAll(handler, hosts, candidate);
    if (servers) return {port: servers[0].address().port, close: () => closeAll(servers)};
  }
  throw new Error(`No free port from ${port} on.`);
}

function* range(first, last) {
  for (let number = first; number <= last; number++) yield number;
}

/** @returns the servers, or null if the port is taken on one of the hosts. */
async function openAll(handler, hosts, port) {
  const servers = [];
  for (const host of hosts) {
    try {
      servers.push(await open(handler, host, servers[0]?.address().port ?? port));
    } catch (error) {
      // A machine without IPv6 has no ::1, and then nobody else has it either.
      if (servers.length > 0 && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) continue;
      await closeAll(servers);
      if (error.code === 'EADDRINUSE') return null;
      throw error;
    }
  }
  return servers;
}

function open(handler, host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({host, port}, () => resolve(server));
  });
}

async function closeAll(servers) {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A browser keeps connections open, and `close` alone would wait for it.
      server.closeAllConnections();
      return closed;
    }),
  );
}
