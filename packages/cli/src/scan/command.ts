import {writeFileSync} from 'node:fs';
import type {Command} from '../command.js';
import {COULD_NOT_RUN, DONE, type ExitCode, LEFT_TO_DO} from '../exit-codes.js';
import type {Surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';
import {markKnown, readBaseline, writeBaseline} from './baseline.js';
import {type ScanOptions, readOptions} from './options.js';
import {summaryOf} from './report/summary.js';
import {toHtml} from './report/to-html.js';
import {toJson} from './report/to-json.js';
import {writePolicy} from './report/write-policy.js';
import {type Scan, scanSite} from './scan-site.js';
import {PageTrouble} from './visit/find-trouble.js';

const HELP = `Usage: consent-elements scan <address> [options]

Opens a site in an installed Chrome, Chromium or Edge, as a visitor who has not chosen, who refuses, who grants everything
or one category, who withdraws, and who sends Global Privacy Control. Lists what is stored and requested, and compares
it with the policy of <consent-banner>. On a site with another tool's banner, it answers that banner.

Options:
  --pages <number>       Visit at most this many pages of the site (5)
  --sitemap <address>    Take the pages from a sitemap instead of following links
  --wait <seconds>       Stay on the start page for this long (12)
  --timeout <seconds>    How long a page may take to deliver its markup (20)
  --region <code>        Visit as somebody in a region, such as DE or US-CA. May be given more than once
  --script <file>        Run the default export of this module after the start page, for example to log in
  --own <host>           Another host of the site's owner. May be given more than once
  --browser <path>       The browser to use
  --html <file>          Write a report for people
  --json <file>          Write a report for programs
  --write <file>         Write a policy that matches what was found, as <consent-banner>
  --baseline <file>      Accept the findings that this file lists
  --update-baseline      Write all current findings into that file
  -h, --help             Print this help

Exit codes: 0 nothing was found, 1 something was found, 2 the scan could not run.`;

export const scan: Command = {
  summary: 'Open a site, and list what it stores and requests in each state of consent',
  help: HELP,
  options: {
    pages: {type: 'string'},
    sitemap: {type: 'string'},
    wait: {type: 'string'},
    timeout: {type: 'string'},
    region: {type: 'string', multiple: true},
    script: {type: 'string'},
    own: {type: 'string', multiple: true},
    browser: {type: 'string'},
    html: {type: 'string'},
    json: {type: 'string'},
    write: {type: 'string'},
    baseline: {type: 'string'},
    'update-baseline': {type: 'boolean'},
  },
  run: async (values, operands, surroundings) => {
    const options = readOptions(values, operands, surroundings.cwd);
    const {baseline, updateBaseline} = options;
    const accepted = baseline !== undefined && !updateBaseline ? readBaseline(baseline) : new Set<string>();
    try {
      const found = await scanSite(options, surroundings.err);
      const marked = updateBaseline ? new Set(found.findings.map(({id}) => id)) : accepted;
      return report({...found, findings: markKnown(found.findings, marked)}, options, surroundings);
    } catch (error) {
      if (!(error instanceof PageTrouble)) throw error;
      surroundings.err(`error [${error.code}] ${options.start}: ${error.message}`);
      return COULD_NOT_RUN;
    }
  },
};

function report(found: Scan, options: ScanOptions, {out, err}: Surroundings): ExitCode {
  const write = (file: string | undefined, content: () => string) => {
    if (file === undefined) return;
    try {
      writeFileSync(file, content());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new UsageError('bad-out', `"${file}" cannot be written: ${message}`);
    }
    err(`Written: ${file}`);
  };
  write(options.json, () => `${JSON.stringify(toJson(found), null, 2)}\n`);
  write(options.html, () => toHtml(found));
  write(options.write, () => writePolicy(found));
  if (options.updateBaseline) write(options.baseline, () => writeBaseline(found.findings));
  out(summaryOf(found));
  if (found.logs.every(({pages}) => pages.length === 0)) return COULD_NOT_RUN;
  const isFound = found.findings.some(({certainty, known}) => certainty === 'sure' && !known);
  return isFound ? LEFT_TO_DO : DONE;
}
