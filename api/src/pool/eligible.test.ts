import type { Credential } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { whyNot } from './eligible.ts';

const NURSE: Credential = {
  profession: 'Nurse',
  specialty: 'Oncology',
  licence: null,
  verifiedBy: 'Registry',
  validUntil: '2026-06-30',
};
const ONCOLOGY = [{ stage: 'annotate' as const, professions: ['nurse', 'physician'], specialties: ['oncology'] }];
const ask = (credentials: Credential[], today = '2026-06-30') =>
  whyNot('annotate', ['annotator'], credentials, ONCOLOGY, today);

test('a verified credential lets in until its last day', () => {
  expect(ask([NURSE])).toBeNull();
  expect(ask([NURSE], '2026-07-01')).toMatch(/no longer valid/);
});

test('who is kept out is told why', () => {
  expect(ask([])).toBe('This stage asks for nurse or physician in oncology, which is not on your account');
  expect(ask([{ ...NURSE, specialty: null }])).toMatch(/not on your account/);
  expect(ask([{ ...NURSE, verifiedBy: null }])).toMatch(/verified/);
  expect(whyNot('review', ['annotator'], [NURSE], [], '2026-01-01')).toBe('This stage is for: reviewer');
});

test('another stage’s requirement does not count', () => {
  expect(whyNot('review', ['reviewer'], [], ONCOLOGY, '2026-01-01')).toBeNull();
});

test('a check by another annotator asks for what annotating asks for', () => {
  expect(whyNot('sample', ['annotator'], [], ONCOLOGY, '2026-01-01')).toMatch(/not on your account/);
  expect(whyNot('sample', ['annotator'], [NURSE], ONCOLOGY, '2026-01-01')).toBeNull();
});
