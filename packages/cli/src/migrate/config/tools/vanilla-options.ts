import type {Draft} from '../draft.js';
import type {Options} from '../options.js';
import {setDays, takenName} from './common.js';
import {needless} from '../config-finding.js';
import * as remarks from './vanilla-remarks.js';

/** Takes over how the record is kept. */
export function takeCookieOptions(root: Options, draft: Draft): void {
  const cookie = root.options('cookie');
  if (!cookie) return;
  const name = cookie.text('name');
  if (name !== undefined) cookie.remark('name', takenName(name, 'cc_cookie'));
  const [domain, path] = [cookie.text('domain'), cookie.text('path')];
  if (domain) draft.options.set('cookieDomain', domain);
  if (path && path !== '/') draft.options.set('cookiePath', path);
  setDays(cookie, 'expiresAfterDays', draft);
  cookie.finish(remarks.COOKIE);
}

/** What the positions of the banner are here, for the layouts "box" and "cloud". */
const POSITIONS: ReadonlyMap<string, string> = new Map([
  ['top', 'top'],
  ['bottom', 'bottom'],
  ['middle', 'center'],
  ['middle center', 'center'],
  ['bottom left', 'bottom-start'],
  ['bottom right', 'bottom-end'],
  ['bottom center', 'bottom'],
  ['top center', 'top'],
]);

/** Takes over where the banner stands, from the options of its look. */
export function takePosition(modal: Options | undefined, draft: Draft): void {
  if (!modal) return;
  const [layout = 'box', place = 'bottom right'] = [modal.text('layout'), modal.text('position')];
  const isBar = layout.startsWith('bar');
  const position = isBar ? POSITIONS.get(place.split(' ')[0] ?? '') : POSITIONS.get(place);
  if (position) draft.options.set('position', position);
  else
    modal.remark('position', needless(`There is no position "${place}"`, 'The banner stands at the bottom.'));
  modal.finish(remarks.GUI);
}

/** Takes over the revision, which the import has to know. */
export function takeRevision(root: Options, draft: Draft): void {
  const revision = root.number('revision') ?? 0;
  if (revision <= 0) return;
  draft.revision = String(revision);
  draft.options.set('policyVersion', String(revision));
}
