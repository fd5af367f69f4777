import {BaseElement} from '../base-element.js';

/** The attributes that declare the policy as texts. The library reads them once, when it starts. */
const TEXT_ATTRIBUTES = [
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
] as const;

/** All attributes that declare the policy. */
export const DECLARING_ATTRIBUTES = [...TEXT_ATTRIBUTES, 'no-reload'] as const;

/** Returns the property of an attribute: `policyHref` for `policy-href`. */
export const toProperty = (attribute: string): string =>
  attribute.replace(/-./g, (part) => part.slice(1).toUpperCase());

/** An element whose attributes declare a policy. Each attribute has a property that reflects it. */
export class DeclaringElement extends BaseElement {
  /** Who asks; in the text and the record; empty: the host name. */
  declare organization: string;
  /** Link to the whole policy; http(s) or relative. */
  declare policyHref: string;
  /** Version of the policy; empty: `1`. */
  declare policyVersion: string;
  /** ISO date from which this version holds; empty: at once. */
  declare policyEffective: string;
  /** Names of the categories, short for `<consent-category>` children. */
  declare categories: string;
  /** Name of the cookie that keeps the record; empty: `consent-choice`. */
  declare cookieName: string;
  /** Domain of that cookie; empty: this host only. */
  declare cookieDomain: string;
  /** Path of that cookie; empty: `/`. */
  declare cookiePath: string;
  /** Life of a record, as the attribute has it. Unit: days, 1 to 390; empty: 182. */
  declare cookieDays: string;
  /** `honor` or `ignore` Global Privacy Control; empty: `honor`. */
  declare gpc: string;
  /** Vendors to tell what holds, by name. */
  declare signals: string;
  /** Where each decision is sent; http(s) or relative; empty: nowhere. */
  declare recordHref: string;

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
}

for (const attribute of TEXT_ATTRIBUTES) {
  Object.defineProperty(DeclaringElement.prototype, toProperty(attribute), {
    configurable: true,
    enumerable: true,
    get(this: Element): string {
      return this.getAttribute(attribute) ?? '';
    },
    set(this: Element, value: string): void {
      this.setAttribute(attribute, value);
    },
  });
}
