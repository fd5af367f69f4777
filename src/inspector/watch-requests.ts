/** A request of the page, as resource timing tells it. */
export interface SeenRequest {
  readonly address: string;
  readonly initiator: string;
  /** Unit: milliseconds since the page began to load. */
  readonly at: number;
}

/** Collects what the page asks for. */
export interface RequestWatch {
  readonly list: () => readonly SeenRequest[];
  /** How many requests the browser has not told of, because its buffer was full. */
  readonly dropped: () => number;
  readonly stop: () => void;
}

/** Most requests that are kept. A page that polls would fill the memory otherwise. */
const MAX_REQUESTS = 5000;

/**
 * Collects all requests of the page, those from before the inspector came as far as the browser has kept them.
 *
 * @see https://w3c.github.io/resource-timing/
 */
export function watchRequests(onChange: () => void): RequestWatch {
  const requests: SeenRequest[] = [];
  let dropped = 0;
  /** @param options Older browsers pass none. */
  const note = (
    list: PerformanceObserverEntryList,
    _observer: PerformanceObserver,
    options?: {readonly droppedEntriesCount?: number},
  ): void => {
    dropped += options?.droppedEntriesCount ?? 0;
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming) || requests.length >= MAX_REQUESTS) continue;
      requests.push({address: entry.name, initiator: entry.initiatorType, at: entry.startTime});
    }
    onChange();
  };
  const observer = new PerformanceObserver(note);
  observer.observe({type: 'resource', buffered: true});
  return {list: () => requests, dropped: () => dropped, stop: () => observer.disconnect()};
}
