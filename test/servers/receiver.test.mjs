// The receiver of decisions, as docs/servers.md shows it, keeps each decision once.
import assert from 'node:assert/strict';
import {appendFileSync, mkdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {startReceiverSite} from './receiver.mjs';

const ID = '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10';

/** A decision that was made some seconds ago. */
function formOf(seconds, granted = 'analytics', denied = 'marketing') {
  const updated = Math.floor(Date.now() / 1000) - seconds;
  return `v=1&id=${ID}&t=${updated}&u=${updated}&p=2026-11-20&l=en&h=abc&g=${granted}&d=${denied}&o=banner`;
}

describe('the documented receiver', () => {
  let site;
  before(async () => {
    site = await startReceiverSite();
  });
  beforeEach(() => site.reset());
  after(() => site?.close());

  it('keeps a decision with the fields of the record', async () => {
    const status = await site.handOver(formOf(60));

    assert.equal(status, 204);
    const [{id, granted, denied}] = site.kept();
    assert.deepEqual({id, granted, denied}, {id: ID, granted: ['analytics'], denied: ['marketing']});
  });

  it('keeps a decision once that comes again, and a withdrawal besides', async () => {
    const grant = formOf(60);
    const withdrawal = formOf(30, '', 'analytics.marketing');
    for (const form of [grant, grant, withdrawal, grant, withdrawal]) {
      assert.equal(await site.handOver(form), 204);
    }

    assert.deepEqual(
      site.kept().map(({form}) => form),
      [grant, withdrawal],
    );
  });

  it('keeps a decision once that comes twice at the same time', async () => {
    const form = formOf(60);

    const statuses = await Promise.all(Array.from({length: 8}, () => site.handOver(form)));

    assert.deepEqual(statuses, Array(8).fill(204));
    assert.equal(site.kept().length, 1);
  });

  it('keeps a decision once that comes again after a restart', async () => {
    const form = formOf(60);
    await site.handOver(form);
    await site.restart();

    const status = await site.handOver(form);

    assert.equal(status, 204);
    assert.equal(site.kept().length, 1);
  });

  it('keeps a decision of which it had written a half line when it died', async () => {
    const form = formOf(60);
    await site.kill();
    appendFileSync(path.join(site.folder, 'consents.jsonl'), JSON.stringify({form}).slice(0, -9));
    await site.restart();

    const status = await site.handOver(form);

    assert.equal(status, 204);
    assert.deepEqual(
      site.lines().flatMap((line) => (line.endsWith('}') ? JSON.parse(line).form : [])),
      [form],
    );
  });

  it('answers 500 where it cannot write, and keeps the decision when it comes again', async () => {
    const form = formOf(60);
    const file = path.join(site.folder, 'consents.jsonl');
    mkdirSync(file);
    const failed = await site.handOver(form);
    rmSync(file, {recursive: true});

    const status = await site.handOver(form);

    assert.deepEqual([failed, status], [500, 204]);
    assert.equal(site.kept().length, 1);
  });

  it('refuses what is no record', async () => {
    const status = await site.handOver('id=1&g=analytics');

    assert.equal(status, 400);
    assert.deepEqual(site.kept(), []);
  });
});
