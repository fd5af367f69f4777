/** Stands in where there is no `Event`, such as in a realm that has the language alone. No code dispatches it there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it can be extended, and that is all
const NoEvent: unknown = class {};

/** What an event of ours extends: `Event`. */
export const BaseEvent = (typeof Event === 'undefined' ? NoEvent : Event) as typeof Event;
