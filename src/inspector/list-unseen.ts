/** What the inspector can and cannot see on a page. */
export interface Sight {
  /** Whether it came before the library. */
  readonly isEarly: boolean;
  /** How many requests the browser has not told of. */
  readonly dropped: number;
  /** Whether the development build notes what `consent.when` is given. */
  readonly hasHandlers: boolean;
  /** Kinds of storage that the browser does not let the page read. */
  readonly refused: readonly string[];
}

/** Says what the inspector cannot see on this page, so that no reader takes silence for proof. */
export function listUnseen({isEarly, dropped, hasHandlers, refused}: Sight): readonly string[] {
  return [
    'HttpOnly cookies, which servers set and scripts never see, and cookies of other sites. The browser’s own developer tools show them.',
    'What frames of other sites store and request.',
    ...(isEarly
      ? []
      : [
          'What happened before the inspector loaded: events, messages to vendors, inline scripts. Put its tag above the library’s.',
        ]),
    ...(hasHandlers ? [] : ['Functions that were passed to consent.when. The development build shows them.']),
    ...(dropped > 0 ? [`${String(dropped)} requests, because the browser’s buffer was full.`] : []),
    ...(refused.length > 0
      ? [`Storage that the browser does not let this page read: ${refused.join(', ')}.`]
      : []),
  ];
}
