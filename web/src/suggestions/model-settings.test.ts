import { Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { fieldsOf, settingsIn } from './model-settings.ts';

const GOOD = { name: ' Model A ', url: 'https://models.example/suggest', batch: '5', timeoutSeconds: '20' };

function typed(change: Partial<typeof GOOD> = {}, labels: readonly string[] = ['DRUG']): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...change })) form.append(name, value);
  for (const label of labels) form.append('labels', label);
  return form;
}

test('what fits is read, without spaces around it', () => {
  expect(settingsIn(typed({}, ['DRUG', 'DOSE']))).toEqual({
    kind: 'fits',
    settings: { ...GOOD, name: 'Model A', labels: ['DRUG', 'DOSE'], batch: 5, timeoutSeconds: 20 },
  });
});

test.each([
  { form: typed({ name: '  ' }), field: 'name' },
  { form: typed({ url: 'ftp://models.example' }), field: 'url' },
  { form: typed({ url: 'models' }), field: 'url' },
  { form: typed({}, []), field: 'labels' },
  { form: typed({ batch: '51' }), field: 'batch' },
  { form: typed({ batch: '' }), field: 'batch' },
  { form: typed({ timeoutSeconds: '1.5' }), field: 'timeoutSeconds' },
])('$field does not fit', ({ form, field }) => {
  expect(settingsIn(form)).toEqual({ kind: 'faults', fields: new Set([field]) });
});

test('a refusal names fields by their pointers', () => {
  const faults = [{ pointer: '/body/url', found: 'another', expected: 'an address' }, { pointer: '/labels/2' }];
  expect(fieldsOf(new Refusal('invalid', 'No', faults as never))).toEqual(new Set(['url', 'labels']));
  expect(fieldsOf(new Error('No'))).toEqual(new Set());
});
