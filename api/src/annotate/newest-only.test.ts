import { expect, test } from 'vitest';
import { createNewestOnly } from './newest-only.ts';

/** Work that ends when it is told to. */
function someWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const put = createNewestOnly<{ n: number }>((key, { n }) => {
    begun.push(`${key} ${n}`);
    return new Promise((resolve) => ends.push(resolve));
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, put: (key: string, n: number) => put(key, { n }), end };
}

test('of what comes while a key is worked on only the newest follows', async () => {
  const { begun, put, end } = someWork();
  for (const n of [1, 2, 3]) put('a', n);
  expect(begun).toEqual(['a 1']);
  await end();
  expect(begun).toEqual(['a 1', 'a 3']);
  await end();
  put('a', 4);
  expect(begun).toEqual(['a 1', 'a 3', 'a 4']);
});

test('keys do not wait for each other', async () => {
  const { begun, put, end } = someWork();
  put('a', 1);
  put('b', 2);
  expect(begun).toEqual(['a 1', 'b 2']);
  await end();
  await end();
  expect(begun).toHaveLength(2);
});
