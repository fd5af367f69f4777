/** The values with which a flag is off. Templates and frameworks write them where they mean to leave the flag out. */
const OFF = /^\s*(?:false|no|off|0)\s*$/i;

/**
 * Whether a flag is on. As in HTML, an attribute counts when it is there, whatever its value. The values `false`, `no`, `off`
 * and `0` are the exception.
 *
 * @param value The value of the attribute. Null or undefined if the attribute is not there.
 */
export const isFlagOn = (value: string | null | undefined): boolean =>
  value !== null && value !== undefined && !OFF.test(value);
