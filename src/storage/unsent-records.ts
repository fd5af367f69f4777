/** Most decisions that wait. Each decision is one line, and no record is longer than 3,800 bytes. */
const MAX_LINES = 20;

/** Most characters that wait. All of them are ASCII, so this is a limit in bytes as well. */
const MAX_CHARACTERS = 16_384;

/** Returns the key in localStorage under which decisions wait, beside the copy of the record. */
const keyOf = (cookieName: string): string => `${cookieName}-unsent`;

/**
 * Returns the decisions that the receiver of `record-href` has not answered yet, oldest first, as texts of records.
 *
 * Never throws.
 */
export function readUnsent(cookieName: string): readonly string[] {
  try {
    return (localStorage.getItem(keyOf(cookieName)) ?? '').split('\n').filter(Boolean);
  } catch {
    // Without localStorage no decision waits. Each decision is sent once.
    return [];
  }
}

/**
 * Keeps a decision until the receiver has answered. The text is its own id, because no two decisions of a browser have
 * the same text. If there is no room, the oldest decisions are dropped, and the next one may be cut, so that it is no
 * record any more.
 */
export function keepUnsent(cookieName: string, text: string): void {
  write(cookieName, [...readUnsent(cookieName), text].slice(-MAX_LINES));
}

/** Removes a decision that does not need to be sent again. Decisions that other windows have added since stay. */
export function forgetUnsent(cookieName: string, text: string): void {
  write(
    cookieName,
    readUnsent(cookieName).filter((line) => line !== text),
  );
}

function write(cookieName: string, lines: readonly string[]): void {
  const key = keyOf(cookieName);
  try {
    if (lines.length > 0) localStorage.setItem(key, lines.join('\n').slice(-MAX_CHARACTERS));
    else localStorage.removeItem(key);
  } catch {
    // Without localStorage, or without room in it, the decision is sent once. It stands in any case.
  }
}
