import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grams, gramsOf, stretchesWith } from './grams.ts';
import { hasten } from './hasten.ts';
import { needsOf } from './needs.ts';
import { reachOf } from './reach.ts';
import { eachMatch, searchFor } from './searched.ts';
import { readNote } from './tokens.ts';

const SHAPES = [
  /(?<=\b(?:[Aa]tt(?:n|ending)|c\/o|(?:step|grand)?son) )(?<id>[A-Z][a-z]+|[a-z]\d)/g,
  /\b(?:our|your|my) ref(?:erence)?\.? \d+/gi,
  /(?<![\w.-])(?:\+?1-)?\d{2}-\d/g,
  /(?<![\w-])(?:Jan(?:uary)?|Feb|[Mm]ay)\b \d/g,
  /(?<=^|[.!] )(?<id>(?!(?:The)\b)\p{Lu}\p{Ll}+)(?= said)/gmu,
  /(?<=x)(?:a|b)?c/g,
  /(?:(?<=on )|(?<=by ))\d/g,
  /(?=[A-Z]\d)(?<![A-Za-z])[A-Z]\d{2}/g,
  /\b(?:a\/b?c|d\/w|I-\d) (?:[a-z]|$)/g,
  /\bk\w{1,3} ?s(?:on|a){2}/giu,
  /[\p{L}’]{2,4}on(?:\s|$)/gu,
  /(?<year>\d)\d?-(?:\k<year>|\p{Lu}x)/gu,
];
const WORDS = [
  ...'Attn attending c/o stepson grandson son our your my ref reference ref. 1-22-3 22-3 +1-22-3 Jan January Feb May may 5'.split(
    ' ',
  ),
  ...'The Ann said. Bo xac xc c on by 7 A12 BA12 x_son O\u2019son d\u2019Attn \u212aat \u017fonson \u00c9son \ud835\udc00son 2-2 2-\u00c9x a/c a/bc d/w I-9'.split(
    ' ',
  ),
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '. ', '\n', '-', '')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

const all = (shape: RegExp, text: string) =>
  [...text.matchAll(shape)].map(({ index, 0: match }): [number, string] => [index, match]);

describe('a quicker search', () => {
  test.each(SHAPES)('%s finds what the plain one finds', (shape) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sought(shape, text)).toEqual(all(shape, text));
      }),
      { numRuns: 300 },
    );
  });

  test.each(SHAPES)('%s finds what the plain one finds in a text of many stretches', (shape) => {
    fc.assert(
      fc.property(
        fc.array(texts, { maxLength: 12 }),
        fc.constantFrom(' of ', '\ud835\udc00', '. '),
        (pieces, filler) => {
          const text = pieces.join(filler.repeat(60));
          expect(sought(shape, text)).toEqual(all(shape, text));
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    [/(?<=\bDr\.? )(?<id>[A-Z]{1,3})(?=\d)/g, { before: 5, after: 5 }],
    [/(?:ab|c{2,4})?x(?!\s*y)/g, { before: 1, after: Infinity }],
    [/(?<![a-z])(\d)\1/gu, { before: 3, after: 9 }],
  ])('%s looks so far', (shape, reach) => expect(reachOf(shape)).toEqual(reach));

  test('tries what a match begins with before what stands behind it', () => {
    expect(hasten(/(?<=\bDr )(?<id>[A-Z]|x?\d)/g).source).toBe('(?=[A-Z]|x|\\d)(?<=\\bDr )(?<id>[A-Z]|x?\\d)');
    expect(hasten(/(?<=a)(?:b|\S)/g).source).toBe('(?<=a)(?:b|\\S)');
  });

  test.each([
    [/(?<=\b(?:on|(?:step|grand)?mother) )\d{4}/, 'seen on 2019', 'his stepmother 2019'],
    [/(?<=\b(?:on|(?:step|grand)?mother) )\d{4}/, 'his mother 2019', 'another 2019'],
    [/(?<![\w-])[Mm]ay/, 'in may', 'dismay'],
    [/[A-Z]\d{4}(?!\w)/, 'A1234', 'a1234 B12'],
    [/\p{Lu}\p{Ll}+(?= (?:County|Parish))/u, 'Émile County', 'Emile country'],
  ])('%s need not be sought where nothing of it stands', (shape, with_, without) => {
    expect(isWorthSearching(shape, gramsOf(with_))).toBe(true);
    expect(isWorthSearching(shape, gramsOf(without))).toBe(shape.test(without));
  });

  test.each([/x?/, /(?<!\.)[^a]/, /(?:a|\W)/])('%s may match anywhere', (shape) => {
    expect(needsOf(shape)).toEqual([]);
  });
});

function sought(shape: RegExp, text: string): [number, string][] {
  const found: [number, string][] = [];
  eachMatch(readNote(text), searchFor(shape), (match, at) => {
    found.push([at, match[0]]);
    return undefined;
  });
  return found;
}

function isWorthSearching(shape: RegExp, grams: Grams): boolean {
  return needsOf(shape).every((need) => need.some((runs) => runs.every((run) => stretchesWith(grams, run) !== 0)));
}
