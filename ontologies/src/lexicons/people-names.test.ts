import { expect, test } from 'vitest';
import { peopleNames } from './people-names.ts';

test('names of many countries, each one word in lower case', () => {
  const names = peopleNames();
  expect(names.length).toBeGreaterThan(30_000);
  expect(names).toEqual(expect.arrayContaining(['nguyen', 'okonkwo', 'wojciechowski', "o'brien", 'villarreal']));
  expect(names.filter((name) => !/^[\p{Ll}\p{Lo}\p{M}'’]+$/u.test(name))).toEqual([]);
});
