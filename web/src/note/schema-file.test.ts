import { expect, test } from 'vitest';
import { aSchema } from '../testing/network.tsx';
import { fileOf, schemaIn } from './schema-file.ts';

test('a schema comes back from its file', async () => {
  const text = decodeURIComponent(fileOf(aSchema()).replace(/^[^,]*,/, ''));
  expect(schemaIn(text)).toEqual(aSchema());
});

test.each([['no JSON'], ['{}'], ['{"entityTypes":[]}'], ['[1]']])('%s is no schema', (text) => {
  expect(schemaIn(text)).toBeNull();
});
