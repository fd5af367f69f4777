import {assert} from 'chai';
import type * as checkOptimizersModule from '../../src/dev/check-optimizers.js';
import {checkHeldTypes} from '../../src/dev/check-optimizers.js';
import {importInFrame} from '../helpers/import-in-frame.js';
import {namedBy, pageOf} from './named.js';

const named = (markup: string): readonly string[] => namedBy(() => checkHeldTypes(pageOf(markup)));

describe('checkHeldTypes', () => {
  it('names a held script whose data-consent-type is JavaScript, because some optimizers then run it', () => {
    assert.deepEqual(
      named(`<script type="text/plain" data-consent="a" data-consent-type="text/javascript"></script>
      <script type="text/plain" data-consent="a" data-consent-type="application/ecmascript"></script>`),
      [
        'misread-type <script data-consent-type="text/javascript">',
        'misread-type <script data-consent-type="application/ecmascript">',
      ],
    );
  });

  it('names a held script whose data-consent-type stands in front of type', () => {
    assert.deepEqual(
      named('<script data-consent-type="module" type="text/plain" data-consent="a"></script>'),
      ['misread-type <script data-consent-type="module">'],
    );
  });

  it('names no module and no data whose type comes first, and no script of others', () => {
    assert.deepEqual(
      named(`<script type="text/plain" data-consent="a" data-consent-type="module"></script>
      <script data-consent="a" type="text/plain" data-consent-type="application/json"></script>
      <script type="text/plain" data-consent="a" data-consent-type=""></script>
      <script data-consent-type="text/javascript" type="text/plain"></script>
      <script type="text/plain" data-consent="a"></script>`),
      [],
    );
  });
});

describe('checkStart', () => {
  /** What is said where the library begins to run so long after a page has loaded. */
  async function saidAfter(seconds: number): Promise<readonly string[]> {
    const {module, view} = await importInFrame<typeof checkOptimizersModule>('/src/dev/check-optimizers.ts');
    await (view.eval("import('/src/dev/provide.ts')") as Promise<unknown>);
    const said: string[] = [];
    view.console.warn = (text: unknown) => void said.push(String(text));
    const [page] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const loaded = page?.loadEventEnd ?? 0;
    assert.isAbove(loaded, 0);
    view.performance.now = () => loaded + seconds * 1000;
    module.noteStart();
    module.checkStart();
    return said.map((text) => /^\[consent-elements\] (\[[a-z-]+\] .*?): /.exec(text)?.[1] ?? text);
  }

  it('names a library that something held back after the page had loaded', async () => {
    assert.deepEqual(await saidAfter(3), ['[late-start] "3.0 s after the page had loaded"']);
  });

  it('names none that a tag manager puts in as soon as the page has loaded', async () => {
    assert.deepEqual(await saidAfter(0.5), []);
  });
});
