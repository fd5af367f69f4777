/** What is to be held: addresses of these hosts, until the expression is granted. */
export interface BlockRule {
  readonly expression: string;
  readonly host: string;
}

/** Live elements that can be held by their address. */
export const BLOCKABLE = 'script[src],iframe[src],img[src],img[srcset]';

/** Reads `analytics: host host; social: host`. A part without a colon or a host says nothing. */
export function parseBlock(text: string): readonly BlockRule[] {
  return text.split(';').flatMap((part) => {
    const [expression = '', hosts = ''] = part.split(':', 2);
    return (hosts.match(/[^\s,]+/g) ?? []).map((host) => ({
      expression: expression.trim(),
      host: host.toLowerCase(),
    }));
  });
}

/** The rule that an address falls under: its host, or one above it. */
export function ruleFor(rules: readonly BlockRule[], address: string): BlockRule | undefined {
  let hostname: string;
  try {
    ({hostname} = new URL(address, location.href));
  } catch {
    // No address, so nothing can be loaded from it.
    return undefined;
  }
  return rules.find(({host}) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The address of an element; of several in a `srcset`, the first. */
export function addressOf(element: Element): string {
  return element.getAttribute('src') ?? element.getAttribute('srcset')?.trim().split(/\s/)[0] ?? '';
}

/** Makes a live element a gated one: scripts by their type, the others by their address. */
export function hold(element: Element, expression: string): void {
  if (element.localName === 'script') {
    const type = element.getAttribute('type');
    if (type !== null) element.setAttribute('data-consent-type', type);
    element.setAttribute('type', 'text/plain');
  } else {
    for (const name of ['src', 'srcset']) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      element.setAttribute(`data-consent-${name}`, value);
      element.removeAttribute(name);
    }
  }
  element.setAttribute('data-consent', expression);
}

/** A type that a browser runs. */
const RUNS = /^\s*((application|text)\/(x-)?(java|ecma)script|module)?\s*$/i;

/** Whether it would load or run as it is. */
export const isLive = (element: Element): boolean =>
  element.localName !== 'script' || RUNS.test(element.getAttribute('type') ?? '');
