/** Room for so much work at once, whoever asks. */
export interface Slots {
  readonly most: number;
  run<R>(work: () => Promise<R>): Promise<R>;
}

export function createSlots(most: number): Slots {
  const waiting: (() => void)[] = [];
  let free = most;
  return {
    most,
    async run(work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}

/**
 * Works on items, each read only when there is a slot for it.
 *
 * @returns what came of each, in the order of the items
 * @throws what the first to fail threw, after all that was begun has ended; no more is begun then
 */
export async function inSlots<T, R>(
  slots: Slots,
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const iterator = items[Symbol.asyncIterator]();
  const results: R[] = [];
  let next = 0;
  let over = false;
  const one = async (): Promise<void> => {
    if (over) return;
    const at = next++;
    const { done, value } = await iterator.next();
    if (done) over = true;
    else results[at] = await work(value);
  };
  const lane = async (): Promise<void> => {
    try {
      while (!over) await slots.run(one);
    } catch (error) {
      over = true;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: slots.most }, lane));
  const failed = lanes.find((each) => each.status === 'rejected');
  if (!failed) return results;
  await iterator.return?.();
  throw failed.reason;
}
