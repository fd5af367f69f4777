import {readFileSync} from 'node:fs';

/** The version of this package, from the `package.json` above the built files. */
export function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const content: unknown = JSON.parse(text);
  const hasVersion = typeof content === 'object' && content !== null && 'version' in content;
  return hasVersion && typeof content.version === 'string' ? content.version : 'unknown';
}
