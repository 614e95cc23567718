import { largestMatching } from './matching.ts';
import { byExtent, type Extent, lengthOf, overlaps, sharedLength } from './study.ts';

/** How the spans of one label that two annotators marked in one note lie to each other. */
export interface Match {
  /** Spans that are the same, character for character. */
  strict: number;
  /** The most spans that can be paired one to one so that each pair shares a character. */
  relaxed: number;
  /** The same, each pair sharing at least half of the characters they cover together. */
  iou50: number;
  /** Spans of the first annotator, and of the second, that share a character with any span of the other. */
  firstHit: number;
  secondHit: number;
  /** Of two spans that meet only each other and differ: the second's is longer, shorter, or lies to one side. */
  longer: number;
  shorter: number;
  shifted: number;
  /** One span of the first annotator meets several of the second, and the other way round; none of them being the same. */
  split: number;
  merged: number;
}

/**
 * Compares two lists of distinct spans of one label in text order. Linear where neither list overlaps itself.
 *
 * @see Hripcsak & Rothschild (2005), JAMIA 12(3), 296-298, for F1 as the measure of such counts
 */
export function matchSpans(first: readonly Extent[], second: readonly Extent[]): Match {
  const match: Match = {
    strict: 0,
    relaxed: 0,
    iou50: 0,
    firstHit: 0,
    secondHit: 0,
    longer: 0,
    shorter: 0,
    shifted: 0,
    split: 0,
    merged: 0,
  };
  const edges = meetings(first, second);
  const meetsFirst = new Uint32Array(first.length);
  const meetsSecond = new Uint32Array(second.length);
  const near: number[] = [];
  const unlike: number[] = [];
  for (let k = 0; k < edges.length; k += 2) {
    const i = edges[k] ?? 0;
    const j = edges[k + 1] ?? 0;
    meetsFirst[i] = (meetsFirst[i] ?? 0) + 1;
    meetsSecond[j] = (meetsSecond[j] ?? 0) + 1;
    if (isSame(first[i], second[j])) match.strict += 1;
    else {
      unlike.push(i, j);
      if (iou(first[i], second[j]) < 0.5) continue;
    }
    near.push(i, j);
  }
  let [split, merged] = [0, 0];
  for (const meets of meetsFirst) {
    match.firstHit += Number(meets > 0);
    split += Number(meets > 1);
  }
  for (const meets of meetsSecond) {
    match.secondHit += Number(meets > 0);
    merged += Number(meets > 1);
  }
  const isSimple = split === 0 || merged === 0;
  match.relaxed = isSimple ? Math.min(match.firstHit, match.secondHit) : paired(edges, first, second);
  match.iou50 = near.length === edges.length ? match.relaxed : paired(near, first, second);
  if (split > 0 || merged > 0) return { ...match, ...profile(edges, first, second) };
  for (let k = 0; k < unlike.length; k += 2) {
    const [a, b] = [first[unlike[k] ?? 0], second[unlike[k + 1] ?? 0]];
    if (a && b) match[boundary(a, b)] += 1;
  }
  return match;
}

type Profile = Pick<Match, 'longer' | 'shorter' | 'shifted' | 'split' | 'merged'>;

/** How spans that meet differ, less those both have: they and what they meet besides are no disagreement about boundaries. */
function profile(edges: readonly number[], first: readonly Extent[], second: readonly Extent[]): Profile {
  const found = { longer: 0, shorter: 0, shifted: 0, split: 0, merged: 0 };
  const [ours, theirs] = [new Int32Array(first.length), new Int32Array(second.length)];
  for (let k = 0; k < edges.length; k += 2) {
    const [i = 0, j = 0] = [edges[k], edges[k + 1]];
    if (isSame(first[i], second[j])) ours[i] = theirs[j] = SAME;
  }
  for (let k = 0; k < edges.length; k += 2) {
    const [i = 0, j = 0] = [edges[k], edges[k + 1]];
    if ((ours[i] ?? 0) < 0 || (theirs[j] ?? 0) < 0) continue;
    ours[i] = (ours[i] ?? 0) + 1;
    theirs[j] = (theirs[j] ?? 0) + 1;
  }
  for (const meets of ours) found.split += Number(meets > 1);
  for (const meets of theirs) found.merged += Number(meets > 1);
  for (let k = 0; k < edges.length; k += 2) {
    const [i = 0, j = 0] = [edges[k], edges[k + 1]];
    const [a, b] = [first[i], second[j]];
    if (a && b && ours[i] === 1 && theirs[j] === 1) found[boundary(a, b)] += 1;
  }
  return found;
}

const SAME = -1;

const isSame = (a: Extent | undefined, b: Extent | undefined): boolean =>
  a !== undefined && b !== undefined && byExtent(a, b) === 0;

/** How a second span that meets the first differs from it. */
export function boundary(a: Extent, b: Extent): 'longer' | 'shorter' | 'shifted' {
  const shared = sharedLength(a, b);
  if (shared === lengthOf(a)) return 'longer';
  return shared === lengthOf(b) ? 'shorter' : 'shifted';
}

/** Every two spans that share a character, as `[i, j, i, j, …]` in the order of the first list. */
export function meetings(first: readonly Extent[], second: readonly Extent[]): number[] {
  const edges: number[] = [];
  let from = 0;
  let reach = second[0]?.end ?? 0;
  for (let i = 0; i < first.length; i++) {
    const a = first[i];
    if (!a) continue;
    while (from < second.length && reach <= a.start) {
      from += 1;
      reach = Math.max(reach, second[from]?.end ?? 0);
    }
    for (let j = from; j < second.length; j++) {
      const b = second[j];
      if (!b || b.start >= a.end) break;
      if (overlaps(a, b)) edges.push(i, j);
    }
  }
  return edges;
}

function paired(edges: readonly number[], first: readonly Extent[], second: readonly Extent[]): number {
  return isDisjoint(first) && isDisjoint(second)
    ? greedyMatching(edges)
    : largestMatching(edges, first.length, second.length);
}

/** Where neither list overlaps itself, taking each pair as it comes is a maximum: no two of them cross. */
function greedyMatching(edges: readonly number[]): number {
  let matched = 0;
  let lastFirst = -1;
  let lastSecond = -1;
  for (let k = 0; k < edges.length; k += 2) {
    const i = edges[k] ?? 0;
    const j = edges[k + 1] ?? 0;
    if (i <= lastFirst || j <= lastSecond) continue;
    matched += 1;
    lastFirst = i;
    lastSecond = j;
  }
  return matched;
}

function isDisjoint(spans: readonly Extent[]): boolean {
  for (let i = 1; i < spans.length; i++) if ((spans[i]?.start ?? 0) < (spans[i - 1]?.end ?? 0)) return false;
  return true;
}

function iou(a: Extent | undefined, b: Extent | undefined): number {
  if (!a || !b) return 0;
  const shared = sharedLength(a, b);
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}
