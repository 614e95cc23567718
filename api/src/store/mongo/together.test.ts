import { expect, test } from 'vitest';
import { createLookUp } from './together.ts';

function counted(answer: (ids: readonly string[]) => readonly { _id: string }[]) {
  const asked: (readonly string[])[] = [];
  const lookUp = createLookUp(async (ids) => {
    asked.push(ids);
    return answer(ids);
  });
  return { asked, lookUp };
}

test('what one turn asks for is one query, and each gets its own', async () => {
  const { asked, lookUp } = counted((ids) => ids.filter((id) => id !== 'c').map((_id) => ({ _id })));
  const found = await Promise.all(['b', 'a', 'c', 'a'].map(lookUp));
  expect(found).toEqual([{ _id: 'b' }, { _id: 'a' }, null, { _id: 'a' }]);
  expect(asked).toEqual([['b', 'a', 'c']]);
});

test('what is asked once the query is on its way is asked anew', async () => {
  let version = 1;
  const { asked, lookUp } = counted(([id = '']) => [{ _id: id, version: version++ }]);
  const first = lookUp('a');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await Promise.all([first, lookUp('a')])).toEqual([
    { _id: 'a', version: 1 },
    { _id: 'a', version: 2 },
  ]);
  expect(asked).toEqual([['a'], ['a']]);
});

test('more than a query holds are several queries', async () => {
  const { asked, lookUp } = counted((ids) => ids.map((_id) => ({ _id })));
  const ids = Array.from({ length: 2500 }, (_, i) => String(i));
  expect(await Promise.all(ids.map(lookUp))).toEqual(ids.map((_id) => ({ _id })));
  expect(asked.map((some) => some.length)).toEqual([1000, 1000, 500]);
});

test('a query that fails fails for all who asked, and not for the next', async () => {
  let fails = true;
  const { lookUp } = counted((ids) => {
    if (fails) throw new Error('away');
    return ids.map((_id) => ({ _id }));
  });
  const [a, b] = await Promise.allSettled([lookUp('a'), lookUp('b')]);
  expect([a.status, b.status]).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await lookUp('a')).toEqual({ _id: 'a' });
});
