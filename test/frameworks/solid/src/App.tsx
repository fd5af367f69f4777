import {consent, type ConsentChangeEvent} from 'consent-elements';
import {createSignal, onCleanup, onMount, Show} from 'solid-js';
import {Home} from './Home';
import {Policy} from './Policy';
import {Report} from './Report';

const tell = ({added, removed}: ConsentChangeEvent): void => {
  window.note(`change +${added.join()} -${removed.join()}`);
};

export function App() {
  const [route, setRoute] = createSignal('home');
  const [asks, setAsks] = createSignal(true);
  const [count, setCount] = createSignal(0);

  onMount(() => document.addEventListener('consent-change', tell));
  onCleanup(() => document.removeEventListener('consent-change', tell));

  return (
    <>
      <Show when={asks()}>
        <Policy />
      </Show>
      <nav>
        <button id="home" onClick={() => setRoute('home')}>
          Home
        </button>
        <button id="report" onClick={() => setRoute('report')}>
          Report
        </button>
        <button id="toggle" onClick={() => setAsks(!asks())}>
          Banner on or off
        </button>
        <button id="count" onClick={() => setCount(count() + 1)}>
          Rendered again: {count()}
        </button>
        <button id="open" onClick={() => consent.showPreferences()}>
          Open by code
        </button>
        <button id="settings" data-consent-action="preferences">
          Cookie settings
        </button>
      </nav>
      <main>
        <Show when={route() === 'home'} fallback={<Report />}>
          <Home count={count()} />
        </Show>
      </main>
    </>
  );
}
