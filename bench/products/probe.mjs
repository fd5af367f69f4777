// What is put into every page before anything of its own, to see what happens there.

/**
 * Runs in the page. It only listens; to look for the banner in each frame takes part in what is measured, so that is
 * done in visits where nothing else is.
 *
 * @param {{buttons: Record<string, string[]>, watch: boolean}} options
 */
export function probe({buttons, watch}) {
  const seen = (window.bench = {
    shift: 0,
    longTasks: [],
    longFrames: [],
    events: [],
    inputs: 0,
    clicked: 0,
    tapped: 0,
    kept: 0,
    banner: 0,
  });

  const observers = [
    ['layout-shift', {}, ({value, hadRecentInput}) => void (seen.shift += hadRecentInput ? 0 : value)],
    ['longtask', {}, ({startTime, duration}) => seen.longTasks.push({startTime, duration})],
    [
      'long-animation-frame',
      {},
      ({startTime, duration, scripts}) =>
        seen.longFrames.push({
          startTime,
          duration,
          scripts: scripts.map(({sourceURL, duration: took}) => ({sourceURL, duration: took})),
        }),
    ],
    ['first-input', {}, () => void seen.inputs++],
    [
      'event',
      {durationThreshold: 16},
      ({name, startTime, duration, processingStart, processingEnd, interactionId}) =>
        seen.events.push({name, startTime, duration, work: processingEnd - processingStart, interactionId}),
    ],
  ].map(([type, options, note]) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({type, buffered: true, ...options});
    return {observer, note};
  });

  /** What has been seen and not been told yet counts, too. */
  seen.flush = () => observers.forEach(({observer, note}) => observer.takeRecords().forEach(note));

  addEventListener('click', ({timeStamp}) => void (seen.clicked = timeStamp), {capture: true});

  addEventListener('touchend', ({timeStamp}) => void (seen.tapped = timeStamp), {
    capture: true,
    passive: true,
  });

  /** The first write of a cookie or a storage after a tap, which is when a choice is kept. */
  const noteWrite = () => void (seen.kept ||= seen.tapped > 0 ? performance.now() : 0);
  const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    enumerable: true,
    get,
    set(text) {
      set.call(this, text);
      noteWrite();
    },
  });
  const {setItem} = Storage.prototype;
  Storage.prototype.setItem = function (...entry) {
    setItem.apply(this, entry);
    noteWrite();
  };

  const find = (name) =>
    buttons[name]?.reduce((root, selector, index) => {
      const scope = index === 0 ? root : root?.shadowRoot;
      return scope?.querySelector(selector) ?? null;
    }, document);

  const isSeen = (element) => {
    if (!element?.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const {top, bottom, width, height} = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  };

  /** Middle of a button, once it is there and stands still. */
  seen.place = (name) =>
    new Promise((resolve) => {
      let last = '';
      const look = () => {
        const element = name === 'settings' ? document.getElementById('settings') : find(name);
        const {left = 0, top = 0, width = 0, height = 0} = element?.getBoundingClientRect() ?? {};
        const now = [left, top, width, height].join();
        if (now === last && isSeen(element)) resolve({x: left + width / 2, y: top + height / 2});
        else requestAnimationFrame(look);
        last = now;
      };
      look();
    });

  seen.isSeen = (name) => isSeen(find(name));

  if (!watch) return;
  const {port1, port2} = new MessageChannel();
  // A message that is sent in a frame's callback arrives once that frame is drawn.
  port1.onmessage = () => void (seen.banner = performance.now());
  const look = () => {
    if (isSeen(find('accept'))) port2.postMessage(0);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
