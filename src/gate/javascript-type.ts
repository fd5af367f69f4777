/**
 * Matches the types of a classic script, in any case. The spaces are those that browsers strip, of which the vertical
 * tab is Chromium's own. A no-break space makes a type unknown.
 *
 * @see https://mimesniff.spec.whatwg.org/#javascript-mime-type
 */
const CLASSIC =
  /^[\t-\r ]*((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|(j|live)script))[\t-\r ]*$/i;

/** Whether a script of this type is a classic one. Most scripts have none, and for those nothing is compared. */
export const isClassicType = (type: string): boolean => !type || CLASSIC.test(type);

/** Whether a script of this type is a module. */
export const isModuleType = (type: string): boolean => /^[\t-\r ]*module[\t-\r ]*$/i.test(type);

/**
 * Whether a browser runs a script of these attributes. `language` counts only where no `type` is written.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function isJavaScript(type: string | null, language: string | null): boolean {
  const written = type ?? (language ? `text/${language}` : '');
  return isClassicType(written) || isModuleType(written);
}
