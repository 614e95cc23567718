import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { listen, openServices, parseConfig, type Running, routesOf, type Services } from '@chartmark/api';
import { storeFile } from '@chartmark/api/archive';
import { backUp } from '@chartmark/api/store';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from './people.ts';
import { demonstrationLogIns, seedDemonstration } from './seed.ts';

let folder: string;
let services: Services;
let running: Running;
let logged = '';
const answers: { who: string; path: string; url: string; status: number; body: string }[] = [];
const refused: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartmark-leaks-'));
  const config = { ...parseConfig({ DATA: folder, LOG_LEVEL: 'debug' }), port: 0 };
  const log = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _, done) {
        logged += String(chunk);
        done();
      },
    }),
  );
  services = await openServices(config, log);
  await seedDemonstration(services, folder);
  running = await listen(services, config, log, null);
  const password = /password (\S+)/.exec(await demonstrationLogIns(folder))?.[1] ?? '';
  await openAdjudications(await signIn('lena', password));
  for (const { logIn } of PEOPLE) await askAll(logIn, await signIn(logIn, password));
  refused.push(...(await wrongRequests(await signIn('lena', password))));
  await backUp(storeFile(folder), join(folder, BACKUP));
}, 600_000);
afterAll(async () => {
  await running.close();
  await services.close();
  await rm(folder, { recursive: true });
});

const BACKUP = 'backup.db';

describe('[GATE] after the demonstration', () => {
  test('every route that reads answered someone, or has nothing to read in it', () => {
    const answered = new Set(answers.filter(({ status }) => status === 200).map(({ path }) => path));
    const silent = routesOf(services).flatMap(({ method, path }) =>
      method === 'get' && !answered.has(path) ? [path] : [],
    );
    expect(silent.filter((path) => !EMPTY_IN_DEMONSTRATION.has(path))).toEqual([]);
    expect(answers.length).toBeGreaterThan(400);
  });

  test('no answer, log line, refusal or file of the data folder holds a number of a source', async () => {
    const planted = await plantedNumbers();
    expect(planted.length).toBeGreaterThan(100);
    for (const { name, text } of await everythingSaid()) expect(heldIn(text, planted), name).toEqual([]);
  });

  test('nor the whole name of a patient, in either order', async () => {
    const names = (await headers()).flatMap(({ known: { first, last } }) =>
      first && last ? [`${first} ${last}`, `${last}, ${first}`, `${last},${first}`, `${last}^${first}`] : [],
    );
    expect(names.length).toBeGreaterThan(100);
    for (const { name, text } of await everythingSaid()) expect(heldIn(text, names), name).toEqual([]);
  });

  test('a backup was among what was read, and holds the notes', async () => {
    const backup = (await everythingSaid()).find(({ name }) => name === BACKUP);
    const [note] = await Array.fromAsync(services.deidentify.releasedNotes(await anyProject(), 'all'));
    expect(backup?.text).toContain(note?.id);
  });

  test('a refusal and the log say nothing of what was sent', async () => {
    expect(refused.length).toBeGreaterThanOrEqual(4);
    const sent = ['Quuxworthy', '847-11-9921'];
    for (const { name, text } of await everythingSaid()) expect(heldIn(text, sent), name).toEqual([]);
  });
});

/** No job ran there and nothing was attested or sampled, so none of it can be read by its id. */
const EMPTY_IN_DEMONSTRATION = new Set([
  '/projects/:project/jobs/:job',
  '/projects/:project/suggester-runs/:job',
  '/projects/:project/pool',
  '/projects/:project/calibration/:round',
  '/projects/:project/calibration/:round/table',
  '/projects/:project/privacy/samples/:sample/notes/:note',
  '/projects/:project/privacy/attested/:note',
]);

interface Header {
  readonly file: string;
  readonly known: Readonly<Record<string, string>>;
}
const DEMO = new URL('../../demo/', import.meta.url);
const headers = async (): Promise<Header[]> => JSON.parse(await readFile(new URL('notes.json', DEMO), 'utf8'));

/** What the chart headers tell and every number in the sources that is long enough to be one of somebody. */
async function plantedNumbers(): Promise<string[]> {
  const known = (await headers()).flatMap(({ known: { dob, mrn } }) => [dob, mrn]);
  const files = await readdir(new URL('notes/', DEMO));
  const texts = await Promise.all(files.map((file) => readFile(new URL(`notes/${file}`, DEMO), 'utf8')));
  const shapes = /(?<![\w.-])(?:\(?\d{3}\)?[ -])?\d{3}-\d{4}(?![\w-])|(?<![\w.-])\d{7,}(?![\w-])|[\w.]+@[\w.]+\w/g;
  const written = texts.flatMap((text) => text.match(shapes) ?? []);
  return [...new Set([...known.filter((value) => value !== undefined), ...written])];
}

/** The planted that occur as whole words. */
function heldIn(text: string, planted: readonly string[]): string[] {
  return planted.filter((value) => {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      if (!/[\w/-]/.test(text.charAt(at - 1)) && !/[\w/-]/.test(text.charAt(at + value.length))) return true;
    }
    return false;
  });
}

async function everythingSaid(): Promise<{ name: string; text: string }[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map(async ({ name, parentPath }) => ({ name, text: await readFile(join(parentPath, name), 'latin1') }));
  const said = Map.groupBy(answers, ({ path }) => path);
  return [
    ...[...said].map(([name, all]) => ({ name, text: all.map(({ body }) => body).join('\n') })),
    ...(await Promise.all(contents)),
    { name: 'the log', text: logged },
    { name: 'refusals', text: refused.join('\n') },
  ];
}

const anyProject = async (): Promise<string> => (await services.projects.list(undefined, 1)).rows[0]?.id ?? '';

async function signIn(logIn: string, password: string): Promise<string> {
  const answer = await fetch(`${running.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-chartmark': '1' },
    body: JSON.stringify({ logIn, password }),
  });
  expect(answer.status).toBe(200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Of every note whose layers are submitted; the others are refused. */
async function openAdjudications(cookie: string): Promise<void> {
  for (const { id } of (await services.projects.list(undefined, 10)).rows) {
    for await (const note of services.deidentify.releasedNotes(id, 'all')) {
      const url = `${running.address}/api/projects/${id}/adjudication/${note.id}`;
      await (await fetch(url, { method: 'POST', headers: { cookie, 'x-chartmark': '1' } })).body?.cancel();
    }
  }
}

/** Asks every route that reads, with every project, a few notes, layers and ids that earlier answers named. */
async function askAll(who: string, cookie: string): Promise<void> {
  const projects = (await services.projects.list(undefined, 10)).rows.map(({ id }) => id);
  for (const project of projects) {
    const notes = await Array.fromAsync(services.deidentify.releasedNotes(project, 'all'), ({ id }) => id);
    const layers = await Array.fromAsync(services.assign.layersIn(project, 'annotate'), ({ id }) => id);
    const values: Record<string, readonly string[]> = {
      project: [project],
      note: notes,
      layer: layers.filter((_, i) => i % 7 === 0),
      system: ['ICD-10-CM'],
      code: ['I10'],
    };
    for (const { method, path } of routesOf(services)) {
      if (method !== 'get') continue;
      for (const url of filledIn(path, path, values)) await ask(who, cookie, path, url);
    }
  }
}

function filledIn(path: string, part: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /:(\w+)/.exec(part)?.[1];
  if (name !== undefined)
    return (values[name] ?? []).flatMap((value) => filledIn(path, part.replace(`:${name}`, value), values));
  return QUERIES[path]?.map((query) => `${part}?${query}`) ?? [part];
}

/** What routes must be asked with. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/projects/:project/concepts': ['q=pneu', 'q=aspirin'],
  '/layers/:layer/proof': ['version=1'],
  '/layers/:layer/steps': ['way=done', 'way=undone'],
};

async function ask(who: string, cookie: string, path: string, url: string): Promise<void> {
  const answer = await fetch(`${running.address}/api${url}`, { headers: { cookie } });
  answers.push({ who, path, url, status: answer.status, body: await answer.text() });
}

/** Requests that are wrong in ways that tempt a service to repeat what it was sent. */
async function wrongRequests(cookie: string): Promise<string[]> {
  const [project] = (await services.projects.list(undefined, 1)).rows;
  const sent = 'Quuxworthy, SSN 847-11-9921';
  const requests: [string, string, string][] = [
    ['POST', `/projects/${project?.id}/notes?format=jsonl`, `{"text": "${sent}`],
    ['POST', `/projects/${project?.id}/notes?format=jsonl`, `{"texts": "${sent}"}\n`],
    ['POST', '/projects', JSON.stringify({ name: sent, [sent]: sent })],
    ['POST', '/session', `{"logIn": "${sent}`],
    ['GET', `/projects/${encodeURIComponent(sent)}`, ''],
  ];
  return await Promise.all(
    requests.map(async ([method, path, body]) => {
      const answer = await fetch(`${running.address}/api${path}`, {
        method,
        headers: {
          cookie,
          'x-chartmark': '1',
          'content-type': path.includes('/notes') ? 'application/octet-stream' : 'application/json',
        },
        ...(method === 'GET' ? {} : { body }),
      });
      expect(answer.ok, path).toBe(false);
      return await answer.text();
    }),
  );
}
