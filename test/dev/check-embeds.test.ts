import {assert} from 'chai';
import {createPolicy} from '../../src/core/create-policy.js';
import {checkAttributes} from '../../src/dev/check-declaration.js';
import {checkEmbeds} from '../../src/dev/check-embeds.js';
import {noteWarnings} from '../helpers/listeners.js';
import {until} from '../helpers/until.js';
import {namedBy, pageOf} from './named.js';

const policy = createPolicy({categories: [{name: 'social', services: [{name: 'youtube'}]}]});

describe('checkEmbeds', () => {
  it('names a service that the policy does not have, beside a category that it has', () => {
    const root = pageOf('<consent-embed category="social" service="youtub" src="/x"></consent-embed>');

    assert.deepEqual(
      namedBy(() => checkEmbeds(root, policy)),
      ['unknown-name service="youtub" on <consent-embed category="social">, perhaps for "youtube"'],
    );
  });

  it('names an address in an attribute of another element', () => {
    const root = pageOf(
      '<consent-embed category="social" src="/x" data-src="/y" data-consent-src="/z"></consent-embed>',
    );

    assert.deepEqual(
      namedBy(() => checkEmbeds(root, policy)),
      [
        'unknown-attribute "data-src" on <consent-embed>, perhaps for "src"',
        'unknown-attribute "data-consent-src" on <consent-embed>, perhaps for "src"',
      ],
    );
  });

  it('names an embed that has no address after a while', async () => {
    const texts = noteWarnings();
    const root = pageOf(`<consent-embed category="social" title="A"></consent-embed>
      <consent-embed category="social" title="B"><iframe title="x"></iframe></consent-embed>
      <consent-embed category="social" title="C" srcdoc=""></consent-embed>
      <consent-embed category="social" title="D"></consent-embed>`);

    checkEmbeds(root, policy);
    root.lastElementChild?.setAttribute('src', '/late');

    await until(() => texts.length === 2);
    assert.include(texts[0], '[embed-without-src] <consent-embed title="A">: ');
    assert.include(texts[1], '[embed-without-src] <consent-embed title="B"> around an <iframe>: ');
  });
});

describe('checkAttributes of an embed', () => {
  it('names attributes that are much like ours', () => {
    const root = pageOf(
      '<consent-embed category="social" tittle="A" source="/a" href="/b" url="/c" servise="youtube"></consent-embed>',
    );

    const found = namedBy(() => checkAttributes(root));

    assert.match(found[0] ?? '', /^unknown-attribute "tittle" on <consent-embed>, perhaps for "title"/);
    for (const [index, name] of ['source', 'href', 'url'].entries())
      assert.equal(found[index + 1], `unknown-attribute "${name}" on <consent-embed>, perhaps for "src"`);
    assert.equal(found[4], 'unknown-attribute "servise" on <consent-embed>, perhaps for "service"');
  });

  it('names nothing that a frame takes', () => {
    const root =
      pageOf(`<consent-embed category="social" service="youtube" src="/x" title="A" poster="/p" width="1" height="2"
      allow="fullscreen" allowfullscreen sandbox loading="lazy" referrerpolicy="origin" name="n" class="c" data-own="1"></consent-embed>
      <consent-preferences-button floating position="top-end"></consent-preferences-button>`);

    assert.deepEqual(
      namedBy(() => checkAttributes(root)),
      [],
    );
  });
});
