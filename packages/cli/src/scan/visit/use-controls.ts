import type {Page} from 'puppeteer-core';
import {pause, within} from '../within.js';

/** How long the controls of one page may take. Unit: milliseconds. */
const LIMIT_MS = 8000;

/** Most places of one page over which the pointer is moved. */
const MOST_PLACES = 12;

/** How long a control has for what it causes. Unit: milliseconds. */
const AFTER_MS = 200;

/** What {@link useControls} found on a page. */
interface Used {
  readonly places: readonly {readonly x: number; readonly y: number}[];
  readonly used: readonly string[];
}

/**
 * Uses the controls of a page that change nothing but the page: opens and closes what can be opened, switches tabs, follows
 * links within the page, moves the pointer over controls and puts the focus into fields. Many scripts wait for that.
 *
 * Nothing is used that may be an answer to a banner, or that sends, buys, deletes or leaves.
 *
 * @param known The controls that were used on earlier pages. Those of this page are added.
 */
export async function useControls(page: Page, known: Set<string>): Promise<void> {
  const popups: Page[] = [];
  const note = (popup: Page | null) => {
    if (popup) popups.push(popup);
  };
  page.on('popup', note);
  try {
    const {places, used} = await within(LIMIT_MS, page.evaluate(findAndUse, [...known]));
    for (const one of used) known.add(one);
    for (const {x, y} of places.slice(0, MOST_PLACES)) await page.mouse.move(x, y);
    await pause(used.length > 0 ? AFTER_MS : 0);
  } catch {
    // A control has led away from the page. What it caused until then is noted.
  } finally {
    page.off('popup', note);
    for (const popup of popups) await popup.close().catch(() => undefined);
  }
}

/** Runs in the page. */
async function findAndUse(known: string[]): Promise<Used> {
  const MOST = 15;
  const PAUSE_MS = 25;
  const CONTROLS =
    'summary, button, [role=button], [role=tab], [aria-expanded], a[href^="#"], input, textarea, select';
  // Whatever is near such a word may be a banner, and its controls may be an answer.
  const BANNER =
    /cookie|consent|privacy|gdpr|rgpd|dsgvo|ccpa|datenschutz|confidentialit|privacidad|tracking|einwillig|accept|akzeptier|zustimm/i;
  const RISKY =
    /\b(?:log|sign)[\s-]?(?:in|out|up)\b|abmelden|anmelden|delete|remove|löschen|buy|pay|order|checkout|kaufen|bestell|cart|basket|warenkorb|send|submit|save|book|subscribe|download|print|share|upload|accept|allow|agree|play|load|install|call/i;
  const pieces: {readonly element: HTMLElement; readonly isHidden: boolean}[] = [];
  const collect = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.localName.startsWith('consent-')) continue;
      if (element.matches(CONTROLS)) pieces.push({element, isHidden: element.getClientRects().length === 0});
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const wordsOf = (element: Element): string =>
    [
      element.textContent.slice(0, 400),
      ...['aria-label', 'title', 'id', 'class', 'name', 'value'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    ].join(' ');
  /** Whether a control stands in something that lies over the page, and may be a banner. */
  const isInBanner = (control: Element): boolean => {
    for (let one: Element | null = control; one; one = parentOf(one)) {
      if (one.localName.startsWith('consent-')) return true;
      const isOver =
        one.matches('dialog, [role=dialog], [role=alertdialog], [popover]') ||
        ['fixed', 'sticky'].includes(getComputedStyle(one).position);
      if ((isOver || one === control) && BANNER.test(wordsOf(one))) return true;
    }
    return false;
  };
  const keyOf = (element: Element): string =>
    (element.cloneNode(false) as Element).outerHTML + element.textContent.trim().slice(0, 60);
  const isField = (element: Element): boolean => element.matches('input, textarea, select');
  const isSafe = (element: HTMLElement): boolean => {
    const button = element as HTMLButtonElement;
    const sends = element.localName === 'button' && button.form !== null && button.type !== 'button';
    const risky = element.localName === 'summary' ? false : RISKY.test(wordsOf(element));
    return !sends && !risky && !isInBanner(element);
  };

  collect(document);
  const fresh = pieces.filter(({element, isHidden}) => !isHidden && !known.includes(keyOf(element)));
  const used: string[] = [];
  for (const {element} of fresh) {
    if (used.length >= MOST) break;
    if (!element.isConnected || !(isField(element) ? !isInBanner(element) : isSafe(element))) continue;
    used.push(keyOf(element));
    if (isField(element)) element.focus({preventScroll: true});
    else element.click();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  scrollTo({top: 0, behavior: 'instant'});
  const places = [...document.querySelectorAll('a, button, summary, img')].flatMap((element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    const isInSight = width > 0 && height > 0 && top >= 0 && top + height <= innerHeight;
    return isInSight ? [{x: left + width / 2, y: top + height / 2}] : [];
  });
  return {places, used};
}
