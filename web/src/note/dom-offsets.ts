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
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  return startOf(holder) + before.toString().length;
}

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

/** The element of a line; null if it is not in the page. A long note has thousands, so its block is looked for first. */
export function lineElement(root: Element, line: number): Element | null {
  const wanted = `[data-line="${line}"]`;
  let block: Element | null = null;
  for (const child of root.children) {
    const first = child.getAttribute('data-block');
    if (first === null) continue;
    if (Number(first) > line) break;
    block = child;
  }
  return (block ?? root).querySelector(wanted);
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
