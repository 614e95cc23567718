import { AuditPage } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let nora: Person;
let lead: Person;
let auditor: Person;
let note: string;
let other: string;
let layer: string;

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  lead = await service.signIn(['lead']);
  auditor = await service.signIn(['auditor']);
  note = await service.receive('Aspirin for headache.');
  other = await service.receive('Zorbitol for zorbosis.');
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note, other], people: [nora.id], mode: 'independent', stage: 'annotate' },
  });
  const made = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  layer = made.find((one) => one.note === note)?.id ?? '';
  await nora.agent.get(`/api/layers/${layer}`).expect(200);
  await nora.agent.get(`/api/layers/${layer}/remarks`).expect(200);
  await lead.agent.get(`/api/projects/${service.project.id}/export`).expect(200);
  await nora.agent.get(`/api/projects/${service.project.id}/audit`).expect(403);
});
afterAll(() => service.close());

const asked = async (query: string): Promise<AuditPage> => {
  const { body } = await auditor.agent.get(`/api/projects/${service.project.id}/audit?${query}`).expect(200);
  return AuditPage.parse(body);
};
const actions = ({ rows }: AuditPage): readonly string[] => rows.map(({ action }) => action);

test('a page names the notes and people it speaks of, and the notes of layers', async () => {
  const { notes, people, noteOf } = await asked(`actor=${nora.id}`);
  expect(notes.map(({ id }) => id)).toEqual([note]);
  expect(notes[0]?.title).toContain(note.slice(-6));
  expect(people.map(({ id }) => id)).toEqual([nora.id]);
  expect(noteOf).toEqual({ [layer]: note });
});

test('entries are found by note, by its code or its id, through its layers, too', async () => {
  for (const called of [note, note.slice(-6), note.slice(-6).toUpperCase()])
    expect(actions(await asked(`note=${called}`))).toEqual(['layer.remarks', 'note.open']);
  expect((await asked(`note=${other}`)).rows).toEqual([]);
  expect(await asked('note=nothing')).toMatchObject({ rows: [], next: null });
});

test('entries are found by person, kind and time', async () => {
  expect(actions(await asked(`actor=${nora.id}&kind=refused`))).toEqual(['audit.read']);
  expect(actions(await asked('kind=exports'))).toEqual(['layer.export']);
  expect(actions(await asked(`kind=reads&actor=${nora.id}`))).toEqual(['layer.remarks', 'note.open']);
  const [first] = (await asked('kind=exports')).rows;
  const at = first?.at ?? '';
  expect(actions(await asked(`kind=exports&from=${at}`))).toEqual(['layer.export']);
  expect(await asked(`kind=exports&to=${at}`)).toMatchObject({ rows: [], next: null });
  expect(await asked('from=2999-01-01T00:00:00.000Z')).toMatchObject({ rows: [], next: null });
});

test('pages of what is filtered go back to the first entry without gap or repeat', async () => {
  const whole = (await asked(`kind=reads&limit=500`)).rows.map(({ version }) => version);
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await asked(`kind=reads&limit=1${before === null ? '' : `&before=${before}`}`);
    seen.push(...page.rows.map(({ version }) => version));
    if (page.next === null) break;
    before = page.next;
  }
  expect(seen).toEqual(whole);
  expect(whole.length).toBeGreaterThan(2);
});
