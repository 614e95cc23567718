import { IdentifierKind } from '@chartmark/schemas';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { identifierKindIn, identifierKinds, identifiersCounted } from './identifier-kinds.ts';
import { fetchWordsAround, speak } from './text.ts';

beforeAll(fetchWordsAround);
afterEach(() => speak('en'));

test.each(['en', 'de'] as const)('every kind has words of its own, in %s', async (language) => {
  await speak(language);
  const names = identifierKinds().map(({ name }) => name);
  expect(new Set(names).size).toBe(IdentifierKind.options.length);
  expect(names.filter((name) => /^[A-Z_]+$/.test(name))).toEqual([]);
});

test('kinds are counted in the language of the interface, the most frequent first', async () => {
  expect(identifiersCounted({ DATE: 1, NAME: 3 })).toBe('Name 3, Date 1');
  await speak('de');
  expect(identifiersCounted({ DATE: 1200, OTHER_ID: 1 })).toBe('Datum 1.200, Andere Nummer oder Kennung 1');
});

test('a kind that is not known stays as the service writes it', () => {
  expect(identifierKindIn('PASSPORT')).toBe('PASSPORT');
});
