import type { Finding } from '../finding.ts';
import { type Detector, textAfter, textBefore } from '../scan.ts';
import { CODE_FEATURES, codeFeaturesOf, codesIn } from '../scorer/code-features.ts';
import { CODE_WEIGHTS } from '../scorer/code-weights.ts';
import { readingOf } from '../scorer/features.ts';
import { CODED, chances, decode, NOTHING } from '../scorer/model.ts';
import { isPublished } from './published-code.ts';

const LEARNT = decode(CODE_WEIGHTS, CODE_FEATURES);

/** From this chance on a code goes. */
const ENOUGH = 0.6;

/** Numbers and codes that no rule tells, by what was learnt of their forms and what stands around them. */
export const detectScoredCode: Detector = (note) => {
  const found: Finding[] = [];
  const reading = readingOf(note);
  let before: number = NOTHING;
  for (const code of codesIn(note)) {
    const [chance] = chances(LEARNT, codeFeaturesOf(reading, code, before));
    before = chance >= 0.5 ? CODED : NOTHING;
    if (chance < ENOUGH) continue;
    const [start, end] = [note.tokens[code.first]?.start ?? 0, note.tokens[code.last]?.end ?? 0];
    if (isPublished(note.text.slice(start, end), textBefore(note, start, 24), textAfter(note, end, 12))) continue;
    found.push({ start, end, label: 'OTHER_ID', sub: 'ID', confidence: 0.55 });
  }
  return found;
};
