const options = {
  mode: 'hosted',
  backendURL: 'https://instance.example',
  iab: {enabled: true, cmpId: 28},
  networkBlocker: {rules: [{domain: 'ads.example', category: 'marketing'}]},
  iframeBlockerConfig: {disableAutomaticBlocking: true},
  theme: {colors: {}},
  overrides: {country: 'DE'},
  nonce: window.nonce,
  consentCategories: ['marketing'],
};

export const App = () => <ConsentManagerProvider options={options}><Page /></ConsentManagerProvider>;
