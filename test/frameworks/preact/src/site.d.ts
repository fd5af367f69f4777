interface Window {
  /** Of the scenario: notes what happened, for it to compare. */
  note(text: string): void;
}
