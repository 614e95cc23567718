import { Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { ifWithdrawn } from './withdrawn.ts';

test('work goes on without a note that is gone, and ends where the store does not answer', async () => {
  const fails = (kind: 'gone' | 'missing' | 'unavailable') =>
    Promise.reject(new Refusal(kind, 'said')).catch(ifWithdrawn);
  expect(await fails('gone')).toBeNull();
  expect(await fails('missing')).toBeNull();
  await expect(fails('unavailable')).rejects.toMatchObject({ kind: 'unavailable' });
  await expect(Promise.reject(new TypeError('ours')).catch(ifWithdrawn)).rejects.toThrow('ours');
});
