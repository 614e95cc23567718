import { ABBREVIATION_SENSES, indexOf, shippedNames } from '@chartmark/ontologies';
import { describe, expect, test } from 'vitest';
import { createPreannotator } from './engine.ts';

const INDEX = indexOf(shippedNames());
const preannotate = createPreannotator({ index: INDEX });

/** What each short form of a text is taken for. */
const senses = (text: string) =>
  preannotate(text).spans.flatMap(({ start, end, concept }) => {
    const words = text.slice(start, end);
    return words in ABBREVIATION_SENSES ? [`${words}: ${concept?.name}`] : [];
  });

describe('a short form stands for what the words around speak for', () => {
  test.each([
    ['MS: alert and oriented to person.', []],
    ['Diagnosed with MS in 2010, on Copaxone.', ['MS: multiple sclerosis']],
    ['CT angiogram showed PE.', ['PE: pulmonary embolism']],
    ['PE: general appearance good.', []],
    ['Neck supple, no LAD or JVD.', ['LAD: lymphadenopathy']],
    ['A stent was placed in the proximal LAD.', ['LAD: left anterior descending artery']],
    ['Sats 97% on RA.', []],
    ['RA on methotrexate, joints swollen.', ['RA: rheumatoid arthritis']],
    ['NPH 20 units in the morning.', ['NPH: NPH insulin']],
    ['Ventriculomegaly and gait disturbance: NPH, shunt discussed.', ['NPH: normal pressure hydrocephalus']],
    ['PT/OT consult for gait.', ['PT: physical therapy']],
    ['The PT states he is well.', []],
    ['He did HIT his head when he fell.', []],
  ])('%s', (text, expected) => {
    expect(senses(text)).toEqual(expected);
  });
});

test('the section speaks, too', () => {
  expect(senses('MEDICATIONS:\nNPH')).toEqual(['NPH: NPH insulin']);
});

test('what the note itself defines stays', () => {
  const text = 'pulmonary edema (PE). CT angiogram: PE, no DVT.';
  const [, , defined] = preannotate(text).spans.filter(({ label }) => label === 'CONDITION');
  expect(defined?.concept?.name).not.toBe('pulmonary embolism');
});

test('only small letters in a form are no short form', () => {
  expect(senses('us pt ms pe')).toEqual([]);
});

test('every sense that has a name has one in the shipped vocabularies', () => {
  const missing = Object.values(ABBREVIATION_SENSES)
    .flat()
    .flatMap(({ name }) => (name !== null && preannotate(name).spans[0]?.end !== name.length ? [name] : []));
  expect(missing).toEqual([]);
});

describe('what only looks like a name is not suggested', () => {
  test.each(['She fell asleep.', 'good muscle mass', 'Rigor mortis was present.', 'the central nervous system'])(
    '%s',
    (text) => {
      expect(preannotate(text).spans).toEqual([]);
    },
  );

  test('unless another terminology has it as a name', () => {
    const terminologies = [indexOf([{ type: 'CONDITION', system: 'own', code: '1', name: 'muscle mass' }])];
    const { spans } = createPreannotator({ index: INDEX, terminologies })('good muscle mass');
    expect(spans.map(({ label }) => label)).toEqual(['CONDITION']);
  });
});

test('the words of a heading are no finding', () => {
  expect(preannotate('ALLERGIES:\nnone').spans).toEqual([]);
});

test('of the meanings of a name one with a label comes first; turned down, none comes', () => {
  const term = (type: string) => ({ type, system: 'own', code: type, name: 'cold' });
  const index = indexOf([term('A'), term('B'), term('C')]);
  const naming = { labels: { A: null }, measures: {}, relations: {}, asserted: [], drug: '', procedure: '', lab: '' };
  const usual = { dose: null, route: null, frequency: null, duration: null, labValue: null };
  const labels = (accept?: (type: string) => boolean) =>
    createPreannotator({
      index,
      naming: { ...naming, measures: { ...usual, vital: null, date: null }, relations: usual },
      ...(accept && { accept }),
    })('a cold').spans.map(({ label }) => label);
  expect(labels()).toEqual(['B']);
  expect(labels((type) => type !== 'B')).toEqual([]);
});
