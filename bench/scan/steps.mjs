/** What the scan of the planted site does after the start page: it logs in. */
export default async function logIn(given) {
  const page = given.page ?? given;
  await page.goto(new URL('/login', page.url()).href);
  await page.type('#email', 'visitor@shop.example');
  await page.type('#password', 'secret');
  await Promise.all([page.waitForNavigation(), page.click('#submit')]);
}
