/**
 * Work that is done for one value of a key at a time, and of what came meanwhile only for the newest.
 *
 * @param work must not throw
 */
export function createNewestOnly<T extends object>(
  work: (key: string, value: T) => Promise<void>,
): (key: string, value: T) => void {
  const waiting = new Map<string, T>();

  async function workOff(key: string, first: T): Promise<void> {
    for (let value: T | undefined = first; value !== undefined; value = waiting.get(key)) {
      await work(key, value);
      if (waiting.get(key) === value) waiting.delete(key);
    }
  }

  return (key, value) => {
    const busy = waiting.has(key);
    waiting.set(key, value);
    if (!busy) void workOff(key, value);
  };
}
