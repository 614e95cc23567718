interface Waiting<T> {
  readonly id: string;
  resolve(found: T | null): void;
  reject(error: unknown): void;
}

/** The most ids of one query. */
const IDS = 1000;

/**
 * Looks documents up by id, all that one turn of the event loop asks for in one query: each query costs more than what
 * it finds. It is sent after the last of them was asked, so nobody is answered with what was so before.
 *
 * @param find the documents of these ids, in any order, the missing left out
 */
export function createLookUp<T extends { _id: string }>(
  find: (ids: readonly string[]) => Promise<readonly T[]>,
): (id: string) => Promise<T | null> {
  let waiting: Waiting<T>[] = [];

  async function answer(group: readonly Waiting<T>[]): Promise<void> {
    try {
      const found = await find([...new Set(group.map(({ id }) => id))]);
      const byId = new Map(found.map((one) => [one._id, one]));
      for (const { id, resolve } of group) resolve(byId.get(id) ?? null);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function answerAll(): void {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += IDS) void answer(all.slice(at, at + IDS));
  }

  return (id) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(answerAll);
      waiting.push({ id, resolve, reject });
    });
}
