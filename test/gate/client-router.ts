/**
 * What Astro's `<ClientRouter>` does with scripts when it goes to another page, as of astro 6.0.5:
 * `dist/transitions/swap-functions.js` and `runScripts` in `dist/transitions/router.js`.
 */
export interface ClientRouter {
  /** Puts another page in place of the present one. */
  readonly goTo: (html: string) => void;
}

/** Starts the router in a page, which takes the scripts that are there for run. */
export function startRouter(doc: Document): ClientRouter {
  const known = new Set<string>();
  const isKnown = (script: HTMLScriptElement): boolean => {
    const key = script.src ? new URL(script.src, doc.location.href).href : script.textContent;
    const has = known.has(key);
    known.add(key);
    return has;
  };
  for (const script of doc.scripts) {
    isKnown(script);
    script.dataset['astroExec'] = '';
  }
  return {
    goTo(html) {
      const next = new DOMParser().parseFromString(html, 'text/html');
      for (const script of next.scripts) {
        if (!script.hasAttribute('data-astro-rerun') && isKnown(script)) script.dataset['astroExec'] = '';
      }
      for (const element of [...doc.head.children]) element.remove();
      doc.head.append(...next.head.children);
      doc.body.replaceWith(next.body);
      runScripts(doc);
    },
  };
}

function runScripts(doc: Document): void {
  for (const script of [...doc.scripts]) {
    const type = script.getAttribute('type');
    if (script.dataset['astroExec'] === '' || (type && type !== 'module' && type !== 'text/javascript'))
      continue;
    const copy = doc.createElement('script');
    copy.append(script.textContent);
    for (const {name, value} of script.attributes) copy.setAttribute(name, value);
    copy.dataset['astroExec'] = '';
    script.replaceWith(copy);
  }
}
