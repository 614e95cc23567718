import { randomUUID } from 'node:crypto';
import { openServices, parseConfig, type Services } from '@chartmark/api';
import pino from 'pino';
import { incoming } from './service.ts';

/** A service without doors, on data of its own: one annotator and shared layers of as many notes. */
export interface Ground {
  readonly services: Services;
  readonly account: string;
  /** Tokens of open sessions of the annotator. */
  readonly tokens: readonly string[];
  readonly layers: readonly string[];
}

export interface GroundOptions {
  readonly folder: string;
  /** `sqlite`, or the address of MongoDB. */
  readonly store: string;
  readonly layers: number;
  readonly sessions?: number;
}

const PASSWORD = 'bench-lotus-maple-42';
const INVENTED = { by: 'the bench', method: 'invented text', date: '2026-01-01', document: 'invented notes' };
export const QUIET = pino({ level: 'silent' });

export const configOf = ({ folder, store }: Pick<GroundOptions, 'folder' | 'store'>) =>
  parseConfig({
    DATA: folder,
    STORE: store,
    PORT: '0',
    LOG_LEVEL: 'silent',
    WORKERS: '1',
    SESSION_IDLE_MINUTES: '1440',
  });

export async function openGround(options: GroundOptions): Promise<Ground> {
  const services = await openServices(configOf(options), QUIET);
  const lead = await services.people.create({ logIn: 'lead', name: 'Lead', password: PASSWORD, admin: true });
  const project = await services.projects.create(
    { name: 'Bench', description: '', template: 'coding', policy: 'safe-harbor-surrogates', privacyReview: false },
    lead.id,
  );
  const { id } = await services.people.create({ logIn: 'nora', name: 'Nora', password: PASSWORD, admin: false });
  await services.people.setRoles(project.id, id, ['annotator']);
  const tokens: string[] = [];
  for (let i = 0; i < (options.sessions ?? 0); i++) tokens.push((await services.people.signIn('nora', PASSWORD)).token);

  const texts = Array.from({ length: options.layers }, () => `Seen for asthma and hypertension. ${randomUUID()}`);
  await services.receive.receive(incoming(texts), { project: project.id, attestation: INVENTED });
  await services.assign.make(project.id, { notes: 'all', people: [id], mode: 'shared', stage: 'annotate' });
  const layers = await Array.fromAsync(services.assign.layersIn(project.id, 'annotate'), (layer) => layer.id);
  return { services, account: id, tokens, layers };
}

/** As many spans stand in a layer as somebody may have marked in a note; then the oldest goes for each new one. */
const STANDING = 30;

/** Commands that each change something, by layer. Each is to be `done` once it is acknowledged. */
export function createScript() {
  const standing = new Map<string, string[]>();
  return (layer: string) => {
    const spans = standing.get(layer) ?? [];
    standing.set(layer, spans);
    const oldest = spans.length >= STANDING ? spans.shift() : undefined;
    if (oldest !== undefined) return { command: { type: 'removeSpan' as const, span: oldest }, done: () => undefined };
    const id = randomUUID();
    const start = Math.floor(Math.random() * 20);
    const span = { id, label: 'CONDITION', fragments: [{ start, end: start + 5 }] };
    return { command: { type: 'addSpan' as const, span }, done: () => void spans.push(id) };
  };
}
