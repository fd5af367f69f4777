// The scan, in a real browser, of a site that does everything that a scan has to find. Build first: npm run build
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';
import {startHosts} from './scan-hosts.mjs';
import {schemaErrors} from './schema-errors.mjs';

const SCHEMA = JSON.parse(readFileSync(new URL('../../packages/cli/data/scan.schema.json', import.meta.url)));
const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../packages/cli/data/scan.example.json', import.meta.url)),
);

describe('scan', () => {
  const cleanups = [];
  let hosts, folder, result, report;

  before(async () => {
    folder = folderOf({after: (run) => cleanups.push(run)}, {});
    hosts = await startHosts();
    const files = ['--json', 'report.json', '--html', 'report.html', '--write', 'policy.html'];
    const args = ['scan', `${hosts.shop}/`, '--pages', '2', '--wait', '1', ...files];
    result = await runProgram(args, folder.path);
    report = JSON.parse(folder.read('report.json'));
  });
  after(() => {
    hosts.close();
    for (const run of cleanups) run();
  });

  const codesOf = (name, kind) =>
    report.findings
      .filter(({subject}) => subject.name === name && (!kind || subject.kind === kind))
      .map(({code, certainty}) => `${code} ${certainty}`);
  const itemOf = (name) => report.items.find((item) => item.name === name);

  it('ends with the exit code of findings', () => assert.equal(result.code, 1, result.err));

  it('writes a report that fits its schema, as the example does', () => {
    assert.deepEqual(schemaErrors(SCHEMA, report), []);
    assert.deepEqual(schemaErrors(SCHEMA, EXAMPLE), []);
  });

  it('visits the pages in each state', () => {
    assert.deepEqual(
      report.states.map(({id, reached}) => `${id} ${reached}`),
      ['before', 'refused', 'granted', 'only:analytics', 'only:marketing', 'withdrawn', 'gpc'].map(
        (id) => `${id} true`,
      ),
    );
    assert.deepEqual(
      report.pages.map(({title}) => title),
      ['Shop', 'Second'],
    );
    assert.deepEqual(report.troubles, []);
  });

  it('finds a cookie of a refused category before the choice and after the refusal', () => {
    assert.deepEqual(codesOf('early'), ['before-choice sure', 'after-refusal sure']);
  });

  it('finds a cookie that the server sets because of the refusal', () => {
    assert.deepEqual(codesOf('anyway'), ['after-refusal sure']);
    assert.equal(itemOf('anyway').httpOnly, true);
  });

  it('finds a cookie that another category sets', () => {
    assert.deepEqual(codesOf('ad'), ['wrong-category sure']);
  });

  it('finds what no withdrawal deletes', () => {
    assert.deepEqual(codesOf('server_id'), ['after-withdrawal sure']);
  });

  it('finds a cookie that is kept longer than declared', () => {
    assert.deepEqual(codesOf('stats'), ['kept-longer sure']);
    assert.equal(Math.round(itemOf('stats').lifetimeDays), 30);
  });

  it('finds a declaration that nothing sets', () => assert.deepEqual(codesOf('ghost'), ['never-seen check']));

  it('finds the cookie of a redirect on another host, and its cause', () => {
    assert.deepEqual(codesOf('hop'), ['before-choice sure', 'not-declared sure']);
    const {by, chain} = itemOf('hop').seen[0];
    assert.equal(by, 'response');
    assert.equal(chain[0], `${hosts.vendor}/redirect`);
  });

  it('finds what a frame of another host, a worker, scrolling and a second page keep', () => {
    assert.deepEqual(
      ['framed', 'worker-db', 'scrolled', 'second'].map(
        (name) => `${itemOf(name)?.kind} ${itemOf(name)?.host}`,
      ),
      ['local vendor.localhost', 'indexeddb shop.localhost', 'local shop.localhost', 'cookie shop.localhost'],
    );
    assert.equal(itemOf('worker-db').seen[0].by, 'worker');
  });

  it('uses what changes nothing but the page, and nothing that answers, sends or deletes', () => {
    const used = report.items.map(({name}) => name).filter((name) => /^used-|^hovered$/.test(name));
    assert.deepEqual(used.sort(), [
      'hovered',
      'used-close',
      'used-details',
      'used-field',
      'used-plain',
      'used-route',
    ]);
  });

  it('says nothing about what is necessary, or about the record', () => {
    assert.deepEqual(codesOf('basket'), []);
    assert.deepEqual(codesOf('consent-choice'), []);
    assert.ok(itemOf('consent-choice'));
  });

  it('gives the gated markup of a live vendor tag', () => {
    const [{markup, category}] = report.findings.filter(({code}) => code === 'live-vendor');
    assert.equal(category, 'analytics');
    assert.match(
      markup,
      /^<script type="text\/plain" data-consent="analytics" async="" src="[^"]+G-TEST123"/,
    );
  });

  it('writes the policy with what it knows, and marks what it does not', () => {
    const policy = folder.read('policy.html');
    assert.match(
      policy,
      /<consent-category name="analytics">[^]*name="stats" retention="1 day">Counts visits\.</,
    );
    assert.match(policy, /<consent-service name="google-analytics" label="Google Analytics"/);
    assert.match(policy, /<!-- UNKNOWN cookie second, kept 1 minute/);
    assert.doesNotMatch(policy, /<consent-cookie name="(?:second|scrolled|hop)"/);
  });

  it('writes a report to read that loads nothing', () => {
    const html = folder.read('report.html');
    assert.match(html, /<h2 id="findings">Findings<\/h2>/);
    assert.doesNotMatch(html, /<(?:script|link|img|iframe)\b/);
  });

  it('prints a summary to the output, and its progress beside it', () => {
    assert.match(result.out, /\[before-choice\] The cookie early/);
    assert.match(result.err, /before: http/);
  });
});
