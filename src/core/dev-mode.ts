declare const __DEV__: boolean | undefined;

/**
 * Whether this is the development build: true in `dist/dev` and in the sources. The production build sets `__DEV__` to
 * false, so that its minifier drops the code that only runs in development.
 */
export const DEV_MODE: boolean = typeof __DEV__ === 'undefined' || __DEV__;
