import {assert} from 'chai';
import {findLibrary, findLibraryAddress, type Library} from '../../src/inspector/library.js';

/** The property by which the library of a script tag is found. */
const PUBLISHED = Symbol.for('consent-elements');

const fake = (): Library => ({
  isGranted: () => false,
  policy: null,
  record: null,
  subscribe: () => () => undefined,
  showPreferences: () => undefined,
});

describe('findLibrary', () => {
  afterEach(() => {
    Reflect.deleteProperty(window, PUBLISHED);
  });

  it('returns the object of the package on a page without a script tag', () => {
    const fromPackage = fake();

    assert.isTrue(findLibrary(fromPackage) === fromPackage);
    assert.isNull(findLibrary(null));
  });

  it('prefers the object of a script tag', () => {
    const published = fake();
    Reflect.defineProperty(window, PUBLISHED, {value: published, configurable: true});

    assert.isTrue(findLibrary(fake()) === published);
  });

  it('does not take another object for the library', () => {
    Reflect.defineProperty(window, PUBLISHED, {value: {isGranted: true}, configurable: true});

    assert.isNull(findLibrary(null));
  });
});

describe('findLibraryAddress', () => {
  const add = (src: string): (() => void) => {
    const script = document.createElement('script');
    // A type that no browser runs: the address alone counts.
    script.type = 'text/plain';
    script.src = src;
    document.head.append(script);
    return () => script.remove();
  };

  it('is empty on a page without the library’s tag', () => {
    const remove = add('/other/consent-helper.js');

    assert.equal(findLibraryAddress(), '');
    remove();
  });

  it('finds each of the library’s files, also with a query', () => {
    for (const file of ['consent.js', 'consent.block.js', 'consent.bundle.js?v=2']) {
      const remove = add(`/library/${file}`);

      assert.equal(findLibraryAddress(), `${location.origin}/library/${file}`);
      remove();
    }
  });
});
