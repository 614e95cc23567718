import { type LayerEvent, Refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { createCatchUp } from './catch-up.ts';

const eventAt = (version: number): LayerEvent => ({ version }) as LayerEvent;

/** A page that knows the layer up to a version, and a service that has it up to another and tells so many events at once. */
function aPage({ known, newest, atOnce = 10 }: { known: number; newest: number; atOnce?: number }) {
  const layer = { version: known, newest, fault: null as Error | null };
  const asked: number[] = [];
  const received: number[] = [];
  let signedOut = false;
  const catchUp = createCatchUp({
    async since(version) {
      asked.push(version);
      if (layer.fault) throw layer.fault;
      const count = Math.min(atOnce, layer.newest - version);
      return Array.from({ length: count }, (_, i) => eventAt(version + 1 + i));
    },
    version: () => layer.version,
    receive({ version }) {
      received.push(version);
      layer.version = Math.max(layer.version, version);
    },
    onSignedOut() {
      signedOut = true;
    },
  });
  return { catchUp, layer, asked, received, isSignedOut: () => signedOut };
}

const rest = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

test('what is missing is fetched until nothing is, by one round at a time', async () => {
  const { catchUp, asked, received } = aPage({ known: 2, newest: 7, atOnce: 3 });
  catchUp.now();
  catchUp.now();
  await rest();
  expect(received).toEqual([3, 4, 5, 6, 7]);
  expect(asked).toEqual([2, 5, 7]);
});

test('what an earlier page may not have heard is told again, once', async () => {
  const { catchUp, asked, received } = aPage({ known: 5, newest: 6, atOnce: 2 });
  catchUp.from(3);
  await rest();
  expect(received).toEqual([4, 5, 6]);
  catchUp.now();
  await rest();
  expect(received).toEqual([4, 5, 6]);
  expect(asked.at(-1)).toBe(6);
});

test('a failure waits for the next occasion', async () => {
  const { catchUp, layer, received, isSignedOut } = aPage({ known: 0, newest: 2 });
  layer.fault = new Refusal('unavailable', 'no');
  catchUp.now();
  await rest();
  layer.fault = null;
  catchUp.now();
  await rest();
  expect({ received, signedOut: isSignedOut() }).toEqual({ received: [1, 2], signedOut: false });
});

test('being signed out is told', async () => {
  const { catchUp, layer, isSignedOut } = aPage({ known: 0, newest: 2 });
  layer.fault = new Refusal('unauthenticated', 'no');
  catchUp.now();
  await rest();
  expect(isSignedOut()).toBe(true);
});

test('nothing is asked once it is closed', async () => {
  const { catchUp, asked } = aPage({ known: 0, newest: 9, atOnce: 2 });
  catchUp.now();
  catchUp.close();
  await rest();
  catchUp.now();
  await rest();
  expect(asked).toEqual([0]);
});
