import { createTokens, definitions, indexOf, tokenise } from '@chartmark/ontologies';
import { describe, expect, test } from 'vitest';
import { learnTagger } from './learned-tagger.ts';
import { learnBoth } from './learning.ts';
import type { Mention } from './mention.ts';
import { consistent } from './note-consistency.ts';
import { createRecogniser } from './recognise.ts';
import { createTaggedRecogniser } from './tagged-recogniser.ts';
import { packed, unpacked } from './tagger-model.ts';

const INDEX = indexOf([{ type: 'CONDITION', system: 'S', code: '1', name: 'gastritis' }]);
const STEMS = ['nephr', 'hepat', 'arthr', 'neur', 'my', 'derm', 'cardi', 'bronch', 'cyst', 'phleb', 'col', 'ot'];

/** Notes in which words in -itis and -osis are marked, and other words in the same places are not. */
const EXAMPLES = Array.from({ length: 360 }, (_, i) => {
  const name = `${STEMS[i % STEMS.length]}o${STEMS[Math.floor(i / STEMS.length) % STEMS.length]}${i % 3 === 0 ? 'itis' : 'osis'}`;
  const text = `The patient was seen for ${name} and for a walk number ${i}.`;
  const start = text.indexOf(name);
  return { text, spans: [{ start, end: start + name.length, type: 'CONDITION' }] };
});

interface Asked {
  readonly examples?: typeof EXAMPLES;
  readonly isAside?: (type: string, words: string) => boolean;
}

/** What is found by a lexicon and a tagger learned from examples, once the tagger was packed. */
function tagged(text: string, { examples = EXAMPLES, ...more }: Asked = {}): string[] {
  const { layer, accept, tagger } = learnBoth(examples, { index: INDEX });
  const names = { index: INDEX, layers: [layer], accept };
  const recognise = tagger
    ? createTaggedRecogniser({ ...names, ...more, model: unpacked(packed(tagger.model)), labelOf: (type) => type })
    : createRecogniser(names);
  const tokens = createTokens();
  tokenise(text, tokens);
  return recognise(text, tokens).map(({ start, end, source }) => `${source}: ${text.slice(start, end)}`);
}
const versionFrom = (examples: typeof EXAMPLES) => learnTagger(examples, { index: INDEX })?.model.version;

describe('a tagger', () => {
  test('finds names it has never seen by how they are spelt and where they stand', () => {
    expect(tagged('She was seen for pancreatitis and for a walk.')).toEqual(['tagger: pancreatitis']);
  });

  test('is the same for the same decisions, and another without one of them', () => {
    expect(versionFrom(EXAMPLES)).toMatch(/^[0-9a-f]{16}$/);
    expect(versionFrom(EXAMPLES)).toBe(versionFrom(EXAMPLES));
    expect(versionFrom(EXAMPLES.slice(1))).not.toBe(versionFrom(EXAMPLES));
  });

  test('a note that two people decided counts once', () => {
    expect(versionFrom([...EXAMPLES, ...EXAMPLES])).toBe(versionFrom(EXAMPLES));
  });

  test('leaves few decisions to the lexicon', () => {
    const few = { examples: EXAMPLES.slice(0, 3) };
    expect(tagged('seen for nephronephritis and gastritis', few)).toEqual([
      'learned: nephronephritis',
      'terminology: gastritis',
    ]);
    expect(tagged('seen for pancreatitis', few)).toEqual([]);
  });

  test('leaves types to the lexicon that patterns find, or that were marked seldom', () => {
    const rare = { text: 'Takes zorbitol.', spans: [{ start: 6, end: 14, type: 'DRUG' }] };
    const learned = learnTagger([...EXAMPLES, rare], { index: INDEX });
    expect(learned?.types).toEqual([{ type: 'CONDITION', spans: 360 }]);
    expect(learnTagger(EXAMPLES, { index: INDEX, measured: new Set(['CONDITION']) })).toBeNull();
    expect(tagged('Takes zorbitol for pancreatitis and for a walk.', { examples: [...EXAMPLES, rare] })).toEqual([
      'learned: zorbitol',
      'tagger: pancreatitis',
    ]);
  });

  test('does not bring back words that were put aside, or that are mostly turned down', () => {
    const text = 'She was seen for pancreatitis and for a walk.';
    expect(tagged(text, { isAside: (type, words) => type === 'CONDITION' && words === 'pancreatitis' })).toEqual([]);
    const left = { text: 'gastritis gastritis gastritis', spans: [] };
    expect(tagged('The patient was seen for gastritis and for a walk.', { examples: [...EXAMPLES, left] })).toEqual([]);
  });

  test('tells what it goes by: kinds of weights, and the words that speak most for a type', () => {
    const { kinds = [], words = [] } = learnTagger(EXAMPLES, { index: INDEX })?.insight ?? {};
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['lexicon', 'shape', 'spelling', 'terminologies', 'words']);
    expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { type, word, weight } of words) {
      expect([type, EXAMPLES.some(({ text }) => text.includes(word)), weight > 0]).toEqual(['CONDITION', true, true]);
    }
    expect(words.length).toBeGreaterThan(0);
  });

  test('says how far its training is, and ends it where that throws', () => {
    const shares: number[] = [];
    learnTagger(EXAMPLES, { index: INDEX, goOn: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.length > 10, (shares.at(-1) ?? 0) > 0.8]).toEqual([0, true, true]);
    const goOn = (share: number): void => {
      if (share > 0.5) throw new RangeError('enough');
    };
    expect(() => learnTagger(EXAMPLES, { index: INDEX, goOn })).toThrow('enough');
  });

  test('bytes that are cut off are no tagger', () => {
    const model = learnTagger(EXAMPLES, { index: INDEX })?.model;
    const bytes = model ? packed(model) : new Uint8Array();
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(() => unpacked(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(unpacked(bytes)).toMatchObject({ version: model?.version, types: ['CONDITION'] });
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
