import {assert} from 'chai';
import {createOwnSites} from '../../src/dev/own-site.js';
import {vendorOf} from '../../src/dev/vendors.js';
import {policy} from '../helpers/fakes.js';

describe('createOwnSites', () => {
  for (const [declared, own, foreign] of [
    ['www.acme.example', 'acme.example', 'beta.example'],
    ['CDN.shop.acme.example.', 'www.acme.example', 'shop.example'],
    ['www.acme.co.uk', 'acme.co.uk', 'beta.co.uk'],
    ['acme.com.au', 'shop.acme.com.au', 'beta.com.au'],
    ['a.b.de', 'b.de', 'c.de'],
    ['localhost', 'localhost', 'localhost.example'],
    ['192.0.2.1', '192.0.2.1', '198.51.2.1'],
    ['[::1]', '[::1]', '[::2]'],
  ] as const) {
    it(`counts ${own} as of the site of ${declared}, and not ${foreign}`, () => {
      const {isForeign} = createOwnSites(policy({recordHref: `https://${declared}/`}));

      assert.isFalse(isForeign(new URL(`https://${own}/`)));
      assert.isTrue(isForeign(new URL(`https://${foreign}/`)));
    });
  }
});

describe('vendorOf', () => {
  for (const [address, name] of [
    ['https://www.googletagmanager.com/gtag/js?id=G-1', 'Google Analytics'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'Google Tag Manager'],
    ['https://connect.facebook.net/en_US/fbevents.js', 'Meta Pixel'],
    ['https://www.facebook.com/tr?id=1&noscript=1', 'Meta Pixel'],
    ['https://www.google.com/maps/embed?pb=1', 'Google Maps'],
    ['https://www.google.com/recaptcha/api.js', 'reCAPTCHA'],
    ['https://www.google.com/search', undefined],
    ['https://www.acme.example/youtube.com', undefined],
    ['https://notyoutube.com/', undefined],
  ] as const) {
    it(`of ${address} is ${String(name)}`, () => {
      assert.equal(vendorOf(new URL(address))?.name, name);
    });
  }
});
