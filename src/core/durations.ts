/** Length of a second. Unit: milliseconds. */
export const SECOND_MS = 1000;

/** Length of a day. Unit: seconds. */
export const DAY_SECONDS = 86_400;
