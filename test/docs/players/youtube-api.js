// A stub of YouTube's IFrame API, written for these tests. It speaks to its frame as the real one does: texts of JSON by
// postMessage, "listening" until the frame answers, commands, and events that are checked for their window and origin.
// @see https://developers.google.com/youtube/iframe_api_reference
(() => {
  let count = 0;

  class Player {
    #frame;
    #host;
    #id = ++count;

    constructor(target, {host = 'https://www.youtube.com', events = {}} = {}) {
      this.#frame = typeof target === 'string' ? document.getElementById(target) : target;
      this.#host = host;
      this.#frame.id ||= `widget${this.#id}`;
      // The worst that it may do: the frame loads again at another address.
      this.#frame.src += `&widgetid=${this.#id}`;
      const timer = setInterval(() => this.#send({event: 'listening'}), 50);
      addEventListener('message', ({source, origin, data}) => {
        if (source !== this.#frame.contentWindow || origin !== host) return;
        const {event, info} = JSON.parse(data);
        if (event === 'onReady') clearInterval(timer);
        events[event]?.({target: this, data: info});
      });
    }

    seekTo(...args) {
      this.#send({event: 'command', func: 'seekTo', args});
    }

    getIframe() {
      return this.#frame;
    }

    #send(message) {
      const text = JSON.stringify({...message, id: this.#id, channel: 'widget'});
      this.#frame.contentWindow?.postMessage(text, this.#host);
    }
  }

  window.YT = {Player, PlayerState: {PLAYING: 1}};
  // The real one loads a second file before this.
  setTimeout(() => window.onYouTubeIframeAPIReady?.());
})();
