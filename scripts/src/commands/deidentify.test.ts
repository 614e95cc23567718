import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

function run(input: string | Buffer, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'deidentify', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

const line = (id: string, text: string, known?: object) => `${JSON.stringify({ id, text, known })}\n`;

test('one line in is one line out, in order, with offsets in the unit asked for', () => {
  const input =
    line('a', '😀 Dr. Okonkwo on 3/14/2024') + line('b', 'No one.') + line('c', 'Zorb came.', { first: 'Zorb' });
  const utf16 = run(input, '--findings').lines.map((one) => JSON.parse(one));
  expect(utf16.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(utf16[0].spans[0]).toMatchObject({ start: 7, end: 14, label: 'NAME' });
  expect(utf16[0].ms).toBeGreaterThan(0);
  expect(utf16[1].spans).toEqual([]);
  expect(utf16[2].spans).toHaveLength(1);
  const points = run(input, '--offsets', 'codepoint').lines.map((one) => JSON.parse(one));
  expect(points[0].spans[0]).toMatchObject({ start: 6, end: 13 });
});

test('the transformed notes name their policy, and hold none of the originals', () => {
  const { lines } = run(line('a', 'Dr. Okonkwo on 3/14/2024'), '--text');
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    id: 'a',
    text: 'Dr. [NAME-1] on [DATE-1] 2024',
    policy: 'safe-harbor-tags',
    policyVersion: '1',
  });
});

test.each([
  ['a broken line', '{"id": "b", "te\n', null, 'is not JSON'],
  ['no note', '{"id": "b", "txt": "Okonkwo"}\n', 'b', 'is not a note: text does not fit'],
  ['undecodable bytes', Buffer.from([0x22, 0xff, 0x0a]), null, 'is not UTF-8'],
])('%s is answered in its place, and the notes behind it too', (_, bad, id, error) => {
  const input = Buffer.concat([Buffer.from(line('a', 'x')), Buffer.from(bad), Buffer.from(line('c', 'Dr. Okonkwo'))]);
  const { status, stderr, lines } = run(input);
  expect({ status, stderr: stderr.trim() }).toEqual({ status: 1, stderr: `line 2 ${error}` });
  const answers = lines.map((one) => JSON.parse(one));
  expect(answers[1]).toEqual({ id, error });
  expect([answers[0].id, answers[2].id, answers[2].spans.length]).toEqual(['a', 'c', 1]);
});

test('a blank line is answered in its place and told', () => {
  const { status, stderr, lines } = run(`${line('a', 'x')}\n${line('c', 'x')}`, '--text');
  expect({ status, stderr: stderr.trim() }).toEqual({ status: 0, stderr: 'line 2 is blank' });
  expect(lines.map((one) => JSON.parse(one).id)).toEqual(['a', null, 'c']);
  expect(JSON.parse(lines[1] ?? '')).toEqual({ id: null, error: 'is blank' });
});

test('surrogates and shifts follow from whose note it is, and are the same again under the same secret', () => {
  const notes = [
    { id: 1, text: 'Dr. Okonkwo came on 3/14/2024.', subject: 'p' },
    { id: 2, text: 'Seen 3/14/2024. Dr. Okonkwo left, Dr. Zebra too.', subject: 'p' },
    { id: 3, text: 'Dr. Okonkwo came on 3/14/2024.', known: { mrn: '88-42913' } },
    { id: 4, text: 'Dr. Okonkwo came on 3/14/2024.', known: { mrn: '8842913' } },
    { id: 5, text: 'Dr. Okonkwo came on 3/14/2024.' },
    { id: 6, text: 'Dr. Okonkwo came on 3/14/2024.' },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-secret-'));
  writeFileSync(join(folder, 'secret'), 'kept apart\n');
  const textsOf = (...args: string[]) =>
    run(
      notes.map((note) => `${JSON.stringify(note)}\n`).join(''),
      ...['--text', '--policy', 'shifted-dates', ...args],
    ).lines.map((one) => JSON.parse(one).text as string);
  const texts = textsOf('--secret-file', join(folder, 'secret'));
  expect(textsOf('--secret', 'kept apart')).toEqual(texts);
  expect(textsOf()).not.toEqual(texts);
  rmSync(folder, { recursive: true });
  const partsOf = (text = '') => [/Dr\. (\w+) (?:came|left)/.exec(text)?.[1], /[\d/]{8,}/.exec(text)?.[0]];
  const [one, two, three, four, five, six] = texts.map(partsOf);
  expect(two).toEqual(one);
  expect(four).toEqual(three);
  expect(new Set([one, three, five, six].map((parts) => parts?.join(' '))).size).toBe(4);
});

test('options that do not fit together are wrong use', () => {
  expect(run('', '--findings', '--text').status).toBe(2);
  expect(run('', '--offsets', 'bytes').status).toBe(2);
  expect(run('', '--policy', 'none').status).toBe(2);
});

test('control characters, a note of one long line and no text at all are notes too', () => {
  const { status, lines } = run(
    line('a', '\u0000\u0007\u001b[31m Dr. Okonkwo') + line('b', 'x '.repeat(200_000)) + line('c', ''),
  );
  expect(status).toBe(0);
  expect(lines).toHaveLength(3);
});
