// The types of the kit take the types of both drivers as they are.
import {expectNothingBeforeConsent} from '@consent-elements/cli/testing';
import {createPolicy, setConsent, simulateVisitor} from 'consent-elements/testing';
import type {BrowserContext as PlaywrightContext, Page as PlaywrightPage} from 'playwright-core';
import type {BrowserContext as PuppeteerContext, Page as PuppeteerPage} from 'puppeteer-core';

const policy = createPolicy({categories: ['analytics']});

export async function tryAll(
  playwright: {context: PlaywrightContext; page: PlaywrightPage},
  puppeteer: {context: PuppeteerContext; page: PuppeteerPage},
): Promise<void> {
  for (const {context, page} of [playwright, puppeteer]) {
    await setConsent(context, policy, {url: 'https://acme.example/', granted: 'all'});
    await setConsent(page, policy, {denied: ['analytics']});
    await simulateVisitor(page, policy, {gpc: true});
    await expectNothingBeforeConsent(page);
  }
  await simulateVisitor(playwright.context, policy, {region: 'DE'});
}
