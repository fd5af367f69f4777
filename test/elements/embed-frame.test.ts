import {assert} from 'chai';
import type {TemplateResult} from 'lit';
import {ConsentEmbed} from '../../src/elements/embed/consent-embed.js';
import type {ConsentEmbedLoadEvent} from '../../src/elements/embed/embed-events.js';
import {axeViolations} from '../helpers/axe.js';
import {fixture, html, part, parts} from '../helpers/dom.js';
import {fakeStore, policy, record, type FakeStore} from '../helpers/fakes.js';
import {isShown} from '../helpers/look.js';
import {origins, resource} from '../helpers/server.js';

ConsentEmbed.define();

const site = policy({categories: [{name: 'social', services: [{name: 'youtube', label: 'YouTube'}]}]});
const asking = (): FakeStore => fakeStore({policy: site});
const allowing = (): FakeStore =>
  fakeStore({policy: site, record: record({granted: ['social', 'youtube'], denied: []})});

const SRC = resource('html.html', {id: 'frame'});

const embed = (template: TemplateResult): Promise<ConsentEmbed> => fixture<ConsentEmbed>(template);
const isLoaded = (el: ConsentEmbed): boolean => parts(el, 'frame').length === 1;
const frame = (el: ConsentEmbed): HTMLIFrameElement => part<HTMLIFrameElement>(el, 'frame');

/** What is warned of while this runs. */
async function warnings(run: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const {warn} = console;
  console.warn = (...all: unknown[]) => void seen.push(all.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return seen;
}

describe('<consent-embed>, its frame', () => {
  it('has the attributes of the embed, and no more', async () => {
    const el = await embed(
      html`<consent-embed
        .store=${allowing()}
        category="social"
        src=${SRC}
        title="The sea"
        allow="fullscreen; autoplay"
        allowfullscreen
        sandbox="allow-scripts"
        loading="lazy"
        referrerpolicy="origin"
        name="video"
        width="560"
        height="315"
        style="margin: 1px"
        onload="window.broken = true"
      ></consent-embed>`,
    );
    const given = Object.fromEntries([...frame(el).attributes].map(({name, value}) => [name, value]));

    assert.deepEqual(given, {
      part: 'frame',
      src: SRC,
      title: 'The sea',
      allow: 'fullscreen; autoplay',
      allowfullscreen: '',
      sandbox: 'allow-scripts',
      loading: 'lazy',
      referrerpolicy: 'origin',
      name: 'video',
      width: '560',
      height: '315',
    });
    assert.equal(el.getAttribute('style'), 'margin: 1px');
  });

  it('shows the content of srcdoc', async () => {
    const el = await embed(
      html`<consent-embed .store=${allowing()} category="social" srcdoc=${'<p>Hello</p>'}></consent-embed>`,
    );

    assert.equal(frame(el).getAttribute('srcdoc'), '<p>Hello</p>');
    assert.isFalse(frame(el).hasAttribute('src'));
    assert.equal(frame(el).title, 'another site');
  });

  it('is named after who made it where the embed has no title', async () => {
    const el = await embed(
      html`<consent-embed
        .store=${allowing()}
        category="social"
        service="youtube"
        src=${SRC}
      ></consent-embed>`,
    );

    assert.equal(frame(el).title, 'YouTube');
  });

  it('takes a changed title over without loading again', async () => {
    const el = await embed(
      html`<consent-embed .store=${allowing()} category="social" src=${SRC} title="One"></consent-embed>`,
    );
    const before = frame(el);

    el.title = 'Two';
    await el.updateComplete;

    assert.isTrue(before === frame(el));
    assert.equal(before.title, 'Two');
  });

  it('is another one at another address, so that nothing is added to the history', async () => {
    const el = await embed(
      html`<consent-embed .store=${allowing()} category="social" src=${SRC}></consent-embed>`,
    );
    const before = frame(el);
    const {length} = history;

    el.setAttribute('src', resource('html.html', {id: 'next'}));
    await el.updateComplete;
    await new Promise((resolve) => frame(el).addEventListener('load', resolve));

    assert.isFalse(before === frame(el));
    assert.include(frame(el).src, 'id=next');
    assert.equal(history.length, length);
  });

  it('is `frame`, which is null without one', async () => {
    const store = asking();
    const el = await embed(
      html`<consent-embed .store=${store} category="social" src=${SRC}></consent-embed>`,
    );
    assert.equal(el.frame, null);

    store.decide({social: true});
    await el.updateComplete;
    const during = el.frame === frame(el);
    store.decide(false);
    await el.updateComplete;

    assert.isTrue(during);
    assert.isNull(el.frame);
  });

  it('is told of once it is in the page, each frame once, and to the page around it', async () => {
    const store = allowing();
    const told: [isFrame: boolean, isConnected: boolean][] = [];
    const listen = (event: ConsentEmbedLoadEvent): void => {
      const el = event.target as ConsentEmbed;
      told.push([event.frame === el.frame, event.frame.isConnected]);
    };
    addEventListener('consent-embed-load', listen as EventListener);
    try {
      const el = await embed(
        html`<consent-embed .store=${store} category="social" src=${SRC}></consent-embed>`,
      );
      assert.deepEqual(told, [[true, true]]);

      el.title = 'Another title';
      await el.updateComplete;
      assert.equal(told.length, 1);

      store.decide(false);
      await el.updateComplete;
      assert.equal(told.length, 1);

      part(el, 'load-once').click();
      await el.updateComplete;
      assert.deepEqual(told, [
        [true, true],
        [true, true],
      ]);
    } finally {
      removeEventListener('consent-embed-load', listen as EventListener);
    }
  });

  it('stays when the API of a player changes its address, and goes when the player takes it out', async () => {
    const el = await embed(
      html`<consent-embed .store=${allowing()} category="social" src=${SRC}></consent-embed>`,
    );
    const before = frame(el);
    before.src += '&widgetid=1';

    el.title = 'Another title';
    await el.updateComplete;

    assert.isTrue(before === el.frame);
    assert.include(before.src, '&widgetid=1');

    before.remove();

    assert.isNull(el.frame);
  });

  it('is not made where the browser forbids its content', async () => {
    HTMLIFrameElement.prototype.setAttribute = function (name, value) {
      if (name === 'srcdoc') throw new TypeError('This document requires TrustedHTML');
      Element.prototype.setAttribute.call(this, name, value);
    };
    try {
      const el = await embed(
        html`<consent-embed .store=${allowing()} category="social" srcdoc="Hello"></consent-embed>`,
      );

      assert.isFalse(isLoaded(el));
      assert.isTrue(isShown(part(el, 'placeholder')));
    } finally {
      Reflect.deleteProperty(HTMLIFrameElement.prototype, 'setAttribute');
    }
  });

  for (const src of ['javascript:void(0)', ' javascript:void(0)', 'data:text/html,x', 'https://', '']) {
    it(`is not made for ${JSON.stringify(src)}, granted or not`, async () => {
      const seen = await warnings(async () => {
        const el = await embed(
          html`<consent-embed .store=${allowing()} category="social" src=${src}></consent-embed>`,
        );

        assert.isFalse(isLoaded(el));
        assert.isTrue(isShown(part(el, 'placeholder')));
        assert.equal(parts(el, 'load-once').length, 0);
      });
      assert.equal(seen.filter((one) => one.includes('[bad-address]')).length, src ? 1 : 0);
    });
  }

  it('shows no poster that is not http(s) or relative', async () => {
    const el = await embed(
      html`<consent-embed .store=${asking()} category="social" poster="data:image/png,x"></consent-embed>`,
    );

    assert.equal(parts(el, 'poster').length, 0);
  });
});

describe('<consent-embed>, of a name that the policy does not declare', () => {
  it('stays a placeholder, offers nothing for good, and warns once', async () => {
    const els: ConsentEmbed[] = [];

    const seen = await warnings(async () => {
      for (let i = 0; i < 2; i++) {
        els.push(
          await embed(
            html`<consent-embed
              .store=${allowing()}
              category="socail"
              service="yuotube"
              src=${SRC}
            ></consent-embed>`,
          ),
        );
      }
    });

    assert.deepEqual(els.map(isLoaded), [false, false]);
    assert.equal(parts(els[0]!, 'always-allow').length, 0);
    assert.equal(seen.length, 1);
    assert.include(seen[0], '[unknown-name] "yuotube"');
  });

  for (const name of ['!social', 'social|youtube', 'social youtube', '', 'constructor']) {
    it(`takes ${JSON.stringify(name)} for no expression`, async () => {
      await warnings(async () => {
        const el = await embed(
          html`<consent-embed
            .store=${allowing()}
            category=${name}
            service=${name}
            src=${SRC}
          ></consent-embed>`,
        );

        assert.isFalse(isLoaded(el));
      });
    });
  }

  it('can be loaded once all the same', async () => {
    await warnings(async () => {
      const el = await embed(
        html`<consent-embed .store=${allowing()} category="s" src=${SRC}></consent-embed>`,
      );

      part(el, 'load-once').click();
      await el.updateComplete;

      assert.isTrue(isLoaded(el));
    });
  });

  it('follows once its name is mended', async () => {
    await warnings(async () => {
      const el = await embed(
        html`<consent-embed .store=${allowing()} category="s" service="s" src=${SRC}></consent-embed>`,
      );

      el.setAttribute('service', 'youtube');
      await el.updateComplete;

      assert.isTrue(isLoaded(el));
    });
  });
});

/** Where the embed and what follows it stand. */
const places = (box: HTMLElement): number[][] =>
  [...box.children].map((el) => {
    const {x, y, width, height} = el.getBoundingClientRect();
    return [x, y, width, height];
  });

describe('<consent-embed>, its box', () => {
  const cases: [string, TemplateResult, [number, number]][] = [
    ['the attributes', html`<consent-embed width="320" height="240"></consent-embed>`, [320, 240]],
    [
      'the attributes, where there is less room',
      html`<consent-embed width="1200" height="600px"></consent-embed>`,
      [600, 300],
    ],
    ['a width in percent', html`<consent-embed width="100%" height="200"></consent-embed>`, [600, 200]],
    ['a height alone', html`<consent-embed height="200"></consent-embed>`, [600, 200]],
    ['a width alone', html`<consent-embed width="480"></consent-embed>`, [480, 270]],
    ['16 to 9', html`<consent-embed></consent-embed>`, [600, 337.5]],
    [
      '16 to 9, for what is no length',
      html`<consent-embed width="1}*{" height="auto"></consent-embed>`,
      [600, 337.5],
    ],
    ['the ratio of the page', html`<consent-embed style="aspect-ratio: 2"></consent-embed>`, [600, 300]],
    [
      'the ratio of the page, before the attributes',
      html`<consent-embed style="aspect-ratio: 2" width="400" height="300"></consent-embed>`,
      [400, 200],
    ],
    ['room for one button', html`<consent-embed width="100" height="30"></consent-embed>`, [120, 80]],
    ['a small one', html`<consent-embed width="120" height="90"></consent-embed>`, [120, 90]],
  ];
  for (const [name, template, [width, height]] of cases) {
    it(`has the size of ${name}, and nothing moves when the frame comes and goes`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 600px">
          ${template}
          <p>What follows.</p>
        </div>`,
      );
      const el = box.querySelector('consent-embed')!;
      const store = asking();
      el.store = store;
      el.category = 'social';
      el.src = SRC;
      await el.updateComplete;
      const before = places(box);

      store.decide({social: true});
      await el.updateComplete;
      const rect = frame(el).getBoundingClientRect();
      const during = places(box);
      store.decide(false);
      await el.updateComplete;

      assert.deepEqual(before[0]?.slice(2), [width, height]);
      assert.deepEqual([rect.width, rect.height], [width, height]);
      assert.deepEqual(during, before);
      assert.deepEqual(places(box), before);
    });
  }

  for (const [width, height] of [
    [280, 158],
    [240, 180],
    [320, 180],
    [280, 400],
    [560, 315],
    [700, 150],
  ] as const) {
    it(`has room for all at ${width} x ${height}, with buttons of 44 px or more`, async () => {
      const el = await embed(
        html`<consent-embed
          .store=${asking()}
          category="social"
          service="youtube"
          width=${width}
          height=${height}
          src=${SRC}
          title="The sea"
          ><a href="/x">Watch on YouTube</a></consent-embed
        >`,
      );
      const outer = el.getBoundingClientRect();
      const inside = [
        part(el, 'load-once'),
        part(el, 'always-allow'),
        part(el, 'text'),
        el.querySelector('a')!,
      ].map((one) => {
        const {top, bottom, left, right} = one.getBoundingClientRect();
        return top >= outer.top && bottom <= outer.bottom && left >= outer.left && right <= outer.right;
      });

      assert.deepEqual(inside, [true, true, true, true]);
      assert.isAtLeast(part(el, 'load-once').offsetHeight, 44);
      assert.isAtLeast(part(el, 'always-allow').offsetHeight, 44);
    });
  }
});

describe('<consent-embed>, checked by axe', () => {
  for (const scheme of ['light', 'dark']) {
    it(`has nothing wrong in ${scheme}, with and without a poster and as a frame`, async () => {
      const poster = resource('poster.png', {id: 'poster'}, (await origins()).own);
      const box = await fixture<HTMLElement>(
        html`<main style="color-scheme: ${scheme}; background: Canvas">
          <consent-embed .store=${asking()} category="social" src=${SRC} title="One"
            ><a href="/x">Watch</a></consent-embed
          >
          <consent-embed .store=${asking()} category="social" src=${SRC} title="Two" poster=${poster}
            ><a href="/x">Watch</a></consent-embed
          >
          <consent-embed .store=${allowing()} category="social" src=${SRC} title="Three"></consent-embed>
        </main>`,
      );

      assert.deepEqual(await axeViolations(box, {iframes: false}), []);
    });
  }
});
