// What must not compile. Nothing imports this: it is for the type check alone.
import type {ConsentChangeEvent} from 'consent-elements';

export const wrong = [
  // @ts-expect-error -- no such place
  <consent-banner position="middle" />,
  // @ts-expect-error -- a category has a name
  <consent-category />,
  // @ts-expect-error -- words, not numbers
  <consent-category name="affiliate" capture={1} />,
  // @ts-expect-error -- no such storage
  <consent-cookie name="a" storage="disk" />,
  // @ts-expect-error -- the listener of another event
  <consent-embed onconsent-request={({granted}: ConsentChangeEvent) => granted} />,
];
