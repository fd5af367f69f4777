/**
 * The Content Security Policy of every demo site: nothing inline, no eval, and of the second origin only what is named.
 * So the sites show that the library needs no more than that.
 */
export function contentSecurityPolicy(cdn) {
  const rules = {
    'default-src': "'none'",
    'script-src': `'self' ${cdn}`,
    'style-src': "'self'",
    'img-src': `'self' data: ${cdn}`,
    'connect-src': `'self' ${cdn}`,
    'frame-src': cdn,
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return Object.entries(rules)
    .map((rule) => rule.join(' '))
    .join('; ');
}
