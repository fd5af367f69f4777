import type {ConsentPolicy, CookieDeclaration, StorageKind} from '../core/policy.js';
import {isOptional} from '../core/record.js';
import {findDeclaredData} from '../storage/declared-data.js';
import {createNameMatcher} from '../storage/name-pattern.js';
import {SETTINGS_KEY} from './inspector-settings.js';
import type {StoredNames} from './list-stored.js';
import type {StoredFacts} from './snapshot.js';

/** A declaration, with the category or service that it stands under. */
interface Declared extends CookieDeclaration {
  readonly owner: string;
  readonly isGranted: boolean;
}

/**
 * Compares what is stored with what the policy declares: first what is there, and then what is declared and missing.
 *
 * @param policy Null if the library has not started. Then nothing is declared.
 * @param isGranted Whether a category or service is granted now.
 */
export function compareStored(
  policy: ConsentPolicy | null,
  isGranted: (name: string) => boolean,
  stored: StoredNames,
): readonly StoredFacts[] {
  const declared = policy ? declarationsOf(policy, isGranted) : [];
  const present = [...stored].flatMap(([storage, names]) =>
    (names ?? []).map((name) => presentFacts(policy, declared, storage, name)),
  );
  return [...present, ...declared.filter((one) => !isStored(one, stored)).map(missingFacts)];
}

function declarationsOf(policy: ConsentPolicy, isGranted: (name: string) => boolean): readonly Declared[] {
  return policy.categories.flatMap((category) =>
    [category, ...category.services].flatMap(({name: owner}) =>
      findDeclaredData(policy, [owner]).map((declaration) => ({
        ...declaration,
        owner,
        isGranted: !isOptional(category) || isGranted(owner),
      })),
    ),
  );
}

const matches = (declaration: Declared, storage: StorageKind, name: string): boolean =>
  declaration.storage === storage && createNameMatcher([declaration.name])(name);

const isStored = (declaration: Declared, stored: StoredNames): boolean =>
  (stored.get(declaration.storage) ?? []).some((name) => matches(declaration, declaration.storage, name));

function presentFacts(
  policy: ConsentPolicy | null,
  declared: readonly Declared[],
  storage: StorageKind,
  name: string,
): StoredFacts {
  const owners = declared.filter((one) => matches(one, storage, name));
  const own = ownText(policy, storage, name);
  return {
    storage,
    name,
    owners: [...new Set(owners.map(({owner}) => owner))],
    retention: owners[0]?.retention ?? '',
    isPresent: true,
    isGranted: own !== '' || owners.some((owner) => owner.isGranted),
    own,
  };
}

const missingFacts = ({storage, name, owner, retention, isGranted}: Declared): StoredFacts => ({
  storage,
  name,
  owners: [owner],
  retention,
  isPresent: false,
  isGranted,
  own: '',
});

/** Says what an item is, if the library or the inspector keeps it. Empty for every other item. */
function ownText(policy: ConsentPolicy | null, storage: StorageKind, name: string): string {
  if (storage === 'session' && name === SETTINGS_KEY) return 'what this inspector remembers';
  if (storage === 'session' && name.startsWith('consent-elements:')) return 'a note of the library';
  if (!policy) return '';
  const {cookieName, regionCookie} = policy;
  if (storage === 'local' && name === `${cookieName}-unsent`)
    return 'a list of decisions that are sent again';
  if (storage === 'local' && name === cookieName) return 'a copy of the visitor’s decision';
  if (storage !== 'cookie') return '';
  if (name === cookieName) return 'the visitor’s decision';
  return regionCookie !== '' && name === regionCookie ? 'the visitor’s region' : '';
}
