import {patternsOf} from './cookie-pattern.js';
import {addCookie, type CookieDraft, type PartDraft} from './draft.js';
import type {Options} from './options.js';
import type {Value} from './value.js';

/** What a cookie may say besides its name. */
type CookieFacts = Omit<CookieDraft, 'name' | 'texts'>;

/**
 * Declares the cookies of a name or regular expression for a part of the policy.
 *
 * @param options What the cookie stands in, and under which name, for what is said of it.
 */
export function declareCookies(
  part: PartDraft,
  name: Value | undefined,
  facts: CookieFacts,
  options: Options,
  path: string,
): void {
  if (!name) return;
  const say = (what: string, cure: string): void =>
    options.context.report({
      path: options.pathTo(path),
      place: name.place,
      code: 'cookie-pattern',
      level: 'left',
      what,
      cure,
    });
  const declare = (written: string): void => addCookie(part, {name: written, ...facts, texts: new Map()});
  if (name.kind === 'scalar' && typeof name.scalar === 'string' && name.scalar !== '') {
    declare(name.scalar);
    return;
  }
  if (name.kind !== 'pattern') {
    say(
      name.kind === 'dynamic' ? `The name is ${name.what}` : 'It has no name',
      `Write <consent-cookie name="…"> under "${part.name}".`,
    );
    return;
  }
  const patterns = patternsOf(name.source, name.flags);
  if ('names' in patterns) {
    for (const one of patterns.names) declare(one);
    return;
  }
  const near = patterns.near.map((one) => `name="${one}"`).join(' and ');
  say(
    `No pattern matches the same names as /${name.source}/${name.flags}`,
    near
      ? `Write <consent-cookie> under "${part.name}" with ${near} if it may match more, or with the names in full.`
      : `Write <consent-cookie> under "${part.name}" with the names in full.`,
  );
}
