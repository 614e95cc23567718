import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownOf } from './markdown.ts';

test('headings, paragraphs and lists', () => {
  expect(markdownOf('# Title\n\nOne\ntwo.\n\n- a\n- b\n  more\n\n1. x')).toEqual([
    { kind: 'heading', level: 1, text: [{ look: 'plain', text: 'Title' }] },
    { kind: 'paragraph', text: [{ look: 'plain', text: 'One two.' }] },
    { kind: 'list', ordered: false, items: [[{ look: 'plain', text: 'a' }], [{ look: 'plain', text: 'b more' }]] },
    { kind: 'list', ordered: true, items: [[{ look: 'plain', text: 'x' }]] },
  ]);
});

test('bold, italics, code, and links as words', () => {
  expect(markdownOf('**a** *b* `c*d*` _e_ snake_case_name [f](https://g)')).toEqual([
    {
      kind: 'paragraph',
      text: [
        { look: 'strong', text: 'a' },
        { look: 'plain', text: ' ' },
        { look: 'emphasis', text: 'b' },
        { look: 'plain', text: ' ' },
        { look: 'code', text: 'c*d*' },
        { look: 'plain', text: ' ' },
        { look: 'emphasis', text: 'e' },
        { look: 'plain', text: ' snake_case_name ' },
        { look: 'plain', text: 'f (https://g)' },
      ],
    },
  ]);
});

test('tables, quotes, code blocks and lines', () => {
  const blocks = markdownOf('| a | b |\n|---|---|\n| 1 | 2 |\n\n> said\n> so\n\n```\n# no\n```\n---');
  expect(blocks.map((block) => block.kind)).toEqual(['table', 'quote', 'code', 'line']);
  expect(blocks[2]).toEqual({ kind: 'code', text: '# no' });
});

test('HTML stays text', () => {
  expect(markdownOf('<img src=x onerror=alert(1)>')).toEqual([
    { kind: 'paragraph', text: [{ look: 'plain', text: '<img src=x onerror=alert(1)>' }] },
  ]);
});

test('any text is read to its end', () => {
  const lines = fc.array(
    fc.constantFrom('# h', '- a', '  b', '> q', '```', '| a | b |', '|-|-|', '---', '', 'x *y', '1. z'),
  );
  fc.assert(
    fc.property(lines, (all) => {
      const letters = (text: string) => (text.match(/[a-z]/g) ?? []).join('');
      expect(letters(markdownOf(all.join('\n')).map(wordsIn).join(' '))).toBe(letters(all.join('')));
    }),
  );
});

function wordsIn(block: ReturnType<typeof markdownOf>[number]): string {
  const text = (inlines: readonly { text: string }[]) => inlines.map((one) => one.text).join('');
  switch (block.kind) {
    case 'list':
      return block.items.map(text).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(text).join(' ')).join(' ');
    case 'code':
      return block.text;
    case 'line':
      return '';
    default:
      return text(block.text);
  }
}
