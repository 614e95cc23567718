import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Job, SuggesterRun, Suggestion, SuggestRequest } from '@chartmark/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, startTestService, type TestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
type Model = (request: SuggestRequest, headers: IncomingHttpHeaders) => Answer | object | Promise<Answer | object>;

const NO_ADDRESS = 'http://127.0.0.1:9';

describe.each(STORES)('models outside, on %s', (kind, here) => {
  describe.skipIf(!here)('suggest', () => {
    let place: Place;
    let server: Server;
    let origin: string;
    let service: TestService;
    let lead: Person;
    let model: Model;
    let asked: SuggestRequest[];

    beforeAll(async () => {
      place = await freshPlace(kind);
      server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part) => parts.push(part));
        request.on('end', async () => {
          const told: SuggestRequest = JSON.parse(Buffer.concat(parts).toString('utf8'));
          asked.push(told);
          const answer = await model(told, request.headers);
          const { status = 200, headers = {}, body }: Answer = 'notes' in answer ? {} : answer;
          response.writeHead(status, headers).end(body ?? JSON.stringify(answer));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const file = join(place.folder, 'suggesters');
      await writeFile(file, `# where notes may go\n${origin} s3cret\n${NO_ADDRESS}\n`);
      service = await startTestService({ ...place.environment, SUGGESTERS_FILE: file });
      lead = await service.signIn(['lead']);
    });
    beforeEach(() => {
      asked = [];
    });
    afterAll(async () => {
      await service.close();
      server.close();
      await place.remove();
    });

    const path = (): string => `/api/projects/${service.project.id}`;
    const settings = (more: object = {}): object => ({
      ...{ name: `m ${randomUUID()}`, url: `${origin}/suggest`, labels: ['CONDITION', 'MEDICATION'] },
      ...more,
    });
    const suggestionsOf = (note: string): Promise<readonly Suggestion[]> =>
      service.services.preannotate.suggestions(note);
    const ofModel = async (note: string, name?: string) =>
      (await suggestionsOf(note)).filter(({ engine }) => engine.startsWith(`model: ${name ?? ''}`));

    /** Adds a model, asks it about everything, waits for the end, and removes it. */
    async function run(more: object = {}): Promise<{ job: Job; report: SuggesterRun; name: string }> {
      const { body: suggester } = await lead.agent.post(`${path()}/suggesters`).send(settings(more)).expect(200);
      const { body: job } = await lead.agent.post(`${path()}/suggesters/${suggester.id}/runs`).expect(200);
      const ended = await end(job.id);
      const { body: report } = await lead.agent.get(`${path()}/suggester-runs/${job.id}`).expect(200);
      await lead.agent.delete(`${path()}/suggesters/${suggester.id}`).expect(204);
      return { job: ended, report, name: suggester.name };
    }
    async function end(id: string): Promise<Job> {
      for (;;) {
        const { body } = await lead.agent.get(`${path()}/jobs/${id}`).expect(200);
        if (body.state !== 'running') return body;
        await setTimeout(20);
      }
    }
    const contract = { contract: 'chartmark-suggest/1', model: { name: 'tiny', version: '3' } };
    const marking =
      (words: string, label = 'MEDICATION'): Model =>
      ({ notes }) => ({
        ...contract,
        notes: notes.map(({ id, text }) => {
          const start = text.indexOf(words);
          const span = { start, end: start + words.length, label, confidence: 0.7, why: 'seen in training' };
          return { id, spans: start < 0 ? [] : [span] };
        }),
      });

    test('its spans and relations stand beside the others, with name, version, confidence and why', async () => {
      const text = 'Zorbitol for 🩺 zorbosis, and gout.';
      const note = await service.receive(text);
      const own = await suggestionsOf(note);
      const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
      model = ({ notes }, headers) => {
        expect(headers.authorization).toBe('Bearer s3cret');
        return {
          ...contract,
          notes: notes.map(({ id }) => ({
            id,
            spans: [
              {
                id: 'a',
                ...at('Zorbitol'),
                label: 'MEDICATION',
                confidence: 0.9,
                attributes: { assertion: 'present' },
              },
              { id: 'b', ...at('zorbosis'), label: 'CONDITION', confidence: 0.8, why: 'a disease' },
              { id: 'c', ...at('gout'), label: 'CONDITION', confidence: 0.8 },
            ],
            relations: [
              { label: 'TREATS', head: 'a', child: 'b', confidence: 0.6 },
              { label: 'TREATS', head: 'a', child: 'c', confidence: 0.5 },
              { label: 'TREATS', head: 'b', child: 'a', confidence: 0.5 },
            ],
          })),
        };
      };
      const { job, report, name } = await run();
      expect(job).toMatchObject({ kind: 'ask', state: 'done', failed: 0 });
      expect(asked[0]).toMatchObject({ offsetUnit: 'utf16', labels: ['CONDITION', 'MEDICATION'] });
      expect(JSON.stringify(asked), 'no id of ours leaves').not.toContain(note);
      expect(report).toMatchObject({ models: ['tiny 3'], kept: 4, dropped: { already: 1, relation: 1 } });
      const [drug, disease, treats, treatsGout] = await ofModel(note, name);
      expect(drug).toMatchObject({ fragments: [at('Zorbitol')], version: 'tiny 3', confidence: 0.9 });
      expect(disease).toMatchObject({ why: `${name}: a disease`, attributes: { assertion: 'present' } });
      expect(treats).toMatchObject({ kind: 'relation', head: drug?.id, child: disease?.id });
      const gout = own.find((one) => one.kind === 'span' && one.label === 'CONDITION');
      expect(treatsGout).toMatchObject({ child: gout?.id });
      expect((await suggestionsOf(note)).slice(0, own.length)).toEqual(own);
    });

    test('asked again it says the same, once; suggesting anew keeps it until it is removed', async () => {
      const note = await service.receive('Quiblimab was begun.');
      model = marking('Quiblimab');
      const { body: suggester } = await lead.agent.post(`${path()}/suggesters`).send(settings()).expect(200);
      for (let i = 0; i < 2; i++) {
        await end((await lead.agent.post(`${path()}/suggesters/${suggester.id}/runs`).expect(200)).body.id);
        expect(await ofModel(note)).toHaveLength(1);
      }
      const anew = async () =>
        end((await lead.agent.post(`${path()}/jobs`).send({ kind: 'suggest' }).expect(200)).body.id);
      await anew();
      expect(await ofModel(note)).toHaveLength(1);
      await lead.agent.delete(`${path()}/suggesters/${suggester.id}`).expect(204);
      await anew();
      expect(await ofModel(note)).toEqual([]);
    });

    test('what does not fit is left out and counted; what fits stays', async () => {
      const text = 'Fine 👍 and blorbine.';
      const note = await service.receive(text);
      const good = { start: text.indexOf('blorbine'), end: text.length - 1, label: 'MEDICATION', confidence: 1 };
      model = ({ notes }) => ({
        ...contract,
        notes: notes.map(({ id, text: given }) => ({
          id,
          spans:
            given !== text
              ? []
              : [
                  good,
                  { ...good, label: 'NONSENSE' },
                  { ...good, end: 4_000 },
                  { ...good, start: 8, end: 8 },
                  { ...good, start: text.indexOf('👍') + 1 },
                  { ...good, start: 4, end: 5 },
                  { ...good, confidence: 3 },
                  'a word',
                  { ...good, label: 'CONDITION' },
                ],
          relations: given === text ? [{ label: 'TREATS', head: 'x', child: 'y', confidence: 1 }, null] : [],
        })),
      });
      const { report } = await run({ labels: ['MEDICATION'] });
      expect(report).toMatchObject({
        kept: 1,
        dropped: { label: 1, offsets: 2, character: 1, blank: 1, shape: 3, notAsked: 1, ends: 1 },
      });
      expect(await ofModel(note)).toHaveLength(1);
    });

    test('busy, it is asked again; one note it cannot bear fails alone', async () => {
      for (const words of ['One wibblane.', 'A poison note.', 'Another wibblane.']) await service.receive(words);
      let first = true;
      model = (request, headers) => {
        if (first) {
          first = false;
          return { status: 429, headers: { 'retry-after': '0' } };
        }
        if (request.notes.some(({ text }) => text.includes('poison'))) return { status: 500 };
        return marking('wibblane')(request, headers);
      };
      const { job, report } = await run();
      expect(job).toMatchObject({ state: 'done', failed: 1 });
      expect(job.failures.map(({ reason }) => reason)).toEqual(['the suggester answered 500']);
      expect(report).toMatchObject({ kept: 2, notes: job.total - 1 });
    });

    test.each<[string, string, Answer]>([
      ['a redirect', 'the suggester sent us elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
      ['no JSON', 'the answer is not JSON', { body: '<html>' }],
      ['something else', 'the answer is not what the contract says', { body: '{"entities":[]}' }],
      ['too much', 'the answer was too large', { body: ' '.repeat(17 * 1024 * 1024) }],
    ])('%s is no answer, and the report repeats none of it', async (_name, reason, answer) => {
      model = () => answer;
      const { job } = await run({ batch: 50 });
      expect(new Set(job.failures.map((failure) => failure.reason))).toEqual(new Set([reason]));
      expect(job.failed).toBe(job.total);
    });

    test('a model that is not there fails the notes and nothing else', async () => {
      const { job } = await run({ batch: 50, url: `${NO_ADDRESS}/suggest` });
      expect(new Set(job.failures.map(({ reason }) => reason))).toEqual(new Set(['the suggester was not reached']));
    });

    test('only the lead says where notes go, and only to where the operator allows it', async () => {
      const add = (more: object) => lead.agent.post(`${path()}/suggesters`).send(settings(more));
      for (const url of [
        'http://169.254.169.254/latest',
        `${origin.replace('http', 'https')}/x`,
        'http://localhost/',
      ]) {
        const { body } = await add({ url }).expect(400);
        expect(body.errors).toEqual([expect.objectContaining({ pointer: '/url' })]);
      }
      await add({ url: origin.replace('//', '//user:word@') }).expect(400);
      await add({ url: 'file:///etc/passwd' }).expect(400);
      await add({ labels: ['NONSENSE'] }).expect(400);
      await add({ labels: [] }).expect(400);
      const { body } = await add({ name: 'twice' }).expect(200);
      await add({ name: 'twice' }).expect(409);
      const other = await service.signIn(['annotator']);
      await other.agent.post(`${path()}/suggesters`).send(settings()).expect(403);
      expect((await lead.agent.get(`${path()}/suggesters`).expect(200)).text).not.toContain('s3cret');
      await lead.agent.delete(`${path()}/suggesters/${body.id}`).expect(204);
      await lead.agent.post(`${path()}/suggesters/${body.id}/runs`).expect(404);
      await lead.agent.post(`${path()}/jobs`).send({ kind: 'ask' }).expect(400);
    });
  });
});
