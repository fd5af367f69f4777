// A router that inserts and removes gated elements for hours leaves no memory behind. Chromium alone tells its heap.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launch} from './driver.mjs';
import {startFixtureServer} from '../helpers/fixture-server.mjs';

const ROUNDS = 100;
const PER_ROUND = 100;
/** Unit: bytes. */
const ALLOWED_GROWTH = 300 * 1024;

/** Runs in the page: visits so many views, each with gated scripts and images, with and without consent. */
async function visit(rounds, perRound) {
  const box = document.querySelector('main');
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  for (let round = 0; round < rounds; round++) {
    const html = Array.from({length: perRound / 4}, () => {
      const script = `<script type="text/plain" data-consent="analytics">window.count = (window.count ?? 0) + 1</script>`;
      const denied = `<script type="text/plain" data-consent="social">window.denied = true</script>`;
      const image = `<img alt="" data-consent="analytics" data-consent-src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`;
      const template = `<template data-consent="analytics"><b>x</b></template>`;
      return `<p>${script}${denied}${image}${template}</p>`;
    });
    const before = window.count ?? 0;
    box.innerHTML = html.join('');
    await turn();
    await turn();
    if (round % 2 === 0) while ((window.count ?? 0) < before + perRound / 4) await turn();
    box.replaceChildren();
    await turn();
  }
  return window.count;
}

describe('memory', () => {
  let browser;
  let server;
  before(async () => {
    server = await startFixtureServer();
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it('10,000 gated elements that a router inserts and removes leave none behind', async () => {
    const page = await browser.newPage();
    const url = server.addPage({
      html: `<!doctype html><html lang="en"><title>router</title>
        <script src="${server.other}/fixture/dist/consent.js"></script>
        <consent-banner categories="analytics social"></consent-banner><main></main>`,
    });
    await page.goto(url);
    await page.evaluate(() => window.consent.decide({analytics: true}));
    const cdp = await page.raw.createCDPSession();
    const measure = async () => {
      for (let i = 0; i < 4; i++) await cdp.send('HeapProfiler.collectGarbage');
      const {usedSize} = await cdp.send('Runtime.getHeapUsage');
      const {nodes} = await cdp.send('Memory.getDOMCounters');
      return {usedSize, nodes};
    };
    await page.evaluate(visit, 5, PER_ROUND);
    const start = await measure();

    const count = await page.evaluate(visit, ROUNDS, PER_ROUND);

    const end = await measure();
    assert.ok(count > (ROUNDS / 2) * (PER_ROUND / 4), `${count} scripts ran`);
    assert.equal(await page.evaluate(() => window.denied), undefined);
    const growth = end.usedSize - start.usedSize;
    assert.ok(growth < ALLOWED_GROWTH, `the heap grew by ${growth} bytes`);
    assert.ok(end.nodes - start.nodes < PER_ROUND, `${end.nodes - start.nodes} nodes more`);
  });
});
