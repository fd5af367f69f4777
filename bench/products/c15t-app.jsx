import '@c15t/react/styles.css';
import {ConsentBanner, ConsentDialog, ConsentManagerProvider, useConsentManager} from '@c15t/react';
import {createRoot} from 'react-dom/client';

const OPTIONS = {
  mode: 'offline',
  overrides: {country: 'DE'},
  consentCategories: ['necessary', 'measurement', 'marketing'],
  scripts: window.gatedScripts,
};

function Settings() {
  const {setActiveUI} = useConsentManager();
  window.openPreferences = () => setActiveUI('dialog');
  return null;
}

createRoot(document.getElementById('root')).render(
  <ConsentManagerProvider options={OPTIONS}>
    <ConsentBanner />
    <ConsentDialog />
    <Settings />
  </ConsentManagerProvider>,
);
