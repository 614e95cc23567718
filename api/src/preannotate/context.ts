import type { CueList } from '@chartmark/ontologies';
import type { Assertion } from '@chartmark/schemas';
import type { Cue, Extent } from './cue.ts';

/** The three independent sides of a finding's context. @see Harkema et al. 2009 (ConText) */
export interface Context {
  readonly polarity: 'present' | 'absent' | 'possible';
  readonly time: 'recent' | 'historical' | 'hypothetical' | 'conditional';
  readonly experiencer: 'patient' | 'family';
  /** The cues that decided. */
  readonly because: readonly Cue[];
}

/** What is asked about: its place, and its first and last token. */
export interface Target extends Extent {
  readonly first: number;
  readonly last: number;
}

type Meaning = Exclude<CueList['meaning'], 'stop' | 'none'>;

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
    if (cue.brackets && !reaches(cue, cue.brackets, target)) continue;
    const { meaning, scope, ends, reach = Number.POSITIVE_INFINITY } = cue.list;
    const heading = cue.phrase.length > 1 && cue.phrase.endsWith(':');
    if (heading && step > 0) return;
    if (heading && meaning === 'none') return;
    if (meaning === 'none') continue;
    if (meaning === 'stop') {
      if (!ends) return;
      for (const end of ends) stopped.add(end);
      continue;
    }
    const tokens = step < 0 ? target.first - cue.last : cue.first - target.last;
    const hidden = step > 0 && cue.colon >= target.end;
    if (scope !== deaf && !hidden && !stopped.has(meaning) && tokens <= reach) nearest(said, meaning, cue, target);
    if (heading) return;
  }
}

/** A finding in the same brackets, or right before them: "pneumonia (ruled out)". */
const reaches = ({ list }: Cue, brackets: Extent, target: Target): boolean =>
  overlap(brackets, target) || (list.scope === 'before' && target.end <= brackets.start);

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

/** The context that cues make, at most one of each meaning. */
export const contextOf = (cues: readonly Cue[]): Context =>
  settle(new Map(cues.map((cue) => [cue.list.meaning as Meaning, cue])));

function settle(said: ReadonlyMap<Meaning, Cue>): Context {
  if (said.size === 0) return PLAIN;
  return {
    polarity: said.has('absent') ? 'absent' : said.has('possible') ? 'possible' : 'present',
    time: TIMES.find((time) => said.has(time)) ?? (said.has('dated') ? 'historical' : 'recent'),
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
