/** Code of a site, as a unit test has it: counts visits while analytics is granted. */
export function countVisits(consent, count) {
  return consent.when('analytics', ({signal}) => {
    count('started');
    signal.addEventListener('abort', () => count('stopped'));
  });
}
