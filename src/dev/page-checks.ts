import {checkPolicy} from '../core/check-policy.js';
import {warn} from '../dom/warn.js';
import type {DevelopmentChecks} from '../page/development-checks.js';
import {announceInspector} from './announce-inspector.js';
import {checkTag} from './check-declaration.js';
import {checkExpression, checkMarkup, checkName} from './check-markup.js';
import {checkBlock} from './check-block.js';
import {checkDeclared, checkNecessary} from './check-declared.js';
import {noteTakenName} from './check-name.js';
import {checkStart, noteStart} from './check-optimizers.js';
import {checkLabels, expectBanner, watchPage} from './check-page.js';
import {checkRules} from './check-rules.js';
import {watchUse} from './check-way-back.js';
import {noteHandlers} from './note-handlers.js';
import {DEV_MODE} from '../core/dev-mode.js';

/** The tag that the page was started by. */
let ownTag: HTMLScriptElement | undefined;

const checks: DevelopmentChecks = {
  checkDeclaration(written, policy, tag) {
    checkPolicy(written, warn);
    checkNecessary(written);
    checkLabels(policy);
    if (tag) {
      checkStart();
      checkTag(tag);
      checkBlock(policy, tag);
    }
    ownTag = tag;
  },
  checkGated: checkMarkup,
  checkRules(policy) {
    checkRules(policy);
    checkDeclared(policy);
  },
  checkExpression,
  checkName,
  watchUse(consent) {
    noteStart();
    watchUse(consent);
    noteHandlers(consent);
    noteTakenName();
  },
  watchPage(store) {
    watchPage(store, ownTag);
    announceInspector();
  },
  expectBanner,
};

/** The checks that an entry injects; undefined in production. */
export const pageChecks: DevelopmentChecks | undefined = DEV_MODE ? checks : undefined;
