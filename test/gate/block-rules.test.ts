import {assert} from 'chai';
import {parseBlock, ruleFor, shadowedRules} from '../../src/gate/block-rules.js';

const BASE = 'https://own.example/shop/';

/** The expression that holds an address under a text of `data-block`. */
const holds = (text: string, address: string, base = BASE): string | undefined =>
  ruleFor(parseBlock(text).rules, address, base)?.expression;

describe('a rule of data-block', () => {
  const held: readonly (readonly [rule: string, address: string])[] = [
    ['a: stats.example', 'https://stats.example/x.js'],
    ['a: stats.example', 'https://cdn.STATS.example/x.js'],
    ['a: stats.example', 'https://stats.example./x.js'],
    ['a: stats.example.', 'https://cdn.stats.example/x.js'],
    ['a: stats.example', '//stats.example/x.js'],
    ['a: stats.example', 'https://stats.example:8443/x.js'],
    ['a: stats.example', 'http://user:pass@stats.example/x.js'],
    ['a: stats.example', 'https://sta%74s.example/x.js'],
    ['a: stats.example', ' https://st\nats.example/x.js'],
    ['a: stats.example', 'wss://stats.example/live'],
    ['a: *.stats.example', 'https://cdn.stats.example/x.js'],
    ['a: https://stats.example/', 'https://stats.example/x.js'],
    ['a: //stats.example', 'https://stats.example/x.js'],
    ['a: bücher.example', 'https://xn--bcher-kva.example/x.js'],
    ['a: BÜCHER.example', 'https://bücher.example/x.js'],
    ['a: 127.0.0.1', 'http://0x7f.1/x.js'],
    ['a: [::1]:8080', 'http://[0:0::1]:8080/x.js'],
    ['a: www.google.com/maps', 'https://www.google.com/maps/embed?pb=1'],
    ['a: www.google.com/maps', 'https://www.google.com/maps?q=1'],
    ['a: www.google.com/maps/', 'https://www.google.com/maps'],
    ['a: www.google.com/maps', 'https://www.google.com//maps/embed'],
    ['a: www.google.com/maps', 'https://www.google.com/x/../m%61ps/embed'],
    ['a: tags.example/gtm', 'https://tags.example/gtm.js?id=1'],
    ['a: stats.example:8080', 'http://stats.example:8080/x.js'],
    ['a: stats.example:443', 'https://stats.example/x.js'],
    ['a: stats.example:80/x', 'http://stats.example/x/y.js'],
    ['b: other.example; a: one.example, two.example', 'https://two.example/x.js'],
  ];
  for (const [rule, address] of held) {
    it(`"${rule}" holds ${JSON.stringify(address)}`, () => {
      assert.equal(holds(rule, address), 'a');
    });
  }

  const free: readonly (readonly [rule: string, address: string])[] = [
    ['a: stats.example', 'https://mystats.example/x.js'],
    ['a: stats.example', 'https://stats.example.org/x.js'],
    ['a: stats.example', 'https://own.example/?u=stats.example'],
    ['a: stats.example', 'data:text/javascript,stats.example'],
    ['a: stats.example', 'https://'],
    ['a: www.google.com/maps', 'https://www.google.com/search'],
    ['a: www.google.com/maps', 'https://www.google.com/mapsite'],
    ['a: www.google.com/maps', 'https://www.google.com/x?/maps'],
    ['a: stats.example:8080', 'http://stats.example/x.js'],
    ['a: stats.example:80', 'https://stats.example/x.js'],
  ];
  for (const [rule, address] of free) {
    it(`"${rule}" leaves ${JSON.stringify(address)}`, () => {
      assert.isUndefined(holds(rule, address));
    });
  }

  it('holds a relative address by what it belongs to', () => {
    assert.equal(holds('a: stats.example', 'x.js', 'https://stats.example/'), 'a');
    assert.isUndefined(holds('a: stats.example', 'x.js'));
  });

  it('gives way to a narrower one, in whatever order they stand', () => {
    for (const text of ['a: google.com; b: google.com/maps', 'b: google.com/maps; a: google.com']) {
      assert.equal(holds(text, 'https://google.com/maps/1'), 'b');
      assert.equal(holds(text, 'https://google.com/x'), 'a');
    }
    assert.equal(holds('a: google.com/maps; b: www.google.com', 'https://www.google.com/maps'), 'b');
  });
});

describe('parseBlock', () => {
  for (const word of ['stats.example', 'analytics stats.example', ': stats.example', 'analytics:']) {
    it(`finds no rule in "${word}", and says so`, () => {
      const {rules, mistakes} = parseBlock(word);

      assert.deepEqual([rules.length, mistakes], [0, [word]]);
    });
  }

  for (const word of [
    'sta ts.ex ample'.replaceAll(' ', '!'),
    'a@b',
    'ht!tp://x',
    '/path/only',
    'x..y',
    '*',
  ]) {
    it(`finds a mistake in the host "${word}"`, () => {
      assert.deepEqual(parseBlock(`a: ok.example ${word}`).mistakes, [word]);
    });
  }

  it('finds nothing wrong in nothing', () => {
    for (const text of ['', ' ; ', 'a: b.example;']) assert.deepEqual(parseBlock(text).mistakes, []);
  });

  it('tells which rules never count', () => {
    const {rules} = parseBlock('a: x.example y.example/p; b: x.example. y.example/p/ y.example');

    assert.deepEqual(
      shadowedRules(rules).map(({host, path}) => host + path),
      ['x.example', 'y.example/p'],
    );
  });
});
