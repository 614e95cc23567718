import { Refusal } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvNotes } from './csv.ts';
import { transcoded } from './utf8-stream.ts';

describe('a table', () => {
  test('gives its notes with the lines they begin on', async () => {
    const table = 'text,type\n"line one\nline two",ED\nplain,\n\n"says ""hi"", twice",Progress\n';
    expect((await notes(table)).map(({ item, text, meta }) => [item, text, meta.type])).toEqual([
      ['2', 'line one\nline two', 'ED'],
      ['4', 'plain', null],
      ['6', 'says "hi", twice', 'Progress'],
    ]);
  });

  test.each([
    ['comma', 'id,text,type\n1,"a;b|c",ED'],
    ['semicolon', 'id;text;type\n1;"a;b|c";ED'],
    ['tab', 'id\ttext\ttype\n1\ta;b|c\tED'],
    ['bar', 'id|text|type\n1|"a;b|c"|ED'],
    ['CRLF', 'id,text,type\r\n1,a;b|c,ED\r\n'],
    ['blank lines before the header', '\n\r\nid,text,type\n1,a;b|c,ED\n'],
    ['byte order mark', '\ufeffid,text,type\n1,a;b|c,ED'],
    ['quoted header', '"id","text","type"\n1,a;b|c,ED'],
  ])('may be written with %s', async (_, table) => {
    expect(await notes(table)).toMatchObject([{ text: 'a;b|c', meta: { type: 'ED' } }]);
  });

  test('has its text in the column that was named', async () => {
    expect(await notes('text,story\nno,yes', 'story')).toMatchObject([{ text: 'yes' }]);
  });

  test('may have rows that end early', async () => {
    expect(await notes('text,type,site\nabc\n')).toMatchObject([{ text: 'abc', meta: { type: null, site: null } }]);
  });

  test.each([
    ['no column of text', 'id,date\n1,2024\n', null, "The table has no column 'text'; it has 2 columns"],
    ['no column of that name', 'id,text\n1,a\n', 'story', "The table has no column 'story'; it has 2 columns"],
    ['blank', ' \n\n', null, 'The table has no header'],
    ['broken in the header', 'te"xt,a\n1,2\n', null, 'the table cannot be read from here on: invalid opening quote'],
  ])('%s: refused with the reason', async (_, table, named, reason) => {
    await expect(read(table, named)).rejects.toMatchObject({ kind: 'invalid', message: reason });
  });

  test('a row without text, and one that is too long, are refused alone', async () => {
    expect(await read('text,type\na,b\n,b\n  ,b\na,b,c,d\nz,b\n')).toMatchObject([
      { kind: 'note', text: 'a' },
      { kind: 'refused', item: '3', refusal: 'invalid', reason: 'Line 3: its text is empty' },
      { kind: 'refused', item: '4', refusal: 'invalid', reason: 'Line 4: its text is empty' },
      { kind: 'refused', item: '5', refusal: 'invalid', reason: 'Line 5: it has 4 values, the header 2' },
      { kind: 'note', text: 'z' },
    ]);
  });

  test.each([
    ['a quote in the middle', 'text\nfine\n"bro"ken"\nafter\n', 'invalid closing quote'],
    ['a quote as the last character', 'text\nfine\n"', 'quote not closed'],
    ['a quote that never closes', 'text\nfine\n"open\nafter\nall lost', 'quote not closed'],
  ])('%s ends the table; what stands before it has come', async (_, table, code) => {
    for (const size of [1, 5, 1000]) {
      expect(await read(table, null, size)).toMatchObject([
        { kind: 'note', item: '2', text: 'fine' },
        { kind: 'refused', item: '3', reason: `Line 3: the table cannot be read from here on: ${code}` },
      ]);
    }
  });

  test('bytes that are no text spoil their row alone, named by line and by byte of the value', async () => {
    const bytes = Buffer.concat([
      Buffer.from('text\nfine\nfi'),
      Buffer.from('è', 'latin1'),
      Buffer.from('vre\nand on'),
    ]);
    for (const size of [1, 4, 1000]) {
      expect(await Array.fromAsync(csvNotes(transcoded(cut(bytes, size)), null))).toMatchObject([
        { kind: 'note', text: 'fine' },
        {
          kind: 'refused',
          item: '3',
          refusal: 'unsupported',
          reason: expect.stringContaining('Line 3: The text is not UTF-8: byte 2 is 0xe8'),
        },
        { kind: 'note', text: 'and on' },
      ]);
    }
  });

  test('a header that is no text refuses the table', async () => {
    const bytes = Buffer.from('text,tïtle\na,b\n', 'latin1');
    await expect(Array.fromAsync(csvNotes(cut(bytes, 100), null))).rejects.toMatchObject({ kind: 'unsupported' });
  });

  test('what goes wrong with the stream goes on as it is', async () => {
    async function* failing(): AsyncIterable<Uint8Array> {
      yield Buffer.from('text\na\n');
      throw new Refusal('oversized', 'too much');
    }
    await expect(Array.fromAsync(csvNotes(failing(), null))).rejects.toEqual(new Refusal('oversized', 'too much'));
  });
});

test('whatever the texts, they come out as they went in, however the bytes are cut', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', '\t', 'é', '😀'),
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        text.filter((t) => t.trim() !== ''),
        { minLength: 1, maxLength: 6 },
      ),
      fc.integer({ min: 1, max: 11 }),
      async (texts, size) => {
        const table = ['id,text', ...texts.map((t, i) => `${i},"${t.replaceAll('"', '""')}"`)].join('\n');
        expect((await notes(table, null, size)).map((note) => note.text)).toEqual(texts);
      },
    ),
  );
});

test('a table of any length passes by: the first notes come before the last bytes are read', async () => {
  let given = 0;
  async function* endless(): AsyncIterable<Uint8Array> {
    yield Buffer.from('text,type\n');
    for (;;) {
      given += 1;
      yield Buffer.from(`note ${given},ED\n`.repeat(100));
    }
  }
  let taken = 0;
  for await (const _ of csvNotes(transcoded(endless()), null)) {
    taken += 1;
    if (taken === 5000) break;
  }
  expect(given).toBeLessThan(60);
});

test('[C40] a header of a megabyte without an end is read once, not from each of its characters', async () => {
  const header = Array.from({ length: 150_000 }, (_, i) => `c${i}`).join(',');
  expect(await notes(`text,${header}\nplain\n`, null, 65_536)).toMatchObject([{ text: 'plain' }]);
});

const read = (table: string, named: string | null = null, size = 1000) =>
  Array.fromAsync(csvNotes(transcoded(cut(Buffer.from(table), size)), named));

async function notes(table: string, named: string | null = null, size = 1000) {
  return (await read(table, named, size)).map((item) => {
    if (item.kind === 'refused') throw new Error(item.reason);
    return item;
  });
}

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
