/** What a page says of itself at the end of a visit. */
export interface PageFacts {
  readonly title: string;
  readonly links: readonly string[];
  readonly gates: readonly {
    readonly expression: string;
    readonly address: string;
    readonly isRule: boolean;
  }[];
  /** Other hosts that elements contact, though browsers tell no program of it, or do it only for some visitors. */
  readonly contacts: readonly {readonly type: 'preconnect' | 'ping'; readonly url: string}[];
  readonly tags: readonly {readonly tag: string; readonly address: string; readonly html: string}[];
}

/**
 * Runs in the page. Reads its links, the addresses that it gates, and the elements that load something without a gate.
 */
export function readPage(): PageFacts {
  const absolute = (address: string | null | undefined): string => {
    try {
      return address ? new URL(address, document.baseURI).href : '';
    } catch {
      return '';
    }
  };
  const LONGEST_TAG = 4000;
  const MOST_TAGS = 400;
  const addressNames = ['src', 'href', 'data', 'poster', 'srcset'];
  const roots: (Document | DocumentFragment)[] = [document];
  for (const {content} of document.querySelectorAll<HTMLTemplateElement>('template[data-consent]')) {
    roots.push(content);
  }
  const gates = [...document.querySelectorAll('[data-consent]')].flatMap((element) => {
    const expression = element.getAttribute('data-consent') ?? '';
    const within =
      element instanceof HTMLTemplateElement ? [...element.content.querySelectorAll('*')] : [element];
    return within.flatMap((one) =>
      addressNames.flatMap((name) => {
        const address = absolute(one.getAttribute(`data-consent-${name}`) ?? one.getAttribute(name));
        return address === '' ? [] : [{expression, address, isRule: false}];
      }),
    );
  });
  for (const embed of document.querySelectorAll('consent-embed')) {
    const expression = embed.getAttribute('service') || embed.getAttribute('category') || '';
    const address = absolute(embed.getAttribute('src'));
    if (expression && address) gates.push({expression, address, isRule: false});
  }
  for (const script of document.querySelectorAll('script[data-block]')) {
    for (const rule of (script.getAttribute('data-block') ?? '').split(';')) {
      const [names = '', hosts = ''] = rule.split(/:(.*)/s);
      for (const address of hosts.trim().split(/\s+/)) {
        if (names.trim() && address) gates.push({expression: names.trim(), address, isRule: true});
      }
    }
  }
  const isGated = (element: Element) =>
    element.closest('[data-consent], consent-embed, template') !== null || element.getRootNode() !== document;
  const live = [...document.querySelectorAll('script, iframe, img, link[href], video, audio, embed, object')];
  const tags = live
    .filter((element) => !isGated(element))
    .slice(0, MOST_TAGS)
    .flatMap((element) => {
      const address = absolute(addressNames.map((name) => element.getAttribute(name)).find(Boolean));
      const html = element.outerHTML;
      const isInline = element.localName === 'script' && address === '' && html.length > 0;
      return html.length <= LONGEST_TAG && (address || isInline)
        ? [{tag: element.localName, address, html}]
        : [];
    });
  /** Elements of the document and of the open shadow roots in it. */
  const deep = (root: Document | ShadowRoot, selector: string): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
      shadowRoot ? deep(shadowRoot, selector) : [],
    ),
  ];
  const links = deep(document, 'a[href], area[href]').flatMap((link) => {
    const isFile = link.hasAttribute('download');
    const address = absolute(link.getAttribute('href'));
    return isFile || address === '' ? [] : [address];
  });
  const contacts = [
    ...[...document.querySelectorAll('link[rel~="preconnect" i][href]')].map((link) => ({
      type: 'preconnect' as const,
      url: absolute(link.getAttribute('href')),
    })),
    ...deep(document, 'a[ping], area[ping]').flatMap((link) =>
      (link.getAttribute('ping') ?? '')
        .split(/\s+/)
        .map((address) => ({type: 'ping' as const, url: absolute(address)})),
    ),
  ].filter(({url}) => url !== '');
  return {title: document.title, links, gates, contacts, tags};
}
