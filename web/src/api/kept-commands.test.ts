import { type Command, type CommandEnvelope, Refusal, uuidv7 } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { createKeptCommands } from './kept-commands.ts';
import { createFallingBack, type Unsent } from './outbox.ts';

const [ME, LAYER] = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string];

let ids = 0;
const giving = (command: Command = { type: 'submit' }): CommandEnvelope => ({
  ...{ id: uuidv7(++ids, new Uint8Array(10)), client: 'tab', command },
});

/** A layer's commands on a device whose storage answers each write when it is told to. */
function aDevice() {
  const stored = new Map<string, Unsent>();
  const writes: (() => void)[] = [];
  let isFull = true;
  const outbox = createFallingBack({
    put: (unsent) =>
      new Promise((resolve, reject) => {
        writes.push(() => {
          if (isFull) return reject(new Error('the disk is full'));
          stored.set(unsent.id, unsent);
          resolve();
        });
      }),
    remove: async (id) => void stored.delete(id),
    get: async (id) => stored.get(id),
    ofLayer: async () => [...stored.values()],
    all: async () => [...stored.values()],
  });
  const told: number[] = [];
  const kept = createKeptCommands({
    ...{ outbox, layer: LAYER, account: ME },
    onUnkept: () => told.push(kept.unkept()),
  });
  /** Lets every write under way end. */
  const settle = async (): Promise<void> => {
    for (const write of writes.splice(0)) write();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const makeRoom = (): void => {
    isFull = false;
  };
  return { outbox, kept, told, settle, makeRoom };
}

test('a command that could not be kept counts until it is carried out', async () => {
  const { outbox, kept, told, settle } = aDevice();
  const one = giving();
  void kept.keep(one);
  await settle();
  expect([told, outbox.losesByClosing()]).toEqual([[1], true]);
  kept.forget(one.id);
  expect([kept.unkept(), outbox.losesByClosing()]).toEqual([0, false]);
});

test('one that was carried out before the disk said that it is full is gone, and never sent again', async () => {
  const { outbox, kept, told, settle } = aDevice();
  const one = giving();
  const keeping = kept.keep(one);
  kept.forget(one.id);
  await settle();
  await keeping;
  expect([kept.unkept(), told, outbox.losesByClosing(), await outbox.all(ME)]).toEqual([0, [], false, []]);
});

test('one given again counts once, and no more once its successor is carried out', async () => {
  const { outbox, kept, settle } = aDevice();
  const [first, again] = [giving(), giving()];
  void kept.keep(first);
  await settle();
  void kept.keepInstead(again, first.id);
  await settle();
  expect(kept.unkept()).toBe(1);
  kept.forget(again.id);
  expect([kept.unkept(), await outbox.all(ME)]).toEqual([0, []]);
});

test('once there is room, what is kept at last no longer counts, which is told', async () => {
  const { kept, told, settle, makeRoom } = aDevice();
  const one = giving();
  void kept.keep(one);
  await settle();
  makeRoom();
  void kept.refuse(one, new Refusal('conflict', 'no'), 0);
  await settle();
  expect(told).toEqual([1, 0]);
});
