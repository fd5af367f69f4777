/** What reaches the window while a test runs; it is given up after the test. */
const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** The messages of all that is reported as uncaught from now on: mocha would take each for a failure of the test. */
export function noteUncaught(): string[] {
  const messages: string[] = [];
  const {onerror} = window;
  window.onerror = (_event, _source, _line, _column, error) => {
    messages.push(String(error?.message));
    return true;
  };
  endings.push(() => (window.onerror = onerror));
  return messages;
}

/** The codes of all `consent-error` events from now on, each with what it is about. */
export function noteErrors(): {readonly code: string; readonly cause: unknown}[] {
  const errors: {code: string; cause: unknown}[] = [];
  const note = ({code, cause}: {code: string; cause: unknown}): void => void errors.push({code, cause});
  document.addEventListener('consent-error', note);
  endings.push(() => document.removeEventListener('consent-error', note));
  return errors;
}

/** The texts of all warnings from now on, which the console does not show. */
export function noteWarnings(): string[] {
  const texts: string[] = [];
  const {warn} = console;
  console.warn = (text: unknown) => void texts.push(String(text));
  endings.push(() => (console.warn = warn));
  return texts;
}

/**
 * What the page asks screen readers to announce from now on, each with its language.
 *
 * @param isSupported Whether the browser has `ariaNotify` meanwhile.
 */
export function noteAnnouncements(isSupported = true): string[] {
  const said: string[] = [];
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'ariaNotify');
  const remove = (): boolean => Reflect.deleteProperty(Element.prototype, 'ariaNotify');
  function ariaNotify(this: HTMLElement, text: string): void {
    said.push(`${this.lang}: ${text}`);
  }
  remove();
  if (isSupported)
    Object.defineProperty(Element.prototype, 'ariaNotify', {value: ariaNotify, configurable: true});
  endings.push(() => {
    remove();
    if (native) Object.defineProperty(Element.prototype, 'ariaNotify', native);
  });
  return said;
}
