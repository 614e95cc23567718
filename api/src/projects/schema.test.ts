import type { LabelSchema, Project } from '@chartmark/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let lead: Person;
let admin: Person;
beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  admin = await service.signIn([], 'admin');
});
afterAll(() => service.close());

const schemaOf = async (): Promise<Pick<Project, 'schema' | 'schemaVersion'>> =>
  (await lead.agent.get(`/api/projects/${service.project.id}`).expect(200)).body.project;
const put = (schema: LabelSchema, version: number, status: number) =>
  lead.agent.put(`/api/projects/${service.project.id}/schema`).send({ schema, version }).expect(status);
const relabelled = (schema: LabelSchema, name: string, change: object): LabelSchema => ({
  ...schema,
  entityTypes: schema.entityTypes.map((type) => (type.name === name ? { ...type, ...change } : type)),
});
const labelsOf = async (text: string): Promise<string[]> => {
  const found = await service.services.preannotate.suggestions(await service.receive(text));
  return found.flatMap((one) => (one.kind === 'span' ? [one.label] : []));
};

test('a label in use is shown otherwise or retired, never lost; retired it is not suggested any more', async () => {
  expect(await labelsOf('Gout. Took aspirin.')).toEqual(['CONDITION', 'MEDICATION']);
  const { schema, schemaVersion } = await schemaOf();
  const without = { ...schema, entityTypes: schema.entityTypes.filter(({ name }) => name !== 'CONDITION') };
  const relationTypes = schema.relationTypes.filter(({ from, to }) => ![...from, ...to].includes('CONDITION'));
  const { body } = await put({ ...without, relationTypes }, schemaVersion, 422);
  expect(body.title).toContain("entity type 'CONDITION'");

  const shorter = {
    ...schema,
    noteLabels: schema.noteLabels.map((type) => ({ ...type, values: type.values.slice(1) })),
  };
  expect((await put(shorter, schemaVersion, 422)).body.title).toContain("value of '");

  const changed = relabelled(schema, 'CONDITION', { display: 'Diagnosis', retired: true });
  expect((await put(changed, schemaVersion, 200)).body).toMatchObject({ schemaVersion: schemaVersion + 1 });
  expect(await labelsOf('Gout once more. Took aspirin.')).toEqual(['MEDICATION']);
  await put(schema, schemaVersion, 409);
});

test('a schema that contradicts itself is refused at the place, and nothing changes', async () => {
  const { schema, schemaVersion } = await schemaOf();
  const [medication] = schema.entityTypes.filter(({ retired }) => !retired);
  if (!medication) throw new Error('no label is left');
  const entityTypes = [...schema.entityTypes, { ...medication, name: 'DOSE', display: 'Dose' }];
  const { body } = await put({ ...schema, entityTypes }, schemaVersion, 400);
  expect(body.errors).toMatchObject([
    { pointer: `/schema/entityTypes/${schema.entityTypes.length}/key`, found: "'m' is the key of another one" },
  ]);
  expect((await schemaOf()).schemaVersion).toBe(schemaVersion);
});

test('a project does not begin with a schema that contradicts itself', async () => {
  const { schema } = await schemaOf();
  const [first] = schema.entityTypes;
  const wanted = {
    name: 'Twice',
    description: '',
    template: 'empty',
    policy: 'safe-harbor-tags',
    privacyReview: false,
  };
  const twice = { ...schema, entityTypes: [...schema.entityTypes, { ...first, name: 'OTHER', retired: undefined }] };
  const schemas = { ...twice, entityTypes: twice.entityTypes.map((type) => ({ ...type, retired: undefined })) };
  await admin.agent
    .post('/api/projects')
    .send({ ...wanted, schema: schemas })
    .expect(400);
});

test('before there are notes, labels of a template can go', async () => {
  const wanted = { name: 'New', description: '', template: 'coding', policy: 'safe-harbor-tags', privacyReview: false };
  const { body: project } = await admin.agent.post('/api/projects').send(wanted).expect(200);
  const { schema, schemaVersion }: Project = project;
  const [only] = schema.entityTypes;
  const body = { schema: { ...schema, entityTypes: [only], relationTypes: [] }, version: schemaVersion };
  const { body: after } = await admin.agent.put(`/api/projects/${project.id}/schema`).send(body).expect(200);
  expect(after.schema.entityTypes).toHaveLength(1);
});
