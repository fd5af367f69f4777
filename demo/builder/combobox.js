/**
 * An editable combobox with a list, driven with the keyboard as the pattern of the ARIA Authoring Practices says: arrows
 * move in the list while the focus stays in the field, Enter takes, Escape closes and then empties.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param {HTMLInputElement} input with `role="combobox"`
 * @param {HTMLElement} list with `role="listbox"`
 * @param {(text: string) => Promise<HTMLElement[]>} find makes the options of a text
 * @param {(option: HTMLElement) => void} take
 */
export function setUpCombobox(input, list, find, take) {
  let active = -1;
  const options = () => [...list.children];
  const isOpen = () => !list.hidden;

  const setOpen = (open) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    setActive(-1);
  };
  const setActive = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const chosen = options()[index];
    if (!chosen) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({block: 'nearest'});
  };
  const show = async () => {
    const text = input.value;
    const found = await find(text);
    if (text !== input.value) return; // typed on meanwhile: that is answered by itself
    found.forEach((option, i) => {
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
    });
    list.replaceChildren(...found);
    setOpen(found.length > 0);
    list.scrollIntoView({block: 'nearest'});
  };
  const choose = (option) => {
    setOpen(false);
    input.value = '';
    take(option);
  };
  const move = async (step) => {
    if (!isOpen()) await show();
    const {length} = options();
    if (length === 0 || !isOpen()) return;
    const from = active < 0 && step < 0 ? length : active;
    setActive((from + step + length) % length);
  };
  const escape = () => {
    if (isOpen()) return setOpen(false);
    input.value = '';
    return show();
  };
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active >= 0 && choose(options()[active]),
    Escape: escape,
  };

  input.addEventListener('input', show);
  input.addEventListener('blur', () => setOpen(false));
  input.addEventListener('keydown', (event) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    void act();
  });
  // The focus stays in the field.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({target}) => {
    const option = target.closest('[role=option]');
    if (option) choose(option);
  });
}
