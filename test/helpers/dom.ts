import {render, type TemplateResult} from 'lit';

export {html} from 'lit';

const boxes: HTMLElement[] = [];

/** Renders a template into the page and waits for its first element. It goes after the test. */
export async function fixture<T extends Element>(template: TemplateResult): Promise<T> {
  const box = document.createElement('div');
  boxes.push(box);
  document.body.append(box);
  render(template, box);
  const el = box.firstElementChild as (T & {updateComplete?: Promise<boolean>}) | null;
  if (el === null) throw new Error('an empty fixture');
  await el.updateComplete;
  return el;
}

/** Runs after each test by itself. */
export function cleanup(): void {
  for (const box of boxes.splice(0)) box.remove();
}

afterEach(cleanup);

/** The next event of that type, on that target. */
export function nextEvent<E extends Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((resolve) => {
    const listener = (event: Event) => {
      resolve(event as E);
    };
    target.addEventListener(type, listener, {once: true});
  });
}

/** All that carries this part's name in an element's shadow root. */
export function parts<T extends HTMLElement = HTMLElement>(el: Element, name: string): T[] {
  return [...(el.shadowRoot?.querySelectorAll<T>(`[part~="${name}"]`) ?? [])];
}

/** The one element with this part's name; fails if there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test knows which element it is
export function part<T extends HTMLElement = HTMLElement>(el: Element, name: string): T {
  const [first] = parts<T>(el, name);
  if (!first) throw new Error(`<${el.localName}> shows no part "${name}"`);
  return first;
}
