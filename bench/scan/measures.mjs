import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {startDemo} from '../../demo/server.mjs';
import {checkSite} from './check/check.mjs';
import {compare, trace} from './compare.mjs';
import {FACTS} from './facts.mjs';
import {runScan} from './run-scan.mjs';

const script = fileURLToPath(new URL('steps.mjs', import.meta.url));
const firstRun = new URL('first-run.json', import.meta.url);
/** The reports of the last runs, to look into. */
const reports = new URL('../../node_modules/.cache/bench-scan/', import.meta.url);

const ALL_PAGES = 24;
const DEMOS = ['marketplace', 'photos', 'portfolio', 'service', 'shop'];
const GROWTH = [5, 10, 20];
const MIB = 1024 * 1024;

const percent = (part, whole) => `${((part / whole) * 100).toFixed(1)} % (${part} of ${whole})`;
const costs = ({seconds, peak}) => `${seconds.toFixed(1)} s, ${Math.round(peak / MIB)} MiB at most`;

/** Keeps a report to look into. @returns it, or throws with what the command printed. */
function need(name, scan) {
  mkdirSync(reports, {recursive: true});
  writeFileSync(new URL(`${name}.txt`, reports), scan.output);
  if (!scan.report)
    throw new Error(
      `The scan of ${name} wrote no report (exit code ${scan.code}):\n${scan.output.slice(-2000)}`,
    );
  writeFileSync(new URL(`${name}.json`, reports), JSON.stringify(scan.report, null, 2));
  return scan.report;
}

const describe = ({code, certainty, subject, evidence}) =>
  `${code} (${certainty}) ${subject.kind} "${subject.name}" at ${subject.host}, in ${evidence[0]?.state ?? 'no state'} on ${evidence[0]?.page ?? 'no page'}`;

/** Only the first run of all is kept: later ones were helped by what it showed. */
function keepFirst(result) {
  if (existsSync(firstRun)) return;
  writeFileSync(firstRun, `${JSON.stringify(result, null, 2)}\n`);
  console.log('This is the first run: its figures are kept in bench/scan/first-run.json.');
}

async function measurePlanted(site) {
  const scan = await runScan(`${site.address('shop')}/`, {pages: ALL_PAGES, script});
  const report = need('planted', scan);
  const {told, missed, strange} = compare(report);
  const invented = FACTS.filter(({invented: is}) => is);
  const toldInvented = told.filter(({invented: is}) => is);
  console.log(`recall: ${percent(told.length, FACTS.length)}`);
  console.log(`recall of invented facts: ${percent(toldInvented.length, invented.length)}`);
  console.log(`${report.pages.length} pages, ${report.states.length} states: ${costs(scan)}`);
  for (const fact of missed) console.log(`missed: ${fact.id}: ${trace(report, fact)}. ${fact.why}`);
  for (const finding of strange) console.log(`false alarm: ${describe(finding)}`);
  for (const {code, state, page} of report.troubles) console.log(`trouble: ${code} ${state} ${page}`);
  keepFirst({
    at: report.startedAt,
    browser: report.browser,
    facts: FACTS.length,
    told: told.length,
    invented: invented.length,
    inventedTold: toldInvented.length,
    missed: missed.map(({id}) => id),
    falseAlarms: strange.map(({id}) => id),
    pages: report.pages.length,
    seconds: Math.round(scan.seconds),
    peakMiB: Math.round(scan.peak / MIB),
  });
}

/** Prints each finding of a site on which there is nothing to find. */
async function measureQuiet(name, address) {
  const scan = await runScan(address, {pages: 5});
  const {findings, troubles, pages} = need(name, scan);
  const sure = findings.filter(({certainty}) => certainty === 'sure').length;
  console.log(
    `${name}: ${sure} false alarms, ${findings.length - sure} to check; ${pages.length} pages, ${costs(scan)}, exit code ${scan.code}`,
  );
  for (const finding of findings) console.log(`  ${describe(finding)}`);
  for (const {code, state, page} of troubles) console.log(`  trouble: ${code} ${state} ${page}`);
}

async function measureDemos() {
  const demo = await startDemo({port: 0, quiet: true});
  try {
    for (const name of DEMOS) await measureQuiet(name, `${demo.site}/${name}/`);
  } finally {
    await demo.close();
  }
}

async function measureBroken(site) {
  const scan = await runScan(`${site.address('broken')}/`, {pages: 10});
  const {troubles, pages, items} = need('broken', scan);
  console.log(`${pages.length} pages, ${costs(scan)}, exit code ${scan.code}`);
  for (const {code, page} of troubles) console.log(`  ${code} ${page}`);
  const isFine = items.some(({name}) => name === 'after_all');
  console.log(`  the page after the troubles was ${isFine ? 'scanned' : 'NOT scanned'}`);
  const addresses = {'no answer': 'http://127.0.0.1:9/', 'bad certificate': site.badCertificate};
  for (const [name, address] of Object.entries(addresses)) {
    const {code, output, report, seconds} = await runScan(address);
    const codes =
      report?.troubles.map((trouble) => trouble.code).join(', ') ?? output.trim().split('\n').at(-1);
    console.log(`  ${name}: exit code ${code} after ${seconds.toFixed(1)} s: ${codes}`);
  }
}

async function measureGrowth(site) {
  for (const pages of GROWTH) {
    const scan = await runScan(`${site.address('shop')}/`, {pages});
    const {length} = need(`growth-${pages}`, scan).pages;
    console.log(`${length} pages: ${costs(scan)}, ${(scan.seconds / length).toFixed(1)} s a page`);
  }
}

/** Part -> what it measures and prints. */
export const MEASURES = {
  check: async (site) => {
    await checkSite(site);
  },
  planted: measurePlanted,
  honest: async (site) => {
    for (const name of site.honest.keys()) await measureQuiet(name, `${site.address(name)}/`);
  },
  demos: measureDemos,
  broken: measureBroken,
  growth: measureGrowth,
};
