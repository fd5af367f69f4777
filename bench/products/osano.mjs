// cookieconsent (Osano): a banner and a cookie. It gates nothing and has no preferences: the site acts on its callbacks.
import {CONTENDERS} from '../contenders.mjs';
import {WORDS} from './words.mjs';

const END = `<script src="peers/cookieconsent/build/cookieconsent.min.js"></script>
    <script>
    const release = () => {${CONTENDERS.floor.click}};
    window.cookieconsent.initialise({
      type: 'opt-in',
      palette: {popup: {background: '#eef2f6'}, button: {background: '#1b2430'}},
      content: {message: '${WORDS.text}', allow: '${WORDS.accept}', deny: '${WORDS.reject}', href: '/privacy'},
      onInitialise() { if (this.hasConsented()) release(); },
      onStatusChange() { if (this.hasConsented()) release(); },
    });
    </script>`;

export const osano = {
  partial: true,
  head: '<link rel="stylesheet" href="peers/cookieconsent/build/cookieconsent.min.css">',
  end: END,
  gate: ({src, code = ''}) => `<script type="text/plain"${src ? ` src="${src}"` : ''}>${code}</script>`,
  buttons: {accept: ['.cc-allow'], reject: ['.cc-deny']},
};
