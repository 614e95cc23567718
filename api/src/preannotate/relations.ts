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

/** What may stand between a child and the head behind it: "20 mg of prednisone", "4 units Novolog". */
const BELONGS = /^\s{1,2}(?:of\s)?$/;

/**
 * Which head each child belongs to: the last one before it in the sentence, or else the next one after it. One that stands
 * right before a head and apart from the last belongs to the next ("aspirin 81 mg, 20 mg of prednisone"). Linear in the
 * spans.
 *
 * @param spans those of one sentence, in text order
 */
export function nearestHeads(text: string, spans: readonly Placed[], head: string, child: string): Link[] {
  const links: Link[] = [];
  let waiting: number[] = [];
  let last = -1;
  for (const [i, span] of spans.entries()) {
    if (span.label === head) {
      for (const place of waiting) {
        const end = spans[place]?.end ?? 0;
        if (span.start - end <= FARTHEST / 2 && !/[,;]/.test(text.slice(end, span.start))) {
          links.push({ head: i, child: place });
        }
      }
      waiting = [];
      last = i;
    } else if (span.label === child) {
      const before = spans[last];
      const near = before !== undefined && span.start - before.end <= FARTHEST;
      if (near && !belongsToNext(span, spans[i + 1], text.slice(before.end, span.start))) {
        links.push({ head: last, child: i });
      } else waiting.push(i);
    }
  }
  return links;

  function belongsToNext(span: Placed, next: Placed | undefined, gap: string): boolean {
    if (next?.label !== head) return false;
    const between = text.slice(span.end, next.start);
    return BELONGS.test(between) && (between.includes('of') || /[,;]/.test(gap));
  }
}
