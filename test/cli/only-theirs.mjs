import assert from 'node:assert/strict';
import {readMarkup} from '../../packages/cli/dist/index.js';

/** The attributes that a rewriting may change, take out or put in. Everything else stays, byte for byte. */
const THEIRS = new Set(
  `class classname type src srcset href poster data onclick data-cookieconsent data-cookieblock-src data-src data-ot-ignore
  data-cookieyes data-cookieyes-src data-category data-cookiecategory data-service data-type data-cc data-name data-href
  data-cmplz-src data-src-cmplz data-cmplz-target data-waitfor data-iub-purposes data-suppressedsrc suppressedsrc
  data-c15t-category data-c15t-vendor data-vendor data-purpose data-contextual data-title-level data-consent
  data-consent-action data-consent-type data-consent-src data-consent-srcset data-consent-href data-consent-poster
  data-consent-data`.split(/\s+/),
);

const isTheirs = ({name}) => THEIRS.has(name.replace(/^(?::|v-bind:)/, ''));

/** Returns everything that must not change: the text around the tags, their names, the other attributes, and the classes of others. */
function keptOf(name, text) {
  const elements = readMarkup(text, name)?.elements ?? [];
  const outer = elements.filter(
    (one) => !elements.some((o) => o !== one && o.start < one.start && o.end > one.end),
  );
  const around = [0, ...outer.map(({end}) => end)].map((start, index) =>
    text.slice(start, outer[index]?.start ?? text.length),
  );
  const tags = outer.map(({start, end, attributes}) => {
    const cuts = attributes.filter(isTheirs);
    const kept = [start, ...cuts.map((one) => one.end)].map((from, index) =>
      text.slice(from, cuts[index]?.start ?? end),
    );
    // An attribute goes with the white space before it.
    return kept.join('').replace(/\s+/g, '');
  });
  return {around, tags};
}

/** Holds that a rewriting changed nothing but the attributes in question. */
export function assertOnlyTheirs(name, before, after) {
  assert.deepEqual(keptOf(name, after), keptOf(name, before));
}
