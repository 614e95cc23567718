import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let lead: Person;
beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
});
afterAll(() => service.close());

const send = (query: string, body: Buffer | string) =>
  lead.agent
    .post(`/api/projects/${service.project.id}/notes?${query}`)
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from(body));
const held = async (): Promise<number> => {
  const { body } = await lead.agent.get(`/api/projects/${service.project.id}/notes?limit=500`).expect(200);
  return body.rows.length;
};
const line = (text: string): string => `${JSON.stringify({ text })}\n`;

describe('what is wrong with a file is said, and nothing is kept', () => {
  test.each([
    ['an empty file', 'format=text', '', 400, 'The file is empty'],
    [
      'a file of 51 MB',
      'format=jsonl',
      Buffer.alloc(51 * 2 ** 20, 97),
      413,
      /^Line 1: it is longer than 10 MB$|^The file is larger than 50 MB/,
    ],
    [
      'a binary file',
      'format=text',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 1]),
      415,
      'This is no text: byte 4 is 0, as in binary files',
    ],
    [
      'Latin-1 said to be UTF-8',
      'format=text',
      Buffer.from('fi\xe8vre depuis hier', 'latin1'),
      415,
      'The text is not UTF-8: byte 2 is 0xe8; convert it, from Latin-1 perhaps, and send it again',
    ],
    [
      'a broken line 3',
      'format=jsonl',
      `${line('one')}${line('two')}{"text": "thr\n${line('four')}`,
      400,
      'Line 3: it is not JSON',
    ],
    ['a line without text', 'format=jsonl', `${line('one')}{"note": 5}\n`, 400, "Line 2: it has no text under 'text'"],
    [
      'a table without a text column',
      'format=csv',
      'id,date\n1,2024\n',
      400,
      "The table has no column 'text'; it has 2 columns",
    ],
    [
      'a span beyond the text',
      'format=prodigy',
      JSON.stringify({ text: 'abc', spans: [{ start: 0, end: 9, label: 'A' }] }),
      400,
      "Line 1: span 1 ends at 9, beyond the text's 3 characters",
    ],
    ['a form that is not known', 'format=docx', 'x', 400, 'The request does not fit its schema'],
  ])('%s', async (_, query, body, status, title) => {
    const before = await held();
    const answer = await send(query, body).expect(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.title).toMatch(title);
    expect(await held()).toBe(before);
  });

  test('lines 1 and 2 are kept where the caller chose so, and line 3 is named', async () => {
    const before = await held();
    const { body } = await send('format=jsonl&partial=true', `${line('alpha')}${line('beta')}{"text": "ga\n`).expect(
      200,
    );
    expect(body).toMatchObject({ received: 2, refused: 1 });
    expect(body.rows).toEqual([
      {
        item: '3',
        outcome: 'refused',
        note: null,
        reason: 'Line 3: it is not JSON',
        why: { code: 'line.json', values: {} },
      },
    ]);
    expect(await held()).toBe(before + 2);
  });

  test('a note that is too large to be kept with its findings is named, and the others are taken', async () => {
    const spans = Array.from({ length: 100_000 }, () => ({ start: 0, end: 5, label: 'CONDITION' }));
    const large = JSON.stringify({ text: 'large of all', spans });
    const { body } = await send('format=prodigy', `${line('first of all')}${large}\n${line('last of all')}`).expect(
      200,
    );
    expect(body).toMatchObject({ received: 2, refused: 1 });
    const reason = 'it is too large to be kept with all that was found in it';
    expect(body.rows).toEqual([
      { item: '2', outcome: 'refused', note: null, reason, why: { code: 'line.large', values: {} } },
    ]);
  });

  test('a note that is known already is reported, not doubled, also within one file', async () => {
    const { body } = await send('format=jsonl', `${line('same words')}${line('same words')}`).expect(200);
    expect(body).toMatchObject({ received: 1, duplicates: 1 });
    const again = await send('format=jsonl', line('same words')).expect(200);
    expect(again.body).toMatchObject({ received: 0, duplicates: 1 });
  });

  test('no part of what was sent comes back in an error', async () => {
    const answer = await send('format=jsonl', '{"text": "Margaret Holloway, MRN 4471902').expect(400);
    expect(JSON.stringify(answer.body)).not.toMatch(/Margaret|4471902/);
  });
});

describe('[GATE] what was received', () => {
  test('is served without its identifiers only', async () => {
    const text = 'Patient: Margaret Holloway, MRN 4471902, seen 02/03/2024 by Dr. Owen Fairweather for pneumonia.';
    await send('format=jsonl', JSON.stringify({ text, first: 'Margaret', last: 'Holloway', mrn: '4471902' })).expect(
      200,
    );
    const notes = await Array.fromAsync(service.services.deidentify.releasedNotes(service.project.id, 'all'));
    const note = notes.find((one) => one.text?.includes('pneumonia'));
    expect(note?.text).not.toMatch(/Margaret|Holloway|4471902|02\/03|Fairweather/);
    expect(note?.transformation).toMatchObject({ kind: 'policy', policy: 'safe-harbor-tags' });
  });
});
