import { expect, test } from 'vitest';
import { draftIn, emptyDraft, faultsOf, type ProjectDraft, schemaOf } from './project-draft.ts';
import { isStep, STEPS, stepBeside } from './steps.ts';

const a = (more: Partial<ProjectDraft> = {}): ProjectDraft => ({
  ...emptyDraft('00000000-0000-7000-8000-000000000001'),
  name: 'Cardiology',
  ...more,
});
const someone = { id: '01900000-0000-7000-8000-000000000001', name: 'Ada', roles: [] };

test.each([
  ['name', { name: '  ' }, ['nameMissing']],
  ['name', { name: 'a\nb' }, ['nameMissing']],
  ['people', { people: [someone] }, ['roleMissing']],
  ['people', { people: [{ ...someone, roles: ['annotator' as const] }] }, []],
  ['quality', { guideline: ' \n' }, ['guidelineEmpty']],
  ['quality', { guideline: null }, []],
  ['review', { name: '', people: [someone] }, ['nameMissing', 'roleMissing']],
  ['review', {}, []],
] as const)('%s of %o lacks %o', (step, more, faults) => {
  expect(faultsOf(a(more as Partial<ProjectDraft>), step)).toEqual(faults);
});

test('a draft comes back as it was kept; what is none does not', () => {
  const draft = a({ guideline: '# Rules', people: [{ ...someone, roles: ['lead'] }] });
  expect(draftIn(JSON.stringify(draft))).toEqual(draft);
  const { overlap: _, ...older } = draft;
  for (const text of [null, '', '{', '[]', JSON.stringify({ ...draft, template: 'no such' }), JSON.stringify(older)]) {
    expect(draftIn(text), String(text)).toBeNull();
  }
});

test('labels of one’s own go before the template’s', () => {
  const schema = { attributes: [], entityTypes: [], relationTypes: [], noteLabels: [] };
  const own = { ...schema, noteLabels: [{ name: 'own', values: ['yes'] }] };
  const templates = [{ name: 'coding', title: 'Coding', description: '', schema, guideline: '' }];
  expect(schemaOf(a(), templates)).toBe(schema);
  expect(schemaOf(a({ schema: own }), templates)).toBe(own);
  expect(schemaOf(a({ template: 'trials' }), templates)).toBeNull();
});

test('steps follow each other, and end', () => {
  expect(STEPS.map((step) => stepBeside(step, 1))).toEqual([...STEPS.slice(1), null]);
  expect(STEPS.map((step) => stepBeside(step, -1))).toEqual([null, ...STEPS.slice(0, -1)]);
  expect([isStep('people'), isStep('peoples'), isStep(3)]).toEqual([true, false, false]);
});
