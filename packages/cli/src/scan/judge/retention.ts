/** Words for units of time in the languages of most European sites, with their longest length. Unit: days. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:y|years?|jahre?n?|ans?|ann[ée]es?|años?|anni?|anno|jaar|jaren|lat|lata|rok|anos?|år)/i, 366],
  [
    /^(?:mo|mon|months?|monate?n?|mois|mes|meses|mese|mesi|maand|maanden|miesi[ąęe]c\w*|m[êe]s|måned\w*)/i,
    31,
  ],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tygod\w*|tydzie[ńn]|uker?|veck\w*)/i, 7],
  [/^(?:d|days?|tage?n?|jours?|d[ií]as?|giorn[oi]|dag|dagen|dni|dzie[ńn]|dager?)/i, 1],
  [/^(?:h|hours?|stunden?|heures?|horas?|or[ae]|uur|uren|godzin\w*|timer?|timm\w*)/i, 1 / 24],
  [/^(?:min|minutes?|minuten?|minut[oiay]s?|minuut|minutter)/i, 1 / 1440],
  [/^(?:s|sec|seconds?|sekunden?|secondes?|segundos?|second[oi]|seconden|sekund\w*)/i, 1 / 86_400],
];

const SESSION = /^(?:session|sessions|sitzung\w*|sesi[óo]n|sessione|sessie|sesja|sess[ãa]o|økt)/i;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['ein', 1],
  ['eine', 1],
  ['two', 2],
  ['three', 3],
  ['six', 6],
]);

/**
 * Reads a retention as a policy says it, such as `13 months` or `session`.
 *
 * @returns The time in days; 0 for the session. undefined: the words are not understood.
 */
export function readRetention(words: string): number | undefined {
  const text = words.trim();
  if (SESSION.test(text)) return 0;
  let days: number | undefined;
  for (const [, amount = '', unit = ''] of text.matchAll(/(\d+(?:[.,]\d+)?|[a-z]+)[\s-]*([\p{L}]+)/giu)) {
    const count = NUMBERS.get(amount.toLowerCase()) ?? Number(amount.replace(',', '.'));
    const length = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    if (!Number.isNaN(count) && length !== undefined) days = (days ?? 0) + count * length;
  }
  return days;
}

/** Clocks and roundings differ by this part. */
const TOLERANCE = 1.03;

/** Whether something is kept for longer than a policy says. `lifetimeDays` null: until the session ends. */
export function isLonger(retention: string, kind: string, lifetimeDays: number | null): boolean {
  const days = readRetention(retention);
  if (days === undefined) return false;
  if (kind === 'cookie') return lifetimeDays !== null && lifetimeDays > days * TOLERANCE;
  // These have no end of their own. Whether the site deletes them in time, a scan cannot see.
  return days === 0 && ['local', 'indexeddb', 'cache'].includes(kind);
}

/** Says a time in words. */
export function inWords(days: number | null): string {
  if (days === null) return 'until the session ends';
  const hours = days * HOURS;
  // Between the request and the reading, a little time has passed.
  if (days > 0.99) return counted(days, 'day');
  return hours > 0.99 ? counted(hours, 'hour') : counted(Math.max(1, hours * MINUTES), 'minute');
}

const HOURS = 24;
const MINUTES = 60;

function counted(amount: number, unit: string): string {
  const count = Math.round(amount);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
