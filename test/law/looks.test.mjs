import {describe, it} from 'node:test';
import {useSmallSite} from '../e2e/small-site.mjs';
import {measureLooks, failing} from './measure-looks.mjs';
describe('x', () => {
  const site = useSmallSite('chromium');
  it('y', async (t) => {
    console.time('m');
    const cells = await measureLooks(t, site);
    console.timeEnd('m');
    console.log(cells.length, cells[0], cells.at(-1));
    console.log(failing(cells, c => c.faint.length===0, c=>c.faint).join('\n'));
    console.log(failing(cells, c => c.inView.every(Boolean), c=>c.inView).join('\n'));
    console.log(failing(cells, c => new Set(c.looks).size===1 && new Set(c.rings).size==1, c=>c.looks).join('\n').slice(0,4000));
    console.log(failing(cells, c => !c.overflows).join('\n'));
    console.log(Math.min(...cells.flatMap(c=>c.contrasts)), Math.min(...cells.flatMap(c=>c.edges)));
    const f = await measureLooks(t, site, {media: {'forced-colors': 'active'}, sizes: [[320,568]]});
    console.log(f[0], Math.min(...f.flatMap(c=>c.contrasts)), Math.min(...f.flatMap(c=>c.edges)));
    console.log(failing(f, c => c.faint.length===0, c=>c.faint).join('\n'));
  });
});
