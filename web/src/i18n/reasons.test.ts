import { afterEach, expect, test } from 'vitest';
import { reasonIn } from './reasons.ts';
import { speak } from './text.ts';

afterEach(() => speak('en'));

test('why a figure is undefined or weak is told in the language of the interface', async () => {
  await speak('de');
  expect(reasonIn('no shared notes')).toBe('keine gemeinsamen Notizen');
  expect(reasonIn('only 12 instances, fewer than 30')).toBe('nur 12 Stellen, weniger als 30');
  expect(reasonIn('only 3 shared notes, fewer than 10')).toBe('nur 3 gemeinsame Notizen, weniger als 10');
});

test('in English it is as the service words it, and what is not known stays as it is', () => {
  for (const reason of ['no instances', 'only 12 instances, fewer than 30', 'more than 200 units to align']) {
    expect(reasonIn(reason)).toBe(reason);
  }
});
