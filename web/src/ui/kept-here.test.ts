import { afterEach, expect, test, vi } from 'vitest';
import { keepHere, keptHere } from './kept-here.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('what was kept is there until it is forgotten', () => {
  keepHere('chartmark.test', 'mono');
  expect(keptHere('chartmark.test')).toBe('mono');
  keepHere('chartmark.test', null);
  expect(keptHere('chartmark.test')).toBeNull();
});

test('where nothing can be kept nothing breaks', () => {
  const barred = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(barred);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(barred);
  keepHere('chartmark.test', 'mono');
  expect(keptHere('chartmark.test')).toBeNull();
});
