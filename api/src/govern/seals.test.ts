import { randomUUID } from 'node:crypto';
import { InclusionProof, type SealingKey } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misfitOfProof } from '../annotate/seal.ts';
import { isSigned } from '../crypto/signing.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let nora: Person;
let auditor: Person;
let admin: Person;
let layer: string;
let note: string;

beforeAll(async () => {
  service = await startTestService();
  nora = await service.signIn(['annotator']);
  auditor = await service.signIn(['auditor']);
  admin = await service.signIn([], 'admin');
  note = await service.receive('Aspirin for headache.');
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id], mode: 'independent', stage: 'annotate' },
  });
  const [made] = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  layer = made?.id ?? '';
  for (let i = 0; i < 5; i++) await addSpan();
});
afterAll(() => service.close());

const addSpan = () => {
  const span = { id: randomUUID(), label: 'MEDICATION', fragments: [{ start: 0, end: 7 }] };
  const said = { id: randomUUID(), client: 'test', command: { type: 'addSpan', span } };
  return nora.agent.post(`/api/layers/${layer}/commands`).send(said).expect(200);
};
const seals = async () => (await nora.agent.get('/api/seals').expect(200)).body;
const keyOf = async (id: string): Promise<SealingKey> => (await seals()).keys.find((key: SealingKey) => key.id === id);

describe('[CHAIN] seals', () => {
  test('an event that is not sealed yet has no proof, and the answer says so', async () => {
    const { body } = await nora.agent.get(`/api/layers/${layer}/proof?version=2`).expect(409);
    expect(body.title).toContain('not sealed yet');
  });

  test('a sealed event has a proof that holds with the public key alone, and only for what was written', async () => {
    await service.services.govern.seal();
    await addSpan();
    await service.services.govern.seal();
    const { body } = await nora.agent.get(`/api/layers/${layer}/proof?version=2`).expect(200);
    const proof = InclusionProof.parse(body);
    const key = await keyOf(proof.seal.key);
    expect(proof.events[0]?.version).toBe(2);
    expect(misfitOfProof(proof, key, isSigned)).toBeNull();
    const [first, ...rest] = proof.events;
    if (!first) throw new Error('there is no event');
    const forgeries: [InclusionProof, string][] = [
      [{ ...proof, events: [{ ...first, actor: randomUUID() }, ...rest] }, 'event 2 is altered'],
      [{ ...proof, events: proof.events.slice(0, -1) }, 'the events do not lead to the sealed head'],
      [{ ...proof, head: { ...proof.head, version: 1 } }, 'the head is not under the root of the seal'],
      [
        { ...proof, seal: { ...proof.seal, at: '2020-01-01T00:00:00.000Z' } },
        'the signature of the seal is not of that key',
      ],
      [{ ...proof, events: [{ ...first, layer: randomUUID() }, ...rest] }, 'an event is of another layer'],
    ];
    for (const [forged, why] of forgeries) expect(misfitOfProof(forged, key, isSigned)).toBe(why);
    await nora.agent.get(`/api/layers/${layer}/proof?version=99`).expect(404);
  });

  test('when nothing happened nothing is sealed; each seal follows the one before', async () => {
    await service.services.govern.seal();
    const { newest } = await seals();
    await service.services.govern.seal();
    // Asking for the seals is not recorded, so nothing has happened.
    expect((await seals()).newest).toEqual(newest);
    await addSpan();
    await Promise.all([service.services.govern.seal(), service.services.govern.seal()]);
    const numbers = (await Array.fromAsync(service.services.govern.seals(0))).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  test('a new key is endorsed by the old one and signs from then on; only the admin changes it', async () => {
    const before = (await seals()).keys;
    await nora.agent.post('/api/seals/keys').expect(403);
    const { body: made } = await admin.agent.post('/api/seals/keys').expect(200);
    expect(made.endorsement.by).toBe(before.at(-1).id);
    await addSpan();
    await service.services.govern.seal();
    const after = await seals();
    expect(after.newest.key).toBe(made.id);
    expect(after.keys).toEqual([...before, made]);
    expect(JSON.stringify(after)).not.toMatch(/private/i);
  });
});

describe('[C2] the log of reads', () => {
  test('says who opened which note, when and for what task; an auditor reads it, an annotator does not', async () => {
    await nora.agent.get(`/api/layers/${layer}`).expect(200);
    const { body } = await auditor.agent.get(`/api/projects/${service.project.id}/audit?limit=5`).expect(200);
    const [task] = (await nora.agent.get('/api/tasks').expect(200)).body.rows;
    const opened = body.rows.find(({ action }: { action: string }) => action === 'note.open');
    expect(opened).toMatchObject({ actor: nora.id, target: { layer, note, task: task.id }, outcome: 'done' });
    await nora.agent.get(`/api/projects/${service.project.id}/audit`).expect(403);
  });

  test('pages go back to the first entry without gap or repeat', async () => {
    const seen: number[] = [];
    for (let before: number | undefined; ; ) {
      const query = before === undefined ? '' : `&before=${before}`;
      const { body } = await auditor.agent.get(`/api/projects/${service.project.id}/audit?limit=3${query}`).expect(200);
      seen.push(...body.rows.map(({ version }: { version: number }) => version));
      before = seen.at(-1);
      if (body.rows.length < 3) break;
    }
    expect(seen).toEqual(seen.map((_, i) => (seen[0] ?? 0) - i));
    expect(seen.at(-1)).toBe(1);
  });
});
