// The property test of the gate alone, as long as wanted: `npm run test:gate -- --runs 20000 --seed 1`.
import {spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';

const {values} = parseArgs({options: {runs: {type: 'string', default: '300'}, seed: {type: 'string'}}});
const env = {...process.env, GATE_RUNS: values.runs, ...(values.seed && {GATE_SEED: values.seed})};
const command = [
  'wtr',
  '--config',
  'test/web-test-runner.config.mjs',
  '--files',
  'test/gate/schedule.test.ts',
];
process.exitCode = spawnSync('npx', command, {env, stdio: 'inherit'}).status ?? 1;
