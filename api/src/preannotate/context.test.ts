import { createTokens, tokenise } from '@chartmark/ontologies';
import { describe, expect, test } from 'vitest';
import { assertionOf, type Context, contextsIn } from './context.ts';
import { createCueFinder } from './cue-finder.ts';
import { loneContext } from './lone-sentence.ts';
import { placeTokens } from './token-places.ts';

const findCues = createCueFinder();

/** The context of the words in [brackets]. */
function context(marked: string, judge: 'sentence' | 'lone' = 'sentence'): Context {
  const start = marked.indexOf('[');
  const target = { start, end: marked.indexOf(']') - 1 };
  const text = marked.replace(/[[\]]/g, '');
  const tokens = createTokens();
  tokenise(text, tokens);
  if (judge === 'lone') return loneContext(text, tokens, target, findCues);
  return contextsIn(findCues(text, tokens))(placeTokens(tokens)(target));
}

/** As `assertion`, where brackets before the last ones belong to the text. */
function judged(marked: string, at: number): string {
  const end = marked.indexOf(']', at);
  const text = marked.slice(0, at) + marked.slice(at + 1, end) + marked.slice(end + 1);
  const tokens = createTokens();
  tokenise(text, tokens);
  return assertionOf(contextsIn(findCues(text, tokens))(placeTokens(tokens)({ start: at, end: end - 1 })));
}
const assertion = (marked: string) => assertionOf(context(marked));

describe('assertion', () => {
  test.each([
    ['present', 'The patient has [chest pain].'],
    ['present', 'She was admitted with [pneumonia].'],
    ['absent', 'He denies [chest pain].'],
    ['absent', 'No nausea, vomiting or [diarrhea].'],
    ['absent', 'There is no evidence of [pulmonary embolism].'],
    ['absent', '[Pneumonia] was ruled out.'],
    ['absent', 'Lungs clear, without [wheezes].'],
    ['present', 'No fever but she has [cough].'],
    ['present', 'Denies fever. Positive for [cough]'],
    ['present', 'There is no doubt about [pneumonia]'],
    ['possible', 'Findings suspicious for [malignancy].'],
    ['possible', '[Pneumonia] cannot be excluded.'],
    ['possible', 'Rule out [appendicitis].'],
    ['historical', 'History of [myocardial infarction].'],
    ['historical', 'Status post [appendectomy].'],
    ['historical', 'He had [pneumonia] two years ago.'],
    ['present', 'A two-day history of [fever].'],
    ['hypothetical', 'Return if you have [fever] or chills.'],
    ['hypothetical', 'Call the physician for any [redness].'],
    ['conditional', '[Dyspnea] on exertion.'],
    ['family', 'Mother had [breast cancer].'],
    ['family', 'Family history of [colon cancer].'],
    ['present', 'Lives with her husband and has [asthma].'],
  ] as const)('%s: %s', (expected, marked) => {
    expect(assertion(marked)).toBe(expected);
  });
});

test('a stop ends the scope of a cue', () => {
  expect(assertion('No fever, however [cough] persists.')).toBe('present');
  expect(assertion('[No fever], however cough persists.')).toBe('present');
});

test.each([
  ['possible', 'No fever, likely [pneumonia].'],
  ['possible', 'No DM, possible [CHF].'],
  ['possible', 'No edema, concerning for [CHF].'],
  ['possible', 'No effusion, findings suggest [pneumonia].'],
  ['present', 'No rash, + [cough]'],
  ['present', 'Denies cough, has [asthma].'],
  ['present', 'Aspirin prn, [metformin] 500 mg daily.'],
  ['absent', 'No fever, cough, or [chills].'],
  ['absent', 'Denies cough, wheezing, has no [asthma].'],
] as const)('what stands behind a comma: %s, %s', (expected, marked) => {
  expect(assertion(marked)).toBe(expected);
});

test('a longer cue speaks for those in it, unless it runs into the target', () => {
  expect(assertion('There was no increase in [edema].')).not.toBe('absent');
  expect(assertion('In no [acute distress].')).toBe('absent');
});

test('a cue in brackets says nothing of what stands behind them', () => {
  expect(assertion('Slides (not submitted) show [lymphoma].')).toBe('present');
  expect(assertion('[Pneumonia] (ruled out) and a cough.')).toBe('absent');
});

test('a heading within a sentence ends the scope before it', () => {
  expect(assertion('CT without contrast CLINICAL HISTORY: [headache]')).toBe('present');
});

test.each([
  ['possible', '?[CHF]'],
  ['absent', '[ ] [Diabetes]'],
  ['present', '[x] [Diabetes]'],
  ['absent', 'Cough (+) [fever] (-)'],
  ['present', '(-) cough (+) [fever]'],
  ['historical', '[Appendectomy] in 1998.'],
])('marks are cues, too, %s: %s', (expected, marked) => {
  const at = marked.lastIndexOf('[');
  expect(judged(marked, at)).toBe(expected);
});

test('the sides of a context are independent', () => {
  expect(context('No family history of [diabetes].')).toMatchObject({
    polarity: 'absent',
    time: 'historical',
    experiencer: 'family',
  });
});

test('the words that decided are named', () => {
  expect(context('She denies any [cough].').because.map(({ phrase }) => phrase)).toEqual(['denies']);
});

describe('a sentence without its note', () => {
  test.each([
    ['historical', 'TYPE 2 [DIABETES].'],
    ['historical', 'She is a [smoker].'],
    ['recent', 'She has [hypertension] today.'],
    ['recent', '[SYNCOPE].'],
  ])('%s: %s', (time, marked) => {
    expect(context(marked, 'lone').time).toBe(time);
  });
});
