// The server of docs/recipes/server-banner.md, as it stands there.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {inLanguages, ROOT} from '../docs/blocks.mjs';

const FORM = {'Content-Type': 'application/x-www-form-urlencoded'};
const OWN = {Origin: 'https://www.acme.example'};

describe('the documented server', () => {
  let folder;
  let server;
  before(async () => {
    const [{code}] = inLanguages('ts').filter(
      (block) => block.file === 'docs/recipes/server-banner.md' && block.code.includes('createServer'),
    );
    folder = mkdtempSync(path.join(tmpdir(), 'consent-server-'));
    const outfile = path.join(folder, 'server.mjs');
    await build({
      stdin: {contents: `${code}\nexport {server};`, resolveDir: ROOT, loader: 'ts'},
      ...{outfile, bundle: true, format: 'esm', platform: 'node'},
    });
    ({server} = await import(pathToFileURL(outfile).href));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server?.close();
    rmSync(folder, {recursive: true});
  });

  const ask = (where, init) =>
    fetch(`http://127.0.0.1:${server.address().port}${where}`, {redirect: 'manual', ...init});

  it('sends the banner and its links to a first visitor, and a private page', async () => {
    const response = await ask('/shop?page=2');

    const html = await response.text();
    assert.match(html, /<template shadowrootmode="open"><style nonce="[^"]+">/);
    assert.match(html, /<form part="actions"[^>]* method="post" action="\/consent">/);
    assert.match(
      html,
      /<link rel="modulepreload" nonce="[^"]+" href="\/consent-elements\/parts-[0-9a-f]+\/ui\.js">/,
    );
    assert.match(response.headers.get('Cache-Control'), /private/);
    assert.match(response.headers.get('Content-Security-Policy'), /form-action 'self'/);
  });

  it('keeps an answer, and sends neither banner nor links afterwards', async () => {
    const answered = await ask('/consent', {
      ...{method: 'POST', body: 'answer=reject&path=/shop', headers: {...FORM, ...OWN}},
    });
    const [cookie] = answered.headers.get('Set-Cookie').split(';');

    const html = await (await ask('/shop', {headers: {Cookie: cookie}})).text();

    assert.deepEqual([answered.status, answered.headers.get('Location')], [303, '/shop']);
    assert.match(cookie, /&g=&d=analytics\.marketing&/);
    assert.doesNotMatch(html, /<template|modulepreload/);
    assert.match(html, /<consent-banner hidden/);
  });

  it('refuses a post from another site', async () => {
    const headers = {...FORM, Origin: 'https://evil.example'};

    const {status} = await ask('/consent', {method: 'POST', body: 'answer=accept', headers});

    assert.equal(status, 403);
  });
});
