import {assert} from 'chai';
import type * as interceptWrite from '../../src/gate/intercept-write.js';
import {importInFrame} from '../helpers/import-in-frame.js';

/** The doors of a frame, for they stay wrapped. Its document is open, so that what is written is added. */
async function inFrame(rewrite: (tag: string, name: string) => string) {
  const {module, view} = await importInFrame<typeof interceptWrite>('/src/gate/intercept-write.ts');
  const {document} = view;
  module.onWrite(rewrite);
  const call =
    (name: string, self: Document = document) =>
    (...texts: unknown[]): void => {
      Reflect.apply(Reflect.get(self, name) as (...all: unknown[]) => void, self, texts);
    };
  document.open();
  return {view, document, call, write: call('write'), writeln: call('writeln')};
}

/** Holds images; notes each tag. */
function createRewrite() {
  const tags: string[] = [];
  const rewrite = (tag: string, name: string): string => {
    tags.push(`${name} ${tag}`);
    return name === 'img' ? tag.replace('src', 'data-consent-src') : tag;
  };
  return {tags, rewrite};
}

/** Lets what waits until the script ends come. */
const turn = (): Promise<void> => Promise.resolve();

describe('onWrite', () => {
  it('rewrites a start tag before the browser reads it', async () => {
    const {tags, rewrite} = createRewrite();
    const {document, write} = await inFrame(rewrite);

    write('<p>one<img src="a.png">two</p>');

    assert.deepEqual(tags, ['p <p>', 'img <img src="a.png">']);
    assert.equal(document.body.innerHTML, '<p>one<img data-consent-src="a.png">two</p>');
  });

  it('joins the pieces of a tag that comes in several arguments, calls and lines', async () => {
    const {tags, rewrite} = createRewrite();
    const {document, write, writeln} = await inFrame(rewrite);

    write('<p>one<im', 'g');
    writeln('');
    write(' src="a.png"');
    write('>two</p>');

    assert.deepEqual(tags, ['p <p>', 'img <img\n src="a.png">']);
    assert.equal(document.body.innerHTML, '<p>one<img data-consent-src="a.png">two</p>');
  });

  it('adds a line break to what is written as a line', async () => {
    const {rewrite} = createRewrite();
    const {document, writeln} = await inFrame(rewrite);

    writeln('<pre>one <img src="a.png">');
    writeln('two</pre>');

    assert.equal(document.body.innerHTML, '<pre>one <img data-consent-src="a.png">\ntwo</pre>\n');
  });

  it('writes a tag that has only begun as it is when the script ends', async () => {
    const {tags, rewrite} = createRewrite();
    const {document, write} = await inFrame(rewrite);

    write('<p>one</p><b');
    await turn();
    write('>two</b>');

    assert.deepEqual(tags, ['p <p>']);
    assert.equal(document.body.innerHTML, '<p>one</p><b>two</b>');
  });

  it('writes what waits before the document is closed', async () => {
    const {rewrite} = createRewrite();
    const {document, write, call} = await inFrame(rewrite);

    write('<p>one <');
    call('close')();

    assert.equal(document.body.innerHTML, '<p>one &lt;</p>');
  });

  it('opens a document that is loaded though all of the text waits, as the browser does', async () => {
    const {rewrite} = createRewrite();
    const {document, write, call} = await inFrame(rewrite);
    write('<p>old</p>');
    call('close')();

    write('<b');
    const root: unknown = document.documentElement;
    write('>new</b>');

    assert.isNull(root);
    assert.equal(document.body.innerHTML, '<b>new</b>');
  });

  it('writes a tag as it is whose rewriting throws', async () => {
    const {document, write} = await inFrame(() => {
      throw new TypeError('of Trusted Types');
    });

    write('<p title="x">one</p>');

    assert.equal(document.body.innerHTML, '<p title="x">one</p>');
  });

  it('leaves what is no text to the browser', async () => {
    const {tags, rewrite} = createRewrite();
    const {document, write} = await inFrame(rewrite);

    write({toString: () => '<img src="data:,">'}, null);

    assert.deepEqual(tags, []);
    assert.equal(document.body.innerHTML, '<img src="data:,">null');
  });

  it('leaves what is written into other documents', async () => {
    const {tags, rewrite} = createRewrite();
    const {document, call} = await inFrame(rewrite);
    const other = document.implementation.createHTMLDocument('');
    other.open();

    call('write', other)('<img src="a.png">');

    assert.deepEqual(tags, []);
    assert.equal(other.body.innerHTML, '<img src="a.png">');
  });
});
