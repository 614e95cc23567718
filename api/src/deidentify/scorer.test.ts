import { describe, expect, test } from 'vitest';
import { CODE_FEATURES } from './scorer/code-features.ts';
import { CODE_WEIGHTS } from './scorer/code-weights.ts';
import { FEATURES } from './scorer/features.ts';
import { learn, learnCodes } from './scorer/learn.ts';
import { lessons } from './scorer/learning.ts';
import { chances, decode, encode } from './scorer/model.ts';
import { WEIGHTS } from './scorer/weights.ts';
import { found } from './testing/found.ts';

describe('what was learnt of names and places', () => {
  test.each([
    { of: 'names', learnt: () => learn(lessons()), shipped: () => decode(WEIGHTS, FEATURES) },
    { of: 'codes', learnt: () => learnCodes(lessons()), shipped: () => decode(CODE_WEIGHTS, CODE_FEATURES) },
  ])('the shipped weights of $of are those that the lessons of the repository give', ({ learnt, shipped }) => {
    const weights = shipped();
    expect(
      learnt().reduce((most, weight, at) => Math.max(most, Math.abs(weight - (weights[at] ?? 0))), 0),
    ).toBeLessThan(2);
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

  test.each([
    ['a serial beside a tool', 'Blake drain. LigaSure S9H674; EBL 50.', 'OTHER_ID S9H674'],
    ['a number behind who holds it', 'MEALS ROUTE STOP 7\nPettibone 4-837-807, lives alone.', 'OTHER_ID 4-837-807'],
    ['a number of an order', 'Cycler modem checked; delivery order BX-63414.', 'OTHER_ID BX-63414'],
  ])('%s', (_, text, expected) => expect(found(text)).toContain(expected));

  test.each([
    'BP 121/57, HR 103, platelet count 152000, glucose 162 mg/dL. A 1200-calorie meal plan. Stage pT2N1M0.',
    'Carpal tunnel release (CPT 64721). SNOMED 44054006. Lot U4567AA. Lens SN60AT 21.5 diopter. G4P3013.',
    'UOP 2361/2244. From 1990 to 1994, again 1995-1996. Gout M1A.0110. PTPN11, COVID-19 and VP-16.',
  ])('no number is an identifier in: %s', (text) => expect(found(text)).toEqual([]));
});
