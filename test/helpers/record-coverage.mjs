// What the browser counts while the tests run, for scripts/coverage.mjs: COVERAGE_OUT names the file that it goes into.
import {writeFileSync} from 'node:fs';
import ts from 'typescript';

/** What V8 has counted, one entry for each script of each page of tests. */
const counted = [];

const SOURCE = /\/src\/.+\.ts$/;
const TESTS = /\/test\/(\w+)\/.+\.test\.ts$/;

/** The folder whose tests a page has run. */
const folderOf = (entries) => entries.map(({url}) => TESTS.exec(new URL(url).pathname)?.[1]).find(Boolean);

/**
 * Keeps V8's own counts of a page. The runner would turn those of each page into Istanbul's format and join the results,
 * and then a branch that one page takes and another one does not would count as not taken.
 */
export function recordCoverage(page) {
  const stop = page.coverage.stopJSCoverage.bind(page.coverage);
  page.coverage.stopJSCoverage = async () => {
    const entries = await stop();
    const http = entries.filter(({url}) => url.startsWith('http'));
    const folder = folderOf(http);
    for (const {url, text, rawScriptCoverage} of http) {
      const path = new URL(url).pathname;
      if (!SOURCE.test(path)) continue;
      const ranges = rawScriptCoverage.functions.flatMap((one) => one.ranges);
      counted.push({path: path.slice(1), folder, text, ranges});
    }
    return entries;
  };
  return page;
}

/** Writes the counts when the tests are done. */
export const coverageReporter = (file) => ({
  stop: () => writeFileSync(file, JSON.stringify(counted)),
});

/**
 * Gives each `if` without an `else` an empty one, so that V8 counts how often the condition does not hold.
 */
export const countElse = () => ({
  name: 'count-else',
  transform({path, body}) {
    return SOURCE.test(path) ? withElse(body) : undefined;
  },
});

function withElse(text) {
  const ends = [];
  const visit = (node) => {
    if (ts.isIfStatement(node) && !node.elseStatement) ends.push(node.thenStatement.end);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022));
  return ends.sort((a, b) => b - a).reduce((all, at) => `${all.slice(0, at)} else {}${all.slice(at)}`, text);
}
