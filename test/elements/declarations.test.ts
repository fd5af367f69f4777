import {assert} from 'chai';
import type {CategoryInput} from '../../src/core/policy.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {opened} from './open-preferences.js';

const words = (el: Element): string => el.textContent.replace(/\s+/g, ' ').trim();

/** What the details of the one optional category show: its cookies, then each service with its own. */
async function shown(category: Partial<CategoryInput>): Promise<string[][]> {
  const site = policy({categories: [{name: 'analytics', ...category}]});
  const {shadowRoot} = await opened(fakeStore({policy: site}));
  return [...(shadowRoot?.querySelectorAll('details > .scroll, .service') ?? [])].map((box) =>
    [...box.querySelectorAll('label, h4, p, td')].map(words).filter(Boolean),
  );
}

describe('the details of a category', () => {
  it('are not there when nothing is declared', async () => {
    const site = policy({categories: ['analytics']});
    const {shadowRoot} = await opened(fakeStore({policy: site}));

    assert.equal(shadowRoot?.querySelectorAll('details').length, 0);
  });

  it('list its cookies with name, purpose, kind of storage and retention', async () => {
    const cookies = [
      {name: '_pk_*', purpose: 'Counts visits.', retention: '13 months'},
      {name: 'queue', storage: 'local', purpose: 'Unsent visits.'} as const,
    ];

    assert.deepEqual(await shown({cookies}), [
      ['_pk_*', 'Counts visits.', 'Cookie', '13 months', 'queue', 'Unsent visits.', 'Local storage'],
    ]);
  });

  it('list its services with provider and cookies', async () => {
    const services = [
      {name: 'matomo', label: 'Matomo', provider: 'InnoCraft Ltd', cookies: [{name: '_pk_id'}]},
      {name: 'own', label: 'Own counter'},
    ];

    assert.deepEqual(await shown({services}), [
      ['Matomo', 'InnoCraft Ltd', '_pk_id', 'Cookie'],
      ['Own counter'],
    ]);
  });

  it('name a service that has no label', async () => {
    const services = [{name: 'matomo', provider: 'InnoCraft Ltd'}, {name: 'clarity'}];

    assert.deepEqual(await shown({services}), [['matomo', 'InnoCraft Ltd'], ['clarity']]);
  });

  it('link to the policy of the provider', async () => {
    const services = [{name: 'matomo', href: 'https://matomo.org/privacy-policy/'}];
    const site = policy({categories: [{name: 'analytics', services}]});
    const {shadowRoot} = await opened(fakeStore({policy: site}));

    assert.equal(shadowRoot?.querySelector('[part=provider]')?.getAttribute('href'), services[0]?.href);
  });

  it('list the services of what is always on, without switches', async () => {
    const services = [{name: 'psp', label: 'Payment', provider: 'Bank', cookies: [{name: 'pay'}]}];
    const el = await opened(
      fakeStore({policy: policy({categories: [{name: 'shop', model: 'required', services}]})}),
    );

    assert.deepEqual([...(el.shadowRoot?.querySelectorAll('.service > h4') ?? [])].map(words), ['Payment']);
    assert.equal(el.shadowRoot?.querySelectorAll('input').length, 0);
  });

  it('name each table as the category or service that it belongs to', async () => {
    const cookies = [{name: 'a'}];
    const site = policy({
      categories: [{name: 'analytics', cookies, services: [{name: 'matomo', label: 'Matomo', cookies}]}],
    });
    const {shadowRoot} = await opened(fakeStore({policy: site}));
    const names = [...(shadowRoot?.querySelectorAll('table') ?? [])].map(
      (table) => shadowRoot?.getElementById(table.getAttribute('aria-labelledby') ?? '')?.textContent,
    );

    assert.deepEqual(names, ['Analytics', 'Matomo']);
  });

  it('have a head over each column', async () => {
    const site = policy({categories: [{name: 'analytics', cookies: [{name: 'a'}]}]});
    const {shadowRoot} = await opened(fakeStore({policy: site}));
    const heads = [...(shadowRoot?.querySelectorAll('th') ?? [])].map(
      (th) => `${th.scope} ${th.textContent}`,
    );

    assert.deepEqual(heads, ['col Name', 'col Purpose', 'col Stored in', 'col Kept for']);
  });
});
