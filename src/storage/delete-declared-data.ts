import type {ConsentPolicy} from '../core/policy.js';
import {clearDeclared} from '../gate/clear.js';
export interface Deletion {
  readonly found: readonly string[];
  readonly left: readonly string[];
}
export interface DeletionOrder {
  readonly policy: ConsentPolicy;
  readonly names: readonly string[];
  readonly kept: readonly string[];
  readonly withdrawn?: readonly string[];
}
export const deleteDeclaredData = ({policy, names, withdrawn = []}: DeletionOrder): Promise<Deletion> =>
  clearDeclared(policy, names, withdrawn);
