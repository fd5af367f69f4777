/** So many steps of a path are tried: a cookie deeper down is nobody's, and work must not grow with the address. */
const MAX_PATH_STEPS = 20;

/** The host and all domains that it is part of: the browser knows which of them belong to nobody. */
export function parentDomains(): string[] {
  const labels = location.hostname.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** The paths that a cookie of this page can have: `/` first, then those that lead to the page. */
export function pagePaths(): string[] {
  const steps = location.pathname.split('/').slice(1, MAX_PATH_STEPS);
  return [
    '/',
    ...steps.flatMap((step, index) => {
      const path = `/${steps.slice(0, index + 1).join('/')}`;
      return step ? [path, `${path}/`] : [];
    }),
  ];
}
