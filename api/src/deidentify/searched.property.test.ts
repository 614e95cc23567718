import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuesOf } from './cues.ts';
import { hasten } from './hasten.ts';
import { searchIn } from './searched.ts';
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
];
const WORDS = [
  ...'Attn attending c/o stepson grandson son our your my ref reference ref. 1-22-3 22-3 +1-22-3 Jan January Feb May may 5'.split(
    ' ',
  ),
  ...'The Ann said. Bo xac xc c on by 7 A12 BA12 x_son O\u2019son d\u2019Attn'.split(' '),
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '. ', '\n', '-', '')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

const all = (shape: RegExp, text: string) => [...text.matchAll(shape)].map(({ index, 0: match }) => [index, match]);

describe('a quicker search', () => {
  test.each(SHAPES)('%s finds what the plain one finds', (shape) => {
    fc.assert(
      fc.property(texts, (text) => {
        const quick = searchIn(readNote(text))(shape);
        expect(quick ? all(quick, text) : []).toEqual(all(shape, text));
      }),
      { numRuns: 300 },
    );
  });

  test('tries what a match begins with before what stands behind it', () => {
    expect(hasten(/(?<=\bDr )(?<id>[A-Z]|x?\d)/g).source).toBe('(?=[A-Z]|x|\\d)(?<=\\bDr )(?<id>[A-Z]|x?\\d)');
    expect(hasten(/(?<=a)(?:b|\S)/g).source).toBe('(?<=a)(?:b|\\S)');
  });

  test('knows how the words begin that a match needs', () => {
    expect(cuesOf(/(?<=\b(?:on|(?:step|grand)?mother) )\d/)).toEqual(['on', 'ste', 'gra', 'mot']);
    expect(cuesOf(/(?<![\w-])[Mm]ay/)).toEqual(['may']);
    expect(cuesOf(/(?<!\.)may/)).toBeUndefined();
    expect(cuesOf(/\b(?:may|\d)/)).toBeUndefined();
  });
});
