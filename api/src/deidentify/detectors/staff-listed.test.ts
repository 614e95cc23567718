import { expect, test } from 'vitest';
import { deidentify } from '../engine.ts';

const people = (text: string) =>
  deidentify(text)
    .filter(({ label }) => label === 'NAME')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['INTAKE RN STONE, MARISOL\nCC: COUGH', ['STONE, MARISOL']],
  ['Requested by: Banks, Odette  NPI 1234567893', ['Banks, Odette']],
  ['PROC: HERNIA\nSURGEON RAO   CRNA WINTERBOTTOM\nASA 2', ['RAO', 'WINTERBOTTOM']],
  ['circulator Odette R.\nIndication: pain', ['Odette R.']],
  ['ref Stone MD  dx S72.001D', ['Stone']],
  ['Home today, peds Young 4/12 at noon', ['Young']],
  ['Odette Rao CNM / Stone MD', ['Odette Rao', 'Stone']],
  ['Attending van der Berg told at noon.', ['van der Berg']],
  ['Spoke with family by phone.\nRao/kq', ['Rao', 'kq']],
  ['Signed today  ORK:lb', ['ORK', 'lb']],
  ['NPI 1234567893   ds: kq', ['kq']],
  ['dict 3/02/19 / trans 3/03/19 kqz', ['kqz']],
])('staff as forms list them: %j', (text, expected) => expect(people(text)).toEqual(expected));

test.each([
  'Seen in ortho Clinic 3/21, GI bleed 3/22.',
  'SURGEON NOTE: stable. CRNA NOTE filed.',
  'Consults: cards / ID. Plan [see above]',
  'Attending note, Plan unchanged.\nI/o',
])('no staff: %j', (text) => expect(people(text)).toEqual([]));
