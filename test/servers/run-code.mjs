// Runs code of the documentation in its own language.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {needLanguage} from '../../scripts/languages.mjs';

/** Compiling Go for the first time takes a while on a busy machine. Unit: milliseconds. */
const LIMIT_MS = 120_000;

const pascal = (name) => name.replace(/(^|_)(\w)/g, (_, __, letter) => letter.toUpperCase());

const goMain = (name, now) => `package main

import (
	"encoding/json"
	"os"
)

func main() {
	var headers []string
	text, _ := os.ReadFile("headers.json")
	json.Unmarshal(text, &headers)
	results := []any{}
	for _, header := range headers {
		results = append(results, ${pascal(name)}(header, ${now}))
	}
	written, _ := json.Marshal(results)
	os.WriteFile("results.json", written, 0o600)
}
`;

/** By language: the arguments of its program, and the files that call a function with every header. */
const PROGRAMS = {
  php: (blocks, name, now) => ({
    args: ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr', 'run.php'],
    files: {
      'run.php': `${blocks.join('\n')}
$plain = fn($result) => is_array($result) ? (object) $result : $result;
$headers = json_decode(file_get_contents('headers.json'));
file_put_contents('results.json', json_encode(array_map(fn($header) => $plain(${name}($header, ${now})), $headers)));`,
    },
  }),
  python: (blocks, name, now) => ({
    args: ['-W', 'error', 'run.py'],
    files: {
      'run.py': `${blocks.join('\n\n')}
import json
with open("headers.json", encoding="utf-8") as file:
    headers = json.load(file)
with open("results.json", "w", encoding="utf-8") as file:
    json.dump([${name}(header, ${now}) for header in headers], file)`,
    },
  }),
  ruby: (blocks, name, now) => ({
    args: ['-w', 'run.rb'],
    files: {
      'run.rb': `require "json"
${blocks.join('\n')}
headers = JSON.parse(File.read("headers.json", encoding: "UTF-8"))
File.write("results.json", JSON.generate(headers.map { |header| ${name}(header, ${now}) }))`,
    },
  }),
  go: (blocks, name, now) => ({
    args: ['run', '.'],
    files: {
      'go.mod': 'module example.com/run\n\ngo 1.18\n',
      'main.go': goMain(name, now),
      ...Object.fromEntries(
        blocks.map((code, index) => [`block${index}.go`, code.replace('package consent', 'package main')]),
      ),
    },
  }),
};

/** Languages that are run by a program of their own. */
export const SERVER_LANGUAGES = Object.keys(PROGRAMS);

/** Why a language cannot be run here, in one sentence; '' if it can. Continuous integration has to have them all. */
export function missingLanguage(language) {
  try {
    needLanguage(language);
    return '';
  } catch (error) {
    if (process.env['CI']) throw error;
    return error.message;
  }
}

/**
 * What a function of the blocks returns for each header.
 *
 * @param {string[]} blocks Code that belongs together.
 * @param {string} name Of the function, as PHP has it; in Go it is in Pascal case.
 * @param {string[]} headers
 * @param {number} now Unit: seconds since the Unix epoch.
 */
export function runBlocks(language, blocks, name, headers, now) {
  const program = needLanguage(language);
  const {args, files} = PROGRAMS[language](blocks, name, now);
  const folder = mkdtempSync(path.join(tmpdir(), 'consent-servers-'));
  const inFolder = (file) => path.join(folder, file);
  try {
    writeFileSync(inFolder('headers.json'), JSON.stringify(headers));
    for (const [file, content] of Object.entries(files)) writeFileSync(inFolder(file), content);
    const {status, stderr, error} = spawnSync(program, args, {
      ...{cwd: folder, encoding: 'utf8', timeout: LIMIT_MS},
    });
    if (status !== 0 || stderr) throw new Error(`${program}: ${error?.message ?? stderr}`);
    return JSON.parse(readFileSync(inFolder('results.json'), 'utf8'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
