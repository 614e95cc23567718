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

/** Marks every cue that lies within a longer one, which then speaks for it, or runs into one that says nothing. */
function nested(cues: readonly Cue[]): Cue[] {
  const open: Cue[] = [];
  return cues
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((cue, i, all) => {
      while (open.length > 0 && (open[0]?.end ?? 0) <= cue.start) open.shift();
      const within = open.find((other) => holds(other, cue)) ?? silencerAfter(all, i, cue);
      open.push(cue);
      return within ? { ...cue, within } : cue;
    });
}

const holds = (longer: Cue, cue: Cue): boolean =>
  longer.end - longer.start > cue.end - cue.start && (longer.end >= cue.end || longer.list.meaning === 'none');

/** "there is no" and "no increase" share a word: the latter, which is no cue, takes it from the former. */
function silencerAfter(cues: readonly Cue[], i: number, cue: Cue): Cue | undefined {
  for (let at = i + 1; ; at++) {
    const other = cues[at];
    if (!other || other.start >= cue.end) return undefined;
    if (other.list.meaning === 'none' && other.end > cue.end) return other;
  }
}

/**
 * Judges targets of one sentence by its cues. Each costs time linear in the sentence's cues.
 *
 * @param cues the cues of that sentence, in order
 */
export function contextsIn(cues: readonly Cue[]): (target: Target) => Context {
  const outermost = cues.filter((cue) => !cue.within);
  return (target) => {
    if (cues.length === 0) return PLAIN;
    const heard = cues.some((cue) => overlap(cue, target)) ? cues.filter((cue) => isHeard(cue, target)) : outermost;
    const said = new Map<Meaning, Cue>();
    const next = firstAfter(heard, target.start);
    listen(heard, next - 1, -1, target, said);
    listen(heard, next, 1, target, said);
    return settle(said);
  };
}

/** Walks from the target outwards, one way: the nearest cue of each meaning counts, unless a stop stands between. */
function listen(cues: readonly Cue[], from: number, step: 1 | -1, target: Target, said: Map<Meaning, Cue>): void {
  const stopped = new Set<CueList['meaning']>();
  const deaf = step < 0 ? 'before' : 'after';
  for (let i = from; i >= 0 && i < cues.length; i += step) {
    const cue = cues[i];
    if (cue === undefined) return;
    const { meaning, scope, ends, reach = Number.POSITIVE_INFINITY } = cue.list;
    if (meaning === 'none') continue;
    if (meaning === 'stop') {
      if (!ends) return;
      for (const end of ends) stopped.add(end);
      continue;
    }
    const tokens = step < 0 ? target.first - cue.last : cue.first - target.last;
    if (scope !== deaf && !stopped.has(meaning) && tokens <= reach) nearest(said, meaning, cue, target);
  }
}

function firstAfter(cues: readonly Cue[], place: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cue that runs into the target says nothing of it; one within a longer cue speaks only where that one does not. */
const isHeard = (cue: Cue, target: Target): boolean =>
  !overlap(cue, target) && (!cue.within || overlap(cue.within, target));

/** A finding of today, of the patient, that nothing speaks against. */
export const PLAIN: Context = { polarity: 'present', time: 'recent', experiencer: 'patient', because: [] };

const overlap = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end;

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
