// Ways in which code sets an attribute `data-…` without writing its name.

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Finds an attribute `data-…` in code that names it without `data-`: `dataset.iubPurposes = '4'` of scripts, and the nested hash
 * of Rails, Haml, Slim and Twig, as in `data: {iub_purposes: '4'}`.
 *
 * @param mark The name of the attribute, or its beginning with a dash at the end. For anything else nothing is found.
 * @returns the offsets of the names.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-dataset
 */
export function findInCode(text: string, mark: string): readonly number[] {
  const [, key, isBeginning] = /^data-([a-z\d-]*[a-z\d])(-?)$/.exec(mark) ?? [];
  if (key === undefined) return [];
  const rest = isBeginning === '' ? '' : String.raw`[\w-]*`;
  const camel = key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const names = [...new Set([key, key.replaceAll('-', '_'), camel])].map(escaped).join('|');
  const inDataset = String.raw`\bdataset\s*(?:\?\.|\.)?\s*(?:\[\s*["'\`])?(?:${camel})${rest}(?![\w$])`;
  const inHash = String.raw`\bdata["']?\s*(?::|=>|=)\s*\{+[^{}]{0,300}?(?<![\w-])(?:${names})${rest}["']?\s*(?::|=>)`;
  return [inDataset, inHash].flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({index}) => index),
  );
}
