import { gwetAc1 } from './ac1.ts';
import { krippendorffAlpha } from './alpha.ts';
import { alphaU2016Binary } from './alpha-u-2016-binary.ts';
import { type Band, landisKochBand } from './band.ts';
import type { Interval } from './bootstrap.ts';
import { charDice, charIou, charKappa, charTable } from './char-table.ts';
import { type Estimate, meanOf, REASON, undefinedBecause, value } from './estimate.ts';
import { fleissKappa } from './fleiss.ts';
import { pairsOf } from './ratings.ts';
import { iou50F1, overlapAnyF1, relaxedF1, strictF1 } from './span-f1.ts';
import { characterRatings, type PairSums, pairSums, type TeamSums, type Totals, teamSums } from './totals.ts';
import type { TypeIntervals } from './type-intervals.ts';

/** A figure with its interval, where one was asked for and there is one. */
export interface Figure {
  readonly estimate: Estimate;
  readonly interval: Interval | undefined;
}

/** One pair of annotators on one type. */
export interface PairReport {
  readonly first: string;
  readonly second: string;
  readonly sums: PairSums;
  readonly strictF1: Estimate;
  readonly relaxedF1: Estimate;
  readonly charDice: Estimate;
  readonly charKappa: Estimate;
}

/** How boundaries differ where spans meet: the second's longer, shorter or to one side, or one against several. */
export interface BoundaryProfile {
  readonly longer: number;
  readonly shorter: number;
  readonly shifted: number;
  readonly split: number;
  readonly merged: number;
}

/** What a lead sees of one type, in the order in which it should be read. */
export interface TypeReport {
  /** `null` for all types together. */
  readonly label: string | null;
  readonly counts: {
    readonly spans: number;
    readonly instances: number;
    readonly notes: number;
    readonly notesWith: number;
    readonly annotators: number;
    readonly pairs: number;
  };
  /** Why the figures should be read with care; empty where there is enough to go by. */
  readonly weak: readonly string[];
  readonly strictF1: Figure;
  readonly relaxedF1: Figure;
  readonly charDice: Figure;
  /** Relaxed minus strict F1: the share of disagreement that is about boundaries only. */
  readonly boundaryShare: Estimate;
  readonly chanceCorrected: Figure & {
    readonly name: 'character kappa' | 'character alpha';
    readonly band: Band | undefined;
  };
  /** Whether the lower end of the chance-corrected figure's interval reaches the project's threshold. */
  readonly threshold: { readonly wanted: number; readonly met: boolean } | undefined;
  readonly further: {
    readonly iou50F1: Estimate;
    readonly overlapAnyF1: Estimate;
    readonly charIou: Estimate;
    readonly charKappa: Estimate;
    readonly charAlpha: Estimate;
    readonly charFleiss: Estimate;
    readonly charAc1: Estimate;
    readonly alphaU2016: Estimate;
  };
  readonly boundary: BoundaryProfile;
  readonly pairs: readonly PairReport[];
}

/** @param label the place of the type, or the number of types for all together */
export function typeReport(
  totals: Totals,
  label: number,
  intervals: TypeIntervals | undefined,
  wanted: number | undefined,
): TypeReport {
  const { frame } = totals;
  const team = teamSums(totals, label);
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) =>
    pairReport(frame.annotators[first] ?? '', frame.annotators[second] ?? '', pairSums(totals, first, second, label)),
  );
  const compared = pairs.filter((pair) => pair.sums.notes > 0);
  const mean = (figure: (sums: PairSums) => Estimate) => whyNone(team, meanOf(pairs.map((pair) => figure(pair.sums))));
  const [strict, relaxed] = [mean(strictF1), mean(relaxedF1)];
  const characters = characterRatings(team);
  const complete = characterRatings(team, frame.annotators.length);
  const kappa = mean((sums) => charKappa(charTable(sums)));
  const alpha = whyNone(team, krippendorffAlpha(characters));
  const isPair = frame.annotators.length === 2;
  const judged = isPair ? kappa : alpha;
  const lower = intervals?.chanceCorrected?.low;
  return {
    label: frame.labels[label] ?? null,
    counts: {
      spans: team.spans,
      instances: team.instances,
      notes: team.notes,
      notesWith: team.notesWith,
      annotators: new Set(compared.flatMap((pair) => [pair.first, pair.second])).size,
      pairs: compared.length,
    },
    weak: weaknesses(team),
    strictF1: { estimate: strict, interval: intervals?.strictF1 },
    relaxedF1: { estimate: relaxed, interval: intervals?.relaxedF1 },
    charDice: { estimate: mean((sums) => charDice(charTable(sums))), interval: intervals?.charDice },
    boundaryShare: strict.kind === 'value' && relaxed.kind === 'value' ? value(relaxed.value - strict.value) : strict,
    chanceCorrected: {
      name: isPair ? 'character kappa' : 'character alpha',
      estimate: judged,
      interval: intervals?.chanceCorrected,
      band: judged.kind === 'value' ? landisKochBand(judged.value) : undefined,
    },
    threshold: wanted === undefined ? undefined : { wanted, met: lower !== undefined && lower >= wanted },
    further: {
      iou50F1: mean(iou50F1),
      overlapAnyF1: mean(overlapAnyF1),
      charIou: mean((sums) => charIou(charTable(sums))),
      charKappa: kappa,
      charAlpha: alpha,
      charFleiss: whyNone(team, fleissKappa(complete)),
      charAc1: whyNone(team, gwetAc1(complete)),
      alphaU2016: alphaU2016Binary(team),
    },
    boundary: boundaryProfile(pairs),
    pairs,
  };
}

/** Too few items to lean on. */
export const tooFewItems = (items: number): string[] => (items < 30 ? [`only ${items} instances, fewer than 30`] : []);

/** Too few instances or notes to lean on. */
function weaknesses({ instances, notes }: TeamSums): string[] {
  return [...tooFewItems(instances), ...(notes < 10 ? [`only ${notes} shared notes, fewer than 10`] : [])];
}

/** The plainest reason for a figure that has no value. */
function whyNone({ notes, spans }: TeamSums, estimate: Estimate): Estimate {
  if (estimate.kind === 'value') return estimate;
  if (notes === 0) return undefinedBecause(REASON.noSharedNotes);
  return spans === 0 ? undefinedBecause(REASON.noInstances) : estimate;
}

function pairReport(first: string, second: string, sums: PairSums): PairReport {
  const table = charTable(sums);
  return {
    first,
    second,
    sums,
    strictF1: strictF1(sums),
    relaxedF1: relaxedF1(sums),
    charDice: sums.notes === 0 ? undefinedBecause(REASON.noSharedNotes) : charDice(table),
    charKappa: charKappa(table),
  };
}

function boundaryProfile(pairs: readonly PairReport[]): BoundaryProfile {
  const profile = { longer: 0, shorter: 0, shifted: 0, split: 0, merged: 0 };
  for (const { sums } of pairs) {
    profile.longer += sums.longer;
    profile.shorter += sums.shorter;
    profile.shifted += sums.shifted;
    profile.split += sums.split;
    profile.merged += sums.merged;
  }
  return profile;
}
