import { describe, expect, test } from 'vitest';
import { deidentify } from './engine.ts';
import { FEATURES } from './scorer/features.ts';
import { learn } from './scorer/learn.ts';
import { lessons } from './scorer/learning.ts';
import { chances, decode, encode } from './scorer/model.ts';
import { WEIGHTS } from './scorer/weights.ts';

const found = (text: string) => deidentify(text).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

describe('what was learnt of names and places', () => {
  test('the shipped weights are those that the lessons of the repository give', () => {
    const learnt = learn(lessons());
    const shipped = decode(WEIGHTS, FEATURES);
    expect(learnt.reduce((most, weight, at) => Math.max(most, Math.abs(weight - (shipped[at] ?? 0))), 0)).toBeLessThan(
      2,
    );
  });

  test('weights written and read again are the same', () => {
    const weights = Int8Array.from({ length: FEATURES * 2 }, (_, at) => (at % 97 === 0 ? (at % 81) - 40 : 0));
    expect(decode(encode(weights), FEATURES)).toEqual(weights);
  });

  test('a word of which nothing was learnt may be anything, a weight makes it a name', () => {
    const weights = new Int8Array(FEATURES * 2);
    expect(chances(weights, [1, 2])).toEqual([1 / 3, 1 / 3]);
    weights[2] = 40;
    expect(chances(weights, [1, 2])[0]).toBeGreaterThan(0.98);
  });

  test.each([
    ['a name without a cue', 'PT eval done. Thistlewood walked 40 ft.', 'NAME Thistlewood'],
    ['a person of that name', 'Pt seen by Ryan White, RN.', 'NAME Ryan White'],
    ['a clinic of that name', 'Seen at Priority Health last week.', 'LOCATION Priority Health'],
    ['a school without a sign', 'He left Castlemoor Grammar in tenth grade.', 'LOCATION Castlemoor Grammar'],
  ])('%s', (_, text, expected) => expect(found(text)).toContain(expected));

  test.each([
    'DIAGNOSES: Chronic Venous Insufficiency, Bipolar Disorder.',
    'EGD showed a Mallory-Weiss tear, no Dieulafoy. TP53 positive (Li-Fraumeni). Auer rods, Howell-Jolly bodies.',
    'Tried Strepsils and Movicol; Clexane charted. Gray-white tissue, Stone-free on film. Positive Chaddock reflex.',
    'Gail 2.4%, Claus 18%, Berg 38/56, Lawton 3/8, Edinburgh n/a. Dissection: Stanford A.',
    'Waddell 2/5. His dog Faith died.',
    'Meds are covered by the Ryan White program; Ryan White Part B renewed. Baker Act.',
    'Insurance: Priority Health HMO. She has Priority Health through her employer.',
    'He was told to avoid NSAIDs. LFTs were repeated. Cardioversion will be considered if he remains symptomatic.',
  ])('nobody is named in: %s', (text) => expect(found(text)).toEqual([]));

  test.each(['AL', 'CO', 'DE', 'OH'])(
    '%s behind a town or before a ZIP code is a state and nobody’s initials',
    (code) => {
      expect(found(`Lives in Larkdale, ${code} 44303. Moved here from Akron, ${code}.`)).toEqual([
        'LOCATION Larkdale',
        'LOCATION 44303',
        'LOCATION Akron',
      ]);
    },
  );
});
