// `@consent-elements/cli/testing`: the scanner's judgment for tests that drive a browser themselves.
export {ConsentExpectationError, expectNothingBeforeConsent, type ExpectOptions} from './expect-nothing.js';
export type {Finding} from '../scan/judge/finding.js';
export type {TestPage} from './test-page.js';
