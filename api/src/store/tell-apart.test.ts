import { afterEach, expect, test, vi } from 'vitest';
import { tellApart } from './tell-apart.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('what a subscriber throws is thrown where nobody can take it for something else', () => {
  const later: unknown[] = [];
  vi.spyOn(process, 'nextTick').mockImplementation((...[work]: unknown[]) => {
    later.push(work);
  });
  const fault = new Error('a subscriber failed');
  expect(() =>
    tellApart(() => {
      throw fault;
    }),
  ).not.toThrow();
  expect(later).toHaveLength(1);
  expect(later[0]).toThrow(fault);
});
