/** Whether a value can have properties. Functions can, too. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);
