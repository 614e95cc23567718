import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, notes, openServices } from '@chartmark/api';
import type { Note, NoteFilter, NoteOrder } from '@chartmark/schemas';
import { endChildrenWithUs } from '../../setup/child.ts';
import { mongodb } from '../../setup/mongod.ts';
import { configOf, QUIET } from './ground.ts';
import { type Line, percentile, print, spread } from './measure.ts';

/**
 * `npm run bench:notes`: pages of a project's notes over HTTP, on both stores, beside an answer of the service that reads
 * nothing of them. `--notes` says how many there are.
 */
const { values } = parseArgs({
  options: { notes: { type: 'string', default: '100000' }, asks: { type: 'string', default: '100' } },
});
const [NOTES, ASKS] = [Number(values.notes), Number(values.asks)];
const PASSWORD = 'bench-lotus-maple-42';
const AT_ONCE = 200;
const GOAL = 'p99 ≤ 100 ms';
const TEXT = 'Seen for asthma and hypertension. '.repeat(60);

endChildrenWithUs();
const folder = mkdtempSync(join(tmpdir(), 'chartmark-bench-'));
try {
  print(`Notes of a project, ${NOTES} of them, embedded store`, await measure('sqlite'));
  const real = await mongodb();
  if ('have' in real) {
    const url = new URL(real.have);
    url.pathname = `/bench-notes-${process.pid}`;
    print(`Notes of a project, ${NOTES} of them, MongoDB`, await measure(url.href));
  } else console.error(`MongoDB: skipped, ${real.reason}`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);

async function measure(store: string): Promise<Line[]> {
  const config = configOf({ folder: join(folder, store === 'sqlite' ? 'embedded' : 'production'), store });
  const services = await openServices(config, QUIET);
  const running = await listen(services, config, QUIET, null);
  const account = (logIn: string) => services.people.create({ logIn, name: logIn, password: PASSWORD, admin: true });
  const [lead, many, few] = [await account('lead'), await account('many'), await account('few')];
  const project = await services.projects.create(
    { name: 'Bench', description: '', template: 'coding', policy: 'safe-harbor-surrogates', privacyReview: false },
    lead.id,
  );
  for (const { id } of [lead, many, few]) await services.people.setRoles(project.id, id, ['lead', 'annotator']);
  const ids: string[] = [];
  for (let i = 0; i < NOTES; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, NOTES - i) }, (_, j) => noteOf(project.id, i + j));
    await services.store.atomically(async (tx) => {
      for (const note of some) await tx.put(notes, note);
    });
    ids.push(...some.map(({ id }) => id));
  }
  const give = (whose: string, given: readonly string[]) =>
    services.assign.make(project.id, { notes: given, people: [whose], mode: 'independent', stage: 'annotate' });
  const tenth = ids.filter((_, i) => i % 10 === 0);
  for (let i = 0; i < tenth.length; i += 1000) await give(many.id, tenth.slice(i, i + 1000));
  await give(
    few.id,
    ids.filter((_, i) => i % 1000 === 500),
  );

  const cookie = `chartmark=${(await services.people.signIn('lead', PASSWORD)).token}`;
  const headers = { cookie, 'content-type': 'application/json', 'x-chartmark': '1' };
  const find = async (asked: Asked): Promise<{ rows: unknown[]; next: string | null }> => {
    const body = JSON.stringify({ limit: 100, ...asked });
    const answer = await fetch(`${running.address}/api/projects/${project.id}/notes/find`, {
      method: 'POST',
      headers,
      body,
    });
    if (!answer.ok) throw new Error(`the service answered ${answer.status}`);
    return answer.json();
  };
  const bare = await delays(() => fetch(`${running.address}/api/session`, { headers }).then((answer) => answer.json()));
  const lines: Line[] = [];
  for (const { what, ...asked } of casesOf(many.id, few.id, ids)) {
    const { rows, next } = await find(asked);
    const took = await delays(() => find(asked));
    const size = `${rows.length} rows${next === null ? '' : ', more to come'}`;
    const [baseline, ratio] = [`${spread(bare)}, who is signed in`, percentile(took, 0.99) / percentile(bare, 0.99)];
    lines.push({ what, size, figure: spread(took), baseline, ratio, goal: GOAL });
  }
  await running.close();
  await services.close();
  return lines;
}

interface Asked {
  readonly filter?: NoteFilter;
  readonly order?: NoteOrder;
  readonly reverse?: boolean;
}

function casesOf(many: string, few: string, ids: readonly string[]): (Asked & { what: string })[] {
  return [
    { what: 'first page, as they came' },
    { what: 'by length, longest first', order: 'length', reverse: true },
    { what: 'one in fifty by their state', filter: { state: 'failed' }, order: 'title' },
    { what: 'a person with a tenth of the notes', filter: { assignee: many }, order: 'length' },
    { what: 'a person with a thousandth', filter: { assignee: few }, order: 'length' },
    { what: 'nobody’s', filter: { assignee: 'nobody' } },
    { what: 'a word of the metadata, one note in twenty', filter: { words: 'cardio' }, order: 'title' },
    { what: 'the code of one note', filter: { words: (ids[NOTES >> 1] ?? '').slice(-6) } },
    { what: 'a word that nowhere is, the first 10,000 notes', filter: { words: 'nowhere' } },
  ];
}

/** One after another, as a person asks; milliseconds. */
async function delays(ask: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < ASKS; i++) {
    const start = performance.now();
    await ask();
    took.push(performance.now() - start);
  }
  return took;
}

function noteOf(project: string, i: number): Note {
  const id = randomUUID();
  const type = ['Discharge summary', 'Progress note', 'Radiology report'][i % 3] ?? null;
  const at = new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString();
  return {
    ...{ id, project, subject: randomUUID(), title: `${type} ${id.slice(-6)}`, text: TEXT },
    ...{ state: i % 50 === 7 ? 'failed' : 'released', length: 500 + ((i * 7919) % 9000) },
    meta: {
      ...{ type, specialty: i % 20 === 3 ? 'Cardiology' : 'Medicine', date: '2025', sex: null },
      ...{ ageBand: null, race: null, ethnicity: null, site: null },
    },
    ...{ transformation: null, sourceDigest: `${id}${id}`.replaceAll('-', ''), findings: { name: 2 }, failure: null },
    ...{ receivedAt: at, releasedAt: at },
  };
}
