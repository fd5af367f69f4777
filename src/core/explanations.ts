import type {RawConfig} from './build-policy.js';
import type {FailureCode, MistakeCode, Report} from './codes.js';

/** The texts and checks that the development build adds to the core. The production build has none of them. */
export interface Explanations {
  /** Returns what is wrong and how to fix it. */
  readonly explainMistake: (code: MistakeCode, value: unknown) => string;
  /** Returns what failed and what to check. */
  readonly explainFailure: (code: FailureCode) => string;
  /** Reports properties of a policy that no code reads. */
  readonly checkProperties: (written: RawConfig, report: Report) => void;
  /** Reports names that no built-in text has. */
  readonly checkTextNames: (names: readonly string[], report: Report) => void;
}

let provided: Explanations | undefined;

/** Returns the explanations that {@link provideExplanations} received. Undefined in production. */
export const explanations = (): Explanations | undefined => provided;

/** Registers the explanations of the development build. An entry calls this function before anything else. */
export function provideExplanations(given: Explanations): void {
  provided = given;
}
