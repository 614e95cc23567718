import { krippendorffAlpha } from './alpha.ts';
import { intervalEdges } from './edges.ts';
import type { Estimate } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { ratingsOf } from './ratings.ts';
import type { Study, StudyNote } from './study.ts';

/**
 * Nominal alpha over the characters of all notes, the value of a character being all types that cover it, joined. Who
 * did not annotate a note has no rating there. By one sweep over the edges of each note's spans.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function charAlphaOfAllTypes(study: Study): Estimate {
  const frame = frameOf(study.annotators, study.documents);
  const weights = new Map<string, { values: (string | null)[]; weight: number }>();
  for (const note of study.documents) countCharacters(frame, note, weights);
  const rows = [...weights.values()];
  return krippendorffAlpha(
    ratingsOf(
      rows.map((row) => row.values),
      [],
      rows.map((row) => row.weight),
    ),
  );
}

function countCharacters(
  frame: Frame,
  note: StudyNote,
  weights: Map<string, { values: (string | null)[]; weight: number }>,
): void {
  const present = frame.annotators.flatMap((annotator, place) => (note.annotations[annotator] ? [place] : []));
  if (present.length < 2) return;
  const covering = present.map(() => new Map<string, number>());
  const current = frame.annotators.map((annotator): string | null => (note.annotations[annotator] ? 'O' : null));
  let from = 0;
  const flush = (to: number): void => {
    if (to === from) return;
    const key = current.map((value) => value ?? '').join('\u0000');
    const row = weights.get(key);
    if (row) row.weight += to - from;
    else weights.set(key, { values: [...current], weight: to - from });
    from = to;
  };
  for (const { at, place, label, change } of intervalEdges(frame.annotators, note)) {
    flush(at);
    const own = covering[present.indexOf(place)];
    if (!own) continue;
    const depth = (own.get(label) ?? 0) + change;
    if (depth === 0) own.delete(label);
    else own.set(label, depth);
    current[place] = own.size === 0 ? 'O' : [...own.keys()].sort().join('|');
  }
  flush(note.length);
}
