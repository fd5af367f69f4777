/** An object of texts of which any may be missing. */
export type Part<T> = {readonly [Key in keyof T]?: T[Key] extends string ? T[Key] : Part<T[Key]>};

/** Puts texts over others, at any depth. */
export function merge<T extends object>(base: T, part: Part<T>): T {
  const merged = {...base} as Record<string, unknown>;
  for (const [key, value] of Object.entries(part)) {
    const old = merged[key];
    merged[key] = value instanceof Object ? merge(old instanceof Object ? old : {}, value) : value;
  }
  return merged as T;
}
