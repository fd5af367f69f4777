declare const __DEV__: boolean | undefined;

/** True in `dist/dev` and in the sources; the production build sets `__DEV__` to false and drops what hangs on it. */
export const DEV_MODE: boolean = typeof __DEV__ === 'undefined' || __DEV__;
