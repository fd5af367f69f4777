/** The attribute of a property: `policy-href` for `policyHref`. */
export type AttributeName<Property extends string> = Property extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${AttributeName<Rest>}`
  : Property;

/** Returns the attribute of a property: `policy-href` for `policyHref`. */
export const toAttribute = (property: string): string => property.replace(/[A-Z]/g, '-$&').toLowerCase();

/** Returns the property of an attribute: `policyHref` for `policy-href`. */
export const toProperty = (attribute: string): string =>
  attribute.replace(/-./g, (part) => part.slice(1).toUpperCase());
