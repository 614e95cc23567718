import { type Command, type CommandEnvelope, Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { createMemoryOutbox, type Outbox, type Unsent } from './outbox.ts';
import { createOutboxSender } from './outbox-sender.ts';

const ME = '00000000-0000-7000-8000-000000000001';
const layerOf = (n: number): string => `00000000-0000-7000-8000-0000000000a${n}`;
const idOf = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

const unsent = (n: number, layer: string, more: Partial<Unsent> = {}): Unsent => ({
  ...{ id: idOf(n), layer, account: ME, order: n },
  envelope: { id: idOf(n), client: 'tab', command: { type: 'submit' } },
  ...more,
});

async function aSender(
  all: readonly Unsent[],
  refusals: Readonly<Record<string, Refusal>> = {},
  open = '',
  meanwhile = async (_id: string, _outbox: Outbox): Promise<void> => {},
) {
  const outbox = createMemoryOutbox();
  for (const one of all) await outbox.put(one);
  const sent: [string, string][] = [];
  const send = createOutboxSender({
    ...{ outbox, account: ME, isOpen: (layer) => layer === open, alone: (work) => work() },
    transport: {
      async send(layer: string, { id }: CommandEnvelope) {
        sent.push([layer, id]);
        await meanwhile(id, outbox);
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

const NO = new Refusal('conflict', 'The span is gone');
const [SPAN, OTHER, RELATION] = [idOf(7), idOf(8), idOf(9)];
const fragments = [{ start: 0, end: 4 }];
const change = (span: string): Command => ({ type: 'changeSpan', span, to: { label: 'DRUG' } });
const add = (id: string): Command => ({ type: 'addSpan', span: { id, label: 'DRUG', fragments } });
const saying = (n: number, command: Command, more: Partial<Unsent> = {}): Unsent =>
  unsent(n, layerOf(1), { envelope: { id: idOf(n), client: 'tab', command }, ...more });

test('a refusal stays with its reason, holds up what follows on from it and nothing else', async () => {
  const all = [saying(1, change(SPAN)), saying(2, change(SPAN)), saying(3, add(OTHER)), unsent(4, layerOf(2))];
  const { outbox, sent, send } = await aSender(all, { [idOf(1)]: NO });
  expect(await send()).toBe(3);
  expect(await send()).toBe(0);
  expect(sent.map(([, id]) => id)).toEqual([idOf(1), idOf(3), idOf(4)]);
  const left = await outbox.all(ME);
  expect(left.map(({ id, refused }) => [id, refused?.title])).toEqual([
    [idOf(1), 'The span is gone'],
    [idOf(2), undefined],
  ]);
});

const relation = { id: RELATION, label: 'TREATS', head: OTHER, child: SPAN };
test.each<[string, Command]>([
  ['its change', change(SPAN)],
  ['its removal', { type: 'removeSpan', span: SPAN }],
  ['a relation to it', { type: 'addRelation', relation }],
  [
    'several actions with it among them',
    {
      type: 'batch',
      actions: [
        { type: 'removeSpan', span: OTHER },
        { type: 'removeSpan', span: SPAN },
      ],
    },
  ],
  ['a remark on it', { type: 'comment', comment: OTHER, target: SPAN, text: 'why' }],
  ['taking it back', { type: 'undo', event: idOf(1) }],
  ['the submission', { type: 'submit' }],
])('of a span that was refused, %s waits for the author', async (_, command) => {
  const { outbox, sent, send } = await aSender([saying(1, add(SPAN)), saying(2, command)], { [idOf(1)]: NO });
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1)]);
  expect(await outbox.all(ME)).toHaveLength(2);
});

test.each<[string, Command]>([
  ['another span', add(OTHER)],
  ['a label of the note', { type: 'setNoteLabel', name: 'SMOKER', value: 'no' }],
  ['a decision on a suggestion', { type: 'reject', suggestion: OTHER }],
  ['taking back what was done before', { type: 'undo', event: idOf(6) }],
])('of a span that was refused, %s does not wait', async (_, command) => {
  const { sent, send } = await aSender([saying(1, add(SPAN)), saying(2, command)], { [idOf(1)]: NO });
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1), idOf(2)]);
});

test('what follows on from what waits, waits too', async () => {
  const chain = [saying(1, add(SPAN)), saying(2, { type: 'addRelation', relation })];
  const last = saying(3, { type: 'changeRelation', relation: RELATION, label: 'CAUSES' });
  const { sent, send } = await aSender([...chain, last], { [idOf(1)]: NO });
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1)]);
});

test('nothing overtakes a submission that waits, nor a layer that was to be opened again', async () => {
  const all = [
    saying(1, add(SPAN)),
    saying(2, { type: 'submit' }),
    saying(3, { type: 'reopen' }),
    saying(4, add(OTHER)),
  ];
  const { sent, send } = await aSender(all, { [idOf(1)]: NO });
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1)]);
});

test('what was refused while the note was open holds up what follows on from it, too', async () => {
  const refused = { type: 'urn:chartmark:refusal:conflict', title: 'The span is gone', status: 409 } as const;
  const { sent, send } = await aSender([
    saying(1, add(SPAN), { refused }),
    saying(2, change(SPAN)),
    saying(3, add(OTHER)),
  ]);
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(3)]);
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

test('what another page has had answered, or its author put aside there meanwhile, is not sent from here', async () => {
  const all = [saying(1, add(SPAN)), saying(2, add(OTHER)), saying(3, change(OTHER))];
  const { sent, send } = await aSender(all, {}, '', async (id, outbox) => {
    if (id === idOf(1)) await outbox.remove(idOf(2));
  });
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1), idOf(3)]);
});

test('what another page had refused meanwhile is not sent again from here', async () => {
  const refused = { type: 'urn:chartmark:refusal:conflict', title: 'The span is gone', status: 409 } as const;
  const all = [saying(1, add(OTHER)), saying(2, add(SPAN)), saying(3, change(SPAN))];
  const { outbox, sent, send } = await aSender(all, {}, '', (id, there) =>
    id === idOf(1) ? there.put(saying(2, add(SPAN), { refused, refusedAt: 7 })) : Promise.resolve(),
  );
  await send();
  expect(sent.map(([, id]) => id)).toEqual([idOf(1)]);
  expect((await outbox.get(idOf(2)))?.refusedAt).toBe(7);
});

test('what was refused here after it was done or put aside there does not come back', async () => {
  const { outbox, send } = await aSender([saying(1, add(SPAN))], { [idOf(1)]: NO }, '', (id, there) =>
    there.remove(id),
  );
  await send();
  expect(await outbox.all(ME)).toEqual([]);
});
