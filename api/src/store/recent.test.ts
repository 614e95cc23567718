import { expect, test } from 'vitest';
import { createRecent } from './recent.ts';

function reading() {
  let atMs = 0;
  let fail = false;
  const read: string[] = [];
  const recent = createRecent(
    async (id) => {
      read.push(id);
      if (fail) throw new Error('cannot be read');
      return `${id} at ${atMs}`;
    },
    () => atMs,
    100,
  );
  return { recent, read, pass: (ms: number) => (atMs += ms), failing: (on: boolean) => (fail = on) };
}

test('a burst reads once; later it is read again', async () => {
  const { recent, read, pass } = reading();
  expect(await Promise.all([recent.get('a'), recent.get('a'), recent.get('b')])).toEqual([
    'a at 0',
    'a at 0',
    'b at 0',
  ]);
  pass(99);
  await recent.get('a');
  expect(read).toEqual(['a', 'b']);
  pass(1);
  expect(await recent.get('a')).toBe('a at 100');
});

test('what this process changed is read again at once', async () => {
  const { recent, read } = reading();
  await recent.get('a');
  recent.forget('a');
  await recent.get('a');
  expect(read).toEqual(['a', 'a']);
});

test('a failure is not kept', async () => {
  const { recent, failing } = reading();
  failing(true);
  await expect(recent.get('a')).rejects.toThrow('cannot be read');
  failing(false);
  expect(await recent.get('a')).toBe('a at 0');
});

test('it does not grow without bound', async () => {
  const { recent, read } = reading();
  for (let i = 0; i < 5_000; i++) await recent.get(String(i));
  await recent.get('0');
  expect(read).toHaveLength(5_001);
});
