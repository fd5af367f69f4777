/** The time limits of the gate. Tests replace them. Unit: milliseconds. */
export const timing = {
  /** How long a script that does not load holds up later scripts. If it loads later, it still runs. */
  slowMs: 5000,
  /** How long scripts may run before the page gets its turn. */
  sliceMs: 24,
};
