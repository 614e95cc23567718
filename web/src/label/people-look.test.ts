import { expect, test } from 'vitest';
import { COLOURS, hueOf } from './people-look.ts';

test.each(COLOURS)('white letters on %s can be read', (colour) => {
  expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
});

test('a person has the same colour everywhere', () => {
  expect(hueOf('3f0c9c1e')).toBe(hueOf('3f0c9c1e'));
  expect(COLOURS).toContain(hueOf('3f0c9c1e'));
});

/** The contrast of WCAG 2.2, from 1 to 21, by the relative luminance of its definition. */
function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
