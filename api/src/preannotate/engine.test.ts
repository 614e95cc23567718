import { indexOf } from '@chartmark/ontologies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPreannotator, DEFAULT_NAMING } from './engine.ts';

const term = (type: string, ...names: string[]) =>
  names.map((name) => ({ type, system: 'S', code: `${type}-1`, name }));
const INDEX = indexOf([
  ...term('CONDITION', 'hypertension', 'congestive heart failure', 'colon cancer', 'asthma'),
  ...term('SYMPTOM', 'chest pain', 'fever'),
  ...term('MEDICATION', 'metoprolol', 'Lasix', 'penicillin', 'prednisone'),
  ...term('LAB', 'potassium', 'hemoglobin'),
  ...term('VITAL', 'ejection fraction'),
]);
const preannotate = createPreannotator({ index: INDEX });
const found = (text: string) =>
  preannotate(text).spans.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
const related = (text: string) => {
  const { spans, relations } = preannotate(text);
  const words = (i: number) => text.slice(spans[i]?.start, spans[i]?.end);
  return relations.map(({ label, head, child }) => `${words(head)} ${label} ${words(child)}`);
};
const assertions = (text: string) => preannotate(text).spans.map(({ attributes }) => attributes.assertion ?? null);

test('dates are suggested only where a project has a label for them', () => {
  const text = 'Chest pain since 3 May 2024.';
  const naming = { ...DEFAULT_NAMING, measures: { ...DEFAULT_NAMING.measures, date: 'DATE' } };
  const labels = createPreannotator({ index: INDEX, naming })(text).spans.map(({ label }) => label);
  expect(labels).toEqual(['SYMPTOM', 'DATE']);
  expect(found(text)).toEqual(['SYMPTOM Chest pain']);
});

describe('prescriptions', () => {
  test.each([
    ['Metoprolol 25 mg p.o. b.i.d.', 'MEDICATION Metoprolol', 'DOSE 25 mg', 'ROUTE p.o.', 'FREQUENCY b.i.d.'],
    [
      'Lasix 40 mg IV q12h for 5 days',
      'MEDICATION Lasix',
      'DOSE 40 mg',
      'ROUTE IV',
      'FREQUENCY q12h',
      'DURATION 5 days',
    ],
    [
      'prednisone 1-2 tablets by mouth twice daily',
      'MEDICATION prednisone',
      'DOSE 1-2 tablets',
      'ROUTE by mouth',
      'FREQUENCY twice daily',
    ],
    [
      'penicillin 1,000,000 units every 4 hours x 10 days',
      'MEDICATION penicillin',
      'DOSE 1,000,000 units',
      'FREQUENCY every 4 hours',
      'DURATION 10 days',
    ],
    ['metoprolol 0.5 mg/kg/day as needed', 'MEDICATION metoprolol', 'DOSE 0.5 mg/kg/day', 'FREQUENCY as needed'],
  ])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('each attribute belongs to its drug', () => {
    expect(related('Lasix 40 mg daily, metoprolol 25 mg, and 20 mg of prednisone.')).toEqual([
      'Lasix HAS_DOSE 40 mg',
      'metoprolol HAS_DOSE 25 mg',
      'prednisone HAS_DOSE 20 mg',
      'Lasix HAS_FREQUENCY daily',
    ]);
    expect(related('20 mg of prednisone daily')).toEqual([
      'prednisone HAS_DOSE 20 mg',
      'prednisone HAS_FREQUENCY daily',
    ]);
  });

  test('a dose right before a drug and apart from the last belongs to the next', () => {
    expect(related('Glucose 212, 4 tablets metoprolol given.')).toEqual(['metoprolol HAS_DOSE 4 tablets']);
    expect(related('type and cross 2 units, metoprolol given')).toEqual([]);
  });

  test('a bare number behind a drug is its dose where its entry ends or how it is taken follows', () => {
    expect(related('metoprolol 25, Lasix 40 bid')).toEqual([
      'metoprolol HAS_DOSE 25',
      'Lasix HAS_DOSE 40',
      'Lasix HAS_FREQUENCY bid',
    ]);
    expect(found('started Lasix 2010, stopped')).toEqual(['MEDICATION Lasix']);
    expect(found('Lasix 2 days ago')).toEqual(['MEDICATION Lasix']);
  });

  test('without a drug there is no dose, route or frequency', () => {
    expect(found('The mass is 5 ml and she walks daily.')).toEqual([]);
  });
});

test.each([
  ['Potassium was 3.1 mmol/L (L).', 'LAB Potassium', 'LAB_VALUE 3.1 mmol/L (L)'],
  ['ejection fraction of 70% to 75%', 'VITAL ejection fraction of 70% to 75%'],
  ['Her potassium level today is 3.4 and stable', 'LAB potassium', 'LAB_VALUE 3.4'],
  ['hemoglobin of 10.2', 'LAB hemoglobin', 'LAB_VALUE 10.2'],
  ['BP 120/80, pulse 72, temp 98.6 F', 'VITAL BP 120/80', 'VITAL pulse 72', 'VITAL temp 98.6 F'],
  ['Height: 5 feet 6 inches, weight 150 lbs', 'VITAL Height: 5 feet 6 inches', 'VITAL weight 150 lbs'],
  ['potassium was normal', 'LAB potassium'],
  ['Potassium peaked at 5.9 mmol/L', 'LAB Potassium', 'LAB_VALUE 5.9 mmol/L'],
  ['hemoglobin 7.34/42/78', 'LAB hemoglobin', 'LAB_VALUE 7.34/42/78'],
  ['BP 120/80, P 92, T 98.4, R 18', 'VITAL BP 120/80', 'VITAL P 92', 'VITAL T 98.4', 'VITAL R 18'],
  ['HR 80s', 'VITAL HR 80s'],
  ['K 3.4 (L), K 77', 'LAB K', 'LAB_VALUE 3.4 (L)'],
  ['type 2, P 92'],
])('%s', (text, ...expected) => {
  expect(found(text)).toEqual(expected);
});

test('a laboratory value belongs to its test', () => {
  expect(related('Potassium 3.1, hemoglobin 10.2')).toEqual(['Potassium HAS_VALUE 3.1', 'hemoglobin HAS_VALUE 10.2']);
});

describe('assertion by sentence and section', () => {
  test.each([
    ['No chest pain. Has fever.', ['absent', 'present']],
    ['PAST MEDICAL HISTORY: Hypertension.', ['historical']],
    ['FAMILY HISTORY: Colon cancer.', ['family']],
    ['ALLERGIES: Penicillin.', ['conditional']],
    ['DISCHARGE INSTRUCTIONS:\nfever', ['hypothetical']],
    ['ASSESSMENT:\n1. Asthma\n2. No fever', ['present', 'absent']],
  ])('%s', (text, expected) => {
    expect(assertions(text)).toEqual(expected);
  });
});

describe('what is given or done is not denied with the finding', () => {
  test.each([
    ['No fever on metoprolol.', ['absent', 'present']],
    ['History of asthma on metoprolol.', ['historical', 'present']],
    ['Fever likely due to metoprolol.', ['present', 'present']],
    ['He is not on metoprolol.', ['absent']],
    ['STOPPED: metoprolol', ['absent']],
  ])('%s', (text, expected) => {
    expect(assertions(text)).toEqual(expected);
  });
});

test('an abbreviation the note defines is found wherever it stands, and one defined as something else nowhere', () => {
  expect(found('Congestive heart failure (CHF). CHF is worse.')).toEqual([
    'CONDITION Congestive heart failure',
    'CONDITION CHF',
    'CONDITION CHF',
  ]);
  const index = indexOf(term('CONDITION', 'MS'));
  const text = 'mental status (MS) was clear. MS intact.';
  expect(createPreannotator({ index })(text).spans).toEqual([]);
});

test('what a project learned comes before the terminology, and what it rejects does not come', () => {
  const layers = [indexOf(term('SYMPTOM', 'severe chest pain'))];
  const text = 'severe chest pain and fever';
  const { spans } = createPreannotator({ index: INDEX, layers, accept: (_, words) => words !== 'fever' })(text);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['severe chest pain']);
});

describe('misspelt names', () => {
  const spellings = { known: new Set(['hypertensive', 'walking']), common: new Set(['walking']) };
  const named = (text: string) =>
    createPreannotator({ index: INDEX, spellings })(text).spans.map(({ concept, confidence }) => [
      concept?.name,
      confidence,
    ]);

  test('are suggested with doubt', () => {
    expect(named('takes metropolol')).toEqual([['metoprolol', 0.5]]);
    expect(found('takes metropolol')).toEqual([]);
  });

  test.each(['walking', 'hypertensive', 'METROPOLOL', 'lasixx', 'petoprolol', 'metformine'])('%s is none', (word) => {
    expect(named(word)).toEqual([]);
  });

  test.each([
    ['metropolol 25 mg', ['metoprolol']],
    ['lisinipril', ['lisinopril']],
    ['simvistatin', ['simvastatin']],
    ['atorvastatine', ['atorvastatin']],
    ['gabapentine', ['gabapentin']],
    ['cirhosis', ['cirrhosis']],
    ['dispnea', ['dyspnea']],
    ['diabetes melitus', ['diabetes mellitus']],
    ['acute diabetes melitus, type 2', ['diabetes mellitus']],
    ['myocardial infarcton', ['myocardial infarction']],
    ['myocardial infraction', []],
  ])('%s', (text, expected) => {
    const index = indexOf(
      [
        ...['metoprolol', 'lisinopril', 'simvastatin', 'atorvastatin', 'gabapentin', 'cirrhosis', 'dyspnea'],
        ...['diabetes mellitus', 'myocardial infarction'],
      ].map((name) => ({ type: 'CONDITION', system: 'S', code: name, name })),
    );
    const imported = indexOf(term('MEDICATION', 'warfarin'));
    const words = { known: new Set(['infraction']), common: new Set<string>() };
    const suggest = createPreannotator({ index, terminologies: [imported], spellings: words });
    expect(suggest(text).spans.map(({ concept }) => concept?.name)).toEqual(expected);
    expect(suggest('wafarin').spans.map(({ concept }) => concept?.name)).toEqual(['warfarin']);
  });

  test('keep their place in the text', () => {
    const index = indexOf(term('CONDITION', 'congestive heart failure'));
    const text = 'No acute congestive heart failiure today';
    const [span] = createPreannotator({ index, spellings })(text).spans;
    expect(text.slice(span?.start, span?.end)).toBe('congestive heart failiure');
  });

  test('are left alone where two names are as near', () => {
    const index = indexOf([...term('MEDICATION', 'clonidine'), ...term('CONDITION', 'clonadine')]);
    expect(createPreannotator({ index, spellings })('clonodine').spans).toEqual([]);
  });
});

test('the version names the rules and the content of every dictionary', () => {
  expect(preannotate('fever').spans[0]?.version).toContain(INDEX.version);
});

test('[OFFSET] spans of any text are in order, apart, within it, and whole characters', () => {
  const word = fc.constantFrom(
    'fever',
    'CHF',
    '(CHF)',
    '😀',
    'é',
    '25',
    'mg',
    '\n',
    'no',
    'potassium',
    ':',
    '.',
    'Lasix',
    '\u200b',
  );
  const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.constantFrom(' ', ''), (words, gap) => {
      const note = words.join(gap);
      let last = 0;
      for (const { start, end } of preannotate(note).spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(note.slice(start, end).isWellFormed()).toBe(
          note.isWellFormed() || note.slice(start, end).isWellFormed(),
        );
        last = end;
      }
      expect(last).toBeLessThanOrEqual(note.length);
    }),
  );
});

test.each([
  ['one cue over and over', 'no fever '.repeat(20_000)],
  ['definitions over and over', 'heart failure (HF) '.repeat(20_000)],
  ['open brackets', '(a '.repeat(60_000)],
  ['list numbers', '1. '.repeat(60_000)],
  ['numbers without end', '1-'.repeat(60_000)],
  ['headings', 'A: '.repeat(60_000)],
])('%s are read to the end', (_, text) => {
  expect(found(`${text}\n\nasthma`).at(-1)).toBe('CONDITION asthma');
});
