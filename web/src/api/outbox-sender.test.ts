import { type CommandEnvelope, Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { createMemoryOutbox, type Unsent } from './outbox.ts';
import { createOutboxSender } from './outbox-sender.ts';

const ME = '00000000-0000-7000-8000-000000000001';
const layerOf = (n: number): string => `00000000-0000-7000-8000-0000000000a${n}`;
const idOf = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

const unsent = (n: number, layer: string, more: Partial<Unsent> = {}): Unsent => ({
  ...{ id: idOf(n), layer, account: ME, order: n },
  envelope: { id: idOf(n), client: 'tab', command: { type: 'submit' } },
  ...more,
});

async function aSender(all: readonly Unsent[], refusals: Readonly<Record<string, Refusal>> = {}, open = '') {
  const outbox = createMemoryOutbox();
  for (const one of all) await outbox.put(one);
  const sent: [string, string][] = [];
  const send = createOutboxSender({
    ...{ outbox, account: ME, isOpen: (layer) => layer === open, alone: (work) => work() },
    transport: {
      async send(layer: string, { id }: CommandEnvelope) {
        sent.push([layer, id]);
        const refusal = refusals[id];
        if (refusal) throw refusal;
        return { id } as never;
      },
    },
  });
  return { outbox, sent, send };
}

test('what waits of every layer is sent in order, with its own ids, and is then gone', async () => {
  const [a, b] = [layerOf(1), layerOf(2)];
  const { outbox, sent, send } = await aSender([unsent(3, a), unsent(1, a), unsent(2, b)]);
  expect(await send()).toBe(3);
  expect(sent).toEqual([
    [a, idOf(1)],
    [a, idOf(3)],
    [b, idOf(2)],
  ]);
  expect(await outbox.all(ME)).toEqual([]);
});

test('a layer stops at a refusal, which stays with its reason, and so does what was to follow; other layers go on', async () => {
  const [a, b] = [layerOf(1), layerOf(2)];
  const no = new Refusal('conflict', 'The span is gone');
  const { outbox, sent, send } = await aSender([unsent(1, a), unsent(2, a), unsent(3, b)], { [idOf(1)]: no });
  await send();
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1), idOf(3)]);
  const left = await outbox.all(ME);
  expect(left.map(({ id, refused }) => [id, refused?.title])).toEqual([
    [idOf(1), 'The span is gone'],
    [idOf(2), undefined],
  ]);
});

test.each(['unavailable', 'throttled', 'unauthenticated'] as const)('%s keeps everything for later', async (kind) => {
  const { outbox, sent, send } = await aSender([unsent(1, layerOf(1)), unsent(2, layerOf(2))], {
    [idOf(1)]: new Refusal(kind, 'not now'),
  });
  expect(await send()).toBe(0);
  expect(sent).toHaveLength(1);
  expect((await outbox.all(ME)).filter(({ refused }) => refused)).toEqual([]);
  expect(await outbox.all(ME)).toHaveLength(2);
});

test('a layer on the screen, and the work of another account, are left alone', async () => {
  const other = unsent(2, layerOf(2), { account: idOf(9) });
  const { sent, send } = await aSender([unsent(1, layerOf(1)), other], {}, layerOf(1));
  await send();
  expect(sent).toEqual([]);
});
