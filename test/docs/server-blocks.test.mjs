// The code for servers that are not Node: run by its own language, where that is installed (SKIPPED says which is not).
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {encodeRecord} from 'consent-elements/headless';
import {inLanguages} from './blocks.mjs';

const DAY = 86_400;
const LIFE = 182 * DAY;
const NOW = Date.parse('2026-11-20T12:00:00Z') / 1000;

const text = (parts) =>
  encodeRecord({
    id: '0b5a1c9e-6f3d-4a52-8a53-1f4f2d7c9e10',
    created: NOW - 60,
    updated: NOW - 60,
    policyVersion: '1',
    language: 'en',
    hash: 'abc',
    granted: ['affiliate', 'matomo'],
    denied: ['analytics'],
    source: 'banner',
    noticed: '',
    flags: [],
    ...parts,
  });
const cookie = (parts) => `consent=${text(parts)}`;

/** What a browser may send, and what was granted by it; null: it counts as nothing. */
const CASES = [
  [`a=1; ${cookie()}; b=2`, ['affiliate', 'matomo']],
  [cookie({granted: ['affiliate'], noticed: '2026-12-01', flags: ['gpc', 'clear']}), ['affiliate']],
  [cookie({granted: []}), []],
  ['', null],
  ['consent=', null],
  [`${cookie()}; ${cookie()}`, null],
  [`my${cookie()}`, null],
  [cookie().replaceAll('&', '%26'), null],
  [cookie().replace('v=1', 'v=2'), null],
  [`${cookie()}\r\nSet-Cookie: a=1`, null],
  [`${cookie()}\n`, null],
  [`${cookie()};Domain=example.com`, null],
  [cookie({updated: NOW - LIFE - 1}), null],
  [cookie({updated: NOW + 2 * DAY}), null],
];

const renewed = (cookies) => {
  const found = /consent=([^;]*)/.exec(cookies)[1];
  return `consent=${found}; Max-Age=${LIFE - 60}; Path=/; SameSite=Lax; Secure`;
};

/** The functions of the two pages, by the name that they have in PHP, and what they give for a case. */
const FUNCTIONS = {
  granted_names: (cookies, granted) => granted ?? [],
  renewed_consent: (cookies, granted) => (granted ? renewed(cookies) : null),
};

const pascal = (name) => name.replace(/(^|_)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** Each: what runs it, and its files: the block, and what calls it with every case. */
const LANGUAGES = {
  php: (code, name) => ({
    command: ['php', 'run.php'],
    files: {
      'run.php': `${code}
$out = array_map(fn($cookies) => ${name}($cookies, ${NOW}), json_decode(file_get_contents('cases.json')));
echo json_encode($out);`,
    },
  }),
  python: (code, name) => ({
    command: ['python3', 'run.py'],
    files: {
      'run.py': `${code}
import json
print(json.dumps([${name}(cookies, ${NOW}) for cookies in json.load(open("cases.json"))]))`,
    },
  }),
  ruby: (code, name) => ({
    command: ['ruby', 'run.rb'],
    files: {
      'run.rb': `require "json"
${code}
puts JSON.generate(JSON.parse(File.read("cases.json")).map { |cookies| ${name}(cookies, ${NOW}) })`,
    },
  }),
  go: (code, name) => ({
    command: ['go', 'run', '.'],
    files: {
      'go.mod': 'module example.com/run\n\ngo 1.18\n',
      'consent.go': code.replace('package consent', 'package main'),
      'main.go': `package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	var cases []string
	text, _ := os.ReadFile("cases.json")
	json.Unmarshal(text, &cases)
	out := []any{}
	for _, cookies := range cases {
		out = append(out, ${pascal(name)}(cookies, ${NOW}))
	}
	written, _ := json.Marshal(out)
	fmt.Print(string(written))
}
`,
    },
  }),
};

const isInstalled = (program) => !spawnSync(program, ['--help'], {stdio: 'ignore'}).error;

describe('code for servers', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-servers-'));
  after(() => rmSync(folder, {recursive: true}));
  const put = (file, content) => writeFileSync(path.join(folder, file), content);

  for (const {name, language, code} of inLanguages(...Object.keys(LANGUAGES))) {
    const [called] = Object.keys(FUNCTIONS).filter((one) => code.includes(one) || code.includes(pascal(one)));
    const {command, files} = LANGUAGES[language](code, called);
    const skip = isInstalled(command[0]) ? false : `${command[0]} is not installed`;

    it(`${name} gives what the library gives`, {skip}, () => {
      put('cases.json', JSON.stringify(CASES.map(([cookies]) => cookies)));
      for (const [file, content] of Object.entries(files)) put(file, content);

      const {stdout, stderr, status} = spawnSync(command[0], command.slice(1), {
        cwd: folder,
        encoding: 'utf8',
      });

      assert.equal(status, 0, stderr);
      // Go has no null for a text or a list.
      const expected = CASES.map((one) => FUNCTIONS[called](...one));
      const plain = (value) => (Array.isArray(value) && value.length === 0 ? null : value || null);
      assert.deepEqual(JSON.parse(stdout).map(plain), expected.map(plain));
    });
  }
});
