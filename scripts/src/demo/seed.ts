import { randomInt, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '@chartmark/api';
import { NoteMeta, type Project } from '@chartmark/schemas';
import { z } from 'zod';
import { chanceFrom } from './chance.ts';
import { labelling } from './label.ts';
import { type DemoPerson, PEOPLE } from './people.ts';

const PROJECTS = [
  { template: 'coding', name: 'Clinical coding', description: 'Conditions, medications and findings, coded.' },
  {
    template: 'pharmacovigilance',
    name: 'Pharmacovigilance',
    description: 'Adverse events and what is known of them.',
  },
  { template: 'trials', name: 'Trial matching', description: 'Eligibility criteria and the notes to match.' },
] as const;

const DemoNote = z.strictObject({
  file: z.string(),
  project: z.enum(['coding', 'pharmacovigilance', 'trials']),
  subject: z.string(),
  known: z.record(z.string(), z.string()),
  meta: NoteMeta,
});
type DemoNote = z.infer<typeof DemoNote>;

const NOTES = new URL('../../demo/', import.meta.url);
const LOG_INS = 'demonstration.txt';
/** Of each project, so many notes stay for whoever tries it: unlabelled, or to be labelled together. */
const LEFT_OPEN = 3;
const SHARED = 2;

/**
 * Fills an empty store with three projects whose notes went the whole way, and whose layers were made by the same commands
 * as everyone's. The password of all of them is made anew for each installation and lies in the data folder.
 */
export async function seedDemonstration(services: Services, dataFolder: string): Promise<void> {
  const password = passPhrase();
  const accounts = new Map<string, string>();
  for (const { logIn, name, admin } of PEOPLE) {
    accounts.set(logIn, (await services.people.create({ logIn, name, password, admin })).id);
  }
  const notes = z.array(DemoNote).parse(JSON.parse(await readFile(new URL('notes.json', NOTES), 'utf8')));
  for (const wanted of PROJECTS) {
    const project = await services.projects.create(
      { ...wanted, policy: 'safe-harbor-surrogates', privacyReview: false },
      accounts.get('lena') ?? '',
    );
    for (const { logIn, roles } of PEOPLE) await services.people.setRoles(project.id, accounts.get(logIn) ?? '', roles);
    await services.receive.receive(incoming(notes.filter((note) => note.project === wanted.template)), {
      project: project.id,
      attestation: null,
    });
    await labelProject(services, project, accounts);
  }
  await writeFile(join(dataFolder, LOG_INS), logInsText(password), { mode: 0o600 });
}

/** Who can sign in to the demonstration, or nothing where there is none. */
export async function demonstrationLogIns(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, LOG_INS), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

async function* incoming(notes: readonly DemoNote[]) {
  for (const [i, { file, subject, known, meta }] of notes.entries()) {
    const text = await readFile(new URL(`notes/${file}`, NOTES), 'utf8');
    yield {
      kind: 'note' as const,
      item: String(i + 1),
      text,
      known,
      meta,
      subjectKey: subject,
      labels: { spans: [], relations: [] },
      task: null,
    };
  }
}

async function labelProject(
  services: Services,
  project: Project,
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const annotators = PEOPLE.filter(({ habits }) => habits !== null);
  const people = annotators.map(({ logIn }) => accounts.get(logIn) ?? '');
  const notes = await Array.fromAsync(services.deidentify.releasedNotes(project.id, 'all'), ({ id }) => id);
  const shared = notes.slice(0, SHARED);
  const independent = notes.slice(SHARED);
  await services.assign.make(project.id, { notes: shared, people, mode: 'shared', stage: 'annotate' });
  await services.assign.make(project.id, { notes: independent, people, mode: 'independent', stage: 'annotate' });
  const done = new Set(independent.slice(0, -LEFT_OPEN));
  for (const [i, person] of annotators.entries()) {
    const chance = chanceFrom(1000 + i);
    for await (const layer of services.assign.layersIn(project.id, 'annotate')) {
      if (layer.owner === accounts.get(person.logIn) && done.has(layer.note)) {
        await labelLayer(services, project, layer, person, chance);
      }
    }
  }
}

async function labelLayer(
  { sessions, annotate, deidentify, preannotate }: Services,
  { schema }: Project,
  { id, note, owner }: { id: string; note: string; owner: string | null },
  { habits }: DemoPerson,
  chance: () => number,
): Promise<void> {
  const actor = owner === null ? null : await sessions.actorFor(owner);
  if (!actor || !habits) return;
  const { text } = await deidentify.releasedNote(note);
  const actions = labelling(text, await preannotate.suggestions(note), schema, habits, chance);
  const client = 'demonstration';
  if (actions.length > 0) {
    await annotate.execute(actor, id, { id: randomUUID(), client, command: { type: 'batch', actions } });
  }
  await annotate.execute(actor, id, { id: randomUUID(), client, command: { type: 'submit' } });
}

const WORDS = [
  'amber',
  'birch',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'heron',
  'inlet',
  'jetty',
  'lotus',
  'maple',
];
const passPhrase = (): string =>
  [...Array.from({ length: 3 }, () => WORDS[randomInt(WORDS.length)]), randomInt(100, 1000)].join('-');

function logInsText(password: string): string {
  const rows = PEOPLE.map(
    ({ logIn, name, admin, roles }) => `  ${logIn.padEnd(8)} ${name} (${admin ? 'admin, ' : ''}${roles.join(', ')})`,
  );
  return `Demonstration log-ins, all with the password ${password}\n${rows.join('\n')}\n`;
}
