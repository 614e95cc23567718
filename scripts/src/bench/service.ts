import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, openServices, parseConfig, type Running, type Services } from '@chartmark/api';
import { NO_META, type Project } from '@chartmark/schemas';
import pino from 'pino';

/** A service on data of its own, in this process, so that load and service share the cores as on a small machine. */
export interface Bench {
  readonly services: Services;
  readonly running: Running;
  readonly project: Project;
  readonly password: string;
  /** Somebody who may label; the cookie is of an open session. */
  annotator(): Promise<{ id: string; logIn: string; cookie: string }>;
  /** A shared layer of a new note for these people; of this text, taken as it is, if one is given. */
  layerFor(people: readonly string[], text?: string): Promise<string>;
  close(): Promise<void>;
}

const PASSWORD = 'bench-lotus-maple-42';
const INVENTED = { by: 'the bench', method: 'invented text', date: '2026-01-01', document: 'invented notes' };
/**
 * @param web the folder of the built screens, if a browser is to use them
 * @param prepare puts into the data folder what the service is to find there
 */
export async function openBench(web: string | null = null, prepare = (_folder: string): void => {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-bench-'));
  prepare(folder);
  const config = parseConfig({
    DATA: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    WORKERS: '1',
    REQUESTS_A_MINUTE: '1000000',
  });
  const log = pino({ level: 'silent' });
  const services = await openServices(config, log);
  const running = await listen(services, config, log, web);
  const lead = await services.people.create({ logIn: 'lead', name: 'Lead', password: PASSWORD, admin: true });
  const project = await services.projects.create(
    { name: 'Bench', description: '', template: 'coding', policy: 'safe-harbor-surrogates', privacyReview: false },
    lead.id,
  );
  let people = 0;
  return {
    services,
    running,
    project,
    password: PASSWORD,
    async annotator() {
      const logIn = `annotator${++people}`;
      const { id } = await services.people.create({ logIn, name: logIn, password: PASSWORD, admin: false });
      await services.people.setRoles(project.id, id, ['annotator']);
      const { token } = await services.people.signIn(logIn, PASSWORD);
      return { id, logIn, cookie: `chartmark=${token}` };
    },
    async layerFor(ids, given) {
      const text = given ?? `Seen for asthma and hypertension. ${randomUUID()}`;
      const before = new Set(await released(services, project.id));
      await services.receive.receive(incoming([text]), { project: project.id, attestation: given ? INVENTED : null });
      const note = (await released(services, project.id)).find((id) => !before.has(id)) ?? '';
      await services.assign.make(project.id, { notes: [note], people: ids, mode: 'shared', stage: 'annotate' });
      for await (const layer of services.assign.layersIn(project.id, 'annotate'))
        if (layer.note === note) return layer.id;
      throw new Error('the layer was not made');
    },
    async close() {
      await running.close();
      await services.close();
      await rm(folder, { recursive: true });
    },
  };
}

const released = (services: Services, project: string): Promise<string[]> =>
  Array.fromAsync(services.deidentify.releasedNotes(project, 'all'), ({ id }) => id);

/** Texts as notes on their way in. */
export async function* incoming(texts: readonly string[]) {
  for (const [i, text] of texts.entries()) {
    yield {
      kind: 'note' as const,
      item: String(i + 1),
      text,
      known: {},
      meta: NO_META,
      subjectKey: null,
      labels: { spans: [], relations: [] },
      task: null,
    };
  }
}

/** So many different notes of about so many characters, made of the demonstration's paragraphs. */
export async function notesOf(count: number, characters: number): Promise<string[]> {
  const folder = new URL('../../demo/notes/', import.meta.url);
  const files = (await readdir(folder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return Array.from({ length: count }, (_, i) => {
    let text = `Note ${i + 1}\n`;
    for (let k = i; text.length < characters; k += 7) text += `${texts[k % texts.length] ?? ''}\n`;
    return text.slice(0, characters);
  });
}
