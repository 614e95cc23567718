import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createConceptSearch, indexOf, loadVocabularies } from '@chartmark/ontologies';
import { type LayerEvent, uuidv7 } from '@chartmark/schemas';
import type { Logger } from 'pino';
import { agreementRoutes } from './agree/routes.ts';
import { createAgreement } from './agree/service.ts';
import { annotateRoutes } from './annotate/routes.ts';
import { createAnnotate } from './annotate/service.ts';
import { storeFile } from './archive.ts';
import { assignRoutes } from './assign/routes.ts';
import { createAssign } from './assign/service.ts';
import { COLLECTIONS } from './collections.ts';
import type { Config } from './config.ts';
import { masterKey } from './crypto/master-key.ts';
import { createPasswords } from './crypto/passwords.ts';
import { createSafe } from './crypto/safe.ts';
import { newSigningPair, sign } from './crypto/signing.ts';
import { deidentifyRoutes } from './deidentify/routes.ts';
import { createDeidentify } from './deidentify/service.ts';
import { governRoutes } from './govern/routes.ts';
import { createGovern } from './govern/service.ts';
import { createApplication } from './http/application.ts';
import { type AuditEntry, createAudit } from './http/audit.ts';
import { healthRoutes } from './http/health.ts';
import { openApi } from './http/open-api.ts';
import type { Route } from './http/route.ts';
import { createThrottle } from './http/throttle.ts';
import { createProcessing } from './jobs/pool.ts';
import { ENDING, endingOf } from './people/ending.ts';
import { peopleRoutes } from './people/routes.ts';
import { createPeople } from './people/service.ts';
import { createWordTokens } from './preannotate/engine.ts';
import { preannotateRoutes } from './preannotate/routes.ts';
import { createPreannotate } from './preannotate/service.ts';
import { projectRoutes } from './projects/routes.ts';
import { createProjects } from './projects/service.ts';
import { createRealtime } from './realtime/server.ts';
import { receiveRoutes } from './receive/routes.ts';
import { createReceive } from './receive/service.ts';
import { releaseRoutes } from './release/routes.ts';
import { createRelease } from './release/service.ts';
import { reviewRoutes } from './review/routes.ts';
import { createReview } from './review/service.ts';
import { startSealing } from './sealing.ts';
import { openStore } from './store/open.ts';
import { loadTemplates } from './templates.ts';

export const VERSION = '0.1.0';

/**
 * Chooses the adapters and builds the services, in the order of the way of a note.
 *
 * @param options.alone whether no other server may have the embedded store open: so for a server, not for a command
 */
export async function openServices(config: Config, log: Logger, { alone = false }: { alone?: boolean } = {}) {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const safe = createSafe(await masterKey(config.masterKeyFile ?? join(config.dataFolder, 'master.key')));
  const store = await openStore<LayerEvent, AuditEntry>(
    config.store === 'sqlite' ? storeFile(config.dataFolder) : config.store,
    COLLECTIONS,
    { alone },
  );
  const { docs, atomically } = store;
  const now = () => new Date();
  const newId = createIds();

  const audit = createAudit(store.audit, () => now().toISOString(), randomUUID);
  const people = createPeople({
    docs,
    passwords: createPasswords(),
    now,
    newId,
    newToken: () => randomBytes(32).toString('base64url'),
    idleMs: config.sessionIdleMs,
    absoluteMs: config.sessionMs,
    ended: ({ session, ...who }) =>
      audit.record({
        project: null,
        actor: null,
        action: ENDING,
        target: session === undefined ? who : { ...who, session },
        outcome: 'done',
        ip: '',
      }),
  });
  const projects = createProjects({ docs, atomically, templates: await loadTemplates(), now, newId });
  const processing = createProcessing(config.workers);
  const concepts = createConceptSearch(indexOf(loadVocabularies()));
  const tokens = createWordTokens();
  const preannotate = createPreannotate({ docs, nowMs: Date.now, search: concepts.search });
  const deidentify = createDeidentify({ docs, atomically, safe, now });
  const receive = createReceive({
    docs,
    atomically,
    safe,
    now,
    newId,
    project: projects.get,
    process: processing.run,
    keepSource: deidentify.keepSource,
    keepSuggestions: preannotate.keep,
  });
  const { releasedNote, releasedNotes } = deidentify;
  const assign = createAssign({
    docs,
    atomically,
    now,
    releasedNotes,
    mayLabel: async (project, account) =>
      (await people.actorFor(account))?.roles.get(project)?.some((role) => role !== 'auditor') ?? false,
  });
  const annotate = createAnnotate({
    log: store.events,
    docs,
    now,
    newSalt: () => randomBytes(16).toString('hex'),
    layer: assign.layer,
    taskOn: assign.taskOn,
    isStillToLabel: assign.isStillToLabel,
    tellTasks: assign.tell,
    tell: (event) => review.tell(event),
    project: projects.get,
    releasedNote,
    suggestions: preannotate.suggestions,
    seal: deidentify.seal,
    unseal: deidentify.unseal,
    warn: (what) => log.warn(what),
  });
  const agreement = createAgreement({
    layersIn: assign.layersIn,
    current: annotate.current,
    releasedNote,
    names: people.names,
  });
  const review = createReview({
    docs,
    now,
    project: projects.get,
    releasedNote,
    layer: assign.layer,
    layersOf: assign.layersOf,
    layersIn: assign.layersIn,
    isStillToLabel: assign.isStillToLabel,
    giveTask: async (project, note, account) => {
      await assign.make(project, { notes: [note], people: [account], mode: 'shared', stage: 'adjudicate' });
    },
    current: annotate.current,
    settle: annotate.settle,
    names: people.names,
  });
  const release = createRelease({
    layersIn: assign.layersIn,
    current: annotate.current,
    lastAt: annotate.lastAt,
    releasedNote,
    original: receive.original,
    tokens,
  });
  const govern = createGovern({ docs, events: store.events, audit: store.audit, safe, newSigningPair, sign, now });

  return {
    store,
    audit,
    people,
    projects,
    preannotate,
    receive,
    deidentify,
    assign,
    annotate,
    agreement,
    review,
    release,
    govern,
    async close() {
      await processing.close();
      await store.close();
    },
  };
}

/** Ids that grow, so that things made in one millisecond are still in the order they were made. */
function createIds(): () => string {
  let lastMs = 0;
  return () => {
    lastMs = Math.max(lastMs + 1, Date.now());
    return uuidv7(lastMs, randomBytes(10));
  };
}

export type Services = Awaited<ReturnType<typeof openServices>>;

/** Every route of the service, in the order of the way of a note. */
export function routesOf(services: Services): Route[] {
  const { people, projects, preannotate, receive, deidentify, assign, annotate, agreement, review, release, govern } =
    services;
  const routes: Route[] = [
    ...peopleRoutes(people, createThrottle({ points: 10, durationSeconds: 900 })),
    ...projectRoutes({
      projects,
      counts: async (project) => {
        const { released, review, failed } = await deidentify.counts(project);
        return { notes: { released, review, failed }, tasks: await assign.counts(project) };
      },
      makeLead: (project, account) => people.setRoles(project, account, ['lead']),
    }),
    ...receiveRoutes(receive),
    ...deidentifyRoutes(deidentify),
    ...preannotateRoutes(preannotate, projects.get),
    ...assignRoutes(assign),
    ...annotateRoutes({
      annotate,
      project: projects.get,
      releasedNote: deidentify.releasedNote,
      suggestions: preannotate.suggestions,
      nextTask: assign.nextTask,
      peopleOn: assign.peopleOn,
      names: people.names,
    }),
    ...agreementRoutes(agreement),
    ...reviewRoutes(review),
    ...releaseRoutes(release),
    ...governRoutes({ govern, open: annotate.open }),
  ];
  const health = healthRoutes({
    version: VERSION,
    store: services.store.kind,
    ready: services.store.ready,
    document: () => openApi([...routes, ...health], VERSION),
  });
  return [...routes, ...health];
}

export interface Running {
  readonly address: string;
  close(): Promise<void>;
}

/** Answers requests and sockets with these services. */
export async function listen(services: Services, config: Config, log: Logger, web: string | null): Promise<Running> {
  const application = createApplication({
    routes: routesOf(services),
    actorOf: services.people.actor,
    projectOfLayer: services.assign.projectOf,
    audit: services.audit,
    log,
    web,
    secure: config.trustProxy,
    trustProxy: config.trustProxy,
  });
  const http = createServer(application);
  const realtime = await createRealtime({
    http,
    annotate: services.annotate,
    log: services.store.events,
    audit: services.audit,
    actorIn: services.people.actorIn,
    standing: services.people.standing,
    report: (error) => log.error({ kind: error.name }, 'a socket request failed'),
  });
  // Endings arrive as the events do, through the store, so that they end sockets whichever process they come from.
  const unsubscribe = await services.store.audit.subscribe(({ entry }) => {
    const ending = endingOf(entry);
    if (ending) realtime.end(ending);
  });
  const sealing = startSealing(services.govern, config, () => log.warn('what was done could not be sealed'));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(config.port, config.host, resolve);
  });
  const { port } = http.address() as AddressInfo;
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    async close() {
      await unsubscribe();
      await realtime.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await sealing.end();
    },
  };
}
