import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:https';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** A certificate without a trusted signature, made now: a stored one would run out. */
function makeCertificate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'scan-site-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => path.join(folder, file));
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=shop.example',
        '-keyout',
        key,
        '-out',
        cert,
      ],
      {stdio: 'ignore'},
    );
    return {key: readFileSync(key), cert: readFileSync(cert)};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

export async function startBadCertificate() {
  const server = createServer(makeCertificate(), (request, response) => response.end('<p>Not seen.</p>'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://certificate.localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
