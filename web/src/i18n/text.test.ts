import { expect, test } from 'vitest';
import { number, percent, t } from './text.ts';

test('holes are filled, and numbers are written for the reader', () => {
  expect(t('save.refused', { reason: 'gone' })).toContain('gone');
  expect(t('count.notes', { n: 1 })).toBe('1 note');
  expect(t('count.notes', { n: 1234 })).toBe('1,234 notes');
});

test('figures and shares', () => {
  expect(number(0.12345, 2)).toBe('0.12');
  expect(number(-0.001, 2)).toBe('0.00');
  expect(percent(0.5)).toBe('50%');
});
