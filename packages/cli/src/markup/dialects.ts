import {scanBlade} from './scan-blade.js';
import {scanAnyComments, scanComments} from './scan-comments.js';
import {scanCurly} from './scan-curly.js';
import {scanCurlyBlock} from './scan-curly-block.js';
import {scanFrontmatter} from './scan-frontmatter.js';
import {scanIndented} from './scan-indented.js';
import {scanMarkdown} from './scan-markdown.js';
import {scanMdxProgram} from './scan-mdx.js';
import {scanPercent} from './scan-percent.js';
import {scanClosedPhp, scanPhp} from './scan-php.js';
import type {Scanner} from './segment.js';

/** How the files of a language are read. */
export interface MarkupDialect {
  readonly kind: 'markup';
  /** The template's own syntax. */
  readonly scanners: readonly Scanner[];
  /** Where expressions in curly brackets stand, if the language has them. */
  readonly expressions: 'none' | 'in-tags' | 'everywhere';
  /** Whether a tag such as `<Player>` is a component, and `<script />` is a whole element. */
  readonly hasComponents: boolean;
}

/** A program, whose elements are those of JSX. */
export interface ProgramDialect {
  readonly kind: 'program';
  /** The syntaxes that are tried, one after the other. */
  readonly syntaxes: readonly (readonly ('jsx' | 'typescript' | 'flow')[])[];
}

/** A language without tags, such as Pug. Its files are only searched. */
export interface UnknownDialect {
  readonly kind: 'unknown';
}

export type Dialect = MarkupDialect | ProgramDialect | UnknownDialect;

const markup = (
  scanners: readonly Scanner[],
  more: Partial<Omit<MarkupDialect, 'kind' | 'scanners'>> = {},
): MarkupDialect => ({kind: 'markup', scanners, expressions: 'none', hasComponents: false, ...more});

/** A plain page may be a template of Django, Jinja, Angular, Go, PHP or ERB. */
const ANY = markup([...scanAnyComments, scanClosedPhp, scanPercent, scanCurlyBlock, scanCurly]);

const DIALECTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ...['.tpl', '.smarty', '.latte'].map(
    (end) => [end, {...ANY, scanners: [scanComments('{*', '*}'), ...ANY.scanners]}] as const,
  ),
  ...['.cshtml', '.vbhtml', '.razor'].map(
    (end) => [end, {...ANY, scanners: [scanComments('@*', '*@'), ...ANY.scanners]}] as const,
  ),
  ['.vm', {...ANY, scanners: [scanComments('#*', '*#'), ...ANY.scanners]}],
  ['.blade.php', markup([scanPhp, scanCurly, scanBlade])],
  ...['.php', '.phtml', '.inc', '.module', '.theme'].map(
    (end) => [end, markup([scanPhp, scanCurly])] as const,
  ),
  ['.vue', markup([scanCurly], {hasComponents: true})],
  ['.svelte', markup([], {expressions: 'everywhere', hasComponents: true})],
  [
    '.astro',
    markup([scanFrontmatter, scanComments('{/*', '*/}')], {expressions: 'in-tags', hasComponents: true}),
  ],
  [
    '.mdx',
    markup([scanMarkdown, scanMdxProgram, scanComments('{/*', '*/}')], {
      expressions: 'in-tags',
      hasComponents: true,
    }),
  ],
  ...['.md', '.markdown'].map(
    (end) => [end, markup([scanMarkdown, scanIndented, scanCurlyBlock, scanCurly])] as const,
  ),
  ...['.jsx', '.js', '.mjs', '.cjs'].map(
    (end) => [end, {kind: 'program', syntaxes: [['jsx'], ['jsx', 'flow']]}] as const,
  ),
  ['.tsx', {kind: 'program', syntaxes: [['jsx', 'typescript']]}],
  ...['.ts', '.mts', '.cts'].map((end) => [end, {kind: 'program', syntaxes: [['typescript']]}] as const),
  ...['.pug', '.jade', '.haml', '.slim'].map((end) => [end, {kind: 'unknown'}] as const),
]);

/** Returns how a file is read, by the end of its name. */
export function dialectOf(fileName: string): Dialect {
  const name = fileName.toLowerCase();
  return [...DIALECTS].find(([end]) => name.endsWith(end))?.[1] ?? ANY;
}
