import {readdirSync, readFileSync} from 'node:fs';

const EVERY_MS = 500;
const KIB = 1024;

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // the process has ended
  }
};

/** Its parent stands behind the name, which is in brackets and may hold spaces. */
const parentOf = (pid) => Number(read(pid, 'stat').split(') ').at(-1).split(' ')[1]);

function treeOf(root) {
  const children = new Map();
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** What a process takes, shared memory by its part where the system says so. Unit: bytes. */
function bytesOf(pid) {
  const part = /^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'));
  const all = part ?? /^VmRSS:\s+(\d+) kB/m.exec(read(pid, 'status'));
  return all ? Number(all[1]) * KIB : 0;
}

/** Watches a process and its descendants. @returns {() => number} ends it, and tells the peak. Unit: bytes. */
export function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      treeOf(pid).reduce((sum, one) => sum + bytesOf(one), 0),
    );
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
