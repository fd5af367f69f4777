import {assert} from 'chai';
import {
  consentOf,
  HELD_SCRIPTS,
  isClassic,
  isLoaded,
  isModule,
  realType,
  scriptAddress,
  scriptKind,
  type ScriptKind,
} from '../../src/gate/script-kind.js';

/** A held script as a page writes it. */
function held(attributes: string): Element {
  const box = document.createElement('template');
  box.innerHTML = `<script type="text/plain" data-consent="analytics" ${attributes}></script>`;
  return box.content.firstElementChild!;
}

describe('scriptKind', () => {
  const cases: [attributes: string, kind: ScriptKind][] = [
    ['', 'in-place'],
    ['async', 'in-place'],
    ['defer', 'in-place'],
    ['src="a.js"', 'in-place'],
    ['src="a.js" defer', 'deferred'],
    ['src="a.js" async', 'async'],
    ['src="a.js" async defer', 'async'],
    ['src=""', 'in-place'],
    ['src="a.js" nomodule', 'in-place'],
    ['src="a.js" async nomodule', 'in-place'],
    ['src="a.js" defer nomodule', 'in-place'],
    ['data-consent-type="text/javascript" src="a.js"', 'in-place'],
    ['data-consent-type="application/json" src="a.json"', 'in-place'],
    ['data-consent-type="application/json" src="a.json" async', 'in-place'],
    ['data-consent-type="importmap"', 'in-place'],
    ['data-consent-type="module"', 'deferred'],
    ['data-consent-type="text/jscript" src="a.js"', 'in-place'],
    ['data-consent-type="text/unknownjavascript" src="a.js"', 'in-place'],
    ['data-consent-type=" MODULE " src="a.js"', 'deferred'],
    ['data-consent-type="module" async', 'async'],
    ['data-consent-type="module" src="a.js"', 'deferred'],
    ['data-consent-type="module" src="a.js" nomodule', 'deferred'],
    ['data-consent-type="module" src="a.js" async', 'async'],
    ['href="a.js"', 'in-place'],
  ];
  for (const [attributes, kind] of cases) {
    it(`is ${kind} of <script ${attributes}>`, () => {
      assert.equal(scriptKind(held(attributes)), kind);
    });
  }
});

describe('isLoaded', () => {
  const cases: [attributes: string, answer: boolean][] = [
    ['', false],
    ['src="a.js"', true],
    ['src="a.js" async', true],
    ['href="a.js"', true],
    ['src="a.js" nomodule', false],
    ['data-consent-type="application/json" src="a.json"', false],
    ['data-consent-type="module"', false],
    ['data-consent-type="module" src="a.js" nomodule', true],
  ];
  for (const [attributes, answer] of cases) {
    it(`is ${String(answer)} of <script ${attributes}>`, () => {
      assert.equal(isLoaded(held(attributes)), answer);
    });
  }
});

describe('isClassic', () => {
  const types: [type: string, answer: boolean][] = [
    ['', true],
    ['text/javascript', true],
    [' Application/ECMAScript ', true],
    ['text/x-javascript', true],
    ['text/jscript', true],
    ['text/livescript', true],
    ['text/unknownjavascript', false],
    ['module', false],
    ['application/ld+json', false],
    ['text/template', false],
  ];
  for (const [type, answer] of types) {
    it(`is ${String(answer)} of the type "${type}"`, () => {
      assert.equal(isClassic(held(`data-consent-type="${type}"`)), answer);
    });
  }

  it('is true of a script without a type', () => {
    assert.isTrue(isClassic(held('')));
  });
});

describe('isModule', () => {
  it('is true of the type module, however that is written', () => {
    assert.isTrue(isModule(held('data-consent-type="module"')));
    assert.isTrue(isModule(held('data-consent-type=" MODULE "')));
  });

  it('is false of every other type, and without one', () => {
    assert.isFalse(isModule(held('data-consent-type="text/javascript"')));
    assert.isFalse(isModule(held('')));
  });
});

describe('realType', () => {
  it('returns the type that the script will have', () => {
    assert.equal(realType(held('data-consent-type="module"')), 'module');
    assert.equal(realType(held('')), '');
  });

  it('writes the type of a module so that every browser runs it', () => {
    assert.equal(realType(held('data-consent-type="MODULE "')), 'module');
  });

  it('returns any other type as it is written', () => {
    assert.equal(realType(held('data-consent-type=" Text/X-Template "')), ' Text/X-Template ');
  });
});

describe('scriptAddress', () => {
  it('returns the address of src, or that of href as SVG has it', () => {
    assert.equal(scriptAddress(held('src="a.js"')), 'a.js');
    assert.equal(scriptAddress(held('href="b.js"')), 'b.js');
    assert.equal(scriptAddress(held('src="a.js" href="b.js"')), 'a.js');
  });

  it('returns null for inline code', () => {
    assert.isNull(scriptAddress(held('')));
  });
});

describe('consentOf', () => {
  it('returns the expression of a gated element, and an empty one of any other', () => {
    assert.equal(consentOf(held('')), 'analytics');
    assert.equal(consentOf(document.createElement('p')), '');
  });
});

describe('HELD_SCRIPTS', () => {
  it('matches a held script, however its type is written, and no other', () => {
    const box = document.createElement('template');
    box.innerHTML =
      '<script id="a" type="text/plain" data-consent="x"></script>' +
      '<script id="b" type="Text/Plain" data-consent="x"></script>' +
      '<script id="c" type="text/plain"></script>' +
      '<script id="d" data-consent="x"></script>' +
      '<p id="e" type="text/plain" data-consent="x"></p>';

    const ids = [...box.content.querySelectorAll(HELD_SCRIPTS)].map(({id}) => id);

    assert.deepEqual(ids, ['a', 'b']);
  });
});
