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
    what: 'the tag, or what gates it, stands in branches of the template',
    cure: BY_HAND,
  }),
  component: (tag: string): Problem => ({
    code: 'component',
    what: `<${tag}> is a component, and what becomes of its attributes is not known here`,
    cure: 'Write data-consent where the component makes its element, or use the plain element.',
  }),
  duplicate: (name: string): Problem => ({
    code: 'duplicate-attribute',
    what: `the attribute ${name} is written twice`,
    cure: 'Take one of the two out, and run this again.',
  }),
  mixed: (): Problem => ({
    code: 'mixed',
    what: 'the element has data-consent, and marks of the former tool',
    cure: 'Take the marks of the former tool out.',
  }),
  both: (): Problem => ({
    code: 'mixed',
    what: 'the element is gated, and is told not to be, or opens the preferences',
    cure: 'Take one of the two out, and run this again.',
  }),
  dynamicName: (): Problem => ({
    code: 'dynamic-name',
    what: 'a template or code fills in what the element waits for',
    cure: 'Write data-consent in its place, and give it names of your categories.',
  }),
  dynamicType: (): Problem => ({
    code: 'dynamic-type',
    what: 'a template, code or a directive may decide the type of the script',
    cure: 'Write type="text/plain" before all that a template fills in, without a spread or directive for it, and run this again.',
  }),
  otherType: (type: string): Problem => ({
    code: 'other-type',
    what: `the type "${type}" is none by which scripts are held`,
    cure: 'Write type="text/plain", the type in data-consent-type, and data-consent.',
  }),
  notHeld: (tag: string): Problem => ({
    code: 'not-held',
    what: `the <${tag}> runs or loads before any choice, whatever its mark says`,
    cure:
      tag === 'script'
        ? 'If it must wait, write type="text/plain" and data-consent; if not, take the mark out.'
        : `If it must wait, write data-consent, and its address in ${waitingAddress(tag)}; if not, take the mark out.`,
  }),
  twoAddresses: (name: string): Problem => ({
    code: 'two-addresses',
    what: `the element has ${name}, and an address that waits`,
    cure: 'Take one of the two out, and run this again.',
  }),
  unknownAddress: (tag: string): Problem => ({
    code: 'not-held',
    what: `the <${tag}> has its address where browsers load it, and a template or code may add another one`,
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
    what: 'the element names nothing that it waits for',
    cure: 'Write data-consent with your category, or take the mark out.',
  }),
} as const;
