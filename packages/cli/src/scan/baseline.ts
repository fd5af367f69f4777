import {readFileSync} from 'node:fs';
import {UsageError} from '../usage-error.js';
import type {Finding} from './judge/finding.js';

/**
 * Reads the ids of the accepted findings.
 *
 * @throws {UsageError} `bad-baseline` if the file cannot be read or holds something else.
 */
export function readBaseline(file: string): ReadonlySet<string> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      'bad-baseline',
      `--baseline "${file}" cannot be read: ${message}. --update-baseline writes it.`,
    );
  }
  const accepted: unknown =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'accepted') : undefined;
  if (Array.isArray(accepted) && accepted.every((id) => typeof id === 'string')) return new Set(accepted);
  throw new UsageError(
    'bad-baseline',
    `--baseline "${file}" has no list "accepted" of texts. --update-baseline writes one.`,
  );
}

/** Returns the text of a baseline that accepts all findings. */
export const writeBaseline = (findings: readonly Finding[]): string =>
  `${JSON.stringify({accepted: findings.map(({id}) => id).sort()}, null, 2)}\n`;

/** Marks the findings that a baseline accepts. */
export const markKnown = (findings: readonly Finding[], accepted: ReadonlySet<string>): readonly Finding[] =>
  findings.map((finding) => (accepted.has(finding.id) ? {...finding, known: true} : finding));
