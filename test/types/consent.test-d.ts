// Wrong uses of the consent object and its jars that must not compile. Nothing here runs: `tsc -p test` fails where a
// line that is said to be wrong is taken.
import {consent, createPolicy, start, type ConsentJar} from '../../src/entries/index.js';

declare const jar: ConsentJar;

export function wrongUse(): void {
  // @ts-expect-error -- it is the page's own
  consent.granted = () => true;
  // @ts-expect-error -- read only
  consent.record = null;
  // @ts-expect-error -- read only
  consent.policy = createPolicy({categories: ['analytics']});
  // @ts-expect-error -- an expression is a text
  consent.isGranted(['analytics', 'matomo']);
  // @ts-expect-error -- code that waits says for what
  consent.when(() => undefined);
  // @ts-expect-error -- there is something to run
  consent.when('analytics');
  // @ts-expect-error -- of a category or service
  consent.jar();
  // @ts-expect-error -- a root, not a selector
  consent.observe('#app');
  // @ts-expect-error -- the code is told of states, not of names
  consent.subscribe((granted: string[]) => granted.length);
  // @ts-expect-error -- the signal is given in a context
  consent.when('analytics', (signal: AbortSignal) => signal.throwIfAborted());
  // @ts-expect-error -- what an author writes is no policy yet
  start({categories: ['analytics']});
}

export function wrongReading(): unknown[] {
  return [
    // @ts-expect-error -- there may be no record
    consent.record.granted,
    // @ts-expect-error -- before the start there is no policy
    consent.policy.categories,
    // @ts-expect-error -- a cookie may not be there
    jar.get('n').length,
  ];
}

export function wrongDecisions(): void {
  // @ts-expect-error -- everything is said by acceptAll()
  consent.decide(true);
  // @ts-expect-error -- the page names no source
  consent.decide({analytics: true}, 'banner');
  // @ts-expect-error -- a decision is yes or no
  consent.decide({analytics: 1});
  // @ts-expect-error -- a withdrawal is of everything
  consent.rejectAll('analytics');
}

export async function wrongJars(): Promise<void> {
  // @ts-expect-error -- a value is a text
  await jar.set('n', 1);
  // @ts-expect-error -- an object has to be made a text
  await jar.set('n', {a: 1});
  // @ts-expect-error -- a cookie has a value
  await jar.set('n');
  // @ts-expect-error -- an attribute that no cookie has
  await jar.set('n', 'v', {sameSite: 'Maybe'});
  // @ts-expect-error -- one cookie at a time
  jar.get();
  // @ts-expect-error -- a jar cannot be changed
  jar.set = () => undefined;
}
