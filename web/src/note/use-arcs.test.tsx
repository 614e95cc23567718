import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useArcs } from './use-arcs.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const relation = (id: string, head: string, child: string) => ({ id, head, child });
const FIRST = relation('first', 'a', 'b');
const SECOND = relation('second', 'a', 'c');
const MARKS = ['a', 'b', 'c'];

/** A note whose marks lie beside one another, and how often a place was asked for. */
function noteWith(marks: readonly string[]) {
  const body = document.createElement('div');
  const draw = (mark: string): void => {
    const piece = document.createElement('mark');
    const tag = piece.appendChild(document.createElement('span'));
    tag.setAttribute('data-mark', mark);
    body.append(piece);
  };
  for (const mark of marks) draw(mark);
  const asked = vi.spyOn(Element.prototype, 'getClientRects');
  const boxes = (left: number) => [new DOMRect(left, 40, 50, 20)] as unknown as DOMRectList;
  asked.mockImplementation(function boxesOf(this: Element) {
    return boxes([...body.children].indexOf(this) * 100);
  });
  return { body: { current: body }, draw, asked };
}

const ids = (arcs: readonly { readonly id: string }[]): string[] => arcs.map(({ id }) => id).sort();

test('a new relation between marks that are seen has its line at once, and nothing is measured for it', async () => {
  const { body, asked } = noteWith(MARKS);
  const { result, rerender } = renderHook(({ relations }) => useArcs(body, relations, MARKS), {
    initialProps: { relations: [FIRST] },
  });
  await waitFor(() => expect(ids(result.current.arcs)).toEqual(['first']));
  asked.mockClear();
  rerender({ relations: [FIRST, SECOND] });
  expect(ids(result.current.arcs)).toEqual(['first', 'second']);
  await new Promise(requestAnimationFrame);
  expect(asked).not.toHaveBeenCalled();
});

test('a relation to a mark that came with it is measured in the frame that shows it', async () => {
  const { body, draw } = noteWith(['a', 'b']);
  const { result, rerender } = renderHook(({ relations }) => useArcs(body, relations, MARKS), {
    initialProps: { relations: [FIRST] },
  });
  await waitFor(() => expect(ids(result.current.arcs)).toEqual(['first']));
  draw('c');
  rerender({ relations: [FIRST, SECOND] });
  await new Promise(requestAnimationFrame);
  expect(ids(result.current.arcs)).toEqual(['first', 'second']);
});
