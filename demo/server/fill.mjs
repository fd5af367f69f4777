import {readFile} from 'node:fs/promises';

/** How deep parts may lie in parts. */
const MAX_DEPTH = 3;

/** `{{name}}` stands for a value, as it is; `{{> name}}` for a file of the site's `parts/`, which may name others. */
export async function fill(html, values, parts) {
  let text = html;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    for (const [tag, part] of text.matchAll(/\{\{> ([a-z-]+)\}\}/g)) {
      const included = await readFile(new URL(`${part}.html`, parts), 'utf8');
      text = text.replace(tag, () => included.trimEnd());
    }
  }
  return text.replace(/\{\{([a-z-]+)\}\}/g, (tag, name) => values[name] ?? tag);
}
