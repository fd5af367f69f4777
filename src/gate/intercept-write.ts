import {ofDocument} from '../dom/document.js';
import {createTagReader} from './written-tags.js';
import {nativeOf, wrapNative} from './wrap-native.js';

/**
 * Puts an interceptor before `document.write`. Pieces are joined until a tag is complete. A tag that is still incomplete when
 * the script ends is written as it is.
 *
 * @param rewrite Takes a start tag and the name of its element; returns what is to stand there.
 */
export function onWrite(rewrite: (tag: string, name: string) => string): void {
  const reader = createTagReader((tag, name) => {
    try {
      return rewrite(tag, name);
    } catch {
      // Trusted Types forbid to parse it here. The parser's observer still keeps it from running.
      return tag;
    }
  });
  const write = nativeOf(Document.prototype, 'write', 'value');
  if (!write) return;
  /** Whether the text written so far ends within a tag. */
  let waits = false;

  const writeText = (text: string): void => {
    if (text) Reflect.apply(write, document, [text]);
  };
  const writeRest = (): void => {
    waits = false;
    writeText(reader.rest());
  };

  for (const name of ['write', 'writeln']) {
    wrapNative(
      Document.prototype,
      name,
      (self, args) => {
        // What Trusted Types have allowed cannot be changed.
        if (self !== document || args.some((arg) => typeof arg === 'object')) return undefined;
        const joined = args.map(String).join('') + (name === 'writeln' ? '\n' : '');
        const had = waits;
        const text = reader.read(joined);
        if (!had && text === joined) return undefined;
        return () => {
          waits = true;
          queueMicrotask(writeRest);
          // The text has its line break already. A text that waits in whole opens the document all the same, as the
          // browser would.
          if (text || ofDocument('readyState') !== 'loading') Reflect.apply(write, document, [text]);
        };
      },
      'value',
    );
  }
  wrapNative(
    Document.prototype,
    'close',
    (self) => {
      if (self === document) writeRest();
      return undefined;
    },
    'value',
  );
}
