import {assert} from 'chai';
import type {CategoryInput} from '../../src/core/policy.js';
import {fakeStore, policy} from '../helpers/fakes.js';
import {opened} from './open-preferences.js';

/** What the details of the one optional category show: a heading line for each table, then its cells. */
async function shown(category: Partial<CategoryInput>): Promise<string[][]> {
  const site = policy({categories: [{name: 'analytics', ...category}]});
  const {shadowRoot} = await opened(fakeStore({policy: site}));
  const words = (el: Element): string => el.textContent.replace(/\s+/g, ' ').trim();
  return [...(shadowRoot?.querySelectorAll('table') ?? [])].map((table) =>
    [...table.querySelectorAll('caption, td')].map(words),
  );
}

describe('the details of a category', () => {
  it('are not there when nothing is declared', async () => {
    const site = policy({categories: ['analytics']});
    const {shadowRoot} = await opened(fakeStore({policy: site}));

    assert.equal(shadowRoot?.querySelectorAll('details').length, 0);
  });

  it('list its cookies with name, purpose and retention', async () => {
    const cookies = [
      {name: '_pk_*', purpose: 'Counts visits.', retention: '13 months'},
      {name: 'queue', storage: 'local', purpose: 'Unsent visits.'} as const,
    ];

    assert.deepEqual(await shown({cookies}), [
      ['_pk_*', 'Counts visits.', '13 months', 'queue', 'Unsent visits.', ''],
    ]);
  });

  it('list its services with provider and cookies', async () => {
    const services = [
      {name: 'matomo', label: 'Matomo', provider: 'InnoCraft Ltd', cookies: [{name: '_pk_id'}]},
      {name: 'own', label: 'Own counter'},
    ];

    assert.deepEqual(await shown({services}), [
      ['Matomo (InnoCraft Ltd)', '_pk_id', '', ''],
      ['Own counter'],
    ]);
  });

  it('name a service that has no label', async () => {
    const services = [{name: 'matomo', provider: 'InnoCraft Ltd'}, {name: 'clarity'}];

    assert.deepEqual(await shown({services}), [['matomo (InnoCraft Ltd)'], ['clarity']]);
  });

  it('link to the policy of the provider', async () => {
    const services = [{name: 'matomo', href: 'https://matomo.org/privacy-policy/'}];
    const site = policy({categories: [{name: 'analytics', services}]});
    const {shadowRoot} = await opened(fakeStore({policy: site}));

    assert.equal(shadowRoot?.querySelector('caption a')?.getAttribute('href'), services[0]?.href);
  });

  it('have a head over each column', async () => {
    const site = policy({categories: [{name: 'analytics', cookies: [{name: 'a'}]}]});
    const {shadowRoot} = await opened(fakeStore({policy: site}));
    const heads = [...(shadowRoot?.querySelectorAll('th') ?? [])].map(
      (th) => `${th.scope} ${th.textContent}`,
    );

    assert.deepEqual(heads, ['col Name', 'col Purpose', 'col Kept for']);
  });
});
