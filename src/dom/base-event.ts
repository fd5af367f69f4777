/** Base class for a realm without `Event`, such as one that has only the language. No code dispatches events there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- other classes only extend this class
const NoEvent: unknown = class {};

/** Base class of the library's events: `Event`, if it exists. Code that has no `Event` only imports these classes. */
export const BaseEvent = (typeof Event === 'undefined' ? NoEvent : Event) as typeof Event;
