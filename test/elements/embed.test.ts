import {assert} from 'chai';
import type {ConsentPolicy} from '../../src/core/policy.js';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import type {ConsentRequestEvent} from '../../src/elements/request-decision.js';
import {connectStore} from '../../src/elements/page-connection.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, unkeptStorage, type FakeStore} from '../helpers/fakes.js';
import {focused, isShown, lookOf} from '../helpers/look.js';
import {origins, requests, resource, uniquePrefix} from '../helpers/server.js';
import {until} from '../helpers/until.js';

ConsentEmbed.define();

const site = (): ConsentPolicy =>
  policy({
    categories: [
      'analytics',
      {
        name: 'social',
        services: [
          {name: 'youtube', label: 'YouTube', provider: 'Google Ireland Ltd'},
          {name: 'vimeo', provider: 'Vimeo Inc'},
          {name: 'own-player'},
        ],
      },
    ],
  });

const asking = (): FakeStore => fakeStore({policy: site()});
const allowing = (...granted: string[]): FakeStore =>
  fakeStore({
    policy: site(),
    record: record({
      granted,
      denied: ['analytics', 'social', 'youtube', 'vimeo', 'own-player'].filter(
        (one) => !granted.includes(one),
      ),
    }),
  });

/** A page that the frame may load, of this site. */
const page = (id = 'embed'): string => resource('html.html', {id});

const embed = (
  store: FakeStore | null,
  {src = page(), service = 'youtube', category = 'social'} = {},
): Promise<ConsentEmbed> =>
  fixture<ConsentEmbed>(
    html`<consent-embed .store=${store} category=${category} service=${service} src=${src} title="The sea"
      ><a href="https://youtube.com/">Watch on YouTube</a></consent-embed
    >`,
  );

const isLoaded = (el: ConsentEmbed): boolean => parts(el, 'frame').length === 1;
const asks = (el: ConsentEmbed): boolean => isShown(parts(el, 'placeholder')[0]);
const frame = (el: ConsentEmbed): HTMLIFrameElement => part<HTMLIFrameElement>(el, 'frame');
const text = (el: ConsentEmbed): string => part(el, 'text').textContent;
const press = async (el: ConsentEmbed, button: 'load-once' | 'always-allow'): Promise<void> => {
  part(el, button).click();
  await el.updateComplete;
};

describe('<consent-embed>, before the visitor wants it', () => {
  it('shows a placeholder with the link, and no frame', async () => {
    const el = await embed(asking());

    assert.isTrue(asks(el));
    assert.isFalse(isLoaded(el));
    assert.isTrue(isShown(el.querySelector('a')));
    assert.isTrue(isShown(part(el, 'load-once')));
    assert.isTrue(isShown(part(el, 'always-allow')));
  });

  it('requests nothing from the other site, and loads the poster of its own', async () => {
    const prefix = uniquePrefix();
    const {other} = await origins();
    const src = resource('page.html', {id: `${prefix}frame`}, other);
    const poster = resource('poster.png', {id: `${prefix}poster`});
    const el = await fixture<ConsentEmbed>(
      html`<consent-embed .store=${asking()} category="social" src=${src} poster=${poster}></consent-embed>`,
    );
    const ids = async (): Promise<string[]> => (await requests(prefix)).map(({id}) => id);
    await until(() => part<HTMLImageElement>(el, 'poster').naturalWidth);
    assert.deepEqual(await ids(), [`${prefix}poster`]);

    await press(el, 'load-once');

    await until(async () => (await ids()).includes(`${prefix}frame`));
  });

  it('names the service and its provider, as the policy has them', async () => {
    assert.include(text(await embed(asking())), 'YouTube (Google Ireland Ltd) learns about your visit');
    assert.include(text(await embed(asking(), {service: 'vimeo'})), 'Vimeo Inc learns');
    assert.include(text(await embed(asking(), {service: 'own-player'})), 'own-player learns');
  });

  it('names the host where the policy declares no service', async () => {
    const src = 'https://player.example.com/video/1';

    assert.include(text(await embed(asking(), {service: '', src})), 'player.example.com learns');
    assert.include(text(await embed(asking(), {service: '', src: '/video'})), `${location.hostname} learns`);
  });

  it('offers to allow the service, else the category', async () => {
    const service = await embed(asking());
    const category = await embed(asking(), {service: ''});

    assert.equal(part(service, 'always-allow').textContent.trim(), 'Always allow YouTube');
    assert.equal(part(category, 'always-allow').textContent.trim(), 'Always allow Social media');
  });

  it('shows both buttons alike, so that neither is urged', async () => {
    const el = await embed(asking());
    const look = (name: string): string => lookOf(part(el, name)).split('\n').slice(1).join('\n');

    assert.equal(look('load-once'), look('always-allow'));
    assert.equal(part(el, 'load-once').offsetHeight, part(el, 'always-allow').offsetHeight);
  });

  it('stays a placeholder without a store, and takes the one of the page once there is one', async () => {
    const el = await embed(null);
    assert.isTrue(asks(el));
    assert.equal(parts(el, 'always-allow').length, 0);
    try {
      connectStore(allowing('youtube'));
      await el.updateComplete;

      assert.isTrue(isLoaded(el));
    } finally {
      connectStore(null);
    }
  });
});

describe('<consent-embed>, loaded once', () => {
  it('loads this one and decides nothing else', async () => {
    const store = asking();
    const [one, another] = [await embed(store), await embed(store)];
    const asked: Event[] = [];
    const changes: unknown[] = [];
    one.addEventListener('consent-request', (event) => asked.push(event));
    store.subscribe((state) => changes.push(state));

    await press(one, 'load-once');

    assert.isTrue(isLoaded(one));
    assert.isFalse(isLoaded(another));
    assert.isNull(store.state.record);
    assert.isFalse(store.isGranted('youtube'));
    assert.deepEqual([asked.length, changes.length], [0, 0]);
  });

  it('is not loaded in an element made anew', async () => {
    const store = asking();
    await press(await embed(store), 'load-once');

    assert.isTrue(asks(await embed(store)));
  });

  it('stays through changes that do not concern it', async () => {
    const store = asking();
    const el = await embed(store);
    await press(el, 'load-once');
    const before = frame(el);

    store.decide({analytics: true});
    store.decide({analytics: false});
    await el.updateComplete;

    assert.isTrue(before === frame(el));
  });

  it('ends at a withdrawal of what was granted later', async () => {
    const store = asking();
    const el = await embed(store);
    await press(el, 'load-once');
    const before = frame(el);
    store.decide({youtube: true});
    await el.updateComplete;
    assert.isTrue(before === frame(el));

    store.decide({youtube: false});
    await el.updateComplete;

    assert.isTrue(asks(el));
  });

  it('follows to another page of the same site, and not to another site or service', async () => {
    const el = await embed(asking());
    await press(el, 'load-once');

    el.src = page('second');
    await el.updateComplete;
    assert.include(frame(el).src, 'second');

    el.service = 'vimeo';
    await el.updateComplete;
    assert.isTrue(asks(el));

    el.service = 'youtube';
    el.src = resource('html.html', {id: 'third'}, (await origins()).other);
    await el.updateComplete;
    assert.isTrue(asks(el));
  });

  it('works before there is a store', async () => {
    const el = await embed(null);

    await press(el, 'load-once');

    assert.isTrue(isLoaded(el));
  });
});

describe('<consent-embed>, allowed for good', () => {
  it('asks first, with the service and the source, and then keeps it', async () => {
    const store = asking();
    const el = await embed(store);
    let asked: ConsentRequestEvent | undefined;
    el.parentElement!.addEventListener('consent-request', (event) => (asked = event));

    part(el, 'always-allow').click();
    await until(() => isLoaded(el));

    assert.deepEqual([asked?.choice, asked?.source, asked?.composed], [{youtube: true}, 'embed', true]);
    assert.equal(store.state.record?.source, 'embed');
    assert.isTrue(store.isGranted('youtube'));
    assert.isFalse(store.isGranted('social'));
  });

  it('keeps the category where the policy does not declare the service', async () => {
    const store = asking();
    const el = await embed(store, {service: 'nobody'});

    part(el, 'always-allow').click();
    await until(() => isLoaded(el));

    assert.isTrue(store.isGranted('social'));
  });

  it('loads all embeds of that service, and no other', async () => {
    const store = asking();
    const [one, two] = [await embed(store), await embed(store)];
    const other = await embed(store, {service: 'vimeo'});

    part(one, 'always-allow').click();
    await until(() => isLoaded(one) && isLoaded(two));
    await other.updateComplete;

    assert.isTrue(asks(other));
  });

  it('keeps nothing when the request is cancelled', async () => {
    const store = asking();
    const el = await embed(store);
    el.addEventListener('consent-request', (event) => event.preventDefault());

    await press(el, 'always-allow');

    assert.isNull(store.state.record);
    assert.isTrue(asks(el));
  });

  it('loads for this visit when it cannot be kept', async () => {
    const store = fakeStore({policy: site(), storage: unkeptStorage()});
    const el = await embed(store);

    await press(el, 'always-allow');

    assert.isTrue(isLoaded(el));
  });
});

describe('<consent-embed>, granted', () => {
  it('loads at once what was granted before', async () => {
    assert.isTrue(isLoaded(await embed(allowing('youtube'))));
    assert.isTrue(isLoaded(await embed(allowing('social'), {service: ''})));
  });

  it('heeds the service before its category', async () => {
    assert.isTrue(asks(await embed(allowing('social'))));
  });

  it('hides the link beside the frame', async () => {
    const el = await embed(allowing('youtube'));

    assert.isFalse(isShown(el.querySelector('a')));
  });

  it('loads again after grant, withdrawal and grant', async () => {
    const prefix = uniquePrefix();
    const store = allowing('youtube');
    const src = resource('page.html', {id: `${prefix}frame`}, (await origins()).other);
    const el = await embed(store, {src});
    await until(async () => (await requests(prefix)).length === 1);

    store.decide(false);
    await el.updateComplete;
    assert.isTrue(asks(el));
    assert.equal(parts(el, 'frame').length, 0);

    store.decide({youtube: true});
    await until(() => isLoaded(el));
    await until(async () => (await requests(prefix)).length === 2);
    assert.equal(frame(el).src, src);
  });

  it('loads nothing when it is put back after a withdrawal', async () => {
    const prefix = uniquePrefix();
    const store = allowing('youtube');
    const src = resource('page.html', {id: `${prefix}frame`}, (await origins()).other);
    const el = await embed(store, {src});
    await until(async () => (await requests(prefix)).length === 1);
    const box = el.parentElement!;

    el.remove();
    store.decide(false);
    box.append(el);
    assert.equal(parts(el, 'frame').length, 0);
    await el.updateComplete;

    assert.isTrue(asks(el));
    assert.equal((await requests(prefix)).length, 1);
  });

  it('makes no frame while it is out of the page, and loads again when it is back', async () => {
    const el = await embed(allowing('youtube'));
    const box = el.parentElement!;
    el.remove();
    el.src = page('elsewhere');
    await el.updateComplete;
    assert.equal(parts(el, 'frame').length, 0);

    box.append(el);
    await el.updateComplete;

    assert.include(frame(el).src, 'elsewhere');
  });
});

describe('<consent-embed>, focus', () => {
  for (const button of ['load-once', 'always-allow'] as const) {
    it(`goes to the frame from the pressed button "${button}"`, async () => {
      const el = await embed(asking());

      part(el, button).click();
      await until(() => isLoaded(el));

      assert.equal(focused(), 'frame');
    });
  }

  it('goes to the frame from the link, when something else granted it', async () => {
    const store = asking();
    const el = await embed(store);
    el.querySelector('a')!.focus();

    store.decide({youtube: true});
    await until(() => isLoaded(el));

    assert.equal(focused(), 'frame');
  });

  it('stays with the visitor who has gone on since, and with other embeds', async () => {
    const store = asking();
    const [one, two] = [await embed(store), await embed(store)];
    const input = document.createElement('input');
    one.after(input);

    part(one, 'always-allow').click();
    input.focus();
    await until(() => isLoaded(one) && isLoaded(two));

    assert.equal(focused(), 'input');
  });

  it('is not taken when the placeholder comes back', async () => {
    const store = allowing('youtube');
    const el = await embed(store);
    const input = document.createElement('input');
    el.after(input);
    input.focus();

    store.decide(false);
    await until(() => asks(el));

    assert.equal(focused(), 'input');
  });
});
