/** The gate's clock-work; tests set it to their scale. Unit: milliseconds. */
export const timing = {
  /** How long a script that does not answer holds up those behind it. It still runs, should it come later. */
  slow: 5000,
  /** How long scripts may run in one go before the page gets its turn. */
  slice: 24,
};
