// What is stated of each product: from which sample, in which unit.
import {BUTTONS} from './products.mjs';

const KIB = 1024;

export const SIZES = [10, 100, 1000];

const ms = (value) => `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ms`;
const kib = (value) => `${(value / KIB).toFixed(1)} KiB`;
const score = (value) => value.toFixed(3);

/**
 * @typedef {object} Measure
 * @property {string} key
 * @property {string} title
 * @property {string} sample Which visit it is taken from.
 * @property {(sample: any) => number} of
 * @property {(value: number) => string} unit
 * @property {boolean} [over] Stated as what is more than on the page without a library.
 * @property {boolean} [unranked] Nobody is best in it.
 */

/** @type {Measure[]} */
export const MEASURES = [
  {
    key: 'bytes',
    title: 'bytes, first visit, over the floor',
    sample: 'first',
    of: (s) => s.bytes,
    unit: kib,
    over: true,
  },
  {
    key: 'later bytes',
    title: 'bytes, returning, over the floor',
    sample: 'accept',
    of: (s) => s.later.bytes,
    unit: kib,
    over: true,
  },
  {key: 'paint', title: 'first contentful paint', sample: 'first', of: (s) => s.paint, unit: ms},
  {key: 'banner', title: 'banner seen', sample: 'accept', of: (s) => s.banner, unit: ms},
  {key: 'task', title: 'main thread, first visit', sample: 'first', of: (s) => s.task, unit: ms},
  {key: 'later task', title: 'main thread, returning', sample: 'accept', of: (s) => s.later.task, unit: ms},
  {key: 'click', title: 'click → last of six scripts', sample: 'accept', of: (s) => s.clickToLast, unit: ms},
  {key: 'tap kept', title: 'tap on 4G → record kept', sample: 'tap', of: (s) => s.kept, unit: ms},
  {key: 'tap first', title: 'tap on 4G → first of six', sample: 'tap', of: (s) => s.first, unit: ms},
  {key: 'tap last', title: 'tap on 4G → last of six', sample: 'tap', of: (s) => s.last, unit: ms},
  {
    key: 'later first',
    title: 'returning: first gated script',
    sample: 'accept',
    of: (s) => s.later.first,
    unit: ms,
  },
  {key: 'later last', title: 'returning: last of six', sample: 'accept', of: (s) => s.later.last, unit: ms},
  ...SIZES.map((size) => ({
    key: `${size}`,
    title: `click → last of ${size.toLocaleString('en')} inline`,
    sample: `${size}`,
    of: (value) => value,
    unit: ms,
  })),
  {
    key: 'heap',
    title: 'heap, first visit, over the floor',
    sample: 'first',
    of: (s) => s.heap,
    unit: kib,
    over: true,
  },
  {
    key: 'later heap',
    title: 'heap, returning, over the floor',
    sample: 'accept',
    of: (s) => s.later.heap,
    unit: kib,
    over: true,
  },
  {key: 'long', title: 'longest long task, first visit', sample: 'first', of: (s) => s.longest, unit: ms},
  {
    key: 'later long',
    title: 'longest long task, returning',
    sample: 'accept',
    of: (s) => s.later.longest,
    unit: ms,
  },
  {
    key: 'shift',
    title: 'layout shift, first visit',
    sample: 'first',
    of: (s) => s.shift,
    unit: score,
    unranked: true,
  },
  {
    key: 'later shift',
    title: 'layout shift, returning',
    sample: 'accept',
    of: (s) => s.later.shift,
    unit: score,
    unranked: true,
  },
  ...BUTTONS.flatMap((button) => [
    {
      key: `${button} paint`,
      title: `${button}: click → next paint`,
      sample: `${button} button`,
      of: (s) => s.duration,
      unit: ms,
    },
    {
      key: `${button} work`,
      title: `${button}: listeners`,
      sample: `${button} button`,
      of: (s) => s.work,
      unit: ms,
      unranked: true,
    },
  ]),
];
