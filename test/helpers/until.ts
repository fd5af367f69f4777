/** How long a condition may take to come true, and how often it is asked. Unit: milliseconds. */
const LIMIT_MS = 20_000;
const STEP_MS = 10;

type Truthy<T> = Exclude<T, null | undefined | false | 0 | ''>;

/** Asks again and again until the answer is truthy, and gives that answer. Fails after 20 s, showing the question. */
export async function until<T>(condition: () => T | Promise<T>): Promise<Truthy<T>> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const answer = await condition();
    if (answer) return answer as Truthy<T>;
    if (performance.now() > end)
      throw new Error(`not so within ${String(LIMIT_MS)} ms: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
