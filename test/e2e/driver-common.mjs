// What all engines share: how long to wait, and what is asked inside the page.

/** Limit and step of all waiting, and limit of loading a page. Unit: milliseconds. */
const WAIT_LIMIT_MS = 10_000;
const STEP_MS = 50;
export const LOAD_LIMIT_MS = 30_000;

/** How long one question may take. A page that reloads may leave a question without an answer. Unit: milliseconds. */
const ANSWER_LIMIT_MS = 4000;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is truthy. An error counts as "not yet", because a navigation breaks off what runs in a page. So
 * does a question without an answer.
 *
 * @param {() => Promise<unknown>} ask
 * @param {(last: unknown) => string} describe the message of the failure, from the last answer or error
 */
export async function poll(ask, describe, limit = WAIT_LIMIT_MS) {
  const end = performance.now() + limit;
  let last;
  do {
    try {
      last = await withLimit(ask());
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await sleep(STEP_MS);
  } while (performance.now() < end);
  throw new Error(describe(last));
}

function withLimit(answer) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_LIMIT_MS} ms`)), ANSWER_LIMIT_MS);
  });
  return Promise.race([answer, limit]).finally(() => clearTimeout(timer));
}

export const waitInPage = (page, fn, args) =>
  poll(
    () => page.evaluate(fn, ...args),
    (last) => `not so within ${WAIT_LIMIT_MS} ms, last: ${last}\n${fn}\nwith ${JSON.stringify(args)}`,
  );

/** The middle of an element that a mouse can reach now. Waits for it; gives its place in the viewport. */
export async function placeOf(page, selector) {
  let why = '';
  const ask = async () => {
    const answer = await page.evaluate(findPlace, selector.split(' >>> '));
    why = answer.why ?? '';
    return answer.place;
  };
  return poll(ask, (last) => `cannot click ${selector}: ${why || last}`);
}

/** Runs inside the page, so it may use nothing from outside itself. */
async function findPlace(path) {
  let el = null;
  for (const selector of path) {
    const root = el ? el.shadowRoot : document;
    if (!root) return {why: `<${el.localName}> has no open shadow root`};
    el = root.querySelector(selector);
    if (!el) return {why: `nothing matches ${selector}`};
  }
  const middle = () => {
    const {left, top, width, height} = el.getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2, area: width * height};
  };
  el.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  const first = middle();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const {x, y, area} = middle();
  if (area === 0) return {why: 'it has no size'};
  if (first.x !== x || first.y !== y) return {why: 'it still moves'};
  let top = document.elementFromPoint(x, y);
  for (let inner = top; inner?.shadowRoot; top = inner) {
    const next = inner.shadowRoot.elementFromPoint(x, y);
    if (!next || next === inner) break;
    inner = next;
  }
  const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host;
  for (let node = top; node; node = parentOf(node)) if (node === el) return {place: {x, y}};
  const label = top?.closest('label');
  if (label && label.control === el) return {place: {x, y}};
  return {why: top ? `<${top.localName} class="${top.className}"> covers it` : 'it is outside the view'};
}

/** How long a navigation may take to begin before it is started anew. Unit: milliseconds. */
const RETRY_MS = 2500;

/** Goes to a URL without waiting for its load event. A page that reloads itself just then breaks a navigation off. */
export async function startNavigation(page, url) {
  const isThere = async () => page.evaluate((target) => location.href === target, new URL(url).href);
  for (let tries = 0; tries < 3; tries++) {
    await page.evaluate((target) => void (location.href = target), url).catch(() => undefined);
    const there = await poll(isThere, String, RETRY_MS).catch(() => false);
    if (there) return;
  }
  await waitInPage(page, (target) => location.href === target, [new URL(url).href]);
}
