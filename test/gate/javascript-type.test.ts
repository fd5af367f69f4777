import {assert} from 'chai';
import {isClassicType, isJavaScript, isModuleType} from '../../src/gate/javascript-type.js';

/** @see https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const CLASSIC = [
  'application/ecmascript',
  'application/javascript',
  'application/x-ecmascript',
  'application/x-javascript',
  'text/ecmascript',
  'text/javascript',
  'text/javascript1.0',
  'text/javascript1.1',
  'text/javascript1.2',
  'text/javascript1.3',
  'text/javascript1.4',
  'text/javascript1.5',
  'text/jscript',
  'text/livescript',
  'text/x-ecmascript',
  'text/x-javascript',
  '',
  'TEXT/JAVASCRIPT',
  ' Text/JScript\t',
  '\r\n\ftext/livescript ',
];

const OTHERS = [
  ' ',
  'text/plain',
  'application/json',
  'text/javascript;x',
  'text/javascript1.6',
  'text/javascript1.',
  'text/xjavascript',
  'application/jscript',
  'other/javascript',
  'text/javascript\u00A0',
];

/** Whether this browser runs inline code of a type. */
function runs(type: string): boolean {
  const script = document.createElement('script');
  script.setAttribute('type', type);
  script.append('window.typeRan = true;');
  document.body.append(script);
  script.remove();
  return Reflect.has(window, 'typeRan');
}

describe('isClassicType', () => {
  afterEach(() => Reflect.deleteProperty(window, 'typeRan'));

  for (const type of CLASSIC) {
    it(`is true of ${JSON.stringify(type)}, which the browser runs`, () => {
      const isRun = runs(type);

      assert.isTrue(isClassicType(type));
      assert.isTrue(isRun);
    });
  }

  for (const type of OTHERS) {
    it(`is false of ${JSON.stringify(type)}, which the browser does not run`, () => {
      const isRun = runs(type);

      assert.isFalse(isClassicType(type));
      assert.isFalse(isRun);
    });
  }

  it('is false of a module and of an import map', () => {
    assert.isFalse(isClassicType('module'));
    assert.isFalse(isClassicType('importmap'));
  });

  it('strips a vertical tab, as Chromium does', () => {
    assert.isTrue(isClassicType('\vtext/javascript'));
  });
});

describe('isModuleType', () => {
  it('is true of the type module in any case, and with the spaces around it that browsers strip', () => {
    assert.isTrue(isModuleType('module'));
    assert.isTrue(isModuleType('\n MODULE \t'));
  });

  it('is false of every other type', () => {
    for (const type of ['', 'text/javascript', 'text/module', 'modules', 'module\u00A0']) {
      assert.isFalse(isModuleType(type), JSON.stringify(type));
    }
  });
});

describe('isJavaScript', () => {
  it('is true of a script without attributes, of a classic one and of a module', () => {
    assert.isTrue(isJavaScript(null, null));
    assert.isTrue(isJavaScript('text/jscript', null));
    assert.isTrue(isJavaScript('Module', null));
  });

  it('is false of a type that no browser runs', () => {
    assert.isFalse(isJavaScript('text/plain', null));
    assert.isFalse(isJavaScript('importmap', null));
  });

  it('goes by the language where no type is written', () => {
    assert.isTrue(isJavaScript(null, 'JavaScript1.2'));
    assert.isTrue(isJavaScript(null, ''));
    assert.isFalse(isJavaScript(null, 'vbscript'));
    assert.isFalse(isJavaScript(null, 'module'));
  });

  it('goes by the type where both are written', () => {
    assert.isTrue(isJavaScript('', 'vbscript'));
    assert.isFalse(isJavaScript('text/plain', 'javascript'));
  });
});
