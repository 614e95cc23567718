import { EMPTY_LAYER, refusal, uuidv7 } from '@chartmark/schemas';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { createLayerSession, type Transport } from '../api/layer-session.ts';
import { createMemoryOutbox } from '../api/outbox.ts';
import { ONE_LABEL } from '../testing/one-label.ts';
import { SavedState } from './saved-state.tsx';

afterEach(cleanup);

const [ME, LAYER] = [1, 2].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string];

let ids = 0;
const newId = (): string => uuidv7(++ids, new Uint8Array(10));

/** The state of a layer on which two words were labelled, sent as told. */
function aState(send: Transport['send'], later: (run: () => void) => () => void = () => () => {}) {
  const session = createLayerSession({
    ...{ layer: LAYER, client: 'tab', server: EMPTY_LAYER, outbox: createMemoryOutbox(), newId },
    ground: { schema: ONE_LABEL, text: 'chest pain and fever', suggestions: new Map(), actor: ME },
    transport: { send, since: async () => [] },
    later,
  });
  render(<SavedState connected canWrite session={session} onRetry={session.retry} />);
  for (const start of [0, 6]) {
    const fragments = [{ start, end: start + 4 }];
    session.submit({ type: 'addSpan', span: { id: newId(), label: 'PROBLEM', fragments } });
  }
  return session;
}

const shows = (words: string) =>
  waitFor(() => expect(screen.getByRole('status', { name: 'Saved state' }).textContent).toBe(words));

test('after a time offline, a refusal shows that the service is reached again', async () => {
  const answers = [refusal('service.unreachable', {}), refusal('roles.permit', {})];
  const session = aState(() => {
    const answer = answers.shift();
    return answer ? Promise.reject(answer) : new Promise(() => {});
  });
  await shows('Offline · 2 unsent');
  session.retry();
  await shows('Saving 1');
  expect(session.current().refused).toHaveLength(1);
});

test('who signs in again is not shown as offline by what was before', async () => {
  const answers = [refusal('service.unreachable', {}), refusal('signIn.first', {})];
  const session = aState(() => {
    const answer = answers.shift();
    return answer ? Promise.reject(answer) : new Promise(() => {});
  });
  await shows('Offline · 2 unsent');
  session.retry();
  await waitFor(() => expect(session.current().saving.kind).toBe('signed-out'));
  session.retry();
  await shows('Saving 2');
});

test('a service that asks to wait is not called offline, and what waits goes out by itself', async () => {
  const answers = [refusal('request.throttled', { seconds: 20 }), refusal('roles.permit', {})];
  let wake = (): void => {};
  aState(
    () => {
      const answer = answers.shift();
      return answer ? Promise.reject(answer) : new Promise(() => {});
    },
    (run) => {
      wake = run;
      return () => {};
    },
  );
  await shows('Waiting as the service asks · 2 unsent');
  expect(screen.queryByRole('button')).toBeNull();
  wake();
  await shows('Saving 1');
});
