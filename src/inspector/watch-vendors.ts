import type {SignalName} from '../core/signal-names.js';
import type {TimedText, VendorFacts} from './snapshot.js';
import {VENDOR_ANSWERS, VENDOR_SOURCES, type VendorSource} from './vendor-sources.js';
import {findVendor, waitingCalls, type Wrapped, wrapVendor} from './wrap-vendor.js';

/** Most messages of a vendor that are kept. */
const MAX_MESSAGES = 100;

/** Notes what each vendor is told. */
export interface VendorWatch {
  /** Looks for vendors that have come to the page since. */
  readonly look: () => void;
  /** @param signals The vendors that the policy names in `signals`. */
  readonly list: (signals: readonly string[]) => readonly VendorFacts[];
  /** Undoes every wrapping. */
  readonly stop: () => void;
}

/** Watches the queues and functions of all vendors that take a consent signal, from the first `look` on. */
export function watchVendors(onChange: () => void): VendorWatch {
  const messages = new Map<SignalName, TimedText[]>();
  const wrapped = new Map<SignalName, Wrapped>();

  const note = ({vendor, words}: VendorSource, call: readonly unknown[]): void => {
    const [word] = call;
    if (words.length > 0 && !(typeof word === 'string' && words.includes(word))) return;
    const noted = messages.get(vendor) ?? [];
    messages.set(vendor, [...noted.slice(-MAX_MESSAGES), {at: performance.now(), text: callText(call)}]);
  };
  const wrap = (source: VendorSource): void => {
    const vendor = findVendor(source.global);
    const before = wrapped.get(source.vendor);
    if (!vendor || before?.current === vendor) return;
    // A vendor's script that has loaded puts something else in the place of its stub. Its messages are noted already.
    if (!before) for (const call of waitingCalls(vendor, source)) note(source, call);
    const noteAndTell = (call: readonly unknown[]): void => {
      note(source, call);
      onChange();
    };
    wrapped.set(source.vendor, wrapVendor(vendor, source, noteAndTell));
  };

  return {
    look: () => VENDOR_SOURCES.forEach(wrap),
    list(signals) {
      const named = signals.map((signal) => signal.split(':')[0] ?? '');
      const sources = VENDOR_SOURCES.map(({vendor, global}) => ({
        name: vendor,
        isNamed: named.includes(vendor),
        isPresent: findVendor(global) !== null,
        messages: messages.get(vendor) ?? [],
      }));
      const answers = Object.entries(VENDOR_ANSWERS).map(([name, ask]) => {
        const text = ask();
        const at = performance.now();
        return {
          name,
          isNamed: named.includes(name),
          isPresent: text !== null,
          messages: text ? [{at, text}] : [],
        };
      });
      return [...sources, ...answers].filter(({isNamed, messages: told}) => isNamed || told.length > 0);
    },
    stop() {
      for (const {undo} of wrapped.values()) undo();
      wrapped.clear();
    },
  };
}

/** Returns the words of a call as text. A message on consent has no values of visitors. */
const callText = (call: readonly unknown[]): string =>
  call.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
