// A reporter for `node --test`: what failed and why, how long each file took, and the line that test.mjs reads.
import path from 'node:path';
import {inspect} from 'node:util';
import {seconds} from './run-step.mjs';

const indented = (text) => text.replaceAll(/^/gm, '    ');

/** The test runner wraps what was thrown. */
const reasonOf = ({error}) =>
  error?.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : inspect(error);

/** A file shows as a test of its own when it holds none, or crashes. */
const isFile = ({name, file, nesting}) => nesting === 0 && path.resolve(name) === file;

/** Suites and parents fail with their tests, which are counted already. */
const isParent = ({details}) => details.type === 'suite' || details.error?.failureType === 'subtestsFailed';

export default async function* report(events) {
  const n = {passed: 0, failed: 0, skipped: 0};
  const parents = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') parents[data.nesting] = data.name;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:pass' && !isParent(data) && !isFile(data)) {
      n[data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped']++;
    }
    if (type === 'test:pass' && data.nesting === 0) {
      yield `  ${data.name} (${seconds(data.details.duration_ms)})\n`;
    }
    if (type !== 'test:fail' || data.details.error?.failureType === 'subtestsFailed') continue;
    // Known to fail, as it says itself.
    if (data.todo !== undefined) {
      n.skipped++;
      continue;
    }
    n.failed++;
    const names = [...parents.slice(0, data.nesting), data.name];
    yield `✖ ${names.join(' › ')} (${seconds(data.details.duration_ms)})\n${indented(reasonOf(data.details))}\n`;
  }
  yield `\n${n.passed} passed, ${n.failed} failed, ${n.skipped} skipped\n`;
}
