import { offsetAt, placeAt, rangeOf } from './dom-offsets.ts';
import { type Line, lineAt } from './lines.ts';

/** A box in px within the note's body. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the gap before an offset is on the page; null where nothing is laid out. */
export function boxAt(root: HTMLElement, lines: readonly Line[], offset: number): Box | null {
  const box = clientBox(root, lines, offset);
  if (!box) return null;
  const origin = root.getBoundingClientRect();
  return { left: box.left - origin.left, top: box.top - origin.top, width: box.width, height: box.height };
}

/** The boxes of a stretch of the note, one for each row it covers. */
export function boxesOf(root: HTMLElement, lines: readonly Line[], start: number, end: number): readonly Box[] {
  const from = placeAt(root, lineAt(lines, start), start);
  const to = placeAt(root, lineAt(lines, Math.max(start, end - 1)), end);
  if (!from || !to) return [];
  const range = rangeOf(from, to);
  const origin = root.getBoundingClientRect();
  return [...(range.getClientRects?.() ?? [])].map((box) => ({
    left: box.left - origin.left,
    top: box.top - origin.top,
    width: box.width,
    height: box.height,
  }));
}

/** The offset at a point of the window, or null outside the words. */
export function offsetAtPoint(root: HTMLElement, x: number, y: number): number | null {
  const place = document.caretPositionFromPoint?.(x, y);
  return place ? offsetAt(root, { node: place.offsetNode, offset: place.offset }) : null;
}

/** Where the caret is one row of the screen further; null where the screen cannot tell. */
export function rowStep(root: HTMLElement, lines: readonly Line[], offset: number, way: -1 | 1): number | null {
  const box = clientBox(root, lines, offset);
  if (!box) return null;
  const middle = box.top + box.height / 2;
  const height = Number.parseFloat(getComputedStyle(root).fontSize) * 0.75;
  for (let distance = box.height * 0.9; distance < box.height * 6; distance += height) {
    const found = offsetAtPoint(root, box.left, middle + way * distance);
    if (found === null) return null;
    const there = clientBox(root, lines, found);
    if (there && Math.abs(there.top - box.top) > box.height / 2) return found;
  }
  return null;
}

function clientBox(root: HTMLElement, lines: readonly Line[], offset: number): DOMRect | null {
  const place = placeAt(root, lineAt(lines, offset), offset);
  if (!place) return null;
  const range = rangeOf(place, place);
  const box = range.getClientRects?.()[0];
  if (box && box.height > 0) return box;
  const holder = place.node instanceof Element ? place.node : place.node.parentElement;
  const around = holder?.getClientRects()[0];
  return around && around.height > 0 ? around : null;
}
