interface Window {
  /** Of the scenario: notes what happened, for it to compare. */
  note(text: string): void;
  /** What the server knew when it rendered the page. */
  readonly facts: import('./Page').Facts;
  /** React has taken the page up. */
  hydrated?: boolean;
}
