import {assert} from 'chai';
import {createTagReader} from '../../src/gate/written-tags.js';

/** Reads pieces; gives the start tags that were found, and all that was let through. */
function read(...pieces: readonly string[]): {tags: string[]; html: string} {
  const tags: string[] = [];
  const reader = createTagReader((tag) => {
    tags.push(tag);
    return tag;
  });
  const html = pieces.map((piece) => reader.read(piece)).join('');
  return {tags, html: html + reader.rest()};
}

describe('createTagReader', () => {
  const cases: readonly (readonly [what: string, html: string, tags: readonly string[]])[] = [
    ['tags', '<p><img src=a>text</p>', ['<p>', '<img src=a>']],
    ['a > in quotes', `<img alt="a>b" title='>' src=c>`, [`<img alt="a>b" title='>' src=c>`]],
    ['a quote in a value without quotes', '<i a=b="> <b>', ['<i a=b=">', '<b>']],
    ['a quote in a name', `<i a"b> <b '>`, [`<i a"b>`, `<b '>`]],
    ['a name that begins with =', '<i ="> <b>', ['<i =">', '<b>']],
    ['space around =', `<img src = "a>b">`, [`<img src = "a>b">`]],
    ['line breaks', '<img\n\tsrc\n=\n"a"\n>', ['<img\n\tsrc\n=\n"a"\n>']],
    ['slashes', '<img/src="a"/><br/>', ['<img/src="a"/>', '<br/>']],
    ['no tag in a comment', '<!-- <img src=a> --><b><!-- --!><i>', ['<b>', '<i>']],
    ['a comment that ends at once', '<!--><b><!---><i>', ['<b>', '<i>']],
    ['no tag in a script', '<script>"<img src=a>" < 1 </p></script><b>', ['<script>', '<b>']],
    [
      'no tag in other raw text',
      '<style><b></style><textarea><i></textarea ><u>',
      ['<style>', '<textarea>', '<u>'],
    ],
    ['no tag in a frame of words', '<noscript><img src=a></noscript><b>', ['<noscript>', '<b>']],
    ['less-than in text', 'a < b <3 <b>', ['<b>']],
    ['a tag that ends the text', 'x<scr', []],
    ['a doctype', '<!doctype html><b>', ['<b>']],
    ['capital letters', '<SCRIPT>"<b>"</sCrIpT><I>', ['<SCRIPT>', '<I>']],
  ];
  for (const [what, html, tags] of cases) {
    it(`finds ${what}, whole and in pieces of any size, and changes nothing`, () => {
      assert.deepEqual(read(html), {tags: [...tags], html});
      for (let size = 1; size < html.length; size++) {
        const pieces = html.match(new RegExp(`[\\s\\S]{1,${String(size)}}`, 'g')) ?? [];
        assert.deepEqual(read(...pieces), {tags: [...tags], html}, String(size));
      }
    });
  }

  it('lets through at once what is complete', () => {
    const reader = createTagReader((tag) => tag);

    assert.equal(reader.read('<p>text <b'), '<p>text ');
    assert.equal(reader.read(' class=x>more'), '<b class=x>more');
    assert.equal(reader.rest(), '');
  });
});
