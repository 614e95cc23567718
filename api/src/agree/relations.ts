import type { Frame } from './frame.ts';
import { largestMatching } from './matching.ts';
import { byValue } from './ratings.ts';
import { overlaps, type StudyNote, type StudySpan } from './study.ts';

/** In the order of `RELATION_FIELD`. */
export type RelationCounts = readonly number[];

interface Link {
  readonly type: string;
  readonly head: string;
  readonly tail: string;
  readonly ends: readonly [head: StudySpan, tail: StudySpan];
}

/**
 * The relations two annotators have in common: same type and direction, both ends the same span of the same type. Next
 * to it the same given the entities, so that the difference is entity error, and how many can be paired one to one when
 * their ends need only overlap.
 *
 * @returns seven counts by place of the relation type, the one after the last being all types; none where neither has any
 */
export function relationCounts(
  frame: Frame,
  note: StudyNote,
  first: number,
  second: number,
): [type: number, counts: RelationCounts][] {
  if (!note.relations) return [];
  const [a, b] = [linksOf(frame, note, first), linksOf(frame, note, second)];
  if (a.length === 0 && b.length === 0) return [];
  const shared = spanKeys(frame, note, first).intersection(spanKeys(frame, note, second));
  const given = (link: Link) => shared.has(link.head) && shared.has(link.tail);
  return [...frame.relationTypes, undefined].map((type, place) => {
    const ofType = (link: Link) => type === undefined || link.type === type;
    const [ours, theirs] = [a.filter(ofType), b.filter(ofType)];
    const strict = common(ours, theirs);
    return [place, [...strict, ...common(ours.filter(given), theirs.filter(given)), relaxed(ours, theirs)]];
  });
}

/** For each directed pair of spans that two or more linked, the types each annotator gave it, joined. */
export function relationRows(frame: Frame, note: StudyNote): (string | null)[][] {
  if (!note.relations) return [];
  const rows = new Map<string, Set<string>[]>();
  for (const annotator of frame.annotators.keys()) {
    for (const { type, head, tail } of linksOf(frame, note, annotator)) {
      const key = JSON.stringify([head, tail]);
      const row = rows.get(key) ?? frame.annotators.map(() => new Set<string>());
      rows.set(key, row);
      row[annotator]?.add(type);
    }
  }
  return [...rows.values()]
    .filter((row) => row.filter((types) => types.size > 0).length > 1)
    .map((row) => row.map((types) => (types.size > 0 ? [...types].sort(byValue).join('|') : null)));
}

/** Names a span by what it covers and its type. */
export const spanKey = ({ start, end, fragments, label }: StudySpan): string =>
  JSON.stringify([start, end, label, ...(fragments ?? []).flatMap((piece) => [piece.start, piece.end])]);

function linksOf(frame: Frame, note: StudyNote, place: number): Link[] {
  const annotator = frame.annotators[place] ?? '';
  const spans = note.annotations[annotator] ?? [];
  return (note.relations?.[annotator] ?? []).flatMap(({ type, head, tail }) => {
    const [from, to] = [spans[head], spans[tail]];
    return from && to ? [{ type, head: spanKey(from), tail: spanKey(to), ends: [from, to] }] : [];
  });
}

const spanKeys = (frame: Frame, note: StudyNote, place: number): Set<string> =>
  new Set((note.annotations[frame.annotators[place] ?? ''] ?? []).map(spanKey));

/** The most relations that can be paired so that both their ends share characters. */
function relaxed(first: readonly Link[], second: readonly Link[]): number {
  const [ours, theirs] = [distinctLinks(first), distinctLinks(second)];
  const edges: number[] = [];
  for (const [i, a] of ours.entries()) {
    for (const [j, b] of theirs.entries()) if (a.type === b.type && meet(a, b, 0) && meet(a, b, 1)) edges.push(i, j);
  }
  return largestMatching(edges, ours.length, theirs.length);
}

const meet = (a: Link, b: Link, end: 0 | 1): boolean =>
  a.ends[end].label === b.ends[end].label && overlaps(a.ends[end], b.ends[end]);

const distinctLinks = (links: readonly Link[]): Link[] => [
  ...new Map(links.map((link) => [linkKey(link), link])).values(),
];

const linkKey = ({ type, head, tail }: Link): string => JSON.stringify([type, head, tail]);

function common(first: readonly Link[], second: readonly Link[]): [matched: number, first: number, second: number] {
  const [a, b] = [first, second].map((links) => new Set(links.map(linkKey)));
  return [a?.intersection(b ?? new Set()).size ?? 0, a?.size ?? 0, b?.size ?? 0];
}
