import { splitsCharacter } from '@chartmark/schemas';
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineElement, offsetAt, placeAt } from './dom-offsets.ts';
import { onLines } from './layout.ts';
import { LineView } from './line-view.tsx';
import { lineAt, linesOf } from './lines.ts';
import { inTextOrder, type Mark, markOf } from './mark.ts';

const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '😀',
      '👩‍⚕️',
      'e\u0301',
      'שלום',
      '\u202e',
      '<b>',
      '&amp;',
      '\u2028',
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

const marksIn = (text: string, cuts: readonly number[]): readonly Mark[] =>
  cuts.flatMap((cut, i) => {
    const start = cut % text.length;
    const end = Math.min(text.length, start + 1 + (cut % 7));
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) return [];
    return [markOf({ id: `m${i}`, label: 'X', fragments: [{ start, end }], attributes: {}, concept: null }, 'span')];
  });

test('[OFFSET] a place on the drawn note and its offset are told back and forth, in any text under any marks', () => {
  fc.assert(
    fc.property(hostile, fc.array(fc.nat(400), { maxLength: 8 }), (text, cuts) => {
      const lines = linesOf(text);
      const { byLine } = onLines(lines, [...marksIn(text, cuts)].sort(inTextOrder));
      const { container } = render(
        <div>
          {lines.map((line) => (
            <LineView
              key={line.index}
              {...{ line, text }}
              marks={byLine[line.index] ?? []}
              looks={new Map()}
              selected={null}
            />
          ))}
        </div>,
      );
      expect(container.textContent).toBe(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const place = placeAt(container, lineAt(lines, offset), offset);
        expect(place && offsetAt(container, place)).toBe(offset);
      }
      // Where a browser says “before the third child” instead of naming a text.
      for (const element of container.querySelectorAll('[data-start]')) {
        const start = Number(element.getAttribute('data-start'));
        expect(offsetAt(container, { node: element, offset: 0 })).toBe(start);
        expect(offsetAt(container, { node: element, offset: element.childNodes.length })).toBe(
          start + (element.textContent?.length ?? 0),
        );
      }
      cleanup();
    }),
    { numRuns: 60 },
  );
});

test('a place outside the note has no offset', () => {
  const { container } = render(<p>elsewhere</p>);
  expect(offsetAt(document.createElement('div'), { node: container, offset: 0 })).toBeNull();
});

test('a line is found in its block of its section; one that is not in the page yet is not', () => {
  const part = (className: string, first: number, children: string): string =>
    `<div class="${className}" data-block="${first}">${children}</div>`;
  const line = (n: number): string => `<div data-line="${n}"></div>`;
  const root = document.createElement('div');
  root.innerHTML = [
    part('section', 0, part('block', 0, line(0) + line(1)) + part('block', 2, line(2))),
    part('section', 3, part('block', 3, line(3)) + part('block', 4, line(4) + line(5))),
  ].join('');
  for (const n of [0, 1, 2, 3, 4, 5]) expect(lineElement(root, n)?.getAttribute('data-line')).toBe(String(n));
  expect(lineElement(root, 6)).toBeNull();
});
