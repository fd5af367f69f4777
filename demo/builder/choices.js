// The lists of things to choose one of, or some of.
import {INSTALLS, POSITIONS, SIGNALS, THEMES} from './clean.js';
import {byId, make} from './dom.js';

const POSITION_LABELS = {
  bottom: 'Bottom',
  top: 'Top',
  center: 'Centre',
  'bottom-start': 'Corner, start',
  'bottom-end': 'Corner, end',
};

const THEME_LABELS = {
  '': 'Default',
  plain: 'Plain',
  rounded: 'Rounded',
  editorial: 'Editorial',
  'high-contrast': 'High contrast',
};

const INSTALL_LABELS = {
  element: ['Script tag and element', 'For any website. The declaration stands in the page, as HTML.'],
  tag: ['One line', 'A script tag alone: purposes by name, without services and cookies.'],
  npm: ['Package', 'For sites with a bundler or a framework. It is not on npm yet.'],
  bundle: ['One file with a hash', 'All in one, for sites that forbid dynamic import or demand integrity.'],
};

const SIGNAL_LABELS = {
  google: 'Google Consent Mode',
  microsoft: 'Microsoft Advertising',
  clarity: 'Microsoft Clarity',
  meta: 'Meta Pixel',
  tiktok: 'TikTok Pixel',
  matomo: 'Matomo',
  shopify: 'Shopify',
  wordpress: 'WordPress',
  pinterest: 'Pinterest',
  hubspot: 'HubSpot',
};

/** @param drawing a class for a small picture of the choice */
const radio = (key, value, label, {small = '', drawing = ''} = {}) =>
  make(
    'label',
    {class: 'choice'},
    make('input', {type: 'radio', name: key, value, 'data-key': key}),
    ...(drawing ? [make('span', {class: `drawing ${drawing}`, 'aria-hidden': 'true'}, make('i'))] : []),
    make('span', {}, label, ...(small ? [make('small', {}, small)] : [])),
  );

/** Puts all of them into the form, before its fields are bound. */
export function addChoices() {
  byId('position-list').append(
    ...POSITIONS.map((name) => radio('position', name, POSITION_LABELS[name], {drawing: `at-${name}`})),
  );
  byId('theme-list').append(
    ...THEMES.map((name) =>
      radio('theme', name, THEME_LABELS[name], {drawing: `theme-${name || 'default'}`}),
    ),
  );
  byId('install-list').append(
    ...INSTALLS.map((name) => {
      const [label, small] = INSTALL_LABELS[name];
      return radio('install', name, label, {small});
    }),
  );
  byId('signal-list').append(
    ...SIGNALS.map((name) =>
      make(
        'label',
        {class: 'chip'},
        make('input', {type: 'checkbox', value: name, 'data-key': 'signals'}),
        SIGNAL_LABELS[name],
      ),
    ),
  );
}
