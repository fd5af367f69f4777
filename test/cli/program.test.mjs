// How the program is called. Build first: npm run build
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {folderOf, runProgram} from './program.mjs';

const MAIN = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
const {version, exports} = JSON.parse(
  readFileSync(new URL('../../packages/cli/package.json', import.meta.url), 'utf8'),
);

const {types} = exports['./testing'];

const KLARO = "var klaroConfig = {services: [{name: 'chat', purposes: ['ads']}]};";

describe('consent-elements', () => {
  it('starts as a process', () => {
    const printed = execFileSync(process.execPath, [MAIN, '--version'], {encoding: 'utf8'});

    assert.equal(printed, `${version}\n`);
  });

  it('has the version of the library', () => {
    const library = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

    assert.equal(version, library.version);
  });

  it('is published with what it needs, and nothing else', () => {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(new URL('../../packages/cli/', import.meta.url)),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });

    const [{files}] = Object.values(JSON.parse(packed));
    const names = files.map(({path}) => path).sort();
    const isVendor = (name) => name.startsWith('data/vendors/');
    const isType = (name) => name.startsWith('dist/types/') && name.endsWith('.d.ts');
    assert.ok(names.filter(isVendor).length >= 40);
    assert.ok(names.includes(types.replace('./', '')), 'the types of the testing kit');
    assert.deepEqual(
      names.filter((name) => !isVendor(name) && !isType(name)),
      [
        'README.md',
        'data/README.md',
        'data/scan.example.json',
        'data/scan.schema.json',
        'data/vendor.schema.json',
        'dist/LICENSE',
        'dist/main.js',
        'dist/open-cookie-database.LICENSE',
        'dist/open-cookie-database.json',
        'dist/read-page.js',
        'dist/run.js',
        'dist/testing.js',
        'package.json',
      ],
    );
  });

  it('names its commands with --help', async () => {
    const {code, out} = await runProgram(['--help']);

    assert.equal(code, 0);
    assert.match(out, /migrate/);
  });

  it('prints its help and fails without a command', async () => {
    const {code, out} = await runProgram([]);

    assert.equal(code, 2);
    assert.match(out, /Usage: consent-elements/);
  });

  it('names the tools with migrate --help', async () => {
    const {code, out} = await runProgram(['migrate', '--help']);

    assert.equal(code, 0);
    assert.match(out, /cookiebot.*orejime/s);
  });

  const MISTAKES = [
    [['scann'], /\[unknown-command\].*"scann".*migrate/],
    [['migrate', '--frm', 'cookiebot', '*.html'], /\[bad-option\].*--frm/],
    [['migrate', '*.html'], /\[no-tool\].*--from/],
    [['migrate', '--from', 'cookybot', '*.html'], /\[unknown-tool\].*"cookybot".*cookiebot/],
    [['migrate', '--from', 'cookiebot'], /\[no-pattern\]/],
    [['migrate', '--from', 'cookiebot', 'none/*.html'], /\[no-file\].*none\/\*\.html/],
    [['migrate', '--from', 'cookiebot', 'page.html', 'none.html'], /\[no-file\] [^]*matches none\.html\./],
    [
      ['migrate', '--from', 'cookiebot', '*.html', 'a/**', 'b.html'],
      /\[no-file\] [^]*matches a\/\*\* b\.html\./,
    ],
    [['migrate', '--from', 'cookiebot', '!page.html'], /\[no-file\].*!page\.html/],
    [['migrate', '--from', 'cookiebot', 'link.html'], /\[no-file\].*link\.html/],
    [
      ['migrate', '--from', 'klaro', '--from', 'cookiebot', '*.html'],
      /\[bad-option\] --from is given more than once/,
    ],
    [['migrate', '--config', 'k.js', '--config=l.js'], /\[bad-option\] --config is given more than once/],
    [
      ['migrate', '--config', 'k.js', '--out', 'a', '--out', 'b'],
      /\[bad-option\] --out is given more than once/,
    ],
    [
      ['migrate', '--from', 'onetrust', '--map', 'a: b', '--map', 'a: c', '*.html'],
      /\[bad-map\].*"a" twice.*"a: b c"/,
    ],
    [['migrate', '--from', 'onetrust', '--map', 'a: b; a: b', '*.html'], /\[bad-map\].*"a" twice/],
    [['migrate', '--from', 'onetrust', '--map', 'a: b', '--map', 'c', '*.html'], /\[bad-map\]/],
    [['migrate', '--config', 'k.js', '--out', 'k.js'], /\[bad-out\] --out "k\.js".*exists/],
    [['migrate', '--config', 'k.js', '--out', './k.js', '--format', 'js'], /\[bad-out\].*exists/],
    [['migrate', '--config', 'k.js', '--out', 'page.html'], /\[bad-out\].*exists/],
    [['migrate', '--config', 'k.js', '--out', '.'], /\[bad-out\].*exists/],
    [['migrate', '--config', 'k.js', '--out', 'link.html'], /\[bad-out\].*exists/],
    [['migrate', '--config', 'k.js', '--out', 'none/y.html'], /\[bad-out\].*folder does not exist/],
    [['migrate', '--config', 'k.js', '--out', 'page.html/y.html'], /\[bad-out\].*folder does not exist/],
    [['migrate', '--config', 'none.js'], /\[no-file\] "none\.js" is not there/],
    [['migrate', '--config', '.'], /\[no-file\] "\." is a folder/],
  ];
  for (const [args, message] of MISTAKES) {
    it(`refuses "${args.join(' ')}"`, async (t) => {
      const files = {'page.html': '<p data-cookieconsent="statistics">', 'k.js': KLARO};
      const folder = folderOf(t, files);
      symlinkSync('nowhere.html', path.join(folder.path, 'link.html'));

      const {code, err} = await runProgram(args, folder.path);

      assert.equal(code, 2);
      assert.match(err, message);
      assert.deepEqual(readdirSync(folder.path).sort(), ['k.js', 'link.html', 'page.html']);
      for (const [name, text] of Object.entries(files)) assert.equal(folder.read(name), text);
    });
  }
});

describe('--map', () => {
  const MARKUP = ['C0006', 'C0007']
    .map((name) => `<script type="text/plain" class="optanon-category-${name}">x</script>\n`)
    .join('');

  it('may be given more than once, as it is suggested', async (t) => {
    const folder = folderOf(t, {'a.html': MARKUP});
    const maps = ['--map', 'C0006: ads', '--map', 'C0007: chat'];

    await runProgram(['migrate', '--from', 'onetrust', ...maps, 'a.html'], folder.path);

    assert.match(folder.read('a.html'), /data-consent="ads"[^]*data-consent="chat"/);
  });

  it('may be given more than once for a configuration', async (t) => {
    const folder = folderOf(t, {'k.js': KLARO});
    const maps = ['--map', 'chat: talk', '--map', 'ads: marketing'];

    const {out} = await runProgram(['migrate', '--config', 'k.js', ...maps], folder.path);

    assert.match(out, /consent-category name="marketing"[^]*consent-service name="talk"/);
  });

  it('names what it names in vain', async (t) => {
    const folder = folderOf(t, {'a.html': MARKUP, 'k.js': KLARO});
    const map = ['--map', 'C0006: ads; C0009: chat; chta: talk'];

    const templates = await runProgram(['migrate', '--from', 'onetrust', ...map, 'a.html'], folder.path);
    const config = await runProgram(['migrate', '--config', 'k.js', ...map], folder.path);

    assert.match(templates.out, /Names in --map that no file has: C0009, chta\./);
    assert.match(config.err, /--map: The configuration has no "chta"/);
  });

  it('names nothing in vain otherwise', async (t) => {
    const folder = folderOf(t, {'a.html': MARKUP, 'k.js': KLARO});

    const templates = await runProgram(
      ['migrate', '--from', 'onetrust', '--map', 'C0006: ads', 'a.html'],
      folder.path,
    );
    const config = await runProgram(['migrate', '--config', 'k.js', '--map', 'chat: talk'], folder.path);

    assert.doesNotMatch(templates.out, /--map that/);
    assert.doesNotMatch(config.err, /--map:/);
  });
});

describe('a pattern', () => {
  it('with ! leaves files out', async (t) => {
    const text = '<script type="text/plain" data-cookieconsent="statistics">x</script>';
    const folder = folderOf(t, {'a.html': text, 'b.html': text});

    const {code} = await runProgram(['migrate', '--from', 'cookiebot', '*.html', '!b.html'], folder.path);

    assert.equal(code, 0);
    assert.notEqual(folder.read('a.html'), text);
    assert.equal(folder.read('b.html'), text);
  });
});
