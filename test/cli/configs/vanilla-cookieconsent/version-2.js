// A shop that has stayed with version 2.
var cc = initCookieConsent();

cc.run({
  current_lang: 'en',
  auto_language: 'document',
  autoclear_cookies: true,
  page_scripts: true,
  force_consent: true,
  revision: 3,
  cookie_name: 'cc_cookie',
  cookie_expiration: 182,
  cookie_necessary_only_expiration: 30,
  cookie_domain: 'shop.example',
  hide_from_bots: true,
  delay: 200,
  onAccept: function (cookie) {
    console.log(cookie);
  },
  gui_options: {
    consent_modal: {layout: 'cloud', position: 'bottom center', transition: 'slide', swap_buttons: true},
    settings_modal: {layout: 'box', transition: 'slide'},
  },
  languages: {
    de: {
      consent_modal: {
        title: 'Wir verwenden Cookies',
        description: 'Dürfen wir messen? {{revision_message}}',
        primary_btn: {text: 'Alle erlauben', role: 'accept_all'},
        secondary_btn: {text: 'Einstellungen', role: 'settings'},
      },
      settings_modal: {
        title: 'Einstellungen',
        save_settings_btn: 'Sichern',
        close_btn_label: 'Schließen',
        cookie_table_headers: [{col1: 'Name'}, {col2: 'Dauer'}, {col3: 'Zweck'}, {col4: 'Art'}],
        blocks: [
          {title: 'Cookies', description: 'Wozu wir sie setzen.'},
          {
            title: 'Notwendig',
            description: 'Ohne sie geht es nicht.',
            toggle: {value: 'necessary', enabled: true, readonly: true},
          },
          {
            title: 'Messung',
            description: 'Wie oft eine Seite besucht wird.',
            toggle: {value: 'measurement', enabled: false, readonly: false},
            cookie_table: [
              {col1: '^_ga', col2: '2 Jahre', col3: 'zählt Besuche', is_regex: true},
              {col1: '_gid', col2: '1 Tag', col3: 'zählt Besuche', col4: 'dauerhaft', domain: 'shop.example'},
            ],
          },
        ],
      },
    },
    en: {
      consent_modal: {
        title: 'We use cookies',
        description: 'May we measure? See our <a href="/privacy">privacy policy</a>. {{revision_message}}',
        primary_btn: {text: 'Allow all', role: 'accept_all'},
        secondary_btn: {text: 'Only what is needed', role: 'accept_necessary'},
        revision_message: 'We have changed something.',
      },
      settings_modal: {
        title: 'Settings',
        save_settings_btn: 'Keep',
        accept_all_btn: 'Allow all',
        reject_all_btn: 'Refuse all',
        close_btn_label: 'Close',
        cookie_table_headers: [{col1: 'Name'}, {col2: 'Expiration'}, {col3: 'Description'}],
        blocks: [
          {title: 'Cookies', description: 'What we set them for.'},
          {
            title: 'Necessary',
            description: 'Nothing works without them.',
            toggle: {value: 'necessary', enabled: true, readonly: true},
          },
          {
            title: 'Measurement',
            description: 'How often a page is visited.',
            toggle: {value: 'measurement', enabled: false, readonly: false},
            cookie_table: [
              {col1: '^_ga', col2: '2 years', col3: 'counts visits', is_regex: true},
              {col1: '_gid', col2: '1 day', col3: 'counts visits', domain: 'shop.example', path: '/shop'},
            ],
          },
          {
            title: 'Advertising',
            description: 'Ads that fit.',
            toggle: {value: 'ads', enabled: true, readonly: false, reload: 'on_disable'},
            cookie_table: [{col1: '(a+)+b', col2: '', col3: '', is_regex: true}, {col1: '_fbp'}],
          },
          {title: 'Questions', description: 'Write to us.'},
        ],
      },
    },
  },
});
