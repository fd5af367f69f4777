import type {Plan} from './run-state.js';
import type {State, StateKind} from './model.js';

const state = (kind: StateKind, region: string, category = ''): State => {
  const name = category ? `${kind}:${category}` : kind;
  return {id: region ? `${name}@${region}` : name, kind, category, region, gpc: kind === 'gpc'};
};

/** Returns the states that a site can be brought into, for each region. The first one finds the pages. */
export function statesOf({banner, policy}: Plan, regions: readonly string[]): readonly [State, ...State[]] {
  const optional = (policy?.categories ?? []).filter(
    ({name, model}) => name !== 'necessary' && model !== 'required',
  );
  const inRegion = (region: string): readonly State[] => {
    const answered: readonly State[] =
      banner === 'none' ? [] : [state('refused', region), state('granted', region)];
    const ours =
      banner === 'consent-elements'
        ? [...optional.map(({name}) => state('only', region, name)), state('withdrawn', region)]
        : [];
    return [...answered, ...ours, state('gpc', region)];
  };
  const all = regions.length > 0 ? regions : [''];
  const [first = '', ...others] = all;
  return [
    state('before', first),
    ...inRegion(first),
    ...others.flatMap((region) => [state('before', region), ...inRegion(region)]),
  ];
}
