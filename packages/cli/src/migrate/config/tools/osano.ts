import {needless, missing, type Remark} from '../config-finding.js';
import {categoryFor} from '../draft-names.js';
import type {Draft} from '../draft.js';
import type {Options} from '../options.js';
import {takeTexts} from '../own-texts.js';
import {setDays, takenName} from './common.js';
import type {ConfigTool} from './config-tool.js';
import {callsTo} from './find-calls.js';
import {CONTENT, ROOT} from './osano-remarks.js';

// cspell:ignore initialise
/** The name of the one category. The tool asks one question, and gives it no name. */
const CATEGORY = 'analytics';

/**
 * The open source Cookie Consent 3 of Osano: `cookieconsent.initialise({…})`.
 *
 * @see https://github.com/osano/cookieconsent
 */
export const osano: ConfigTool = {
  find: (module) => callsTo(module, ({path}) => path.endsWith('.initialise')),
  shapes: [
    ['palette', 'content'],
    ['palette', 'type'],
    ['compliance', 'type'],
    ['palette', 'theme'],
  ],
  convert(options, {draft}) {
    options.context.report({path: '(all)', place: options.place, ...PURPOSES});
    categoryFor(
      draft,
      CATEGORY,
      () => ({names: [CATEGORY]}),
      () => undefined,
      true,
    );
    const type = options.has('type') ? options.text('type') : 'info';
    if (type !== undefined && type !== 'opt-in') options.remark('type', typeRemark(type));
    takeContent(options, draft);
    const cookie = options.options('cookie');
    if (cookie) {
      const [name, domain, path] = [cookie.text('name'), cookie.text('domain'), cookie.text('path')];
      if (name !== undefined) cookie.remark('name', takenName(name, 'cookieconsent_status'));
      if (domain) draft.options.set('cookieDomain', domain);
      if (path && path !== '/') draft.options.set('cookiePath', path);
      setDays(cookie, 'expiryDays', draft);
      cookie.finish(new Map([['secure', needless('The record is always Secure on https')]]));
    }
    const place = options.text('position');
    if (place !== undefined) draft.options.set('position', POSITIONS.get(place) ?? 'bottom');
    options.finish(ROOT);
  },
};

const POSITIONS = new Map([
  ['top', 'top'],
  ['bottom', 'bottom'],
  ['bottom-left', 'bottom-start'],
  ['bottom-right', 'bottom-end'],
]);

function takeContent(options: Options, draft: Draft): void {
  const content = options.options('content');
  if (!content) return;
  const href = content.text('href');
  if (href !== undefined && options.flag('showLink') !== false) draft.options.set('policyHref', href);
  const texts = {
    header: 'banner.heading',
    message: 'banner.request',
    allow: 'banner.accept',
    deny: 'banner.reject',
    link: 'banner.policy',
  };
  takeTexts(content, texts, draft, '');
  content.finish(CONTENT);
}

const PURPOSES: Remark = missing(
  `The tool asks one question for everything, which has become the category "${CATEGORY}"`,
  'Write the categories that your site has in its place. Each purpose is asked about apart.',
);

const typeRemark = (type: string): Remark => ({
  code: 'stricter',
  level: 'left',
  what:
    type === 'opt-out'
      ? 'Everything ran until it was refused. Here, it waits for a yes'
      : `With type "${type}" everything ran, whatever the visitor did. Here it waits for a yes`,
  cure: 'Gate each script with type="text/plain" and data-consent. docs/recipes/regions.md has rules by region.',
});
