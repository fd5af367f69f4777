import {checkPolicy} from '../core/check-policy.js';
import {warn} from '../dom/warn.js';
import type {DevelopmentChecks} from '../page/development-checks.js';
import {checkTag} from './check-declaration.js';
import {checkExpression, checkMarkup, checkName} from './check-markup.js';
import {checkLabels, expectBanner, watchPage} from './check-page.js';
import {DEV_MODE} from '../core/dev-mode.js';

const checks: DevelopmentChecks = {
  checkDeclaration(written, policy, tag) {
    checkPolicy(written, warn);
    checkLabels(policy);
    if (tag) checkTag(tag);
  },
  checkGated: checkMarkup,
  checkExpression,
  checkName,
  watchPage,
  expectBanner,
};

/** The checks that an entry injects; undefined in production. */
export const pageChecks: DevelopmentChecks | undefined = DEV_MODE ? checks : undefined;
