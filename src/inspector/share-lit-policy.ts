// The script tag's inspector contains Lit, and so does the library. Under Trusted Types each copy of Lit makes a policy of
// the same name, and the browser refuses the second one. Then the library could not show its dialog. This file has the
// second copy get the policy of the first one. It must run before Lit, and stays for the life of the page.

/** The name of Lit's policy, which returns every text as it is. */
const NAME = 'lit-html';

/** The part of `window.trustedTypes` that is used here. @see https://w3c.github.io/trusted-types/dist/spec/ */
interface PolicyFactory {
  createPolicy: (name: string, rules: object) => object;
}

/** Has later copies of Lit share the first copy's policy. */
export function shareLitPolicy(factory: PolicyFactory): void {
  const createPolicy = factory.createPolicy.bind(factory);
  let shared: object | undefined;
  const value = (name: string, rules: object): object => {
    if (name !== NAME) return createPolicy(name, rules);
    return (shared ??= createPolicy(name, rules));
  };
  Object.defineProperty(factory, 'createPolicy', {value, configurable: true, writable: true});
}

const isFactory = (value: unknown): value is PolicyFactory =>
  value instanceof Object && 'createPolicy' in value;

const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
if (isFactory(factory)) shareLitPolicy(factory);
