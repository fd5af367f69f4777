import {BaseElement} from '../base-element.js';

/** The attributes that declare the policy. They are read once, when the library starts. */
export const DECLARING_ATTRIBUTES = [
  'organization',
  'policy-href',
  'policy-version',
  'policy-effective',
  'categories',
  'cookie-name',
  'cookie-domain',
  'cookie-path',
  'cookie-days',
  'gpc',
  'signals',
  'record-href',
  'no-reload',
] as const;

/** An element whose attributes declare a policy. Each attribute has a property that reflects it. */
export class DeclaringElement extends BaseElement {
  /** Who asks; in the text and the record; empty: the host name. */
  get organization(): string {
    return this.#read('organization');
  }
  set organization(value: string) {
    this.setAttribute('organization', value);
  }

  /** Link to the whole policy; http(s) or relative. */
  get policyHref(): string {
    return this.#read('policy-href');
  }
  set policyHref(value: string) {
    this.setAttribute('policy-href', value);
  }

  /** Version of the policy; empty: `1`. */
  get policyVersion(): string {
    return this.#read('policy-version');
  }
  set policyVersion(value: string) {
    this.setAttribute('policy-version', value);
  }

  /** ISO date from which this version holds; empty: at once. */
  get policyEffective(): string {
    return this.#read('policy-effective');
  }
  set policyEffective(value: string) {
    this.setAttribute('policy-effective', value);
  }

  /** Names of the categories, short for `<consent-category>` children. */
  get categories(): string {
    return this.#read('categories');
  }
  set categories(value: string) {
    this.setAttribute('categories', value);
  }

  /** Name of the cookie that keeps the record; empty: `consent-choice`. */
  get cookieName(): string {
    return this.#read('cookie-name');
  }
  set cookieName(value: string) {
    this.setAttribute('cookie-name', value);
  }

  /** Domain of that cookie; empty: this host only. */
  get cookieDomain(): string {
    return this.#read('cookie-domain');
  }
  set cookieDomain(value: string) {
    this.setAttribute('cookie-domain', value);
  }

  /** Path of that cookie; empty: `/`. */
  get cookiePath(): string {
    return this.#read('cookie-path');
  }
  set cookiePath(value: string) {
    this.setAttribute('cookie-path', value);
  }

  /** Life of a record, as the attribute has it. Unit: days, 1 to 390; empty: 182. */
  get cookieDays(): string {
    return this.#read('cookie-days');
  }
  set cookieDays(value: string) {
    this.setAttribute('cookie-days', value);
  }

  /** `honor` or `ignore` Global Privacy Control; empty: `honor`. */
  get gpc(): string {
    return this.#read('gpc');
  }
  set gpc(value: string) {
    this.setAttribute('gpc', value);
  }

  /** Vendors to tell what holds, by name. */
  get signals(): string {
    return this.#read('signals');
  }
  set signals(value: string) {
    this.setAttribute('signals', value);
  }

  /** Where each decision is sent; http(s) or relative; empty: nowhere. */
  get recordHref(): string {
    return this.#read('record-href');
  }
  set recordHref(value: string) {
    this.setAttribute('record-href', value);
  }

  /**
   * Never reload the page at a withdrawal.
   *
   * @default false
   */
  get noReload(): boolean {
    return this.hasAttribute('no-reload');
  }
  set noReload(value: boolean) {
    this.toggleAttribute('no-reload', value);
  }

  #read(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
