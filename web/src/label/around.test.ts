import { expect, test } from 'vitest';
import { around } from './around.ts';

const TEXT = 'Given morphine 2 mg IV.\r\nThen ketorolac 30 mg IV once, with a long remark behind it.\nIV';
const at = (words: string, from: number) => {
  const start = TEXT.indexOf(words, from);
  return { fragments: [{ start, end: start + words.length }] };
};

test('equal words are told apart by their line and what stands around them on it', () => {
  const places = [0, TEXT.indexOf('Then'), TEXT.length - 2].map((from) => around(TEXT, at('IV', from)));
  expect(places).toEqual([
    { line: 1, words: 'Given morphine 2 mg IV.' },
    { line: 2, words: 'Then ketorolac 30 mg IV once, with a long remar…' },
    { line: 3, words: 'IV' },
  ]);
});
