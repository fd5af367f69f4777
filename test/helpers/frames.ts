import type {} from '../../src/entries/consent.js';
import {addPage, type PageOptions} from './server.js';
import {until} from './until.js';

/** Mocha gives a test 10 s; a page that hangs shall fail sooner, with a reason. Unit: milliseconds. */
const LOAD_LIMIT_MS = 8000;

/** The window of a page in a frame, with the names that `/fixture/script.js` noted. */
export type FixtureWindow = Window & typeof globalThis & {ran?: string[]};

export interface FrameOptions extends PageOptions {
  /** Of the `<iframe>`, such as `sandbox`. */
  attributes?: Record<string, string>;
  /** `load`: after the page's load event. `start`: as soon as its document is there, for pages that hang. */
  wait?: 'load' | 'start';
  /** The query in the page's address. */
  search?: string;
  /** Another origin's page cannot be looked into: `load` only. */
  origin?: string;
}

const frames: HTMLIFrameElement[] = [];

/** Runs after each test by itself. */
export function removeFrames(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

afterEach(removeFrames);

const loaded = (frame: HTMLIFrameElement, url: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Error(`${url} did not load within ${String(LOAD_LIMIT_MS)} ms`));
    };
    const timer = setTimeout(fail, LOAD_LIMIT_MS);
    const done = () => {
      clearTimeout(timer);
      resolve(null);
    };
    frame.addEventListener('load', done, {once: true});
  });

/** Loads a URL in a frame of the test page; the frame goes after the test. */
export async function frameUrl(
  url: string,
  {attributes = {}, wait = 'load'}: Pick<FrameOptions, 'attributes' | 'wait'> = {},
): Promise<FixtureWindow> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.title = 'page under test';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.src = url;
  frames.push(frame);
  const ready = wait === 'load' ? loaded(frame, url) : null;
  document.body.append(frame);
  const view = frame.contentWindow as FixtureWindow;
  await (ready ?? until(() => view.location.href === url));
  return view;
}

/** Serves a page with these headers, loads it in a frame and gives its window. */
export async function framePage({
  attributes,
  wait,
  origin,
  search = '',
  ...page
}: FrameOptions): Promise<FixtureWindow> {
  const url = new URL(search, await addPage(page));
  const address = origin === undefined ? url.href : new URL(url.pathname + url.search, origin).href;
  return frameUrl(address, {...(attributes && {attributes}), ...(wait && {wait})});
}

/** Reloads a page in a frame and waits for its load event. */
export async function reloadFrame(view: FixtureWindow): Promise<void> {
  const frame = view.frameElement as HTMLIFrameElement;
  const ready = loaded(frame, frame.src);
  view.location.reload();
  await ready;
}
