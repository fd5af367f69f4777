import type {EventFacts} from './snapshot.js';

/** The events of the library, as `docs/reference.md` lists them. All of them reach the window. */
const TYPES = [
  'consent-ready',
  'consent-request',
  'consent-change',
  'consent-reload',
  'consent-error',
  'consent-preferences-open',
  'consent-preferences-close',
  'consent-embed-load',
] as const;

/** Most events that are kept. */
const MAX_EVENTS = 500;

/** Collects the library's events. */
export interface EventWatch {
  readonly list: () => readonly EventFacts[];
  readonly stop: () => void;
}

/** Collects the library's events from now on. */
export function watchEvents(onChange: () => void): EventWatch {
  const events: EventFacts[] = [];
  const note = (event: Event): void => {
    if (events.length >= MAX_EVENTS) events.shift();
    events.push({at: performance.now(), type: event.type, text: describeEvent(event)});
    onChange();
  };
  for (const type of TYPES) window.addEventListener(type, note, true);
  return {
    list: () => events,
    stop() {
      for (const type of TYPES) window.removeEventListener(type, note, true);
    },
  };
}

/** Returns what an event says. Its class may be of another copy of the library, so properties are read by their names. */
function describeEvent(event: Event): string {
  const list = (key: string): string => {
    const names: unknown = Reflect.get(event, key);
    return Array.isArray(names) ? names.join(', ') || 'nothing' : '';
  };
  switch (event.type) {
    case 'consent-change':
      return `granted: ${list('granted')}; added: ${list('added')}; removed: ${list('removed')}`;
    case 'consent-reload':
      return `removed: ${list('removed')}`;
    case 'consent-ready':
      return Reflect.get(event, 'record') === null ? 'no decision yet' : 'with a decision';
    case 'consent-error':
      return `${String(Reflect.get(event, 'code'))}: ${describeCause(Reflect.get(event, 'cause'))}`;
    case 'consent-request':
      return `${String(Reflect.get(event, 'source'))} asks for ${JSON.stringify(Reflect.get(event, 'choice'))}`;
    default:
      return event.target instanceof Element ? `<${event.target.localName}>` : '';
  }
}

/** Returns what a failure refers to, without the record's id. */
function describeCause(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  if (cause instanceof Element) return cause.getAttribute('src') ?? `<${cause.localName}>`;
  if (Array.isArray(cause)) return cause.join(', ');
  return typeof cause === 'string' ? cause : typeof cause;
}
