import { type CommandEnvelope, Refusal, type RefusalKind, refusal } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { createCommandSender } from './command-sender.ts';

const envelope = (id: string): CommandEnvelope => ({ id, client: 'tab', command: { type: 'submit' } });
const no = (kind: RefusalKind): Refusal => new Refusal(kind, 'no');

/** A sender of these commands to a service that answers each attempt as told, and carries it out where nothing is told. */
function aSender(ids: readonly string[], ...answers: (Error | null)[]) {
  let waiting = ids.map(envelope);
  const sent: string[] = [];
  const refused: string[] = [];
  const waits: number[] = [];
  let wake = (): void => {};
  const gone = (one: CommandEnvelope): void => {
    waiting = waiting.filter((other) => other !== one);
  };
  const sender = createCommandSender({
    next: () => waiting[0],
    async send({ id }) {
      sent.push(id);
      const answer = answers.shift();
      if (answer) throw answer;
      return { id } as never;
    },
    onDone: gone,
    onRefused(one, { kind }) {
      refused.push(`${one.id} ${kind}`);
      gone(one);
    },
    onStanding: () => {},
    later(run, ms) {
      waits.push(ms);
      wake = run;
      return () => {
        wake = () => {};
      };
    },
  });
  return { sender, sent, refused, waits, wake: () => wake() };
}

const rest = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

test('nothing goes out before it begins, then one after another in order', async () => {
  const { sender, sent } = aSender(['a', 'b', 'c']);
  sender.send();
  await rest();
  expect(sent).toEqual([]);
  sender.begin();
  expect(sent).toEqual(['a']);
  await rest();
  expect(sent).toEqual(['a', 'b', 'c']);
});

test('a refused command is told with its reason, and the next is sent', async () => {
  const { sender, sent, refused } = aSender(['a', 'b'], no('conflict'));
  sender.begin();
  await rest();
  expect({ sent, refused, standing: sender.standing() }).toEqual({
    ...{ sent: ['a', 'b'], refused: ['a conflict'], standing: 'reached' },
  });
});

test('while the service cannot be reached the same command is sent again, after ever longer waits', async () => {
  const { sender, sent, waits, wake } = aSender(['a'], ...Array.from({ length: 7 }, () => no('unavailable')));
  sender.begin();
  for (let i = 0; i < 7; i++) {
    await rest();
    expect(sender.standing()).toBe('offline');
    sender.send();
    wake();
  }
  await rest();
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  expect(sent).toEqual(Array(8).fill('a'));
  expect(sender.standing()).toBe('reached');
});

test.each([
  ['throttled', no('throttled'), 'throttled'],
  ['no answer at all', new TypeError('the connection broke'), 'offline'],
])('%s is no refusal of the command', async (_, answer, standing) => {
  const { sender, refused } = aSender(['a'], answer);
  sender.begin();
  await rest();
  expect({ refused, standing: sender.standing() }).toEqual({ refused: [], standing });
});

test('where the service asks to wait, it is waited as long as it asks, within reason', async () => {
  const asks = (seconds: number) => refusal('request.throttled', { seconds });
  const { sender, sent, waits, wake } = aSender(['a'], asks(42), asks(0), asks(1e9), no('throttled'));
  sender.begin();
  for (let i = 0; i < 4; i++) {
    await rest();
    expect(sender.standing()).toBe('throttled');
    wake();
  }
  await rest();
  expect(waits.slice(0, 3)).toEqual([42_000, 1000, 300_000]);
  // Who does not say how long, such as a proxy, is asked again after ever longer waits.
  expect(waits[3]).toBeLessThanOrEqual(15_000);
  expect(sent).toHaveLength(5);
  expect(sender.standing()).toBe('reached');
});

test('what clears the way sends at once, and the waits begin anew', async () => {
  const { sender, sent, waits, wake } = aSender(['a'], no('unavailable'), no('unavailable'), no('unavailable'));
  sender.begin();
  await rest();
  wake();
  await rest();
  sender.clear();
  sender.send();
  wake();
  await rest();
  expect(waits).toEqual([500, 1000, 500]);
  expect(sent).toHaveLength(3);
});

test('who is signed out sends nothing until the way is cleared', async () => {
  const { sender, sent } = aSender(['a', 'b'], null, no('unauthenticated'));
  sender.begin();
  await rest();
  expect(sender.standing()).toBe('signed-out');
  sender.send();
  await rest();
  expect(sent).toEqual(['a', 'b']);
  sender.clear();
  sender.send();
  await rest();
  expect(sent).toEqual(['a', 'b', 'b']);
});

test('once it is closed nothing goes out, though a wait ends', async () => {
  const { sender, sent, wake } = aSender(['a', 'b'], no('unavailable'));
  sender.begin();
  await rest();
  sender.close();
  wake();
  sender.send();
  await rest();
  expect(sent).toEqual(['a']);
});
