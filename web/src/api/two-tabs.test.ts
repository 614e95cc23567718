import { EMPTY_LAYER, Refusal, uuidv7 } from '@chartmark/schemas';
import { expect, test, vi } from 'vitest';
import { ONE_LABEL } from '../testing/one-label.ts';
import { createLayerSession } from './layer-session.ts';
import { createFallingBack, type OtherPages, type Unsent } from './outbox.ts';

const [ME, LAYER] = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string];

let ids = 0;
const newId = (): string => uuidv7(++ids, new Uint8Array(10));

/** A browser whose tabs share what it keeps, each with the layer open; a tab is offline until it is told otherwise. */
function aBrowser() {
  const stored = new Map<string, Unsent>();
  const ears = new Map<string, (id: string) => void>();
  const sent: string[] = [];
  const channelOf = (tab: string): OtherPages => ({
    tell(id) {
      for (const [other, hear] of ears) if (other !== tab) hear(id);
    },
    hear(listener) {
      ears.set(tab, listener);
      return () => ears.delete(tab);
    },
  });
  const openTab = (tab: string) => {
    let isOnline = false;
    const outbox = createFallingBack(
      {
        put: async (unsent) => void stored.set(unsent.id, unsent),
        remove: async (id) => void stored.delete(id),
        get: async (id) => stored.get(id),
        ofLayer: async () => [...stored.values()],
        all: async () => [...stored.values()],
      },
      channelOf(tab),
    );
    const session = createLayerSession({
      ...{ layer: LAYER, client: tab, server: EMPTY_LAYER, outbox, newId },
      ground: { schema: ONE_LABEL, text: 'chest pain and fever', suggestions: new Map(), actor: ME },
      transport: {
        async send(_, { id }) {
          if (!isOnline) throw new Refusal('unavailable', 'no');
          sent.push(`${tab} ${id}`);
          throw new Refusal('conflict', 'no');
        },
        since: async () => [],
      },
      later: () => () => {},
    });
    const connect = (): void => {
      isOnline = true;
      session.retry();
    };
    return { session, connect };
  };
  return { openTab, sent, stored };
}

const label = () => ({
  type: 'addSpan' as const,
  span: { id: newId(), label: 'PROBLEM', fragments: [{ start: 0, end: 5 }] },
});

/** Two tabs with one command that waits in both, as after the second was opened without a network. */
async function twoTabs() {
  const browser = aBrowser();
  const one = browser.openTab('one');
  const id = one.session.submit(label());
  await vi.waitFor(() => expect(browser.stored.size).toBe(1));
  const two = browser.openTab('two');
  await vi.waitFor(() => expect(two.session.current().saving).toEqual({ kind: 'offline', count: 1 }));
  two.connect();
  await vi.waitFor(() => expect(two.session.current().refused).toHaveLength(1));
  return { ...browser, one, two, id };
}

test('what was refused and put aside in one tab is not sent by the other, where it was still waiting', async () => {
  const { one, two, id, sent, stored } = await twoTabs();
  two.session.putAside([id]);
  await vi.waitFor(() => expect(one.session.current().saving).toEqual({ kind: 'saved' }));
  expect(one.session.current().state.spans.size).toBe(0);
  one.connect();
  await vi.waitFor(() => expect(stored.size).toBe(0));
  expect(sent).toEqual([`two ${id}`]);
});

test('what was refused in both tabs is off the list of one when it is put aside in the other', async () => {
  const { one, two, id } = await twoTabs();
  one.connect();
  await vi.waitFor(() => expect(one.session.current().refused).toHaveLength(1));
  two.session.putAside([id]);
  await vi.waitFor(() => expect(one.session.current().refused).toEqual([]));
});

test('what was given again in one tab is not given a second time by the other', async () => {
  const { one, two, id, sent } = await twoTabs();
  two.session.tryAgain([id]);
  await vi.waitFor(() => expect(two.session.current().refused.map(({ envelope }) => envelope.id)).not.toContain(id));
  await vi.waitFor(() => expect(one.session.current().saving).toEqual({ kind: 'saved' }));
  one.connect();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.filter((by) => by.startsWith('one'))).toEqual([]);
});

test('a tab that has left the layer hears nothing more', async () => {
  const { one, two, id } = await twoTabs();
  one.session.close();
  two.session.putAside([id]);
  await vi.waitFor(() => expect(two.session.current().refused).toEqual([]));
  expect(one.session.current().saving.kind).toBe('offline');
});
