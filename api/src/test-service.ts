import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LabelSchema, NO_META, type Project, type Role } from '@chartmark/schemas';
import pino from 'pino';
import supertest from 'supertest';
import { type Config, parseConfig } from './config.ts';
import { listen } from './listen.ts';
import { openServices, type Services } from './main.ts';

/** A whole service on an empty embedded store and a free port, as the tests of its doors need it. */
export interface TestService {
  readonly services: Services;
  /** What it was started with, for another process on the same store. */
  readonly config: Config;
  readonly address: string;
  readonly project: Project;
  /** An agent signed in as a new person with these roles in the project. */
  signIn(roles: readonly Role[], admin?: 'admin'): Promise<Person>;
  /** Brings one note in and returns its id. */
  receive(text: string): Promise<string>;
  close(): Promise<void>;
}

export interface Person {
  readonly id: string;
  readonly logIn: string;
  readonly cookie: string;
  readonly agent: ReturnType<typeof supertest.agent>;
}

export const PASSWORD = 'tulpen-im-juni-8';

export const SCHEMA: LabelSchema = {
  attributes: [
    {
      name: 'assertion',
      values: [
        { name: 'present', key: '1' },
        { name: 'absent', key: '2' },
      ],
      default: 'present',
      required: true,
    },
  ],
  entityTypes: ['CONDITION', 'MEDICATION'].map((name, i) => ({
    name,
    display: name.toLowerCase(),
    key: name.slice(0, 1).toLowerCase(),
    colour: i === 0 ? '#0072b2' : '#009e73',
    definition: '',
    examples: [],
    counterExamples: [],
    terminologies: [],
    attributes: ['assertion'],
  })),
  relationTypes: [
    { name: 'TREATS', display: 'treats', key: 'T', from: ['MEDICATION'], to: ['CONDITION'], definition: '' },
  ],
  noteLabels: [{ name: 'completeness', values: ['codable', 'needs query'] }],
};

/** A port of its own, nothing in the log, and more requests than any person makes. */
const IN_TESTS = { PORT: '0', LOG_LEVEL: 'silent', REQUESTS_A_MINUTE: '1000000' };

export async function startTestService(environment: Record<string, string> = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-test-'));
  const config = parseConfig({ DATA: folder, ...IN_TESTS, ...environment });
  const log = pino({ level: 'silent' });
  const services = await openServices(config, log);
  const running = await listen(services, config, log, null);
  const project = await services.projects.create(
    {
      name: 'Test',
      description: '',
      template: 'empty',
      schema: SCHEMA,
      policy: 'safe-harbor-tags',
      privacyReview: false,
    },
    '00000000-0000-4000-8000-000000000000',
  );
  let people = 0;
  return {
    services,
    config,
    address: running.address,
    project,
    async signIn(roles, admin) {
      const logIn = `person${++people}`;
      const account = await services.people.create({
        logIn,
        name: `Person ${people}`,
        password: PASSWORD,
        admin: admin !== undefined,
      });
      if (roles.length > 0) await services.people.setRoles(project.id, account.id, roles);
      const agent = supertest.agent(running.address).set('x-chartmark', '1');
      const answer = await agent.post('/api/session').send({ logIn, password: PASSWORD }).expect(200);
      return { id: account.id, logIn, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', agent };
    },
    async receive(text) {
      const [note] = await Array.fromAsync(services.deidentify.releasedNotes(project.id, 'all')).then(
        async (before) => {
          await services.receive.receive(oneNote(text), { project: project.id, attestation: ATTESTED });
          const after = await Array.fromAsync(services.deidentify.releasedNotes(project.id, 'all'));
          return after.filter(({ id }) => !before.some((known) => known.id === id));
        },
      );
      return note?.id ?? '';
    },
    async close() {
      await running.close();
      await services.close();
      await rm(folder, { recursive: true });
    },
  };
}

const ATTESTED = { by: 'the test', method: 'invented text', date: '2026-01-01', document: 'invented notes' };

async function* oneNote(text: string) {
  yield {
    kind: 'note' as const,
    item: '1',
    text,
    known: {},
    meta: NO_META,
    subjectKey: null,
    labels: { spans: [], relations: [] },
    task: null,
  };
}
