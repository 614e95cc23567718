import {
  type BulkWriteResult,
  MongoBulkWriteError,
  MongoNetworkError,
  MongoServerError,
  type WriteError,
} from 'mongodb';
import { expect, test } from 'vitest';
import { createInsert } from './insert-together.ts';

/** Inserts that refuse some documents, and can be held up. */
function counted(refuses: (doc: number) => boolean, majority = true) {
  const sent: (number | readonly number[])[] = [];
  const gates: (() => void)[] = [];
  let held = false;
  const pass = (): Promise<void> => (held ? new Promise((resolve) => gates.push(resolve)) : Promise.resolve());
  const insert = createInsert<number>({
    async one(doc) {
      sent.push(doc);
      await pass();
      if (refuses(doc)) throw new MongoServerError({ message: `taken ${doc}`, code: 11000, keyPattern: { ids: 1 } });
    },
    async many(docs) {
      sent.push(docs);
      await pass();
      const writeErrors = docs.flatMap((doc, index) => (refuses(doc) ? [refusal(index)] : []));
      if (writeErrors.length === 0 && majority) return;
      const result = { getWriteConcernError: () => (majority ? undefined : { code: 64 }) };
      throw new MongoBulkWriteError(
        { message: 'some', code: 11000, writeErrors },
        result as unknown as BulkWriteResult,
      );
    },
  });
  const release = () => {
    held = false;
    for (const go of gates.splice(0)) go();
  };
  return { sent, insert, release, hold: () => (held = true) };
}

/** As the driver tells it; its class is not to be had. */
const refusal = (index: number) => ({ index, code: 11000, errmsg: 'taken' }) as WriteError;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

test('what one turn asks for is one command, and a single one is sent as it is', async () => {
  const { sent, insert } = counted(() => false);
  await Promise.all([1, 2, 3].map(insert));
  await insert(4);
  expect(sent).toEqual([[1, 2, 3], 4]);
});

test('of a group each is answered for itself: who was refused learns why, the others are not sent again', async () => {
  const { sent, insert } = counted((doc) => doc % 3 === 0);
  const settled = await Promise.allSettled(upTo(7).map(insert));
  expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, false, true, true, false]);
  expect(settled[3]).toMatchObject({ reason: { message: 'taken 3', code: 11000, keyPattern: { ids: 1 } } });
  expect(sent).toEqual([upTo(7), 0, 3, 6]);
});

test('[LOG] what the majority did not take is acknowledged to nobody of the group', async () => {
  const { sent, insert } = counted((doc) => doc === 1, false);
  const settled = await Promise.allSettled(upTo(3).map(insert));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(sent).toEqual([upTo(3)]);
});

test('[LOG] a connection lost under a group is told to each as it is to a single one', async () => {
  const lost = new MongoNetworkError('connection 2 closed');
  const result = { getWriteConcernError: () => undefined } as unknown as BulkWriteResult;
  const insert = createInsert<number>({
    one: () => Promise.reject(lost),
    many: () => Promise.reject(new MongoBulkWriteError(lost, result)),
  });
  const settled = await Promise.allSettled([1, 2].map(insert));
  expect(settled.map((each) => each.status === 'rejected' && each.reason)).toEqual([lost, lost]);
});

test('while four commands are on their way the next wait, and then go together, a hundred at most', async () => {
  const { sent, insert, hold, release } = counted(() => false);
  hold();
  const first: Promise<void>[] = [];
  for (const doc of upTo(4)) {
    first.push(insert(doc));
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const later = upTo(150).map(insert);
  await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toEqual(upTo(4));
  release();
  await Promise.all([...first, ...later]);
  expect(sent.slice(4).map((group) => [group].flat().length)).toEqual([100, 50]);
});
