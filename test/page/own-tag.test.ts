import {assert} from 'chai';
import {findOwnTag} from '../../src/page/own-tag.js';
import {framePage} from '../helpers/frames.js';
import {addRule, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

/** What asks in a file of its own which tag runs that file. */
const ASKS = `import {findOwnTag} from '/src/page/own-tag.ts';
const ask = () => findOwnTag('asks.js')?.id ?? 'none';
window.found = ask();`;

/** The address of such a file. */
async function asking(): Promise<string> {
  const prefix = uniquePrefix();
  await addRule({prefix, file: 'asks.js', body: ASKS});
  return `/fixture/dist@${prefix}/asks.js`;
}

describe('findOwnTag', () => {
  it('finds no tag for code that none of the page’s tags runs', () => {
    assert.isUndefined(findOwnTag('consent.js'));
  });

  it('finds the tag of a classic script while that runs', async () => {
    const view = await framePage({
      html: `<!doctype html>
        <script>import('/src/page/own-tag.ts').then((module) => { window.ownTag = module; });</script>`,
    });
    await until(() => Reflect.has(view, 'ownTag'));
    const tag = view.document.createElement('script');
    tag.id = 'running';
    tag.textContent = "window.found = ownTag.findOwnTag('consent.js').id;";

    view.document.head.append(tag);

    assert.equal(Reflect.get(view, 'found'), 'running');
  });

  const others: [what: string, tag: string][] = [
    ['none other', ''],
    ['a held tag', '<script type="text/plain" src="/fixture/asks.js"></script>'],
    ['a data block', '<script type="application/json" src="/fixture/asks.js"></script>'],
    ['a module without an address', '<script type="module">window.other = 1;</script>'],
    ['a module of another file', '<script type="module" src="/fixture/other.mjs?id=own-tag"></script>'],
    [
      'a module of that name elsewhere',
      '<script type="module" src="/fixture/script.js/asks.js?id=own-tag"></script>',
    ],
  ];
  for (const [what, tag] of others) {
    it(`finds the tag of a module, though ${what} stands above it`, async () => {
      const view = await framePage({
        html: `<!doctype html>${tag}<script type="module" id="own" src="${await asking()}"></script>`,
      });

      await until(() => Reflect.has(view, 'found'));

      assert.equal(Reflect.get(view, 'found'), 'own');
    });
  }
});
