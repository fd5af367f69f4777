/// <reference types="vite/client" />
import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with {type: 'json'};
import {addLanguages, notifyLanguageListeners} from '../src/elements/words/languages.js';
import {loadLocale} from '../src/chunks/load-locale.js';
import {LOCALE_NAMES} from '../src/elements/words/locale-names.js';

setCustomElementsManifest(manifest);
addLanguages(LOCALE_NAMES, loadLocale);

const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

const files = import.meta.glob<string>('../src/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const themes = new Map(
  Object.entries(files).map(([path, css]) => [path.replace(/.*\/|\.css$/g, ''), css] as const),
);
const theme = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, theme];

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {
      storySort: {order: ['Docs', ['Start', 'Install', 'Concepts', 'Reference', 'Recipes', 'Theming'], '*']},
    },
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {icon: 'globe', items: ['en', ...LOCALE_NAMES.split(' ')], dynamicTitle: true},
    },
    theme: {
      description: 'Theme',
      toolbar: {icon: 'paintbrush', items: ['default', ...themes.keys()], dynamicTitle: true},
    },
  },
  initialGlobals: {language: 'en', theme: 'default'},
  decorators: [
    (story, {globals}) => {
      const {language, theme: name} = globals as {language: string; theme: string};
      const {documentElement: root} = document;
      root.lang = language;
      root.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
      theme.replaceSync(themes.get(name) ?? '');
      notifyLanguageListeners();
      return story();
    },
  ],
};

export default preview;
