import { afterAll, beforeAll, expect, test } from 'vitest';
import { suggested } from '../preannotate/collections.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let lead: Person;
beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
});
afterAll(() => service.close());

const TEXT =
  'Mr. Okonkwo of Duluth, MN denies gouty and, as Mrs. Okonkwo says, acute arthritis; takes colchicine daily.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const GOUT = { system: 'ICD-10-CM', code: 'M10.9', name: 'Gout, unspecified' };
const condition = { start: at('gouty').start, end: at('arthritis').end, label: 'CONDITION' };
const medication = { ...at('colchicine'), label: 'MEDICATION' };
const TASK = {
  text: TEXT,
  spans: [
    {
      ...condition,
      fragments: [at('gouty'), at('arthritis')],
      attributes: { assertion: 'absent', colour: 'unknown to the schema' },
      concept: GOUT,
    },
    medication,
    { ...at('Duluth'), label: 'CONDITION' },
  ],
  relations: [
    { head: 1, child: 0, label: 'TREATS', head_span: medication, child_span: condition },
    { head: 0, child: 1, label: 'TREATS', head_span: condition, child_span: medication },
  ],
};

test('spans in parts, attributes, concepts and relations come along over the same words of the new text', async () => {
  const { body } = await lead.agent
    .post(`/api/projects/${service.project.id}/notes?format=prodigy`)
    .set('content-type', 'application/octet-stream')
    .send(`${JSON.stringify(TASK)}\n`)
    .expect(200);
  expect(body).toMatchObject({ received: 1 });
  const [note] = await Array.fromAsync(service.services.deidentify.releasedNotes(service.project.id, 'all'));
  const text = note?.text ?? '';
  expect(text).not.toMatch(/Okonkwo|Duluth/);

  const found = (await service.services.store.docs.get(suggested, note?.id ?? ''))?.suggestions ?? [];
  const came = found.filter(({ engine }) => engine === 'import');
  const spans = came.flatMap((one) => (one.kind === 'span' ? [one] : []));
  const words = spans.map(({ fragments }) => fragments.map(({ start, end }) => text.slice(start, end)));
  expect(words).toEqual([['gouty', 'arthritis'], ['colchicine'], [expect.stringMatching(/^\[LOCATION-\d\]$/)]]);
  expect(spans[0]).toMatchObject({ attributes: { assertion: 'absent' }, concept: GOUT });
  expect(spans[1]).toMatchObject({ attributes: { assertion: 'present' }, concept: null });
  // A condition treats no medication in this schema, so the second relation is left out.
  const relations = came.filter(({ kind }) => kind === 'relation');
  expect(relations).toMatchObject([{ label: 'TREATS', head: spans[1]?.id, child: spans[0]?.id }]);
});
