import { MongoBulkWriteError } from 'mongodb';

interface Waiting<T> {
  readonly doc: T;
  resolve(): void;
  reject(error: unknown): void;
}

export interface Inserts<T> {
  one(doc: T): Promise<unknown>;
  /** Unordered: each is made or refused by itself. */
  many(docs: readonly T[]): Promise<unknown>;
}

/** Commands on their way at once; what is asked meanwhile goes together with the next. */
const AT_ONCE = 4;
/** The most documents of one command; each may hold a group of entries. */
const TOGETHER = 100;

/**
 * Inserts documents, all that wait in one command: each command costs more than what it stores, and one flush of the
 * journal is enough for all. Settles once the document is durable.
 *
 * @returns throws for each document what inserting it alone throws
 */
export function createInsert<T>({ one, many }: Inserts<T>): (doc: T) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let onTheirWay = 0;
  let due = false;

  function sendSoon(): void {
    if (due || onTheirWay >= AT_ONCE || waiting.length === 0) return;
    due = true;
    setImmediate(() => {
      due = false;
      const group = waiting.slice(0, TOGETHER);
      waiting = waiting.slice(TOGETHER);
      onTheirWay += 1;
      void send(group).then(() => {
        onTheirWay -= 1;
        sendSoon();
      });
      sendSoon();
    });
  }

  async function send(group: readonly Waiting<T>[]): Promise<void> {
    const [only, ...others] = group;
    if (only && others.length === 0) return alone(only);
    const refused = await many(group.map(({ doc }) => doc)).then(() => new Set<number>(), refusedOf);
    await Promise.all(
      group.map(async (each, i) => {
        if (!(refused instanceof Set)) each.reject(refused.error);
        else if (refused.has(i)) await alone(each);
        else each.resolve();
      }),
    );
  }

  /** What was refused among others is refused again alone, with the reason in full. */
  async function alone({ doc, resolve, reject }: Waiting<T>): Promise<void> {
    await one(doc).then(() => resolve(), reject);
  }

  return (doc) =>
    new Promise((resolve, reject) => {
      waiting.push({ doc, resolve, reject });
      sendSoon();
    });
}

/** Which of a group were refused, the others being durable; or the error, if that is not sure of any. */
function refusedOf(error: unknown): Set<number> | { readonly error: unknown } {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined) return { error };
  // The driver wraps a lost connection too; what is inside is what a single insert would have thrown.
  if (error.errorResponse instanceof Error) return { error: error.errorResponse };
  const refused = [error.writeErrors].flat();
  return refused.length === 0 ? { error } : new Set(refused.map(({ index }) => index));
}
