/** A span among those found in one text, in text order. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** From one span to another, by their places in the list. */
export interface Link {
  readonly head: number;
  readonly child: number;
}

/** An attribute further from its drug than this is left alone. */
const FARTHEST = 80;

/**
 * Which head each child belongs to: the last one before it in the sentence, or else the next one after it ("20 mg of
 * prednisone"). Linear in the spans.
 *
 * @param spans those of one sentence, in text order
 */
export function nearestHeads(spans: readonly Placed[], head: string, child: string): Link[] {
  const links: Link[] = [];
  let waiting: number[] = [];
  let last = -1;
  for (const [i, span] of spans.entries()) {
    if (span.label === head) {
      for (const place of waiting)
        if (span.start - (spans[place]?.end ?? 0) <= FARTHEST / 2) links.push({ head: i, child: place });
      waiting = [];
      last = i;
    } else if (span.label === child) {
      const before = spans[last];
      if (before && span.start - before.end <= FARTHEST) links.push({ head: last, child: i });
      else waiting.push(i);
    }
  }
  return links;
}
