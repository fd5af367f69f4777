// A page with the built library from another origin, for tests of what the gate does in whole documents.
import type {Consent} from '../../src/page/create-consent.js';
import {framePage, type FixtureWindow, type FrameOptions} from '../helpers/frames.js';
import {origins, requests, resource, uniquePrefix, type Logged} from '../helpers/server.js';

type Options = Record<string, string | number>;

/** What a page under test is written with. Names are those of the test; the server knows them by the prefix. */
export interface Site {
  readonly other: string;
  readonly own: string;
  /** The address of a made-up resource at the other origin. */
  readonly address: (name: string, options?: Options, file?: string) => string;
  /** A gated script of that address, which notes its name when it runs. */
  readonly external: (name: string, options?: Options, attributes?: string) => string;
  /** A gated script with a body, which notes its name when it runs. */
  readonly inline: (name: string, attributes?: string, code?: string) => string;
}

export interface GatedPage extends Site {
  readonly view: FixtureWindow;
  readonly doc: Document;
  readonly consent: Consent;
  /** Names of what has run, in order. */
  readonly ran: () => string;
  /** Each `consent-error` as `code id`. */
  readonly errors: () => string[];
  /** Each violation of the page's policy, from its very start. */
  readonly violations: () => string[];
  /** What was asked of the server, by name. */
  readonly asked: (name?: string) => Promise<Logged[]>;
  /** Of the names on the server. */
  readonly prefix: string;
}

export interface GatedPageOptions extends Omit<FrameOptions, 'html' | 'headers' | 'origin'> {
  /** Stands before the library's tag. */
  readonly before?: string;
  /** Of the library's tag and of the page's own script. */
  readonly nonce?: string;
  /** Attributes of the banner. */
  readonly banner?: string;
  /** What stands in the banner. */
  readonly declared?: string;
  readonly library?: string;
  readonly headers?: Record<string, string> | undefined;
}

/** Left in the page by its first script. */
interface Notes {
  readonly ran: readonly string[];
  readonly errors: readonly string[];
  readonly violations: readonly string[];
}

const NOTES = `
window.ran = [];
window.errors = [];
window.violations = [];
addEventListener('consent-error', ({code, cause}) => errors.push((code + ' ' + (cause?.id ?? '')).trim()), true);
addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI), true);
`;

/** `analytics` unless the attributes say otherwise. */
const consentIn = (attributes: string): string =>
  attributes.includes('data-consent=') ? attributes : `data-consent="analytics" ${attributes}`;

export async function createSite(): Promise<Site & {readonly prefix: string}> {
  const {other, own} = await origins();
  const prefix = uniquePrefix();
  const address: Site['address'] = (name, options = {}, file = 'script.js') =>
    resource(file, {id: prefix + name, ...options}, other).replaceAll('&', '&amp;');
  return {
    prefix,
    other,
    own,
    address,
    external: (name, options, attributes = '') =>
      `<script type="text/plain" ${consentIn(attributes)} id="${name}" src="${address(name, options)}"></script>`,
    inline: (name, attributes = '', code = '') =>
      `<script type="text/plain" ${consentIn(attributes)} id="${name}">ran.push('${name}');${code}</script>`,
  };
}

/** Loads a page whose body is written for the site, below the library's tag and the banner. */
export async function gatedPage(
  write: (site: Site) => string,
  {
    before = '',
    nonce = '',
    banner = '',
    declared = '',
    library = '/fixture/dist/consent.js',
    ...rest
  }: GatedPageOptions = {},
): Promise<GatedPage> {
  const site = await createSite();
  const {prefix, other} = site;
  const categories = banner.includes('categories=') ? '' : 'categories="analytics marketing social"';
  const html = `<!doctype html>
<html lang="en">
<head>
<title>page</title>
<script nonce="${nonce}">${NOTES}</script>
${before}
<script nonce="${nonce}" src="${other}${library}"></script>
</head>
<body>
<consent-banner ${categories} ${banner} cookie-name="${prefix}">${declared}</consent-banner>
${write(site)}
</body>
</html>`;
  const view = await framePage({html, ...rest} as FrameOptions);
  const notes = (): Notes => view as unknown as Notes;
  const nameOf = (id: string): string => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  return {
    ...site,
    view,
    get doc() {
      return view.document;
    },
    get consent() {
      return view.consent;
    },
    ran: () => notes().ran.map(nameOf).join(' '),
    errors: () => [...notes().errors],
    violations: () => [...notes().violations],
    asked: (name = '') => requests(prefix + name),
  };
}

/** Gives what should not happen the time to happen. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
