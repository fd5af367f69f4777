// Reasons why an element is left as it is. Each names the cure.
import type {Problem} from '../finding.js';

const BY_HAND = 'Write data-consent by hand: docs/cli.md says how.';

/** Returns the attribute that holds the address of an element until there is consent. */
const waitingAddress = (tag: string): string => `data-consent-${ADDRESSES.get(tag) ?? 'src'}`;

/** The elements whose address is not in `src`. */
const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['link', 'href'],
  ['object', 'data'],
]);

export const problems = {
  branches: (): Problem => ({
    code: 'branches',
    what: 'the tag, or the attribute that gates it, is in branches of the template',
    cure: BY_HAND,
  }),
  component: (tag: string): Problem => ({
    code: 'component',
    what: `<${tag}> is a component, and only its author knows what happens to its attributes`,
    cure: 'Write data-consent where the component creates its element, or use the plain element.',
  }),
  duplicate: (name: string): Problem => ({
    code: 'duplicate-attribute',
    what: `the attribute ${name} is written twice`,
    cure: 'Remove one of the two, and run this again.',
  }),
  mixed: (): Problem => ({
    code: 'mixed',
    what: 'the element has data-consent, and marks of the former tool',
    cure: 'Remove the marks of the former tool.',
  }),
  both: (): Problem => ({
    code: 'mixed',
    what: 'the element is gated, but also marked as not gated, or it opens the preferences',
    cure: 'Remove one of the two, and run this again.',
  }),
  dynamicName: (): Problem => ({
    code: 'dynamic-name',
    what: 'a template or code fills in what the element waits for',
    cure: 'Write data-consent instead, and fill in names of your categories.',
  }),
  dynamicType: (): Problem => ({
    code: 'dynamic-type',
    what: 'a template, code or a directive may decide the type of the script',
    cure: 'Write type="text/plain" before everything that a template fills in, without a spread or directive for it, and run this again.',
  }),
  otherType: (type: string): Problem => ({
    code: 'other-type',
    what: `the type "${type}" does not hold scripts`,
    cure: 'Write type="text/plain", the type in data-consent-type, and data-consent.',
  }),
  notHeld: (tag: string): Problem => ({
    code: 'not-held',
    what: `the <${tag}> runs or loads before any choice, despite its mark`,
    cure:
      tag === 'script'
        ? 'If it must wait, write type="text/plain" and data-consent; if not, remove the mark.'
        : `If it must wait, write data-consent, and its address in ${waitingAddress(tag)}; if not, remove the mark.`,
  }),
  twoAddresses: (name: string): Problem => ({
    code: 'two-addresses',
    what: `the element has ${name}, and an address that waits`,
    cure: 'Remove one of the two, and run this again.',
  }),
  unknownAddress: (tag: string): Problem => ({
    code: 'not-held',
    what: `the <${tag}> has its address in an attribute that browsers load, and a template or code may add another one`,
    cure: `Write the address once, in ${waitingAddress(tag)}, and data-consent.`,
  }),
  forgotten: (name: string): Problem => ({
    code: 'no-counterpart',
    what: `the element keeps ${name}, which the library does not read`,
    cure: 'If it must wait, write its address in data-consent-srcset or data-consent-poster.',
  }),
  noAddress: (tag: string): Problem => ({
    code: 'no-address',
    what: `the <${tag}> has no address that waits`,
    cure: `Write ${waitingAddress(tag)}, or hold the code that sets its address.`,
  }),
  notGateable: (tag: string): Problem => ({
    code: 'not-gateable',
    what: `a <${tag}> cannot be gated itself`,
    cure: 'Put the element into <template data-consent="…">, with your category.',
  }),
  unnamed: (): Problem => ({
    code: 'no-name',
    what: 'the element does not name anything that it waits for',
    cure: 'Write data-consent with your category, or remove the mark.',
  }),
} as const;
