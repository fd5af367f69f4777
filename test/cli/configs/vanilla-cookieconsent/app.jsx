// A React application that starts the tool in an effect, with values of its build.
import {useEffect} from 'react';
import 'vanilla-cookieconsent/dist/cookieconsent.css';
import * as CookieConsent from 'vanilla-cookieconsent';

export default function Consent() {
  useEffect(() => {
    const pluginConfig = {
      revision: Number(process.env.CONSENT_REVISION),
      cookie: {domain: location.hostname, name: process.env.COOKIE},
      categories: getCategories(),
      guiOptions: {consentModal: {layout: 'bar inline', position: 'top'}},
      ...shared,
      language: {
        default: document.documentElement.lang,
        translations: {en: {consentModal: {title: 'Cookies of ' + 'ours', description: `You are ${name}`}}},
      },
    };
    pluginConfig.categories.analytics = {};
    CookieConsent.run(pluginConfig);
  }, []);
  return <a href="#" data-cc="show-preferencesModal">Cookies</a>;
}
