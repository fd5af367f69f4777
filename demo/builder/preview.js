import {byId, make} from './dom.js';
import {PREVIEW_COOKIE, samplePage} from './sample-page.js';

/** A page on a desk and one on a phone. Unit: CSS pixels. */
const SIZES = {wide: [1120, 640], phone: [390, 700]};

/** Beside the form it leaves room for the HTML below it. */
const besideTheForm = matchMedia('(width >= 68rem)');
const MOST_OF_WINDOW = 0.58;

/** How long the frame may take to show its banner before it is shown without. Unit: milliseconds. */
const LIMIT_MS = 3000;

/** @param library address of the folder with the library's files */
export function setUpPreview(library) {
  const stage = byId('stage');
  const looks = {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    phone: matchMedia('(width < 40rem)').matches,
  };
  let last = null;
  let frame = null;

  /** @param state a clean one */
  const show = (state, integrity) => {
    last = [state, integrity];
    forgetAnswer();
    const next = make('iframe', {title: 'Live preview of the banner', src: 'preview.html', class: 'coming'});
    next.page = samplePage(state, {base: library, integrity, dark: looks.dark});
    const [before, coming] = [frame, stage.querySelector('.coming')];
    coming?.remove();
    stage.append(next);
    fit();
    next.addEventListener(
      'load',
      async () => {
        await bannerOf(next);
        if (!next.isConnected) return; // another one has come meanwhile
        before?.remove();
        next.className = '';
        frame = next;
      },
      {once: true},
    );
  };

  const fit = () => {
    const [width, height] = SIZES[looks.phone ? 'phone' : 'wide'];
    const room = besideTheForm.matches ? innerHeight * MOST_OF_WINDOW : height;
    const scale = Math.min(1, stage.clientWidth / width, room / height);
    stage.style.blockSize = `${Math.round(height * scale)}px`;
    for (const one of stage.children) {
      one.style.inlineSize = `${width}px`;
      one.style.blockSize = `${height}px`;
      one.style.scale = String(scale);
      one.style.insetInlineStart = `${Math.round((stage.clientWidth - width * scale) / 2)}px`;
    }
  };
  new ResizeObserver(fit).observe(stage);

  for (const toggle of document.querySelectorAll('[data-preview]')) {
    const key = toggle.dataset.preview;
    toggle.setAttribute('aria-pressed', String(looks[key]));
    toggle.addEventListener('click', () => {
      looks[key] = !looks[key];
      toggle.setAttribute('aria-pressed', String(looks[key]));
      if (last) show(...last);
    });
  }
  document.querySelector('[data-preview-again]').addEventListener('click', () => last && show(...last));
  return show;
}

/** So that it is asked anew. */
function forgetAnswer() {
  document.cookie = `${PREVIEW_COOKIE}=; max-age=0; path=/`;
  localStorage.removeItem(PREVIEW_COOKIE);
}

/** Resolves once the banner is open, or does not come: there may be nothing to ask for. */
function bannerOf({contentDocument}) {
  const end = performance.now() + LIMIT_MS;
  return new Promise((resolve) => {
    const look = () => {
      const base = contentDocument.querySelector('consent-banner')?.shadowRoot?.querySelector('[part=base]');
      if (base?.matches(':popover-open, :modal') || performance.now() > end) resolve();
      else setTimeout(look, 50);
    };
    look();
  });
}
