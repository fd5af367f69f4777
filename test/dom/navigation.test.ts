import {assert} from 'chai';
import type * as navigation from '../../src/dom/navigation.js';
import {navigationTiming, requestedAddress} from '../../src/dom/navigation.js';
import {importInFrame} from '../helpers/import-in-frame.js';

const PATH = '/src/dom/navigation.ts';

describe('navigationTiming', () => {
  it('returns the times at which the page was loaded', () => {
    assert.isAbove(navigationTiming()?.domContentLoadedEventEnd ?? 0, 0);
  });

  it('returns undefined where the browser does not tell', async () => {
    const {module} = await importInFrame<typeof navigation>(PATH, 'performance.getEntriesByType = () => []');

    assert.isUndefined(module.navigationTiming());
  });
});

describe('requestedAddress', () => {
  it('returns the address that the page was loaded from, though code of the page has changed it', () => {
    const {href} = location;
    history.replaceState(null, '', '/another?ref=acme');

    const requested = requestedAddress();
    history.replaceState(null, '', href);

    assert.equal(requested.pathname, new URL(href).pathname);
  });

  it('returns the present address where the browser does not tell', async () => {
    const {module, view} = await importInFrame<typeof navigation>(
      PATH,
      'performance.getEntriesByType = () => []',
    );

    assert.equal(module.requestedAddress().href, view.location.href);
  });
});
