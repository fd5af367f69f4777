import {configureConsentManager} from 'c15t';

configureConsentManager({
  mode: 'c15t',
  backendURL: process.env.C15T_URL,
  scripts: [
    {id: 'both', src: '/both.js', category: {and: ['measurement', 'marketing']}},
    {id: 'inline', textContent: 'start()', category: 'experience'},
    {id: 'tag', src: '/tag.js', category: 'measurement', alwaysLoad: true, persistAfterConsentRevoked: true},
    {id: 'call', callbackOnly: true, category: 'measurement', onBeforeLoad() {}},
    ...more,
  ],
});
