import { Workflow } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { workflowFrom } from './workflow-from.ts';

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('per cent become shares, hours minutes, lists names', () => {
  const workflow = workflowFrom(
    formOf({
      ...{ overlap: '2', secondReview: '12.5', sample: '7', repeats: '0', probes: '100', seed: '9' },
      ...{
        leaseHours: '0.25',
        atOnce: '3',
        calibration: 'on',
        agreement: '0.6',
        'professions review': ' nurse, coder ,, nurse',
      },
    }),
  );
  expect(Workflow.parse(workflow)).toEqual({
    ...{ overlap: 2, secondReview: 0.125, sample: 0.07, repeats: 0, probes: 1, seed: 9, leaseMinutes: 15, atOnce: 3 },
    agreement: 0.6,
    ...{ calibration: true, requirements: [{ stage: 'review', professions: ['nurse', 'coder'], specialties: [] }] },
  });
});
