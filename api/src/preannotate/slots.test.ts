import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSlots, inSlots } from './slots.ts';

async function* upTo(n: number, read: (item: number) => void = () => undefined): AsyncGenerator<number> {
  for (let item = 0; item < n; item++) {
    read(item);
    yield item;
  }
}

test('so much is done at once and read ahead, and results come in order', async () => {
  const slots = createSlots(3);
  let [at, most, read] = [0, 0, 0];
  const double = async (item: number): Promise<number> => {
    most = Math.max(most, ++at);
    await setTimeout((7 - item) * 2);
    at--;
    return item * 2;
  };
  const [first, second] = await Promise.all([
    inSlots(slots, upTo(7), double),
    inSlots(
      slots,
      upTo(5, () => (read += 1)),
      double,
    ),
  ]);
  expect([first, second]).toEqual([
    [0, 2, 4, 6, 8, 10, 12],
    [0, 2, 4, 6, 8],
  ]);
  expect([most, read]).toEqual([3, 5]);
});

test('after a failure nothing more is begun, what was begun ends first, and the slots are free again', async () => {
  const slots = createSlots(2);
  const ended: number[] = [];
  const failing = inSlots(slots, upTo(100), async (item) => {
    await setTimeout(item === 1 ? 20 : 2);
    if (item === 0) throw new Error('one failed');
    ended.push(item);
  });
  await expect(failing).rejects.toThrow('one failed');
  expect(ended).toEqual([1]);
  expect(await inSlots(slots, upTo(2), async (item) => item)).toEqual([0, 1]);
});
