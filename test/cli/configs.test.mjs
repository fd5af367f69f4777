// Configurations of other tools in the manners of real projects, each with the policy that comes of it and what is listed.
// After a change on purpose: UPDATE=1 node --test test/cli/configs.test.mjs, and read what has changed. Build first: npm run build
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createPolicy} from 'consent-elements/server';
import {CONFIG_TOOLS} from '../../packages/cli/dist/index.js';
import {runProgram} from './program.mjs';

const FOLDER = fileURLToPath(new URL('./configs/', import.meta.url));

/** What is expected stands beside each folder of configurations. */
const expectedPath = (tool, file) => path.join(FOLDER, 'expected', tool, `${file}.txt`);

const filesOf = (tool) =>
  readdirSync(path.join(FOLDER, tool), {withFileTypes: true}).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

/** As a person who calls the program sees it: first what is written, then what is listed, then the exit code. */
const asText = ({code, out, err}) => `${out}\n\n--- listed\n${err}\n\n--- exit code ${code}\n`;

function compare(file, text) {
  if (process.env.UPDATE) {
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `${file} is missing: UPDATE=1 writes it`);
  assert.equal(text, readFileSync(file, 'utf8'));
}

describe('migrate --config', () => {
  for (const tool of CONFIG_TOOLS) {
    const files = filesOf(tool);

    it(`has eight configurations of ${tool} at least`, () => assert.ok(files.length >= 8, `${files.length}`));

    for (const file of files) {
      it(`writes the policy of ${tool}/${file}`, async () => {
        const folder = path.join(FOLDER, tool);

        const result = await runProgram(['migrate', '--config', file, ...fromOf(tool, file)], folder);

        compare(expectedPath(tool, file), asText(result));
      });
    }
  }
});

/** Some files do not say which tool they are for. */
const fromOf = (tool, file) =>
  ['osano/shared.mjs', 'c15t/older.js', 'vanilla-cookieconsent/opt-out.cjs'].includes(`${tool}/${file}`)
    ? ['--from', tool]
    : [];

describe('createPolicy', () => {
  for (const tool of CONFIG_TOOLS) {
    for (const file of filesOf(tool)) {
      it(`takes the policy of ${tool}/${file}`, async (t) => {
        const args = ['migrate', '--config', file, '--format', 'json', ...fromOf(tool, file)];
        const {code, out, err} = await runProgram(args, path.join(FOLDER, tool));
        if (code === 2) {
          assert.match(err, /error \[[\w-]+\]/);
          t.skip('refused as a whole');
          return;
        }
        // The file lacks something that a policy needs, and that is listed.
        if (err.includes('[invalid]')) {
          assert.equal(code, 1);
          return;
        }
        const {policy} = JSON.parse(out);

        assert.ok(createPolicy(policy).categories.length >= 2);
      });
    }
  }
});
