import {setTimeout as wait} from 'node:timers/promises';

/** Every page that somebody finds who clicks around, the login last. */
export const PAGES = [
  '/products',
  '/product/1',
  '/product/1',
  '/blog',
  '/blog/post',
  '/about',
  '/contact',
  '/help',
  '/video',
  '/map',
  '/app',
  '/press',
  '/offers',
  '/labs',
  '/gallery',
  '/status',
  '/legacy',
  '/wholesale',
  '/privacy',
  '/',
];

const SETTLE_MS = 600;
const LOAD_MS = 6000;
export const LIMIT_MS = 60_000;
export const START_PAGE_MS = 11_000;

/** Runs in the page: what a visitor may do without leaving it. */
function clickAround() {
  const open = (root) => [
    ...root.querySelectorAll('main button:not(#submit), summary, main a[href^="#"]'),
    ...[...root.querySelectorAll('promo-card')].flatMap(({shadowRoot}) => [
      ...shadowRoot.querySelectorAll('button'),
    ]),
  ];
  for (const field of document.querySelectorAll('input')) field.focus();
  scrollTo(0, document.body.scrollHeight);
  for (const element of open(document)) element.click();
}

/** Opens a page and does there what visitors do. */
export async function visit({page, collect}, address, {stayMs = 0} = {}) {
  await page.goto(address, {waitUntil: 'domcontentloaded', timeout: LIMIT_MS});
  // Hosts outside of this machine may keep `load` waiting.
  await page.waitForFunction(() => document.readyState === 'complete', {timeout: LOAD_MS}).catch(() => null);
  await wait(SETTLE_MS);
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 140);
  const hover = await page.$('#hover');
  await hover?.hover();
  await page.evaluate(clickAround);
  await wait(SETTLE_MS + stayMs);
  await collect();
}

/** Follows the login as a visitor does. */
export async function logIn({page, collect}, base) {
  await page.goto(`${base}/login`);
  await page.type('#email', 'visitor@shop.example');
  await page.type('#password', 'secret');
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
  await wait(SETTLE_MS * 2);
  await collect();
}
