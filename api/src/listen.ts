import type { AddressInfo } from 'node:net';
import type { AuditEntry } from '@chartmark/schemas';
import type { Logger } from 'pino';
import { agreementRoutes } from './agree/routes.ts';
import { alertRoutes } from './alert/routes.ts';
import { lettered } from './annotate/lettered.ts';
import { noteOf } from './annotate/note-of.ts';
import { annotateRoutes } from './annotate/routes.ts';
import { assignRoutes } from './assign/routes.ts';
import { browseRoutes } from './browse/routes.ts';
import { calibrateRoutes } from './calibrate/routes.ts';
import type { Config } from './config.ts';
import { deidentifyRoutes } from './deidentify/routes.ts';
import { driftRoutes } from './drift/routes.ts';
import { escalateRoutes } from './escalate/routes.ts';
import { governRoutes } from './govern/routes.ts';
import { createApplication } from './http/application.ts';
import { healthRoutes } from './http/health.ts';
import { openApi } from './http/open-api.ts';
import type { Route } from './http/route.ts';
import { createHttpServer } from './http/server.ts';
import { createSignInThrottle } from './http/sign-in-throttle.ts';
import { learnRoutes } from './learn/routes.ts';
import { type Services, VERSION } from './main.ts';
import { endingOf } from './people/ending.ts';
import { type Actor, hasRole } from './people/policy.ts';
import { peopleRoutes } from './people/routes.ts';
import { poolRoutes } from './pool/routes.ts';
import { preannotateRoutes } from './preannotate/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { probeRoutes } from './probe/routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { createRealtime } from './realtime/server.ts';
import { recallRoutes } from './recall/routes.ts';
import { receiveRoutes } from './receive/routes.ts';
import { releaseRoutes } from './release/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { startSealing } from './sealing.ts';
import { suggesterRoutes } from './suggesters/routes.ts';
import { timeRoutes } from './time/routes.ts';
import { waitingFor } from './waiting.ts';

/**
 * Every route of the service, in the order of the way of a note.
 *
 * @param sockets how many browsers are connected now; none where nothing listens
 */
export function routesOf(services: Services, sockets: () => number = () => 0): Route[] {
  const {
    jobs,
    people,
    projects,
    preannotate,
    concepts,
    learn,
    suggesters,
    receive,
    deidentify,
    privacy,
    assign,
    pool,
    annotate,
    remarks,
    time,
    agreement,
    recall,
    calibrate,
    probe,
    drift,
    alerts,
    review,
    escalate,
    browse,
    release,
    govern,
  } = services;
  /** Whether annotators go by letters: before adjudicators, unless the project says otherwise. */
  const veiled = async (actor: Actor, project: string): Promise<boolean> =>
    !hasRole(actor, project, 'lead', 'auditor') && !(await review.settings(project)).namesShown;
  const routes: Route[] = [
    ...peopleRoutes(people, services.sessions, createSignInThrottle()),
    ...projectRoutes({
      projects,
      counts: async (project) => {
        const { released, review, failed } = await deidentify.counts(project);
        return { notes: { released, review, failed }, tasks: await assign.counts(project) };
      },
      waiting: (project, roles) => waitingFor(services, project, roles),
      makeLead: async (project, account) => {
        await people.setRoles(project, account, ['lead']);
      },
      hasMembers: async (project) => (await people.members(project)).length > 0,
    }),
    ...receiveRoutes(receive),
    ...deidentifyRoutes(deidentify),
    ...recallRoutes({
      recall,
      noteOf: async (actor, id) => noteOf(await assign.layer(id), actor, assign.standingOn, annotate.open),
    }),
    ...privacyRoutes({ privacy, names: people.names }),
    ...preannotateRoutes({ concepts, project: projects.get, jobs }),
    ...learnRoutes(learn),
    ...suggesterRoutes({ suggesters, jobs }),
    ...assignRoutes(assign),
    ...poolRoutes(pool),
    ...annotateRoutes({
      annotate,
      remarks: remarks.of,
      project: projects.get,
      releasedNote: deidentify.releasedNote,
      suggestions: preannotate.suggestions,
      nextTask: assign.nextTask,
      peopleOn: assign.peopleOn,
      names: people.names,
      namesBefore: async (actor, project, ids) =>
        (await veiled(actor, project)) ? lettered([...new Set(ids)]) : people.names(ids),
    }),
    ...timeRoutes({ time, open: annotate.open }),
    ...agreementRoutes({ agreement, veiled }),
    ...calibrateRoutes(calibrate),
    ...probeRoutes(probe),
    ...driftRoutes(drift),
    ...alertRoutes(alerts),
    ...reviewRoutes(review),
    ...escalateRoutes(escalate),
    ...browseRoutes({
      browse,
      suggestAnew: (project, by, among) => jobs.start(project, 'suggest', by, { among }),
    }),
    ...releaseRoutes({ release, names: people.names }),
    ...governRoutes({ govern, open: annotate.open }),
  ];
  const health = healthRoutes({
    version: VERSION,
    store: services.store.kind,
    ready: services.store.ready,
    document: () => openApi([...routes, ...health], VERSION),
    operations: () => services.operations(sockets()),
  });
  return [...routes, ...health];
}

export interface Running {
  readonly address: string;
  close(): Promise<void>;
}

/** For whom an action changes who may look at what in its project, by what the audit log calls it; null = for anybody. */
const CHANGES_TASKS: Readonly<Record<string, (entry: AuditEntry) => string | null>> = {
  ...{ 'task.create': () => null, 'task.remove': () => null },
  ...{ 'task.take': ({ actor }) => actor, 'task.return': ({ actor }) => actor },
  'task.lapse': ({ target }) => target['account'] ?? null,
};

/** Answers requests and sockets with these services. */
export async function listen(services: Services, config: Config, log: Logger, web: string | null): Promise<Running> {
  let connected = (): number => 0;
  const application = createApplication({
    routes: routesOf(services, () => connected()),
    actorOf: services.sessions.actor,
    renewed: services.sessions.renew,
    endReplaced: services.sessions.endReplaced,
    projectOfLayer: services.assign.projectOf,
    isProject: async (id) => (await services.projects.many([id])).length > 0,
    audit: services.audit,
    log,
    web,
    secure: config.trustProxy,
    trustProxy: config.trustProxy,
    requestsPerMinute: config.requestsPerMinute,
  });
  const http = createHttpServer(application);
  const realtime = await createRealtime({
    http,
    annotate: services.annotate,
    log: services.store.events,
    audit: services.audit,
    actorIn: services.sessions.actorIn,
    actorAtHand: services.sessions.actorAtHand,
    standing: services.sessions.standing,
    report: (error) => log.error({ kind: error.name }, 'a socket request failed'),
    secure: config.trustProxy,
  });
  connected = realtime.connected;
  /** Nobody goes on looking at a note that was taken out. */
  async function withdraw(note: string): Promise<void> {
    for (const { id } of await services.assign.layersOf(note)) realtime.withdraw(id);
  }
  // Endings arrive as the events do, through the store, so that they end sockets whichever process they come from.
  const unsubscribe = await services.store.audit.subscribe(({ stream, entry }) => {
    const ending = endingOf(entry);
    if (ending) realtime.end(ending);
    const whose = CHANGES_TASKS[entry.action];
    if (whose !== undefined && entry.outcome === 'done') {
      realtime
        .reconsider(stream.partition, whose(entry))
        .catch(() => log.warn('who may no longer look at a layer was not told'));
    }
    if (entry.action === 'schema.change' && entry.outcome === 'done') realtime.schemaChanged(stream.partition);
    if (entry.action !== 'note.flag' || entry.outcome !== 'done') return;
    withdraw(entry.target['note'] ?? '').catch(() => log.warn('who looks at a note that was taken out was not told'));
  });
  await services.jobs.work();
  const sealing = startSealing(services.govern, config, (kind) =>
    log.warn({ kind }, 'what was done could not be sealed'),
  );
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
