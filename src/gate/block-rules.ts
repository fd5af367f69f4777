import {parseUrl} from '../dom/parse-url.js';

/** Addresses that are held until an expression is granted. */
export interface BlockRule {
  readonly expression: string;
  /** In lower case, as the URL standard writes it, without a final dot. Its subdomains are meant as well. */
  readonly host: string;
  /** Empty if the rule fits each one. */
  readonly port: string;
  /** The beginning of the path, without a final slash. Empty if the rule fits each path. */
  readonly path: string;
}

/** What `data-block` says: rules, and the words that are none. */
export interface BlockList {
  readonly rules: readonly BlockRule[];
  readonly mistakes: readonly string[];
}

/** A port to compare with: browsers leave out that of the scheme. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = {'http:': '80', 'https:': '443'};

const SCHEME = /^(?:https?:)?\/\//i;

/** What a name of a host may have once the URL standard has read it. `[` begins one of IPv6. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[.+\])$/;

/** Reads `analytics: host host/path; social: host:8080`. */
export function parseBlock(text: string): BlockList {
  const rules: BlockRule[] = [];
  const mistakes: string[] = [];
  for (const part of text.split(';')) {
    if (!part.trim()) continue;
    const colon = part.indexOf(':');
    const expression = part.slice(0, Math.max(0, colon)).trim();
    const words = part.slice(colon + 1).match(/[^\s,]+/g) ?? [];
    if (!expression || words.length === 0) mistakes.push(part.trim());
    else {
      for (const word of words) {
        const rule = readRule(expression, word);
        if (rule) rules.push(rule);
        // The part behind a question mark says nothing.
        if (!rule || /[?#]/.test(word)) mistakes.push(word);
      }
    }
  }
  return {rules, mistakes};
}

/** Takes `host`, `*.host`, `host:port/path`, and the same with `https://` before it. */
function readRule(expression: string, word: string): BlockRule | undefined {
  const bare = word.replace(SCHEME, '').replace(/^\*?\./, '');
  // The parser drops the default port of a scheme. Rules do not use the one of this scheme, so each port stays.
  const url = /^[/\\]|@/.test(bare) ? undefined : parseUrl(`ftp://${bare}`);
  const host = url && hostOf(url);
  if (!url || !host || !HOST.test(host)) return undefined;
  return {expression, host, port: url.port, path: pathOf(url).replace(/\/$/, '')};
}

/**
 * Finds the rule that an address falls under. Of several the narrowest holds: the longest host, then the longest path,
 * then one with a port.
 *
 * @param base What a relative address belongs to.
 */
export function ruleFor(rules: readonly BlockRule[], address: string, base: string): BlockRule | undefined {
  const url = parseUrl(address, base);
  if (!url) return undefined;
  let found: BlockRule | undefined;
  for (const rule of rules) if (matches(rule, url) && (!found || isNarrower(rule, found))) found = rule;
  return found;
}

function matches(rule: BlockRule, url: URL): boolean {
  const host = hostOf(url);
  if (host !== rule.host && !host.endsWith(`.${rule.host}`)) return false;
  if (rule.port && rule.port !== (url.port || DEFAULT_PORTS[url.protocol])) return false;
  return startsWithPath(pathOf(url), rule.path);
}

/** Whether a path is another one, or goes on behind it: `/maps` is in `/maps/embed` and `/maps.js`, not in `/mapsite`. */
const startsWithPath = (path: string, start: string): boolean =>
  path.startsWith(start) && !/^[\w-]/.test(path.slice(start.length));

const isNarrower = (a: BlockRule, b: BlockRule): boolean =>
  a.host.length !== b.host.length
    ? a.host.length > b.host.length
    : a.path.length !== b.path.length
      ? a.path.length > b.path.length
      : a.port !== '' && b.port === '';

/** Returns the host of an address, without the final dot that means the same host. */
const hostOf = ({hostname}: URL): string => hostname.toLowerCase().replace(/\.+$/, '');

/** Returns the path as most servers read it: decoded, without empty segments, in lower case. */
function pathOf({pathname}: URL): string {
  const path = pathname.replace(/\/{2,}/g, '/');
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    // A path that cannot be decoded is compared as it is written.
    return path.toLowerCase();
  }
}

/** Rules that never count, because an earlier one holds the same addresses. */
export const shadowedRules = (rules: readonly BlockRule[]): readonly BlockRule[] =>
  rules.filter((rule, index) =>
    rules
      .slice(0, index)
      .some(({host, port, path}) => host === rule.host && port === rule.port && path === rule.path),
  );

/** Writes a rule as its author may have. */
export const ruleText = ({host, port, path}: BlockRule): string => `${host}${port && `:${port}`}${path}`;
