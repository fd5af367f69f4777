/**
 * Returns the name under which the words of a language tag are filed. `de-AT` and `de_AT` become `de`. Chinese has two
 * scripts, and Norwegian has three tags. Java wrote `iw` for Hebrew and `in` for Indonesian until version 17.
 *
 * @see https://www.rfc-editor.org/info/bcp47
 */
export const nameOf = (tag: string): string =>
  /^zh(?!.*hans).*(hant|tw|hk|mo)/i.test(tag)
    ? 'zh-Hant'
    : tag
        .toLowerCase()
        .replace(/[-_].*/, '')
        .replace(/^n[bn]$/, 'no')
        .replace(/^iw$/, 'he')
        .replace(/^in$/, 'id');

/** Whether a text is the name of a language. */
export const isLanguage = (tag: string): boolean => /^([a-z]{2,3}|zh-Hant)$/.test(nameOf(tag));
