import { ASSERTION_CUES, type CueList, createFound, createMatcher, indexOf, type Tokens } from '@chartmark/ontologies';
import type { Assertion } from '@chartmark/schemas';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The three independent sides of a finding's context. @see Harkema et al. 2009 (ConText) */
export interface Context {
  readonly polarity: 'present' | 'absent' | 'possible';
  readonly time: 'recent' | 'historical' | 'hypothetical' | 'conditional';
  readonly experiencer: 'patient' | 'family';
  /** The cues that decided. */
  readonly because: readonly Cue[];
}

/** A cue in a text: its place, its tokens, and what its list says. */
export interface Cue extends Extent {
  readonly first: number;
  readonly last: number;
  /** As the list writes it. */
  readonly phrase: string;
  readonly list: CueList;
  /** A longer cue that holds it, and speaks in its place unless it runs into the target. */
  readonly within?: Extent;
}

/** What is asked about: its place, and its first and last token. */
export interface Target extends Extent {
  readonly first: number;
  readonly last: number;
}

type Meaning = Exclude<CueList['meaning'], 'stop' | 'none'>;

/** All cues of a text, in order. */
export type CueFinder = (text: string, tokens: Tokens) => Cue[];

/** Compiles cue lists once. Not re-entrant, as its matcher is not. */
export function createCueFinder(lists: readonly CueList[] = ASSERTION_CUES): CueFinder {
  const terms = lists.flatMap((list, number) =>
    list.phrases.map((name) => ({ type: list.meaning, system: 'cue', code: String(number), name })),
  );
  const matcher = createMatcher(indexOf(terms, 'spelled'));
  const found = createFound();
  return (text, tokens) => {
    matcher.everything(text, tokens, found);
    const all: Cue[] = [];
    for (let row = 0; row < found.count; row++) {
      const entry = found.entry[row] ?? 0;
      const list = lists[Number(matcher.concept(entry).code)];
      if (!list) continue;
      all.push({
        start: found.start[row] ?? 0,
        end: found.end[row] ?? 0,
        first: found.firstToken[row] ?? 0,
        last: found.lastToken[row] ?? 0,
        phrase: matcher.name(entry),
        list,
      });
    }
    return nested(all);
  };
}

/** Marks every cue that lies within a longer one, which then speaks for it. */
function nested(cues: readonly Cue[]): Cue[] {
  const open: Cue[] = [];
  return cues
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((cue) => {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= cue.start) open.pop();
      const longer = open.find((other) => other.end >= cue.end && other.end - other.start > cue.end - cue.start);
      open.push(cue);
      return longer ? { ...cue, within: longer } : cue;
    });
}

/**
 * The context of a target in its sentence.
 *
 * @param cues the cues of that sentence, in order
 * @param target its place, and its first and last token
 */
export function contextOf(cues: readonly Cue[], target: Target): Context {
  if (cues.length === 0) return PLAIN;
  const said = new Map<Meaning, Cue>();
  const heard = cues.filter((cue) => !overlap(cue, target) && (!cue.within || overlap(cue.within, target)));
  for (const [i, cue] of heard.entries()) {
    const meaning = cue.list.meaning;
    if (meaning !== 'stop' && meaning !== 'none' && reaches(heard, i, cue, target)) nearest(said, meaning, cue, target);
  }
  return settle(said);
}

/** A finding of today, of the patient, that nothing speaks against. */
export const PLAIN: Context = { polarity: 'present', time: 'recent', experiencer: 'patient', because: [] };

const overlap = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

function reaches(cues: readonly Cue[], i: number, cue: Cue, target: Target): boolean {
  const { scope, reach = Number.POSITIVE_INFINITY } = cue.list;
  if (scope !== 'before' && target.start >= cue.end && target.first - cue.last <= reach) {
    return !stopsBetween(cues, i, { start: cue.end, end: target.start }, 1);
  }
  if (scope !== 'after' && target.end <= cue.start && cue.first - target.last <= reach) {
    return !stopsBetween(cues, i, { start: target.end, end: cue.start }, -1);
  }
  return false;
}

/** Whether a stop for what cue `i` means stands in the gap between it and its target. */
function stopsBetween(cues: readonly Cue[], i: number, gap: Extent, step: 1 | -1): boolean {
  const meaning = cues[i]?.list.meaning;
  for (let at = i + step; ; at += step) {
    const cue = cues[at];
    if (!cue || cue.start > gap.end || cue.end < gap.start) return false;
    if (cue.list.meaning !== 'stop' || cue.start < gap.start || cue.end > gap.end) continue;
    if (!cue.list.ends || (meaning && cue.list.ends.includes(meaning))) return true;
  }
}

function nearest(said: Map<Meaning, Cue>, meaning: Meaning, cue: Cue, target: Extent): void {
  const other = said.get(meaning);
  if (!other || distance(cue, target) < distance(other, target)) said.set(meaning, cue);
}

const distance = (cue: Extent, target: Extent): number => Math.max(target.start - cue.end, cue.start - target.end);

function settle(said: ReadonlyMap<Meaning, Cue>): Context {
  if (said.size === 0) return PLAIN;
  return {
    polarity: said.has('absent') ? 'absent' : said.has('possible') ? 'possible' : 'present',
    time: TIMES.find((time) => said.has(time)) ?? 'recent',
    experiencer: said.has('family') ? 'family' : 'patient',
    because: [...said.values()],
  };
}

const TIMES = ['hypothetical', 'conditional', 'historical'] as const;

/** One value for the three sides: whose it is, whether it is, when it is, in this order. */
export function assertionOf(context: Context): Assertion {
  if (context.experiencer === 'family') return 'family';
  if (context.polarity === 'absent') return 'absent';
  if (context.time === 'hypothetical' || context.time === 'conditional') return context.time;
  if (context.polarity === 'possible') return 'possible';
  return context.time === 'historical' ? 'historical' : 'present';
}
