import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Job, Suggestion } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { weekOf } from '../preannotate/project-lexicon.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let lead: Person;
let nora: Person;
beforeAll(async () => {
  service = await startTestService();
  lead = await service.signIn(['lead']);
  nora = await service.signIn(['annotator']);
});
afterAll(() => service.close());

const path = () => `/api/projects/${service.project.id}`;
const suggested = (note: string): Promise<readonly Suggestion[]> => service.services.preannotate.suggestions(note);
const wordsOf = (text: string, all: readonly Suggestion[]): string[] =>
  all.flatMap((one) => (one.kind === 'span' ? one.fragments.map(({ start, end }) => text.slice(start, end)) : []));

async function layerOn(note: string): Promise<string> {
  await service.services.assign.make(service.project.id, {
    ...{ notes: [note], people: [nora.id], mode: 'independent', stage: 'annotate' },
  });
  const layers = await Array.fromAsync(service.services.assign.layersIn(service.project.id, 'annotate'));
  return layers.find((layer) => layer.note === note)?.id ?? '';
}
const say = (layer: string, command: object) =>
  nora.agent.post(`/api/layers/${layer}/commands`).send({ id: randomUUID(), client: 'test', command }).expect(200);

async function run(kind: 'learn' | 'suggest'): Promise<Job> {
  const { body } = await lead.agent.post(`${path()}/jobs`).send({ kind }).expect(200);
  for (;;) {
    const { body: job } = await lead.agent.get(`${path()}/jobs/${body.id}`).expect(200);
    if (job.state !== 'running') return job;
    await setTimeout(20);
  }
}

const DECIDED = 'Patient took zorbitol. Denies headache.';
const LATER = 'Started zorbitol for gout. No headache.';

describe('a project learns from decisions', () => {
  let later: string;
  test('what was added is suggested for notes nobody works on, what was turned down is not', async () => {
    const decided = await service.receive(DECIDED);
    later = await service.receive(LATER);
    const begun = await service.receive(`${LATER} Begun.`);
    expect(wordsOf(LATER, await suggested(later))).toEqual(['gout', 'headache']);
    const layer = await layerOn(decided);
    const offered = (await suggested(decided)).find((one) => one.kind === 'span');
    const start = DECIDED.indexOf('zorbitol');
    await say(layer, {
      type: 'addSpan',
      span: { id: randomUUID(), label: 'MEDICATION', fragments: [{ start, end: start + 8 }] },
    });
    await say(layer, { type: 'reject', suggestion: offered?.id });
    await say(layer, { type: 'submit' });
    const other = await layerOn(begun);
    await say(other, {
      type: 'addSpan',
      span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: 0, end: 7 }] },
    });
    const before = await suggested(begun);

    expect(await run('learn')).toMatchObject({ state: 'done', total: 1, failed: 0 });
    expect(await run('suggest')).toMatchObject({ state: 'done', total: 3, done: 3, failed: 0 });

    expect(wordsOf(LATER, await suggested(later))).toEqual(['zorbitol', 'gout']);
    const learned = (await suggested(later)).find((one) => one.kind === 'span');
    expect(learned).toMatchObject({ label: 'MEDICATION', concept: null, why: "accepted before: 'zorbitol'" });
    await setTimeout(10);
    expect(await suggested(begun), 'somebody works on it').toEqual(before);
    const fresh = 'More zorbitol, no headache.';
    expect(wordsOf(fresh, await suggested(await service.receive(fresh)))).toEqual(['zorbitol']);
  });

  test('the lead sees what was learned, from how much, and what became of suggestions by week and label', async () => {
    const { body } = await lead.agent.get(`${path()}/lexicon`).expect(200);
    const week = weekOf(new Date().toISOString());
    expect(body).toMatchObject({ version: 1, layers: 1, names: 1, turnedDown: 1, by: lead.id });
    expect(body.acceptance).toEqual([
      { week, label: 'CONDITION', accepted: 0, rejected: 1, added: 0 },
      { week, label: 'MEDICATION', accepted: 0, rejected: 0, added: 1 },
    ]);
    const { body: words } = await lead.agent.get(`${path()}/lexicon/entries`).expect(200);
    expect(words.rows).toEqual([
      { label: 'MEDICATION', words: 'zorbitol', right: 1, wrong: 0 },
      { label: 'CONDITION', words: 'headache', right: 0, wrong: 1 },
    ]);
    await nora.agent.get(`${path()}/lexicon`).expect(403);
  });

  test('words that are put aside are not learned again until they are taken back', async () => {
    const zorbitol = { label: 'MEDICATION', words: 'zorbitol' };
    const say = (body: object, status: number) => lead.agent.post(`${path()}/lexicon/aside`).send(body).expect(status);
    await say({ ...zorbitol, words: 'gout', aside: true }, 404);
    await nora.agent
      .post(`${path()}/lexicon/aside`)
      .send({ ...zorbitol, aside: true })
      .expect(403);
    const { body } = await say({ ...zorbitol, aside: true }, 200);
    expect(body).toMatchObject({ version: 2, layers: 1, names: 0, turnedDown: 1, putAside: [zorbitol] });
    await say({ ...zorbitol, aside: true }, 404);
    await run('learn');
    await run('suggest');
    expect(wordsOf(LATER, await suggested(later))).toEqual(['gout']);

    await say({ ...zorbitol, aside: false }, 200);
    await run('learn');
    await run('suggest');
    expect(wordsOf(LATER, await suggested(later))).toEqual(['zorbitol', 'gout']);
  });

  test('of two leads who change what was learned at one time, one is told so', async () => {
    const forget = () => service.services.learn.forget(service.project.id, lead.id);
    const settled = await Promise.allSettled([forget(), forget()]);
    expect(settled).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { kind: 'conflict' } }]);
  });

  test('forgetting is a version of its own, and suggestions are as they were', async () => {
    const { body } = await lead.agent.delete(`${path()}/lexicon`).expect(200);
    expect(body).toMatchObject({ names: 0, turnedDown: 0, putAside: [] });
    await run('suggest');
    expect(wordsOf(LATER, await suggested(later))).toEqual(['gout', 'headache']);
  });
});

test.each([
  ['2026-11-23T00:00:00.000Z', '2026-W48'],
  ['2027-01-01T12:00:00.000Z', '2026-W53'],
  ['2024-12-30T00:00:00.000Z', '2025-W01'],
  ['2021-01-03T23:59:59.999Z', '2020-W53'],
  ['2021-01-04T00:00:00.000Z', '2021-W01'],
])('the week of %s is %s', (at, week) => {
  expect(weekOf(at)).toBe(week);
});
