import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggested } from '../preannotate/collections.ts';
import type { Person, TestService } from '../test-service.ts';
import { startTestService } from '../test-service.ts';

let service: TestService;
let priya: Person;
let nora: Person;
let lead: Person;
beforeAll(async () => {
  service = await startTestService();
  priya = await service.signIn(['privacy']);
  nora = await service.signIn(['annotator']);
  lead = await service.signIn(['lead'], 'admin');
});
afterAll(() => service.close());

const receive = async (project: string, text: string): Promise<void> => {
  const answer = await lead.agent
    .post(`/api/projects/${project}/notes?format=text`)
    .set('content-type', 'text/plain')
    .send(text);
  expect(answer.status, answer.text).toBe(200);
};

async function projectWith(policy: string, privacyReview: boolean): Promise<string> {
  const project = await service.services.projects.create(
    {
      name: `Project ${policy} ${privacyReview}`,
      description: '',
      template: 'coding',
      policy: policy as never,
      privacyReview,
    },
    lead.id,
  );
  await service.services.people.setRoles(project.id, lead.id, ['lead']);
  await service.services.people.setRoles(project.id, priya.id, ['privacy']);
  await service.services.people.setRoles(project.id, nora.id, ['annotator']);
  return project.id;
}

describe('correcting findings', () => {
  const SOURCE = 'Walked to quixhall by the brook. Foley catheter placed by Okonkwo.';
  let project: string;
  let path: string;
  beforeAll(async () => {
    project = await projectWith('safe-harbor-tags', true);
    path = `/api/projects/${project}`;
    await receive(project, SOURCE);
  });
  const waiting = async () => (await priya.agent.get(`${path}/review`).expect(200)).body.rows;

  test('[C20] what a person adds is removed, what they take away stays, and the text is made anew of the source', async () => {
    const [row] = await waiting();
    const start = SOURCE.indexOf('quixhall');
    const findings = [{ start, end: start + 8, label: 'LOCATION' }];
    const put = (body: object) =>
      priya.agent.put(`${path}/review/${row.note.id}/findings`).send({ version: row.version, ...body });
    const { body } = await put({ findings }).expect(200);
    expect(body.text).toBe('Walked to [LOCATION-1] by the brook. Foley catheter placed by Okonkwo.');
    expect(body.hints.map((hint: { start: number; end: number }) => body.text.slice(hint.start, hint.end))).toContain(
      'Okonkwo',
    );
    const [again] = await waiting();
    expect(again.text).toBe(body.text);
    for (const wrong of [
      [{ start: 5, end: 5, label: 'NAME' }],
      [{ start: 0, end: 999, label: 'NAME' }],
      [
        { start: 0, end: 5, label: 'NAME' },
        { start: 4, end: 8, label: 'NAME' },
      ],
    ]) {
      await put({ version: again.version, findings: wrong }).expect(422);
    }
    await put({ findings: [{ start: 0, end: 4, label: 'WEATHER' }] }).expect(400);
    await lead.agent
      .put(`${path}/review/${row.note.id}/findings`)
      .send({ version: again.version, findings })
      .expect(403);
  });

  test('corrections become the project’s terms, sealed, and later notes follow them', async () => {
    const { body } = await priya.agent.get(`${path}/privacy/terms`).expect(200);
    const terms = body.rows.map(({ action, words }: { action: string; words: string }) => `${action} ${words}`);
    expect(terms).toContain('remove quixhall');
    expect(terms).toContain('keep Okonkwo');
    expect(
      JSON.stringify(
        await service.services.store.docs.page((await import('./collections.ts')).privacyTerms, {
          index: 'project',
          equals: [project],
          limit: 10,
        }),
      ),
    ).not.toContain('quixhall');
    await receive(project, 'Back in QUIXHALL since. Seen by Okonkwo.');
    const later = (await waiting()).find(({ source }: { source: string }) => source.startsWith('Back'));
    expect(later.text).toBe('Back in [LOCATION-1] since. Seen by Okonkwo.');
    const [quixhall] = body.rows.filter(({ words }: { words: string }) => words === 'quixhall');
    await priya.agent.delete(`${path}/privacy/terms/${quixhall.id}`).expect(204);
    await receive(project, 'Again in quixhall.');
    const third = (await waiting()).find(({ source }: { source: string }) => source.startsWith('Again'));
    expect(third.findings).toEqual([]);
    await lead.agent.get(`${path}/privacy/terms`).expect(403);
  });
});

describe('after a correction', () => {
  const SOURCE = 'DOB: 2/3/1930. Lives in Akron, OH 44303, by quixhall. Takes metformin 500 mg daily.';
  let path: string;
  let row: { note: { id: string }; version: string; findings: { start: number; end: number; label: string }[] };
  beforeAll(async () => {
    const project = await projectWith('safe-harbor-surrogates', true);
    path = `/api/projects/${project}`;
    await receive(project, SOURCE);
    [row] = (await priya.agent.get(`${path}/review`).expect(200)).body.rows;
  });

  const put = async (findings: object[]) => {
    const asked = { version: row.version, findings };
    const answer = await priya.agent.put(`${path}/review/${row.note.id}/findings`).send(asked).expect(200);
    row = answer.body;
    return answer;
  };

  test('[C21] a year of birth that reveals an age and the digits of a ZIP code are judged as before', async () => {
    const start = SOURCE.indexOf('quixhall');
    const kept = row.findings.map(({ start: from, end, label }) => ({ start: from, end, label }));
    const findings = [...kept, { start, end: start + 8, label: 'LOCATION' }];
    const { body } = await put(findings);
    expect(body.text).not.toMatch(/1930|quixhall|44303/);
    expect(body.text).toContain('OH 443,');
    // What was put in their place is ours, and no risk.
    expect(body.hints).toEqual([]);
    expect((await priya.agent.get(`${path}/review`).expect(200)).body.rows[0].hints).toEqual([]);
  });

  test('what a person marks as a birth date hides its year, and a ZIP code keeps what may stand', async () => {
    const place = (words: string, label: string) => {
      const start = SOURCE.indexOf(words);
      return { start, end: start + words.length, label };
    };
    await put([]);
    const { body } = await put([place('2/3/1930', 'DATE'), place('44303', 'LOCATION'), place('quixhall', 'LOCATION')]);
    expect(body.text).not.toMatch(/1930|quixhall|44303/);
    expect(body.text).toContain('OH 443,');
  });

  test('what was suggested covers the same words of the new text', async () => {
    const decision = { version: row.version, release: true };
    const { body } = await priya.agent.post(`${path}/review/${row.note.id}`).send(decision).expect(200);
    const { text } = await service.services.deidentify.releasedNote(body.id);
    const found = await service.services.store.docs.get(suggested, body.id);
    const covered = (found?.suggestions ?? []).flatMap((one) =>
      one.kind === 'span' ? one.fragments.map(({ start, end }) => text.slice(start, end)) : [],
    );
    expect(covered).toContain('metformin');
  });
});

describe('[C25] sampling for leaks', () => {
  test('a seeded sample is drawn, looked through, told with its bound, and signed; the next batch is what came after', async () => {
    const project = await projectWith('safe-harbor-tags', false);
    const path = `/api/projects/${project}/privacy/samples`;
    await priya.agent.post(path).send({ size: 3 }).expect(409);
    for (let i = 0; i < 6; i++) await receive(project, `Headache number ${i}.`);
    const { body: sample } = await priya.agent.post(path).send({ size: 4 }).expect(200);
    expect(sample).toMatchObject({ population: 6, signed: null });
    expect(sample.notes).toHaveLength(4);
    await priya.agent.post(`${path}/${sample.id}/signature`).expect(409);
    for (const [i, { note }] of sample.notes.entries()) {
      const { body } = await priya.agent.get(`${path}/${sample.id}/notes/${note}`).expect(200);
      expect(body.text).toMatch(/^Headache number/);
      await priya.agent
        .put(`${path}/${sample.id}/notes/${note}`)
        .send({ missed: i === 0 ? 2 : 0 })
        .expect(200);
    }
    const { body: signed } = await priya.agent.post(`${path}/${sample.id}/signature`).expect(200);
    expect(signed.signed.by).toBe(priya.id);
    const { body } = await lead.agent.get(path).expect(200);
    expect(body.rows[0].estimate).toMatchObject({ looked: 4, withMisses: 1, missed: 2, share: 0.25 });
    // One of four, exact: the share under which one or none would be seen once in twenty times.
    expect(body.rows[0].estimate.upper).toBeCloseTo(0.7514, 3);
    const [{ note }, { note: other }] = sample.notes;
    await priya.agent.put(`${path}/${sample.id}/notes/${note}`).send({ missed: 0, reason: 'mine' }).expect(409);
    // What had been missed something is with nobody any more, and waits for review.
    await expect(service.services.deidentify.releasedNote(note)).rejects.toMatchObject({ kind: 'gone' });
    expect((await service.services.deidentify.releasedNote(other)).text).toMatch(/^Headache/);
    expect((await service.services.deidentify.list(project, 'review', undefined, 9)).rows).toMatchObject([
      { id: note },
    ]);
    await priya.agent.post(path).send({ size: 3 }).expect(409);
    await receive(project, 'Headache number 7.');
    expect((await priya.agent.post(path).send({ size: 3 }).expect(200)).body.population).toBe(1);
    await nora.agent.get(path).expect(403);
  });
});

describe('[C25] a count of misses', () => {
  test('is lowered only with a reason, which is kept sealed and told; drawing again hides nothing', async () => {
    const project = await projectWith('safe-harbor-mask', false);
    const path = `/api/projects/${project}/privacy/samples`;
    for (let i = 0; i < 3; i++) await receive(project, `Cough number ${i}.`);
    const { body: bad } = await priya.agent.post(path).send({ size: 3 }).expect(200);
    const [{ note }, ...others] = bad.notes;
    const say = (id: string, said: object) => priya.agent.put(`${path}/${bad.id}/notes/${id}`).send(said);
    await say(note, { missed: 5 }).expect(200);
    await say(note, { missed: 0 }).expect(409);
    await say(note, { missed: 4, reason: 'one was quixhall, a drug' }).expect(200);
    for (const one of others) await say(one.note, { missed: 0 }).expect(200);
    const { body: good } = await priya.agent.post(path).send({ size: 1 }).expect(200);
    await priya.agent.put(`${path}/${good.id}/notes/${good.notes[0].note}`).send({ missed: 0 }).expect(200);
    await priya.agent.post(`${path}/${good.id}/signature`).expect(200);
    const { body } = await lead.agent.get(path).expect(200);
    expect(body.pooled).toMatchObject({ looked: 3, withMisses: 1, missed: 4 });
    expect(body.lowered).toMatchObject([{ note, from: 5, to: 4, by: priya.id, reason: 'one was quixhall, a drug' }]);
    expect(await service.services.privacy.leaks(project)).toMatch(/^of 3 notes looked at in 2 samples, 1 .* 1 held/);
    const { loweredCounts } = await import('./collections.ts');
    const query = { index: 'project', equals: [project], limit: 10 };
    expect(JSON.stringify(await service.services.store.docs.page(loweredCounts, query))).not.toContain('quixhall');
  });
});

describe('[GATE] notes with shifted dates', () => {
  const document = {
    name: 'determination.pdf',
    type: 'application/pdf',
    base64: Buffer.from('%PDF').toString('base64'),
  };
  const determination = {
    expert: 'Dr. E. Xpert',
    method: 'k-anonymity of 20',
    date: '2026-01-01',
    permits: ['shifted-dates'],
    document,
  };

  test('are closed until a determination permits them, and again once it has ended or is withdrawn', async () => {
    const project = await projectWith('shifted-dates', false);
    const path = `/api/projects/${project}/privacy`;
    await receive(project, 'Seen on 03/04/2024 for headache.');
    const { rows } = await service.services.deidentify.list(project, 'released', undefined, 1);
    const [note] = rows;
    const handedOn = () => Array.fromAsync(service.services.deidentify.releasedNotes(project, 'all'));
    const read = () => service.services.deidentify.releasedNote(note?.id ?? '');
    await expect(read()).rejects.toMatchObject({ kind: 'gone' });
    expect(await handedOn()).toEqual([]);
    const upload = (validUntil: string) =>
      priya.agent.post(`${path}/determinations`).send({ ...determination, validUntil });
    await upload('2025-12-31').expect(422);
    await upload('2026-01-02').expect(422);
    await priya.agent
      .post(`${path}/determinations`)
      .send({ ...determination, date: '2998-01-01', validUntil: '2999-01-01' })
      .expect(200);
    await expect(read()).rejects.toThrow('begins on 2998-01-01');
    const { body: valid } = await upload('2999-01-01').expect(200);
    expect(valid.document).toMatchObject({ bytes: 4, name: 'determination.pdf' });
    expect((await read()).text).toContain('headache');
    expect(await handedOn()).toHaveLength(1);
    const { assign, people, pool } = service.services;
    const nora = await service.signIn([]);
    await people.setRoles(project, nora.id, ['annotator']);
    await pool.fill(project, {
      stage: 'annotate',
      notes: 'all',
      priority: 5,
      dueAt: null,
      order: { by: 'chance', randomShare: 0 },
    });
    await priya.agent.delete(`${path}/determinations/${valid.id}`).expect(200);
    await expect(read()).rejects.toMatchObject({ kind: 'gone' });
    const next = () => pool.next(project, nora.id, null);
    expect(await next()).toMatchObject({ task: null });
    await priya.agent.put(`${path}/limited-data-set`).send({ agreement: 'DUA 12' }).expect(204);
    expect((await read()).text).toContain('headache');
    const { task } = await next();
    expect(task).toMatchObject({ note: note?.id, assignee: nora.id });
    expect(await assign.tasksOn(note?.id ?? '')).toHaveLength(1);
    const { body } = await lead.agent.get(`${path}/basis`).expect(200);
    expect(body).toMatchObject({ limitedDataSet: { agreement: 'DUA 12', by: priya.id } });
    expect(body.determinations).toHaveLength(2);
    await lead.agent
      .post(`${path}/determinations`)
      .send({ ...determination, validUntil: '2999-01-01' })
      .expect(403);
  });
});

describe('notes that were de-identified elsewhere', () => {
  test('are reported with what would have been taken out of them, to the privacy role alone, and no other note is', async () => {
    const project = await projectWith('safe-harbor-tags', false);
    const path = `/api/projects/${project}/privacy/attested`;
    await receive(project, 'Seen by Dr. Okonkwo.');
    const attestation = 'attestedBy=R.+Keeper&attestedMethod=Philter&attestedDate=2026-05-04&attestedDocument=DUA+17';
    await lead.agent
      .post(`/api/projects/${project}/notes?format=jsonl&text=text&${attestation}`)
      .set('content-type', 'application/x-ndjson')
      .send(['Mrs. Quillfeather coughs.', 'She coughs.'].map((text) => `${JSON.stringify({ text })}\n`).join(''))
      .expect(200);
    const { body } = await priya.agent.get(path).expect(200);
    expect(body.batches).toMatchObject([
      { by: 'R. Keeper', document: 'DUA 17', notes: 2, withFindings: 1, found: { NAME: 1 } },
    ]);
    expect(body).toMatchObject({ notes: [{ found: { NAME: 1 } }], left: 0 });
    expect(JSON.stringify(body)).not.toContain('Quillfeather');
    const { body: looked } = await priya.agent.get(`${path}/${body.notes[0].id}`).expect(200);
    expect(looked).toMatchObject({
      text: 'Mrs. Quillfeather coughs.',
      findings: [{ start: 5, end: 17, label: 'NAME' }],
    });
    const { rows } = await service.services.deidentify.list(project, 'released', undefined, 10);
    const answers = await Promise.all(rows.map(({ id }) => priya.agent.get(`${path}/${id}`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 404]);
    await lead.agent.get(path).expect(403);
  });
});
