import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import type {ConsentRecord} from '../../src/core/record.js';
import type {LoadChunk} from '../../src/page/chunks.js';
import {hasStartupTasks, runStartupTasks} from '../../src/page/startup.js';
import {createJarQueue} from '../../src/storage/jar-queue.js';
import type {StartupReport} from '../../src/storage/startup-tasks.js';
import {fakeStore, record} from '../helpers/fakes.js';
import {noteErrors, noteWarnings} from '../helpers/listeners.js';

const site = createPolicy({categories: [{name: 'affiliate', capture: ['ref']}, 'analytics']});

describe('hasStartupTasks', () => {
  const {href} = location;

  afterEach(() => history.replaceState(null, '', href));

  const cases: [flags: ConsentRecord['flags'], gpc: boolean, answer: boolean][] = [
    [[], false, false],
    [['gpc'], true, false],
    [['clear'], false, true],
    [['gpc'], false, true],
    [[], true, true],
    [['gpc', 'clear'], true, true],
  ];
  for (const [flags, gpc, answer] of cases) {
    it(`is ${String(answer)} of a record with the flags "${flags.join()}" ${gpc ? 'with' : 'without'} the signal`, () => {
      const store = fakeStore({policy: site, record: record({flags}), gpc});

      assert.equal(hasStartupTasks(store), answer);
    });
  }

  it('is false without a record', () => {
    assert.isFalse(hasStartupTasks(fakeStore({policy: site})));
  });

  it('is true where the address has a parameter that a category captures', () => {
    history.replaceState(null, '', '/landing?ref=acme');

    assert.isTrue(hasStartupTasks(fakeStore({policy: site})));
  });
});

describe('runStartupTasks', () => {
  const run = (tasks: (report: StartupReport) => void): Promise<void> => {
    const chunk = {
      runStartupTasks: (_store: unknown, _jars: unknown, report: StartupReport) => {
        tasks(report);
        return Promise.resolve();
      },
    };
    const load = ((file: string) =>
      file === 'follow-up.js' ? Promise.resolve(chunk) : Promise.reject(new Error(file))) as LoadChunk;
    return runStartupTasks(fakeStore({policy: site}), createJarQueue(), load);
  };

  beforeEach(noteWarnings);

  it('tells of what came back, and of what could not be deleted', async () => {
    const errors = noteErrors();

    await run(({cameBack, notDeleted}) => {
      cameBack(['_ga']);
      notDeleted(['_fbp']);
    });

    assert.deepEqual(errors, [
      {code: 'came-back', cause: ['_ga']},
      {code: 'not-deleted', cause: ['_fbp']},
    ]);
  });

  it('tells of a file that fails to load, and does not throw', async () => {
    const errors = noteErrors();
    const offline = new Error('offline');

    await runStartupTasks(fakeStore({policy: site}), createJarQueue(), () => Promise.reject(offline));

    assert.deepEqual(errors, [{code: 'file-failed', cause: offline}]);
  });
});
