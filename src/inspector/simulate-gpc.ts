/**
 * Has the page believe that Global Privacy Control is on or off, by a property of `navigator` that stands before the
 * browser's own. The browser's header `Sec-GPC` stays as it is, so a server sees the real signal.
 *
 * @returns The undo.
 * @see https://w3c.github.io/gpc/
 */
export function simulateGpc(isOn: boolean): () => void {
  const before = Object.getOwnPropertyDescriptor(navigator, 'globalPrivacyControl');
  const isDefined = Reflect.defineProperty(navigator, 'globalPrivacyControl', {
    get: () => isOn,
    configurable: true,
    enumerable: true,
  });
  return () => {
    if (!isDefined) return;
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    if (before) Object.defineProperty(navigator, 'globalPrivacyControl', before);
  };
}
