import { type Estimate, REASON, ratio } from './estimate.ts';
import { frameOf } from './frame.ts';
import { allSpans, layersOf } from './layers.ts';
import { meetings } from './span-match.ts';
import { byExtent, type StudyNote } from './study.ts';

/** The three of SemEval-2013's ways of counting that do not already have a plainer name. */
export interface MucF1 {
  /** Same boundaries, whatever the type. */
  readonly exact: Estimate;
  /** Same boundaries count 1, overlapping ones ½, whatever the type. */
  readonly partial: Estimate;
  /** Same type, overlapping. */
  readonly entType: Estimate;
}

/**
 * F1 in the scheme of the Message Understanding Conferences, the first annotator as reference. For spans that each meet
 * at most one of the other annotator; where there are more, the first that it meets counts.
 *
 * @see Chinchor & Sundheim (1993), MUC-5; Segura-Bedmar et al. (2013), SemEval-2013 task 9, section 5
 */
export function mucF1(notes: readonly StudyNote[], pair: readonly [string, string]): MucF1 {
  const frame = frameOf(pair, notes);
  let [exact, overlapping, sameType, spans] = [0, 0, 0, 0];
  for (const note of notes) {
    const [first, second] = layersOf(frame, note).map((layer) => layer && allSpans(layer));
    if (!first || !second) continue;
    spans += first.length + second.length;
    const taken = new Set<number>();
    const edges = meetings(first, second);
    let done = -1;
    for (let k = 0; k < edges.length; k += 2) {
      const [i = 0, j = 0] = [edges[k], edges[k + 1]];
      const [a, b] = [first[i], second[j]];
      if (!a || !b || i === done || taken.has(j)) continue;
      done = i;
      taken.add(j);
      exact += Number(byExtent(a, b) === 0);
      overlapping += 1;
      sameType += Number(a.label === b.label);
    }
  }
  return {
    exact: ratio(2 * exact, spans, REASON.noInstances),
    partial: ratio(exact + overlapping, spans, REASON.noInstances),
    entType: ratio(2 * sameType, spans, REASON.noInstances),
  };
}
