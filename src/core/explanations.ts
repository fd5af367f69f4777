import type {Written} from './build-policy.js';
import type {FailureCode, MistakeCode, Report} from './codes.js';

/** The texts and checks that the development build adds to the core. The production build has none. */
export interface Explanations {
  /** Returns what happened and how to fix it. */
  readonly explainMistake: (code: MistakeCode, value: unknown) => string;
  /** Returns what failed and what to look at. */
  readonly explainFailure: (code: FailureCode) => string;
  /** Reports properties of a policy that nothing reads. */
  readonly checkProperties: (written: Written, report: Report) => void;
}

let provided: Explanations | undefined;

/** Returns what {@link provideExplanations} was given; undefined in production. */
export const explanations = (): Explanations | undefined => provided;

/** Takes the texts of the development build. An entry calls this before anything else. */
export function provideExplanations(given: Explanations): void {
  provided = given;
}
