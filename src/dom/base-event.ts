/** Stands in where there is no `Event`, such as in a realm that has the language alone. Nobody dispatches one there. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it can be extended, and that is all
const NoEvent = class {} as unknown as typeof Event;

/** What an event of ours extends: `Event`. */
export const BaseEvent = typeof Event === 'undefined' ? NoEvent : Event;
