/** A place in the document: a node and an offset in it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Which offset of the note a place in the drawn note is, in UTF-16 code units.
 *
 * Every element with `data-start` says where its text begins, and all text in it is the note's.
 *
 * @returns null if the place is not in the note
 */
export function offsetAt(root: Element, { node, offset }: Place): number | null {
  if (!root.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest('[data-start]');
  if (!holder || !root.contains(holder)) return edgeOf(root, node, offset);
  const before = rangeOf({ node: holder, offset: 0 }, { node, offset });
  return startOf(holder) + before.toString().length;
}

/**
 * What is between two places, until it is asked for again: there is one range for all, since the browser keeps each one it
 * ever made up to date with every change of the page until its memory is cleaned.
 */
export function rangeOf(from: Place, to: Place): Range {
  range ??= document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
let range: Range | null = null;

/** The place in the drawn note of an offset; within the text rather than between elements, so that it has a position on screen. */
export function placeAt(root: Element, line: number, offset: number): Place | null {
  const holder = lineElement(root, line);
  if (!holder) return null;
  const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  let left = offset - startOf(holder);
  let last: Place = { node: holder, offset: 0 };
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left < length) return { node, offset: Math.max(0, left) };
    last = { node, offset: length };
    left -= length;
  }
  return last;
}

/** The element of a line; null if it is not in the page. A long note has thousands, so its section and block are looked for first. */
export function lineElement(root: Element, line: number): Element | null {
  const part = partWith(root, line);
  return part ? lineElement(part, line) : root.querySelector(`[data-line="${line}"]`);
}

/** The section of a note, or the block of a section, that a line is in. */
function partWith(whole: Element, line: number): Element | null {
  let part: Element | null = null;
  for (const child of whole.children) {
    const first = child.getAttribute('data-block');
    if (first === null) continue;
    if (Number(first) > line) break;
    part = child;
  }
  return part;
}

/** A place between the note's blocks and lines: the start of what follows it. */
function edgeOf(root: Element, node: Node, offset: number): number | null {
  const after = node.childNodes[offset];
  const first =
    after instanceof Element ? (after.closest('[data-start]') ?? after.querySelector('[data-start]')) : null;
  if (first) return startOf(first);
  const within =
    node instanceof Element && root.contains(node) ? [...node.querySelectorAll('[data-line]')].at(-1) : null;
  return within ? startOf(within) + (within.textContent?.length ?? 0) : null;
}

const startOf = (element: Element): number => Number(element.getAttribute('data-start'));
