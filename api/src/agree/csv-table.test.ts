import { expect, test } from 'vitest';
import { csvTable } from './csv-table.ts';

test('text that looks like a formula is made harmless, numbers stay numbers', () => {
  expect(csvTable([['=1+1', '@x', '-a', -0.5, null]])).toBe("'=1+1,'@x,'-a,-0.5,\r\n");
});

test('commas, quotes and line ends are quoted', () => {
  expect(csvTable([['a,b', 'say "x"', 'c\nd']])).toBe('"a,b","say ""x""","c\nd"\r\n');
});
