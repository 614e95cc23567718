import { createTokens, definitions, indexOf, tokenise } from '@chartmark/ontologies';
import { describe, expect, test } from 'vitest';
import { learnTagger } from './learned-tagger.ts';
import type { Mention } from './mention.ts';
import { consistent } from './note-consistency.ts';

const INDEX = indexOf([{ type: 'CONDITION', system: 'S', code: '1', name: 'gastritis' }]);
const STEMS = ['nephr', 'hepat', 'arthr', 'neur', 'my', 'derm', 'cardi', 'bronch', 'cyst', 'phleb', 'col', 'ot'];

/** Notes in which words in -itis and -osis are marked, and other words in the same places are not. */
const EXAMPLES = Array.from({ length: 360 }, (_, i) => {
  const name = `${STEMS[i % STEMS.length]}o${STEMS[Math.floor(i / STEMS.length) % STEMS.length]}${i % 3 === 0 ? 'itis' : 'osis'}`;
  const text = `The patient was seen for ${name} and for a walk number ${i}.`;
  const start = text.indexOf(name);
  return { text, spans: [{ start, end: start + name.length, type: 'CONDITION' }] };
});

function tagged(text: string, examples = EXAMPLES): string[] {
  const tokens = createTokens();
  tokenise(text, tokens);
  return learnTagger(examples, INDEX)
    .recognise(text, tokens)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a tagger', () => {
  test('finds names it has never seen by how they are spelt and where they stand', () => {
    expect(tagged('She was seen for pancreatitis and for a walk.')).toEqual(['pancreatitis']);
  });

  test('is the same for the same decisions, and another without one of them', () => {
    expect(learnTagger(EXAMPLES, INDEX).version).toBe(learnTagger(EXAMPLES, INDEX).version);
    expect(learnTagger(EXAMPLES.slice(1), INDEX).version).not.toBe(learnTagger(EXAMPLES, INDEX).version);
  });

  test('leaves few decisions to the lexicon', () => {
    expect(tagged('seen for nephronephritis and gastritis', EXAMPLES.slice(0, 3))).toEqual([
      'nephronephritis',
      'gastritis',
    ]);
    expect(tagged('seen for pancreatitis', EXAMPLES.slice(0, 3))).toEqual([]);
  });
});

describe('mentions of one note agree', () => {
  const agreed = (text: string, ...places: [start: number, words: string][]) => {
    const tokens = createTokens();
    tokenise(text, tokens);
    const mentions = places.map(
      ([start, name]): Mention => ({
        start,
        end: start + name.length,
        type: 'T',
        concept: null,
        source: 'learned',
        name,
      }),
    );
    return consistent(text, tokens, mentions, definitions(text)).map(({ start, end }) => text.slice(start, end));
  };

  test('a string found in half of its places is found in all', () => {
    expect(agreed('gout, gout', [0, 'gout'])).toEqual(['gout', 'gout']);
    expect(agreed('gout, gout, gout', [0, 'gout'])).toEqual(['gout']);
    expect(agreed('gout, gouty', [0, 'gout'])).toEqual(['gout']);
  });

  test('a short form is what its long form is', () => {
    expect(agreed('heart failure (HF). HF', [0, 'heart failure'])).toEqual(['heart failure', 'HF', 'HF']);
  });
});
