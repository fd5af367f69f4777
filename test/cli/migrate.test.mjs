// The command `migrate`, on files. Build first: npm run build
import assert from 'node:assert/strict';
import {chmodSync} from 'node:fs';
import {describe, it} from 'node:test';
import {folderOf, runProgram} from './program.mjs';

const HELD = '<script type="text/plain" data-cookieconsent="statistics" src="a.js"></script>\n';
const OURS = '<script type="text/plain" data-consent="analytics" src="a.js"></script>\n';

const migrate = (folder, ...args) => runProgram(['migrate', '--from', 'cookiebot', ...args], folder.path);

describe('consent-elements migrate', () => {
  it('rewrites the files that a pattern names, prints the difference, and returns 0', async (t) => {
    const folder = folderOf(t, {'a.html': HELD, 'b/c.php': HELD, 'd.txt': HELD});

    const {code, out} = await migrate(folder, '**/*.{html,php}');

    assert.equal(code, 0);
    assert.deepEqual(
      [folder.read('a.html'), folder.read('b/c.php'), folder.read('d.txt')],
      [OURS, OURS, HELD],
    );
    assert.match(out, /^--- a\/a\.html$/m);
    assert.match(out, /^-<script type="text\/plain" data-cookieconsent="statistics"/m);
    assert.match(out, /^\+<script type="text\/plain" data-consent="analytics"/m);
    assert.match(out, /Elements rewritten: 2\. Files rewritten: 2 of 2\./);
  });

  it('writes nothing with --dry-run, and prints the same difference', async (t) => {
    const folder = folderOf(t, {'a.html': HELD});

    const dry = await migrate(folder, '--dry-run', 'a.html');
    const before = folder.read('a.html');
    const real = await migrate(folder, 'a.html');

    assert.equal(before, HELD);
    assert.equal(dry.code, 0);
    assert.match(dry.out, /Elements to rewrite: 1\. Files to rewrite: 1 of 1\./);
    assert.equal(dry.out.split('\n\n')[0], real.out.split('\n\n')[0]);
  });

  it('changes nothing when it runs again', async (t) => {
    const folder = folderOf(t, {'a.html': HELD});
    await migrate(folder, 'a.html');

    const {code, out} = await migrate(folder, 'a.html');

    assert.equal(code, 0);
    assert.equal(out.trim(), 'Elements rewritten: 0. Files rewritten: 0 of 1.');
    assert.equal(folder.read('a.html'), OURS);
  });

  it('names what is left with file, line and column, and returns 1', async (t) => {
    const folder = folderOf(t, {'a.html': `<p>\r\n  <b></b>${HELD.replace('statistics', '{{ x }}')}`});

    const {code, out} = await migrate(folder, 'a.html');

    assert.equal(code, 1);
    assert.match(out, /Left to do by hand \(1\):\n {2}a\.html:2:10 \[dynamic-name\] .*data-consent/);
  });

  it('names the line in the file as it is afterwards', async (t) => {
    const exempted = '<script\n  data-cookieconsent="ignore"\n  src="b.js"></script>\n';
    const folder = folderOf(t, {'a.html': `${exempted}<div data-cookieconsent="marketing">\n`});

    const dry = await migrate(folder, '--dry-run', 'a.html');
    const real = await migrate(folder, 'a.html');

    assert.match(dry.out, /a\.html:4:1 \[not-gateable\]/);
    assert.match(real.out, /a\.html:3:1 \[not-gateable\]/);
    assert.equal(folder.read('a.html').split('\n')[2], '<div data-cookieconsent="marketing">');
  });

  it('returns 0 where notes are all that is said', async (t) => {
    const folder = folderOf(t, {'a.html': `<!-- ${HELD.trim()} -->\n`});

    const {code, out} = await migrate(folder, 'a.html');

    assert.equal(code, 0);
    assert.match(out, /Notes \(1\):\n {2}a\.html:1:32 \[former-mark\].*in a comment/);
  });

  it('keeps a byte order mark and the ends of lines', async (t) => {
    const folder = folderOf(t, {'a.html': `\uFEFF${HELD}\r\nÜ🍪\r${HELD}`});

    await migrate(folder, 'a.html');

    assert.deepEqual(folder.bytes('a.html'), Buffer.from(`\uFEFF${OURS}\r\nÜ🍪\r${OURS}`));
  });

  it('skips and names files that are binary, or not UTF-8', async (t) => {
    const latin1 = Buffer.from(`Gr\xFC\xDFe ${HELD}`, 'latin1');
    const binary = Buffer.from(`\0${HELD}`);
    const utf16 = Buffer.from(`\uFEFF${HELD}`, 'utf16le');
    const folder = folderOf(t, {'a.html': latin1, 'b.html': binary, 'c.html': HELD, 'd.html': utf16});

    const {code, out} = await migrate(folder, '*.html');

    assert.equal(code, 1);
    const [left, notes] = out.slice(out.indexOf('Left')).split('Notes');
    assert.match(left, /a\.html:1:1 \[unreadable-file\].*not in UTF-8/);
    assert.match(left, /d\.html:1:1 \[unreadable-file\].*not in UTF-8/);
    assert.match(notes, /b\.html:1:1 \[unreadable-file\].*binary/);
    assert.deepEqual(
      ['a', 'b', 'd'].map((name) => folder.bytes(`${name}.html`)),
      [latin1, binary, utf16],
    );
    assert.equal(folder.read('c.html'), OURS);
  });

  it('names a file that cannot be written, and goes on', {skip: process.getuid?.() === 0}, async (t) => {
    const folder = folderOf(t, {'a.html': HELD, 'b.html': HELD});
    chmodSync(`${folder.path}/a.html`, 0o444);

    const {code, out} = await migrate(folder, '*.html');

    assert.equal(code, 1);
    assert.match(out, /a\.html:1:1 \[not-written\]/);
    assert.equal(folder.read('b.html'), OURS);
  });

  it('takes an argument that is the name of a file as it is', async (t) => {
    const folder = folderOf(t, {'pages/[slug]/(a).astro': HELD, 'pages/s/a.astro': HELD});

    await migrate(folder, 'pages/[slug]/(a).astro');

    assert.equal(folder.read('pages/[slug]/(a).astro'), OURS);
    assert.equal(folder.read('pages/s/a.astro'), HELD);
  });

  it('leaves the packages that are installed alone', async (t) => {
    const folder = folderOf(t, {'a.html': HELD, 'node_modules/b/b.html': HELD});

    const {out} = await migrate(folder, '**/*.html');

    assert.match(out, /1 of 1\./);
    assert.equal(folder.read('node_modules/b/b.html'), HELD);
  });

  it('takes names from --map, several where one becomes several', async (t) => {
    const folder = folderOf(t, {
      'a.html': '<script type="text/plain" class="optanon-category-C0004-C0009">a()</script>',
    });
    const map = 'C0004: marketing social; C0009: affiliate';

    const {code} = await runProgram(['migrate', '--from', 'onetrust', '--map', map, 'a.html'], folder.path);

    assert.equal(code, 0);
    assert.equal(
      folder.read('a.html'),
      '<script type="text/plain" data-consent="marketing social affiliate">a()</script>',
    );
  });

  for (const map of ['C0004', 'C0004: Marketing!', 'a: b: c']) {
    it(`refuses the map "${map}", and writes nothing`, async (t) => {
      const folder = folderOf(t, {'a.html': HELD});

      const {code, err} = await migrate(folder, '--map', map, 'a.html');

      assert.equal(code, 2);
      assert.match(err, /\[bad-map\]/);
      assert.ok(err.includes(`"${map}"`), err);
      assert.equal(folder.read('a.html'), HELD);
    });
  }
});
