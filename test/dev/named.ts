import {noteWarnings} from '../helpers/listeners.js';

/** Makes a page with the given markup, of which nothing is in the document. */
export function pageOf(markup: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = markup;
  return root;
}

/** The codes and values of the warnings that a check shows. Each warning is shown once in a page, so values differ. */
export function namedBy(check: () => void): readonly string[] {
  const texts = noteWarnings();
  check();
  return texts.map(
    (text) => /^\[consent-elements\] \[([a-z-]+)\] (.*?): [A-Z]/.exec(text)?.slice(1).join(' ') ?? text,
  );
}
