import type {Options} from './options.js';

/** A name of a language, as `lang` has it. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i;

/** Returns the languages that options have texts in. What is no language is listed. */
export function languagesIn(options: Options | undefined): readonly string[] {
  return (options?.names ?? []).filter((name) => {
    const isLanguage = LANGUAGE.test(name);
    if (!isLanguage) {
      options?.remark(name, {
        code: 'unknown-name',
        level: 'left',
        what: `"${name}" is no name of a language`,
        cure: 'Write the texts with lang="…", such as lang="de".',
      });
    }
    return isLanguage;
  });
}
