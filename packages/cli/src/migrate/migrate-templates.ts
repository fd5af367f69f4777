import type {FormerToolName} from '../../../../src/core/check-import.js';
import {DONE, type ExitCode, LEFT_TO_DO} from '../exit-codes.js';
import type {Surroundings} from '../surroundings.js';
import {findFiles} from './find-files.js';
import {type FileResult, migrateFile} from './migrate-file.js';
import {listOf} from './report.js';
import {createNaming, recordNames} from './rewrite/names.js';
import {rewriteText} from './rewrite/rewrite-text.js';
import {TOOLS} from './tools/tools.js';

/** The files to rewrite, and how. */
export interface TemplatesRequest {
  readonly from: FormerToolName;
  readonly patterns: readonly string[];
  /** The site's own map of names. */
  readonly map: string;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/**
 * Rewrites the templates that the patterns name, prints what changes, and lists what is left to do.
 *
 * @throws {UsageError} `no-file` if a pattern names none, `bad-map` if the map cannot be read.
 */
export async function migrateTemplates(
  {from, patterns, map, isDry}: TemplatesRequest,
  {cwd, out}: Surroundings,
): Promise<ExitCode> {
  const tool = TOOLS[from];
  const {record, unused} = recordNames(map);
  const nameFormer = record(createNaming(tool, map));
  const files = await findFiles(patterns, cwd);
  const results: FileResult[] = [];
  for (const file of files) {
    const result = await migrateFile(file, cwd, isDry, (text) => rewriteText(text, file, tool, nameFormer));
    if (result.diff !== undefined) out(result.diff);
    results.push(result);
  }
  const findings = results.flatMap((one) => one.findings);
  const left = findings.filter(({level}) => level === 'left');
  const notes = findings.filter(({level}) => level === 'note');
  if (left.length > 0) out(`\n${listOf('Left to do by hand', left)}`);
  if (notes.length > 0) out(`\n${listOf('Notes', notes)}`);
  if (unused().length > 0) out(`\nNames in --map that no file has: ${unused().join(', ')}.`);
  const changed = results.filter(({diff}) => diff !== undefined).length;
  const count = results.reduce((sum, one) => sum + one.count, 0);
  const verb = isDry ? 'to rewrite' : 'rewritten';
  out(`\nElements ${verb}: ${count}. Files ${verb}: ${changed} of ${files.length}.`);
  return left.length > 0 ? LEFT_TO_DO : DONE;
}
