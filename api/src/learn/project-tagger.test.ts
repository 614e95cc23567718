import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Job, LexiconSummary, Suggestion } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../collections.ts';
import { openStore } from '../store/open.ts';
import { taggerParts } from '../tagger/collections.ts';
import { type Person, startTestService, type TestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { lexicons } from './collections.ts';

const STEMS = ['nephr', 'hepat', 'arthr', 'neur', 'my', 'derm', 'cardi', 'bronch', 'cyst', 'phleb', 'col', 'ot'];
const NOTES = 12;
/** Names in -itis and -osis, each in a sentence of its own, 26 to a note. */
const texts = Array.from({ length: NOTES }, (_, n) =>
  Array.from({ length: 26 }, (_, i) => {
    const name = `${STEMS[i % STEMS.length]}o${STEMS[(i + n) % STEMS.length]}${(i + n) % 3 === 0 ? 'itis' : 'osis'}`;
    return `The patient was seen for ${name} and for a walk ${n * 26 + i}.`;
  }).join(' '),
);
const UNSEEN = 'She was seen for xanthokeratitis and for a walk.';

describe.each(STORES)('on %s', (kind, here) => {
  describe.skipIf(!here)('a project trains a tagger', () => trainsOn(kind));
});

function trainsOn(kind: (typeof STORES)[number][0]): void {
  let place: Place;
  let service: TestService;
  let lead: Person;
  let nora: Person;
  let notes: string[];

  beforeAll(async () => {
    place = await freshPlace(kind);
    service = await startTestService(place.environment);
    lead = await service.signIn(['lead']);
    nora = await service.signIn(['annotator']);
    notes = [];
    for (const text of texts) notes.push(await service.receive(text));
    await service.services.assign.make(service.project.id, {
      ...{ notes, people: [nora.id], mode: 'independent', stage: 'annotate' },
    });
    for (const [n, note] of notes.entries()) await decide(note, texts[n] ?? '');
  }, 120_000);
  afterAll(async () => {
    await service.close();
    await place.remove();
  });

  const path = (): string => `/api/projects/${service.project.id}`;
  const layerOf = async (note: string): Promise<string> =>
    (await service.services.assign.layersOf(note)).find(({ owner }) => owner === nora.id)?.id ?? '';
  const say = async (note: string, command: object) =>
    nora.agent
      .post(`/api/layers/${await layerOf(note)}/commands`)
      .send({ id: randomUUID(), client: 'test', command })
      .expect(200);

  async function decide(note: string, text: string): Promise<void> {
    for (const { index, 0: name } of text.matchAll(/\S+o\S+(?:itis|osis)/g)) {
      const fragments = [{ start: index, end: index + name.length }];
      await say(note, { type: 'addSpan', span: { id: randomUUID(), label: 'CONDITION', fragments } });
    }
    await say(note, { type: 'submit' });
  }

  async function ended(id: string): Promise<Job> {
    for (;;) {
      const { body: job } = await lead.agent.get(`${path()}/jobs/${id}`).expect(200);
      if (job.state !== 'running') return job;
      await setTimeout(20);
    }
  }
  const learn = async (): Promise<Job> =>
    (await lead.agent.post(`${path()}/jobs`).send({ kind: 'learn' }).expect(200)).body;
  const summary = async (): Promise<LexiconSummary> => (await lead.agent.get(`${path()}/lexicon`).expect(200)).body;
  const suggestedFor = async (text: string): Promise<readonly Suggestion[]> =>
    service.services.preannotate.suggestions(await service.receive(text));
  let counter = 0;
  const unseen = (): string => `${UNSEEN} Number ${++counter}.`;

  async function held(): Promise<{ parts: number; words: number }> {
    const store = await openStore(place.environment['STORE'] ?? `${place.folder}/chartmark.db`, COLLECTIONS);
    try {
      const equals = [service.project.id];
      const { rows } = await store.docs.page(lexicons, { index: 'version', equals, limit: 100 });
      const parts = await store.docs.count(taggerParts, { index: 'tagger', equals });
      return { parts, words: rows.reduce((sum, { terms, entries }) => sum + terms.length + entries.length, 0) };
    } finally {
      await store.close();
    }
  }

  test('names nobody has marked are suggested as those marked are written, and the suggestion names the tagger', async () => {
    expect(await suggestedFor(unseen())).toEqual([]);
    expect((await summary()).tagger).toEqual({ state: 'none', why: 'nothing' });

    expect(await ended((await learn()).id)).toMatchObject({ state: 'done', total: 1, failed: 0 });

    const { tagger } = await summary();
    expect(tagger).toMatchObject({ state: 'used', notes: NOTES, labels: [{ label: 'CONDITION', spans: 26 * NOTES }] });
    const [found, ...others] = await suggestedFor(unseen());
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      ...{ label: 'CONDITION', fragments: [{ start: 17, end: 32 }], confidence: 0.5 },
      why: "reads like what was accepted: 'xanthokeratitis'",
    });
    expect(found?.version).toContain(tagger.state === 'used' ? tagger.version : 'no tagger');
  });

  test('the lead sees what it goes by, an annotator does not', async () => {
    const { body } = await lead.agent.get(`${path()}/lexicon/tagger`).expect(200);
    expect(body.kinds.length).toBeGreaterThan(3);
    expect(body.words[0]).toMatchObject({ label: 'CONDITION', word: expect.stringMatching(/itis|osis/) });
    await nora.agent.get(`${path()}/lexicon/tagger`).expect(403);
  });

  test('learning that is cancelled leaves nothing', async () => {
    const before = await summary();
    const { id } = await learn();
    await lead.agent.delete(`${path()}/jobs/${id}`).expect(200);
    expect((await ended(id)).state).toBe('cancelled');
    expect(await summary()).toEqual(before);
  });

  test('learning again keeps the weights of the newest version alone', async () => {
    const before = await held();
    await ended((await learn()).id);
    expect((await held()).parts).toBe(before.parts);
  });

  test('a note that is taken back takes all with it that was learned from it, until that is learned anew', async () => {
    const [gone = ''] = notes;
    expect(await service.services.learn.forgetNote({ id: gone, project: service.project.id })).toBe(lead.id);
    expect(await summary()).toMatchObject({ names: 0, tagger: { state: 'none', why: 'withdrawn' } });
    expect(await held()).toEqual({ parts: 0, words: 0 });
    expect(await suggestedFor(unseen())).toEqual([]);

    await nora.agent
      .post(`/api/layers/${await layerOf(gone)}/identifier`)
      .send({ place: null, reason: null })
      .expect(204);
    const { body: jobs } = await lead.agent.get(`${path()}/jobs`).expect(200);
    const { id, kind, by } = jobs.rows[0];
    expect({ kind, by }).toEqual({ kind: 'learn', by: lead.id });
    await ended(id);
    const after = await summary();
    // 11 notes have 286 names, fewer than a tagger takes.
    expect(after).toMatchObject({ layers: NOTES - 1, tagger: { state: 'none', why: 'few' } });
    expect(await held()).toMatchObject({ parts: 0, words: after.names + (await words()) });
    expect(await suggestedFor(unseen())).toEqual([]);
  });

  const words = async (): Promise<number> =>
    (await lead.agent.get(`${path()}/lexicon/entries?limit=500`).expect(200)).body.rows.length;

  test('forgetting leaves no weights behind', async () => {
    await decide(await another(), texts[0] ?? '');
    await ended((await learn()).id);
    expect((await summary()).tagger).toMatchObject({ state: 'used', notes: NOTES });
    expect((await held()).parts).toBe(1);
    await lead.agent.delete(`${path()}/lexicon`).expect(200);
    expect((await summary()).tagger).toEqual({ state: 'none', why: 'nothing' });
    expect((await held()).parts).toBe(0);
  });

  async function another(): Promise<string> {
    const note = await service.receive(`${texts[0]} `);
    await service.services.assign.make(service.project.id, {
      ...{ notes: [note], people: [nora.id], mode: 'independent', stage: 'annotate' },
    });
    return note;
  }
}
