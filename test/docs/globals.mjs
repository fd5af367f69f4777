/**
 * What a reader has at hand: the script tag's object, functions of theirs, and of frameworks as much as is used. A text, for
 * a file of types would hold for all tests.
 */
export const GLOBALS = `
declare const consent: import('consent-elements').Consent;
declare const dataLayer: object[];
declare function count(): void;

declare module '*/chat-vendor';

declare module 'react' {
  export function useEffect(effect: () => () => void, dependencies: readonly unknown[]): void;
  export function useSyncExternalStore<T>(
    subscribe: (changed: () => void) => () => void,
    now: () => T,
    server: () => T,
  ): T;
}
declare namespace JSX {
  type Element = object;
  type IntrinsicElements = Record<string, Record<string, unknown>>;
}

declare module 'vue' {
  export function ref<T>(value: T): {value: T};
  export function onScopeDispose(stop: () => void): void;
}

declare module 'svelte/store' {
  export function readable<T>(value: T, start: (set: (value: T) => void) => () => void): object;
}
`;
