import { randomUUID } from 'node:crypto';
import type { EscalationRow, Remark } from '@chartmark/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, startTestService, type TestService } from '../test-service.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { keyFileOf, openSafe } from '../vault.ts';
import { verifyStore } from '../verification.ts';
import { remarks } from './collections.ts';

/** The id by which an answer was once found beside the log. */
const flipped = (id: string): string =>
  id.replace(/^./, (digit) => ((Number.parseInt(digit, 16) + 8) % 16).toString(16));

describe.each(STORES)('words beside the log on %s', (kind, here) => {
  describe.skipIf(!here)('are those of their event', () => {
    let place: Place;
    let service: TestService;
    let [nora, cody, lena]: Person[] = [];
    let layer: string;
    let other: string;

    beforeAll(async () => {
      place = await freshPlace(kind);
      service = await startTestService(place.environment);
      nora = await service.signIn(['annotator']);
      cody = await service.signIn(['annotator']);
      lena = await service.signIn(['adjudicator']);
    });
    afterAll(async () => {
      await service.close();
      await place.remove();
    });
    beforeEach(async () => {
      [layer, other] = [await shared(), await shared()];
    });

    test('an answer cannot be laid down before it is given', async () => {
      const flag = randomUUID();
      await say(nora, { type: 'flag', flag, target: null, text: 'Symptom or diagnosis?' }).expect(200);
      await say(nora, { type: 'comment', comment: flipped(flag), target: randomUUID(), text: 'FORGED' }).expect(404);
      const answer = { id: randomUUID(), client: 'test', text: 'NO', guideline: null };
      const path = `/api/projects/${service.project.id}/escalations/${flag}`;
      const { body } = await agent(lena).post(`${path}/answer`).send(answer).expect(200);
      expect((body as EscalationRow).answer).toBe('NO');
      expect(await told()).toEqual([
        ['flag', 'Symptom or diagnosis?', nora?.id],
        ['answer', 'NO', lena?.id],
      ]);
    });

    test('what a refused command said is not what a later one says, and does not stay', async () => {
      const comment = randomUUID();
      await say(nora, { type: 'comment', comment, target: randomUUID(), text: 'first wording' }).expect(404);
      await say(nora, { type: 'comment', comment, target: null, text: 'second wording' }).expect(200);
      expect(await told()).toEqual([['comment', 'second wording', nora?.id]]);
      const { docs } = service.services.store;
      expect(await docs.count(remarks, { index: 'layer', equals: [layer] })).toBe(1);
    });

    test('a comment of an id that another layer has keeps its own words', async () => {
      const comment = randomUUID();
      await say(nora, { type: 'comment', comment, target: null, text: 'here' }).expect(200);
      await say(nora, { type: 'comment', comment, target: null, text: 'there' }, randomUUID(), other).expect(200);
      expect(await told()).toEqual([['comment', 'here', nora?.id]]);
      expect(await told(other)).toEqual([['comment', 'there', nora?.id]]);
    });

    test('a flag of the same id on another layer, and its answer, are not those of this one', async () => {
      const flag = randomUUID();
      await say(nora, { type: 'flag', flag, target: null, text: 'Symptom or diagnosis?' }).expect(200);
      await say(cody, { type: 'flag', flag, target: null, text: 'Mine' }, randomUUID(), other).expect(200);
      await say(cody, { type: 'resolveFlag', flag, text: 'FORGED' }, randomUUID(), other).expect(200);
      const path = `/api/projects/${service.project.id}/escalations`;
      const { body } = await agent(lena).get(`${path}?state=open&limit=100`).expect(200);
      const question = (body.rows as EscalationRow[]).find(({ id }) => id === flag);
      expect(question).toMatchObject({ layer, question: 'Symptom or diagnosis?', answer: null, answeredBy: null });
    });

    test('of two who resolve a flag at once, the words of the one who did are told', async () => {
      const flag = randomUUID();
      await say(nora, { type: 'flag', flag, target: null, text: 'One or two?' }).expect(200);
      const answers = await Promise.all([
        say(nora, { type: 'resolveFlag', flag, text: 'one' }),
        say(cody, { type: 'resolveFlag', flag, text: 'two' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers[0]?.status === 200 ? ['answer', 'one', nora?.id] : ['answer', 'two', cody?.id];
      expect((await told())[1]).toEqual(won);
    });

    test('the same remark again is the same event, and its words stay', async () => {
      const [id, comment] = [randomUUID(), randomUUID()];
      const command = { type: 'comment', comment, target: null, text: 'once' };
      const first = await say(nora, command, id).expect(200);
      expect((await say(nora, command, id).expect(200)).body).toEqual(first.body);
      await say(nora, { ...command, text: 'otherwise' }, id).expect(409);
      expect(await told()).toEqual([['comment', 'once', nora?.id]]);
    });

    test('words that do not fit the digest in the log are never told', async () => {
      await say(nora, { type: 'comment', comment: randomUUID(), target: null, text: 'mine' }).expect(200);
      const { docs } = service.services.store;
      const { rows } = await docs.page(remarks, { index: 'layer', equals: [layer], limit: 1 });
      const [stored] = rows;
      if (!stored) throw new Error('there are no words');
      const sealed = await service.services.deidentify.seal(stored.subject, 'yours');
      const { store } = service.services;
      const safe = await openSafe(store, keyFileOf(service.config));
      const named = async (opening: typeof safe | null) =>
        (await verifyStore(store, { copies: null, key: null }, undefined, opening)).misfits.filter(
          ({ in: where }) => where === 'words',
        );
      expect([await named(null), await named(safe)]).toEqual([[], []]);
      await docs.put(remarks, { ...stored, sealed });
      expect(await told()).toEqual([]);
      expect(await named(null)).toEqual([]);
      expect(await named(safe)).toMatchObject([{ name: layer, version: 1, what: 'altered' }]);
      await docs.put(remarks, { ...stored, layer: other });
      expect(await named(null)).toMatchObject([{ name: layer, version: 1, what: 'altered' }]);
      await docs.remove(remarks, stored.id);
      expect(await named(null)).toMatchObject([{ name: layer, version: 1, what: 'missing' }]);
      await docs.put(remarks, stored);
    });

    test('a command id that another person used is refused', async () => {
      const id = randomUUID();
      const first = span();
      await say(nora, first, id).expect(200);
      for (const [person, command] of [
        [cody, span()],
        [cody, first],
        [nora, span()],
      ] as const) {
        const { body } = await say(person, command, id).expect(409);
        expect(body.reason.code).toBe('command.taken');
      }
      await say(nora, first, id).expect(200);
    });

    const agent = (person: Person | undefined) => {
      if (!person) throw new Error('nobody is signed in');
      return person.agent;
    };
    const say = (person: Person | undefined, command: object, id: string = randomUUID(), on = layer) =>
      agent(person).post(`/api/layers/${on}/commands`).send({ id, client: 'test', command });
    const told = async (on = layer) => {
      const { body } = await agent(nora).get(`/api/layers/${on}/remarks`).expect(200);
      return (body.rows as Remark[]).map(({ kind: of, text, by }) => [of, text, by]);
    };
    const span = () => ({
      type: 'addSpan',
      span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: 0, end: 7 }] },
    });

    async function shared(): Promise<string> {
      const note = await service.receive(`Aspirin for headache. ${randomUUID()}`);
      const people = [nora, cody].map((person) => person?.id ?? '');
      await service.services.assign.make(service.project.id, {
        notes: [note],
        people,
        mode: 'shared',
        stage: 'annotate',
      });
      const [made] = await service.services.assign.layersOf(note);
      return made?.id ?? '';
    }
  });
});
