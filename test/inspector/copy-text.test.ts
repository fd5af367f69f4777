import {assert} from 'chai';
import {copyText} from '../../src/inspector/copy-text.js';

/** Replaces the clipboard of this page until the undo is called. */
function withClipboard(clipboard: Pick<Clipboard, 'writeText'> | undefined): () => void {
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

/** Replaces the command by which browsers copy a selection. */
function withCommand(command: () => boolean): () => void {
  Object.defineProperty(document, 'execCommand', {value: command, configurable: true});
  return () => Reflect.deleteProperty(document, 'execCommand');
}

const refused = {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))};

describe('copyText', () => {
  let field: HTMLTextAreaElement;
  let undos: (() => void)[];

  beforeEach(() => {
    field = document.createElement('textarea');
    field.hidden = true;
    document.body.append(field);
    undos = [];
  });
  afterEach(() => {
    field.remove();
    for (const undo of undos) undo();
  });

  const selected = (): string => field.value.slice(field.selectionStart, field.selectionEnd);

  it('writes to the clipboard, and leaves the field hidden', async () => {
    const written: string[] = [];
    undos.push(
      withClipboard({
        writeText(text) {
          written.push(text);
          return Promise.resolve();
        },
      }),
    );

    assert.isTrue(await copyText('a report', field));
    assert.deepEqual(written, ['a report']);
    assert.isTrue(field.hidden);
  });

  it('copies the selection of the field where the clipboard is not allowed', async () => {
    let copied = '';
    undos.push(withClipboard(refused));
    undos.push(
      withCommand(() => {
        copied = selected();
        return true;
      }),
    );

    assert.isTrue(await copyText('a report', field));
    assert.equal(copied, 'a report');
  });

  it('does the same on a page that has no clipboard', async () => {
    undos.push(withClipboard(undefined));
    undos.push(withCommand(() => true));

    assert.isTrue(await copyText('a report', field));
  });

  it('leaves the text selected in the field where nothing may be copied', async () => {
    undos.push(withClipboard(refused));
    undos.push(withCommand(() => false));

    assert.isFalse(await copyText('a report', field));
    assert.isFalse(field.hidden);
    assert.equal(selected(), 'a report');
  });

  it('survives a browser that throws instead', async () => {
    undos.push(withClipboard(refused));
    undos.push(
      withCommand(() => {
        throw new DOMException('', 'NotSupportedError');
      }),
    );

    assert.isFalse(await copyText('a report', field));
    assert.equal(selected(), 'a report');
  });
});
