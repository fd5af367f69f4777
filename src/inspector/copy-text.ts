/**
 * Copies a text to the clipboard.
 *
 * @param field A field whose selection is copied where the page may not use the clipboard: insecure pages have none.
 * @returns Whether the text was copied. If it was not, the field holds it, selected.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page has no clipboard, or its permissions forbid it. The selection of a field can still be copied.
    field.value = text;
    field.hidden = false;
    field.focus();
    field.select();
    return copySelection();
  }
}

function copySelection(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on pages without `navigator.clipboard`
    return document.execCommand('copy');
  } catch {
    // The browser has no such command. The text stays selected, and the developer copies it.
    return false;
  }
}
