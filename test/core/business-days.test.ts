import {assert} from 'chai';
import * as fc from 'fast-check';
import {businessDaysAfter} from '../../src/core/business-days.js';
import {createPolicy} from '../../src/core/create-policy.js';
import {ConsentConfigError} from '../../src/core/errors.js';

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

const text = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isWeekend = (date: string): boolean => [SUNDAY, SATURDAY].includes(new Date(date).getUTCDay());

/** Counted one by one: the business days after a date, up to and with another. */
function countBetween(date: string, end: string): number {
  let count = 0;
  for (let time = Date.parse(date) + DAY_MS; time <= Date.parse(end); time += DAY_MS) {
    if (!isWeekend(text(time))) count++;
  }
  return count;
}

const dates = fc
  .integer({min: Date.parse('1970-01-01') / DAY_MS, max: Date.parse('2400-12-31') / DAY_MS})
  .map((day) => text(day * DAY_MS));
const number = fc.integer({min: 1, max: 400});

describe('businessDaysAfter', () => {
  // 2026-11-20 is a Friday.
  const cases: [what: string, date: string, days: number, found: string][] = [
    ['a day from a Thursday', '2026-11-19', 1, '2026-11-20'],
    ['a day from a Friday', '2026-11-20', 1, '2026-11-23'],
    ['a day from a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['a day from a Sunday', '2026-11-22', 1, '2026-11-23'],
    ['two days from a Saturday', '2026-11-21', 2, '2026-11-24'],
    ['five days from a Sunday', '2026-11-22', 5, '2026-11-27'],
    ['six days from a Sunday', '2026-11-22', 6, '2026-11-30'],
    ['four days from a Monday', '2026-11-23', 4, '2026-11-27'],
    ['five days from a Monday', '2026-11-23', 5, '2026-11-30'],
    ['no day from a Friday', '2026-11-20', 0, '2026-11-20'],
    ['no day from a Saturday', '2026-11-21', 0, '2026-11-21'],
    ['a day over the end of a month', '2026-11-30', 1, '2026-12-01'],
    ['a day over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['a weekend at the end of a year', '2027-12-31', 1, '2028-01-03'],
    ['a day over February 29', '2024-02-28', 1, '2024-02-29'],
    ['a day over February without a 29th', '2023-02-28', 1, '2023-03-01'],
    ['a day from February 29', '2024-02-29', 1, '2024-03-01'],
    ['30 days, six weeks', '2014-06-19', 30, '2014-07-31'],
    ['260 days, 52 weeks', '2026-11-20', 260, '2027-11-19'],
    ['the last day there is', '9999-12-30', 1, '9999-12-31'],
  ];
  for (const [what, date, days, found] of cases) {
    it(`finds ${what}`, () => {
      assert.equal(businessDaysAfter(date, days), found);
    });
  }

  const wrong: [what: string, date: unknown, days: unknown][] = [
    ['no date', '', 1],
    ['a word', 'tomorrow', 1],
    ['a day that is none', '2026-02-30', 1],
    ['a month that is none', '2026-13-01', 1],
    ['a year alone', '2026', 1],
    ['digits left out', '2026-1-5', 1],
    ['a time of day', '2026-11-20T12:00:00Z', 1],
    ['a date in another order', '20.11.2026', 1],
    ['a year of six digits', '+012026-11-20', 1],
    ['a Date', new Date('2026-11-20'), 1],
    ['undefined', undefined, 1],
    ['a number of days below 0', '2026-11-20', -1],
    ['half a day', '2026-11-20', 0.5],
    ['NaN days', '2026-11-20', NaN],
    ['Infinity', '2026-11-20', Infinity],
    ['days as a text', '2026-11-20', '1'],
    ['a day past the last', '9999-12-31', 1],
    ['more days than there are', '2026-11-20', Number.MAX_SAFE_INTEGER],
  ];
  for (const [what, date, days] of wrong) {
    it(`throws for ${what}`, () => {
      assert.throws(() => businessDaysAfter(date as string, days as number), ConsentConfigError, 'bad-date');
    });
  }

  it('never finds a weekend', () => {
    fc.assert(fc.property(dates, number, (date, days) => !isWeekend(businessDaysAfter(date, days))));
  });

  it('finds a later day for a larger number', () => {
    fc.assert(
      fc.property(dates, fc.nat(400), (date, days) => {
        assert.isBelow(
          Date.parse(businessDaysAfter(date, days)),
          Date.parse(businessDaysAfter(date, days + 1)),
        );
      }),
    );
  });

  it('finds no earlier day for a later date', () => {
    fc.assert(
      fc.property(dates, number, fc.nat(30), (date, days, later) => {
        const next = text(Date.parse(date) + later * DAY_MS);

        assert.isAtMost(Date.parse(businessDaysAfter(date, days)), Date.parse(businessDaysAfter(next, days)));
      }),
    );
  });

  it('leaves as many business days between as it was told', () => {
    fc.assert(
      fc.property(dates, fc.nat(400), (date, days) => {
        assert.equal(countBetween(date, businessDaysAfter(date, days)), days);
      }),
    );
  });

  it('gives the same in two steps as in one', () => {
    fc.assert(
      fc.property(dates, number, number, (date, a, b) => {
        assert.equal(businessDaysAfter(businessDaysAfter(date, a), b), businessDaysAfter(date, a + b));
      }),
    );
  });

  it('gives a date that a policy takes', () => {
    const policyEffective = businessDaysAfter('2026-11-20', 30);
    const policy = createPolicy({categories: ['analytics'], policyVersion: '3', policyEffective});

    assert.equal(policy.policyEffective, '2027-01-01');
  });
});
