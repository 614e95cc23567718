import { randomUUID } from 'node:crypto';
import type { DriftAlert, DriftChart, DriftReport, ProjectSummary, Workflow } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '../agree/chance.ts';
import { DEFAULT_WORKFLOW } from '../pool/workflow.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';

const WORDS = Array.from({ length: 15 }, (_, i) => `aspirin${String(i).padStart(2, '0')}`);
const TEXT = WORDS.join(' ');
/** Notes of a batch of thirty places, and batches before the drift. */
const NOTES = { perBatch: 2, steady: 8, drifting: 8 };

describe.each(STORES)('drift on %s', (kind, here) => {
  describe.skipIf(!here)('while it happens', () => {
    let service: TestService;
    let lead: Person;
    let ann: Person;
    let ben: Person;
    let place: Place;
    const chance = chanceOf(11);

    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      [lead, ann, ben] = [
        await service.signIn(['lead']),
        await service.signIn(['annotator']),
        await service.signIn(['annotator']),
      ];
      const workflow: Workflow = { ...DEFAULT_WORKFLOW, overlap: 1, sample: 1 };
      await lead.agent.put(path('workflow')).send(workflow).expect(200);
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });

    test('who labels as ever raises no alert; who starts to miss things is caught, once', async () => {
      for (let i = 0; i < NOTES.steady * NOTES.perBatch; i++) await done(0.95);
      expect(await alerts()).toEqual([]);
      for (let i = 0; i < NOTES.drifting * NOTES.perBatch && (await alerts()).length === 0; i++) await done(0.5);
      const [alert, ...more] = await alerts();
      expect(more).toEqual([]);
      expect(alert).toMatchObject({ person: ann.id, label: 'MEDICATION', measure: 'agreement', side: 'low' });
      expect(alert).toMatchObject({ against: 'others', state: 'open', finding: null });

      const { charts } = await report();
      expect(charts[0]).toMatchObject({ person: ann.id, state: 'out of control' });
      expect(charts[0]?.signal?.batch).toBeLessThanOrEqual(NOTES.steady + 4);
      await done(0.5);
      await lead.agent.post(path('drift/rebuild')).expect(200);
      expect(await alerts()).toEqual([alert]);
    });

    test('made anew from the log, the charts are the same', async () => {
      const before = await report();
      const raised = await alerts();
      const { body } = await lead.agent.post(path('drift/rebuild')).expect(200);
      expect(body.layers).toBeGreaterThan(2 * NOTES.steady);
      await Promise.all([1, 2, 3].map(() => lead.agent.post(path('drift/rebuild')).expect(200)));
      expect(await report()).toEqual(before);
      expect(await alerts()).toEqual(raised);
    });

    test('the lead finds it on their own list, looks into it, and resolves it with what was found', async () => {
      const waiting = async (who: typeof lead) => {
        const { body } = await who.agent.get('/api/projects').expect(200);
        return body.rows.map((row: ProjectSummary) => row.waiting.alerts);
      };
      const { body } = await lead.agent.get(path('drift/alerts')).expect(200);
      expect(await waiting(lead)).toEqual([body.rows.length]);
      expect(body.people).toContainEqual({ id: ann.id, name: expect.any(String) });
      expect(await waiting(ann)).toEqual([0]);
      const of = path(`drift/alerts/${body.rows[0].id}`);
      await ann.agent.post(`${of}/acknowledge`).expect(403);
      const seen = await lead.agent.post(`${of}/acknowledge`).expect(200);
      expect(seen.body).toMatchObject({ state: 'acknowledged', acknowledgedBy: lead.id });
      await lead.agent.post(`${of}/acknowledge`).expect(409);
      await lead.agent.post(`${of}/resolve`).send({ finding: '  ' }).expect(400);
      const said = { finding: 'Skipped doses; went through section 2 together' };
      const { body: resolved } = await lead.agent.post(`${of}/resolve`).send(said).expect(200);
      expect(resolved).toMatchObject({ state: 'resolved', resolvedBy: lead.id, ...said, anew: false });
      await lead.agent.post(`${of}/resolve`).send(said).expect(409);
      expect(await waiting(lead)).toEqual([0]);
      const audit = await lead.agent.get(path('audit')).expect(200);
      const actions = audit.body.rows.map(({ action }: { action: string }) => action);
      expect(actions).toEqual(expect.arrayContaining(['drift.acknowledge', 'drift.resolve']));
      expect(JSON.stringify(audit.body)).not.toContain('section 2');
    });

    test('after it the chart begins again: good work raises nothing, another fall a second alert', async () => {
      for (let i = 0; i < 4; i++) await done(0.95);
      expect(await alerts()).toHaveLength(1);
      for (let i = 0; i < 20 && (await alerts()).length === 1; i++) await done(0.4);
      expect((await alerts()).map(({ state }) => state)).toEqual(['open', 'resolved']);
    });

    test('a new guideline version starts new charts, and leaves the old ones alone', async () => {
      const before = await report();
      await lead.agent.post(path('guideline')).send({ markdown: 'Doses belong to it.', summary: '' }).expect(200);
      await done(0.95);
      const { charts } = await report();
      const newest = charts.filter(({ guideline }) => guideline === 1);
      expect(newest.map(({ measure, state }) => [measure, state])).toContainEqual(['agreement', 'too few']);
      const old = charts.filter(({ guideline }) => guideline === 0);
      expect(old).toEqual(before.charts);
    });

    test('a reopened layer says nothing until it is submitted again', async () => {
      const total = async () => sumOf((await report()).charts.filter(({ measure }) => measure === 'rate'));
      const before = await total();
      const { layer } = await done(0.95);
      expect(await total()).toBe(before + WORDS.length + 1);
      await say(ann, layer, { type: 'reopen' });
      expect(await total()).toBe(before);
      await say(ann, layer, { type: 'submit' });
      expect(await total()).toBe(before + WORDS.length + 1);
    });

    test('one person’s report holds their things alone, and each table can be taken out', async () => {
      const { body } = await lead.agent.get(`${path('drift')}?person=${ann.id}`).expect(200);
      expect(body.charts.length).toBeGreaterThan(0);
      expect(body.charts.every(({ person }: DriftChart) => person === ann.id)).toBe(true);
      const other = await lead.agent.get(`${path('drift')}?person=${ben.id}`).expect(200);
      expect(other.body.charts).toEqual([]);
      for (const [of, words] of [
        ['batches', /^person,measure,type,.*\r\nPerson 2,agreement,MEDICATION,others,/],
        ['samples', /\r\nPerson 2,MEDICATION,others,\d+,\d+,\d+,0\.\d+,0\.\d+,0\.\d+/],
        ['weeks', /\r\n\d{4}-\d\d-\d\d,MEDICATION,others,\d+/],
        ['alerts', /went through section 2 together/],
      ] as const) {
        const { text } = await lead.agent
          .get(`${path('drift/table')}?of=${of}`)
          .buffer(true)
          .expect(200);
        expect(text).toMatch(words);
      }
      await ann.agent.get(path('drift')).expect(403);
    });

    test('[BLIND] gold is given as a probe to who has not seen it, looks like any note, and scores them', async () => {
      const cleo = await service.signIn(['adjudicator']);
      const [dan, eve] = [await service.signIn(['annotator']), await service.signIn(['annotator'])];
      const workflow: Workflow = { ...DEFAULT_WORKFLOW, overlap: 1, probes: 1 };
      await lead.agent.put(path('workflow')).send(workflow).expect(200);
      const note = await goldBy(cleo, [ann, ben]);
      await lead.agent
        .put(path(`probes/${randomUUID()}`))
        .send({ on: true })
        .expect(404);
      await lead.agent
        .put(path(`probes/${note}`))
        .send({ on: true })
        .expect(204);

      for (const [person, share] of [
        [dan, 1],
        [eve, 0],
      ] as const) {
        await pooled();
        await labelled(person, WORDS);
        const probe = await next(person);
        expect(probe).toMatchObject({ note, stage: 'annotate' });
        expect((await person.agent.get(`/api/layers/${probe.layer}`).expect(200)).body.layer.stage).toBe('annotate');
        const mine = (await person.agent.get('/api/tasks').expect(200)).body.rows;
        expect(mine.map(({ stage }: { stage: string }) => stage)).toEqual(['annotate', 'annotate']);
        await labelled(person, share === 1 ? WORDS : WORDS.slice(0, 5));
        expect(await next(person)).toBeNull();
      }
      const { samples } = await report();
      const scores = samples.filter(({ against, label }) => against === 'gold' && label === 'MEDICATION');
      expect(scores.map(({ person, agreed, total }) => [person, agreed, total])).toEqual(
        expect.arrayContaining([
          [dan.id, 15, 15],
          [eve.id, 5, 15],
        ]),
      );
      const { body } = await lead.agent.get(path('probes')).expect(200);
      expect(body.rows).toEqual([expect.objectContaining({ note, guideline: 1, done: 2 })]);
      await lead.agent
        .put(path(`probes/${note}`))
        .send({ on: false })
        .expect(204);
      expect((await lead.agent.get(path('probes')).expect(200)).body.rows[0].guideline).toBeNull();
    });

    const path = (rest: string): string => `/api/projects/${service.project.id}/${rest}`;
    const alerts = async (): Promise<DriftAlert[]> =>
      (await lead.agent.get(path('drift/alerts')).expect(200)).body.rows;
    const report = async (): Promise<DriftReport> => (await lead.agent.get(path('drift')).expect(200)).body;
    const sumOf = (charts: readonly DriftChart[]): number => charts.reduce((sum, { size }) => sum + size, 0);

    async function next(person: Person) {
      return (await person.agent.post(path('next-task')).send({}).expect(200)).body.task;
    }

    async function pooled(): Promise<string> {
      const note = await service.receive(`${TEXT} ${randomUUID()}`);
      const wanted = { stage: 'annotate', notes: [note] };
      await lead.agent.post(path('pool')).send(wanted).expect(200);
      return note;
    }

    /** One note goes through the hands of both: Ann marks each word with this chance, Ben all of them. */
    async function done(share: number): Promise<{ layer: string }> {
      await pooled();
      const layer = await labelled(
        ann,
        WORDS.filter(() => chance() < share),
      );
      await labelled(ben, WORDS);
      return { layer };
    }

    async function labelled(person: Person, words: readonly string[]): Promise<string> {
      const { layer } = await next(person);
      await mark(person, layer, words);
      return layer;
    }

    async function mark(person: Person, layer: string, words: readonly string[]): Promise<void> {
      const actions = words.map((word) => {
        const start = TEXT.indexOf(word);
        const fragments = [{ start, end: start + word.length }];
        return { type: 'addSpan', span: { id: randomUUID(), label: 'MEDICATION', fragments } };
      });
      if (actions.length > 0) await say(person, layer, { type: 'batch', actions });
      await say(person, layer, { type: 'submit' });
    }

    const say = (person: Person, layer: string, command: object) =>
      person.agent
        .post(`/api/layers/${layer}/commands`)
        .send({ id: randomUUID(), client: 'test', command })
        .expect(200);

    /** Two people mark all words of a note, and an adjudicator makes it gold. */
    async function goldBy(adjudicator: Person, people: readonly Person[]): Promise<string> {
      const note = await service.receive(`${TEXT} gold`);
      const { make, layersOf } = service.services.assign;
      const asked = people.map(({ id }) => id);
      await make(service.project.id, { notes: [note], people: asked, mode: 'independent', stage: 'annotate' });
      const layers = await layersOf(note);
      for (const person of people) {
        await mark(person, layers.find(({ owner }) => owner === person.id)?.id ?? '', WORDS);
      }
      const of = path(`adjudication/${note}`);
      await adjudicator.agent.post(of).send({}).expect(200);
      await adjudicator.agent.post(`${of}/gold`).send({ id: randomUUID(), client: 'test' }).expect(200);
      return note;
    }
  });
});
