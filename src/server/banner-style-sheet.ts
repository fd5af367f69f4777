import {baseStyles} from '../elements/base.styles.js';
import {bannerStyles} from '../elements/banner/banner.styles.js';
import {css} from '../elements/css.js';

/**
 * The styles of a banner that no script has taken over.
 *
 * - A hidden box waits, because the page alone can tell whether to ask. Without scripts the page can tell nothing, so a
 *   box that can be answered is shown.
 * - The preferences need scripts.
 */
const servedStyles = css`
  [part='base'][hidden] {
    display: none;
  }
  @media (scripting: none) {
    [part='base'][hidden]:has(form) {
      display: grid;
    }
    [part='preferences'] {
      display: none;
    }
  }
`;

/**
 * The style sheet of the banner that `renderBanner` renders, as text. Serve it as `text/css`, and give its address as
 * `styleHref`, if the page's Content Security Policy allows neither a nonce nor inline styles.
 *
 * @example
 * const answer = new Response(bannerStyleSheet, {headers: {'Content-Type': 'text/css; charset=utf-8'}});
 * console.log(answer.status);
 */
export const bannerStyleSheet: string = baseStyles + bannerStyles + servedStyles;
