import {assert} from 'chai';
import {findServedBanner, removeServedBanner} from '../../src/page/served-banner.js';

/** Puts a banner into the page that is not defined, with a box in its shadow root if there is one. */
function addBanner(hasRoot: boolean): HTMLElement {
  const banner = document.createElement('consent-banner');
  if (hasRoot) banner.attachShadow({mode: 'open'}).append(document.createElement('section'));
  document.body.append(banner);
  return banner;
}

describe('findServedBanner()', () => {
  it('finds a banner whose shadow root is there before the interface', () => {
    const banner = addBanner(true);

    const isFound = findServedBanner() === banner;

    banner.remove();
    assert.isTrue(isFound);
  });

  it('finds nothing in a banner without a shadow root', () => {
    const banner = addBanner(false);

    const isNothing = findServedBanner() === null;

    banner.remove();
    assert.isTrue(isNothing);
  });
});

describe('removeServedBanner()', () => {
  it('empties the shadow root, and does nothing without one', () => {
    removeServedBanner();
    const banner = addBanner(true);

    removeServedBanner();

    banner.remove();
    assert.equal(banner.shadowRoot?.childNodes.length, 0);
  });
});
