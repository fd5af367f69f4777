import {toProperty, type AttributeName} from '../../core/attribute-name.js';
import type {ConsentPolicy} from '../../core/policy.js';
import {isFlagOn} from '../../core/flag.js';
import {BaseElement} from '../base-element.js';

/** The name of an attribute that declares something of the policy. */
type DeclaringAttribute = AttributeName<keyof ConsentPolicy>;

/** The attributes that declare the policy as text. The library reads them once, when it starts. */
const TEXT_ATTRIBUTES = [
  'organization',
  'policy-href',
  'imprint-href',
  'policy-version',
  'policy-effective',
  'categories',
  'cookie-name',
  'cookie-domain',
  'cookie-path',
  'cookie-days',
  'refusal-days',
  'model',
  'prompt',
  'gpc',
  'region',
  'region-cookie',
  'region-href',
  'import-from',
  'import-until',
  'import-map',
  'signals',
  'record-href',
] as const satisfies readonly DeclaringAttribute[];

/** The attributes that declare the policy by being there. */
const FLAG_ATTRIBUTES = ['import-grants', 'no-reload'] as const satisfies readonly DeclaringAttribute[];

/** All attributes that declare the policy. */
export const DECLARING_ATTRIBUTES = [
  ...TEXT_ATTRIBUTES,
  ...FLAG_ATTRIBUTES,
] as const satisfies readonly DeclaringAttribute[];

/** An element whose attributes declare a policy. Each attribute has a property that reflects it. */
export class DeclaringElement extends BaseElement {
  /** Name of the organization that asks for consent. If empty, the host name. */
  declare organization: string;
  /** Address of the complete privacy policy: http, https or relative. */
  declare policyHref: string;
  /** Address of the imprint, which says who runs the site: http, https or relative. */
  declare imprintHref: string;
  /** Version of the policy. If empty, `1`. */
  declare policyVersion: string;
  /** ISO date from which this version applies. If empty, at once. */
  declare policyEffective: string;
  /** Names of the categories, as a short form of `<consent-category>` children. */
  declare categories: string;
  /** Name of the record's cookie. If empty, `consent-choice`. */
  declare cookieName: string;
  /** Domain of the record's cookie. If empty, this host only. */
  declare cookieDomain: string;
  /** Path of the record's cookie. If empty, `/`. */
  declare cookiePath: string;
  /** How long a record lasts, as the attribute has it. Unit: days, 1 to 390. If empty, 182. */
  declare cookieDays: string;
  /**
   * How long a refusal lasts that falls under Global Privacy Control, as the attribute has it. Unit: days, 1 to 390. If
   * empty, 366.
   */
  declare refusalDays: string;
  /** How the optional categories stand before a choice: a model, or rules by region. If empty, `opt-in`. */
  declare model: string;
  /** What visitors see before they decide: `ask`, `notice`, `none`, or rules by region. If empty, `ask`. */
  declare prompt: string;
  /** Whether Global Privacy Control is honored: `honor`, `ignore`, or rules by region. If empty, `honor`. */
  declare gpc: string;
  /** ISO 3166 code of the visitor's region. If empty, unknown. */
  declare region: string;
  /** Name of a cookie that holds the region. */
  declare regionCookie: string;
  /** Address on the page's own origin that answers with the region as text. */
  declare regionHref: string;
  /** Names of the consent tools that the site used before, and whose records are taken over. */
  declare importFrom: string;
  /** ISO date of the day on which the former tool stopped running. */
  declare importUntil: string;
  /** The names of the former tool's categories here. If empty, the tool's usual categories count. */
  declare importMap: string;
  /** Names of the vendors that receive a consent signal. */
  declare signals: string;
  /** Address to which each decision is sent: http, https or relative. If empty, decisions are sent nowhere. */
  declare recordHref: string;

  /**
   * Whether dated grants of the former tool are taken over, too.
   *
   * @default false
   */
  declare importGrants: boolean;
  /**
   * Whether the page is never reloaded at a withdrawal.
   *
   * @default false
   */
  declare noReload: boolean;
}

/** Sets a flag's attribute. An attribute that says `false` is replaced. */
export function setFlag(element: Element, name: string, isOn: boolean): void {
  if (isOn) element.setAttribute(name, '');
  else element.removeAttribute(name);
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

for (const attribute of FLAG_ATTRIBUTES) {
  Object.defineProperty(DeclaringElement.prototype, toProperty(attribute), {
    configurable: true,
    enumerable: true,
    get(this: Element): boolean {
      return isFlagOn(this.getAttribute(attribute));
    },
    set(this: Element, value: boolean): void {
      setFlag(this, attribute, value);
    },
  });
}
