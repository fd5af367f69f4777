/** Selects buttons whose attribute `floating` is on, as `isFlagOn` reads it. */
export const FLOATING =
  '[floating]:not([floating="false" i], [floating="no" i], [floating="off" i], [floating="0"])';
