import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetMap, splitsCharacter } from './offsets.ts';

/** Any code units, halves of pairs in any order among them. */
const text = fc.string({
  unit: fc.constantFrom('a', '\n', 'é', '😀', '𝒳', '\ud83d', '\ude00', '\ufeff', '\u200d'),
  maxLength: 40,
});

test('[OFFSET] offsets are those of counting the characters one by one', () => {
  fc.assert(
    fc.property(text, (note) => {
      const map = offsetMap(note);
      let utf16 = 0;
      for (const [point, character] of [...note].entries()) {
        expect(map.toCodePoints(utf16)).toBe(point);
        expect(map.toUtf16(point)).toBe(utf16);
        expect(splitsCharacter(note, utf16)).toBe(false);
        if (character.length === 2) expect(splitsCharacter(note, utf16 + 1)).toBe(true);
        utf16 += character.length;
      }
      expect(map.toCodePoints(note.length)).toBe(map.codePoints);
      expect(map.toUtf16(map.codePoints)).toBe(note.length);
    }),
  );
});

test('[OFFSET] every offset has a code point or lies inside a character', () => {
  fc.assert(
    fc.property(text, (note) => {
      const map = offsetMap(note);
      for (let offset = 0; offset <= note.length; offset += 1) {
        if (splitsCharacter(note, offset)) expect(() => map.toCodePoints(offset)).toThrow(RangeError);
        else expect(map.toUtf16(map.toCodePoints(offset))).toBe(offset);
      }
    }),
  );
});
