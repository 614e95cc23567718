import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, Json } from './canonical-json.ts';

describe('RFC 8785', () => {
  test.each([
    [
      'section 3.2.2: numbers',
      JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}'),
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    ],
    ['section 3.2.2: literals', { literals: [null, true, false] }, '{"literals":[null,true,false]}'],
    [
      'section 3.2.2: strings',
      { string: '\u20ac$\u000f\nA\'B"\\\\"/' },
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      'section 3.2.3: keys sort by UTF-16 code units',
      {
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '\ufb33': 'Hebrew Letter Dalet With Dagesh',
        '1': 'One',
        '😀': 'Emoji: Grinning Face',
        '\u0080': 'Control',
        ö: 'Latin Small Letter O With Diaeresis',
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    ],
    ['appendix B: minus zero', [-0], '[0]'],
    ['appendix B: the largest and the smallest', [Number.MAX_VALUE, 5e-324], '[1.7976931348623157e+308,5e-324]'],
    [
      'appendix B: large integers',
      [9007199254740992, 295147905179352830000],
      '[9007199254740992,295147905179352830000]',
    ],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

test('it says the same as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which members were given makes no difference', () => {
  const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(object, (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
    }),
  );
});

test('members that are undefined are left out', () => {
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test.each([
  ['NaN', Number.NaN],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
  ['a big integer', { n: 1n }],
  ['a function', () => 1],
  ['a symbol', { s: Symbol('s') }],
])('%s is no JSON', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('the schema takes JSON and nothing else', () => {
  expect(Json.safeParse({ a: [1, 'b', null, { c: false }] }).success).toBe(true);
  expect(Json.safeParse({ a: undefined }).success).toBe(false);
  expect(Json.safeParse(Number.NaN).success).toBe(false);
});
