import {
  ASSERTION_CUES,
  type CueList,
  createFound,
  createMatcher,
  type Found,
  indexOf,
  type Matcher,
  type Term,
  type Tokens,
} from '@chartmark/ontologies';
import type { Cue } from './cue.ts';
import { markCues } from './mark-cues.ts';

/** A cue while what surrounds it is found. */
type Growing = { -readonly [key in keyof Cue]: Cue[key] };

/** All cues of a text, in order. */
export type CueFinder = (text: string, tokens: Tokens) => readonly Cue[];

/** Compiles cue lists once. Not re-entrant, as its matcher is not. */
export function createCueFinder(lists: readonly CueList[] = ASSERTION_CUES): CueFinder {
  const matcher = createMatcher(indexOf(cueTerms(lists), 'spelled'));
  const read = createCueReader(matcher, lists);
  const found = createFound();
  return (text, tokens) => {
    matcher.everything(text, tokens, found);
    return read(text, tokens, found);
  };
}

const SYSTEM = 'cue';

/** The phrases of cue lists as names to match. */
export const cueTerms = (lists: readonly CueList[]): Term[] =>
  lists.flatMap((list, number) =>
    list.phrases.map((name) => ({ type: list.meaning, system: SYSTEM, code: String(number), name })),
  );

/** Makes cues of what a matcher found that has the terms of these lists, beside others or alone. */
export function createCueReader(
  matcher: Matcher,
  lists: readonly CueList[],
): (text: string, tokens: Tokens, found: Found) => readonly Cue[] {
  const listOf = Array.from({ length: matcher.index.terms }, (_, entry) => {
    const { system, code } = matcher.concept(entry);
    return system === SYSTEM ? lists[Number(code)] : undefined;
  });
  return (text, tokens, found) => {
    const cues: Growing[] = [];
    for (let row = 0; row < found.count; row++) {
      const entry = found.entry[row] ?? 0;
      const list = listOf[entry];
      const start = found.start[row] ?? 0;
      const end = found.end[row] ?? 0;
      if (!list || (list.opens && !opensClause(text, start)) || (list.closes && !closesClause(text, end))) continue;
      const first = found.firstToken[row] ?? 0;
      const last = found.lastToken[row] ?? 0;
      cues.push({ start, end, first, last, phrase: matcher.name(entry), list, colon: -1, within: undefined });
    }
    for (const cue of markCues(text, tokens)) cues.push({ ...cue, colon: -1, within: undefined });
    cues.sort((a, b) => a.start - b.start || b.end - a.end);
    findColons(cues, text);
    if (text.includes('(')) findBrackets(cues, text);
    findLonger(cues);
    return cues;
  };
}

/** Whether nothing of the sentence stands before a place but a comma or the number of a list. */
const opensClause = (text: string, at: number): boolean =>
  /(?:^|[.!?:;,\n)]|(?:^|\s)[-•*])\s*$/.test(text.slice(Math.max(0, at - 4), at));

/** Whether a clause ends at a place. */
const closesClause = (text: string, at: number): boolean => /^\s*(?:[.,;)\n]|$)/.test(text.slice(at, at + 4));

function findColons(cues: readonly Growing[], text: string): void {
  let colon = -1;
  let next = text.indexOf(':');
  for (const cue of cues) {
    while (next >= 0 && next < cue.start) {
      colon = next;
      next = text.indexOf(':', next + 1);
    }
    cue.colon = cue.start - colon > 2 ? colon : -1;
  }
}

function findBrackets(cues: readonly Growing[], text: string): void {
  const pairs = text.matchAll(/\([^()]*\)/g);
  let pair = pairs.next().value;
  for (const cue of cues) {
    while (pair && pair.index + pair[0].length <= cue.start) pair = pairs.next().value;
    if (!pair) return;
    const brackets = { start: pair.index, end: pair.index + pair[0].length };
    if (brackets.start < cue.start && cue.end < brackets.end) cue.brackets = brackets;
  }
}

/** Marks every cue that lies within a longer one, which then speaks for it, or runs into one that says nothing. */
function findLonger(cues: readonly Growing[]): void {
  let oldest = 0;
  for (const [i, cue] of cues.entries()) {
    while (oldest < i && (cues[oldest]?.end ?? 0) <= cue.start) oldest++;
    for (let at = oldest; at < i && !cue.within; at++) {
      const other = cues[at];
      if (other && holds(other, cue)) cue.within = other;
    }
    cue.within ??= silencerAfter(cues, i, cue);
  }
}

const holds = (longer: Cue, cue: Cue): boolean =>
  longer.end - longer.start > cue.end - cue.start &&
  longer.end > cue.start &&
  (longer.end >= cue.end || longer.list.meaning === 'none');

/** "there is no" and "no increase" share a word: the latter, which is no cue, takes it from the former. */
function silencerAfter(cues: readonly Cue[], i: number, cue: Cue): Cue | undefined {
  for (let at = i + 1; ; at++) {
    const other = cues[at];
    if (!other || other.start >= cue.end) return undefined;
    if (other.list.meaning === 'none' && other.end > cue.end) return other;
  }
}
