import { readFileSync } from 'node:fs';
import { createTokens, tokenise } from '@chartmark/ontologies';
import { expect, test } from 'vitest';
import { assertionOf, contextsIn } from './context.ts';
import { createCueFinder } from './cue-finder.ts';
import { sentences } from './sentences.ts';
import { placeTokens } from './token-places.ts';

const findCues = createCueFinder();
const tokens = createTokens();

/** What is said of the last words in [brackets] of a line, in the sentence they stand in. */
function assertion(marked: string): string {
  const words = /\[([^\]]{2,})\](?!.*\[[^\]]{2,}\])/.exec(marked);
  if (!words?.[1]) throw new Error(`no target in ${marked}`);
  const target = { start: words.index, end: words.index + words[1].length };
  const text = marked.slice(0, target.start) + words[1] + marked.slice(words.index + words[0].length);
  tokenise(text, tokens);
  const sentence = sentences(text).find(({ start, end }) => start <= target.start && target.end <= end);
  const cues = findCues(text, tokens).filter(
    (cue) => sentence && cue.start >= sentence.start && cue.start < sentence.end,
  );
  return assertionOf(contextsIn(cues)(placeTokens(tokens)(target)));
}

test('made-up sentences of every kind of assertion are judged as a nurse would, but for a few that are known', () => {
  const lines = readFileSync(new URL('assertion-sentences.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const wrong = lines.flatMap((line) => {
    const [expected, marked = ''] = line.split('\t');
    const got = assertion(marked);
    return got === expected ? [] : [`${got}: ${marked}`];
  });
  expect(lines.length).toBeGreaterThan(500);
  expect(wrong).toEqual([
    'present: [Diabetes] is present in several family members.',
    'present: When [pain] returns, take ibuprofen.',
    'present: Lorazepam 1 mg IV for [seizure] lasting more than 5 minutes, prn.',
    'present: Bring the child back with [poor feeding] or lethargy.',
  ]);
});
