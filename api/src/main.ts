import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { indexOf, loadTerminologies, loadVocabularies } from '@chartmark/ontologies';
import type { AuditEntry, LayerEvent } from '@chartmark/schemas';
import type { Logger } from 'pino';
import { createAgreement } from './agree/service.ts';
import { createAnnotate } from './annotate/service.ts';
import { storeFile } from './archive.ts';
import { createAssign } from './assign/service.ts';
import { createBrowse } from './browse/service.ts';
import { createBulkWork } from './bulk-work.ts';
import { createCalibrate } from './calibrate/service.ts';
import { COLLECTIONS } from './collections.ts';
import type { Config } from './config.ts';
import { createPasswords } from './crypto/passwords.ts';
import { newSigningPair, sign } from './crypto/signing.ts';
import { createDeidentify } from './deidentify/service.ts';
import { createEscalate } from './escalate/service.ts';
import { createGovern } from './govern/service.ts';
import { createIds } from './growing-ids.ts';
import { createAudit } from './http/audit.ts';
import { createPool as createWorkerPool } from './jobs/pool.ts';
import { createLearn } from './learn/service.ts';
import { allowedHosts, createModelCall } from './model-call.ts';
import { createNoteScores } from './note-scores.ts';
import { createOperations } from './operations.ts';
import { ENDING, type Ending } from './people/ending.ts';
import { createPeople } from './people/service.ts';
import { createPool } from './pool/service.ts';
import { createConcepts } from './preannotate/concepts.ts';
import { createWordTokens } from './preannotate/engine.ts';
import { createPreannotate } from './preannotate/service.ts';
import { createPrivacy } from './privacy/service.ts';
import { createProjects } from './projects/service.ts';
import { createRecall } from './recall/service.ts';
import { createReceive } from './receive/service.ts';
import { createRelease } from './release/service.ts';
import { createRemarks } from './remark/service.ts';
import { createReview } from './review/service.ts';
import { createSessions } from './sessions/service.ts';
import { openStore } from './store/open.ts';
import { createSuggesters } from './suggesters/service.ts';
import { createSurrogates } from './surrogate/service.ts';
import { createTaggers } from './tagger/service.ts';
import { loadTemplates } from './templates.ts';
import { createTime } from './time/service.ts';
import { keyFileOf, openSafe } from './vault.ts';
import { createWatch } from './watch.ts';

export const VERSION = '0.1.0';

/**
 * Chooses the adapters and builds the services, in the order of the way of a note.
 *
 * @param options.alone whether no other server may have the embedded store open: so for a server, not for a command
 */
export async function openServices(config: Config, log: Logger, { alone = false }: { alone?: boolean } = {}) {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const store = await openStore<LayerEvent, AuditEntry>(
    config.store === 'sqlite' ? storeFile(config.dataFolder) : config.store,
    COLLECTIONS,
    { alone },
  );
  const { docs, kept, atomically } = store;
  const safe = await openSafe(store, keyFileOf(config));
  const now = () => new Date();
  const newId = createIds();
  const audit = createAudit(store.audit, () => now().toISOString(), randomUUID);
  /** What nobody did, but every process on the store is to hear of. */
  const byItself = { actor: null, outcome: 'done', ip: '' };
  const ended = ({ session, ...who }: Ending) => {
    const target = session === undefined ? who : { ...who, session };
    return audit.record({ ...byItself, project: null, action: ENDING, target });
  };
  const sessions = createSessions({
    ...{ docs, atomically, kept, now, ended },
    newToken: () => randomBytes(32).toString('base64url'),
    idleMs: config.sessionIdleMs,
    absoluteMs: config.sessionMs,
  });
  const people = createPeople({ docs, atomically, passwords: createPasswords(), now, newId, sessions, ended });
  const projects = createProjects({ docs, atomically, templates: await loadTemplates(), now, newId });
  const terminologies = loadTerminologies(join(config.dataFolder, 'ontologies'), (file, why) =>
    log.error({ file, why }, 'A terminology cannot be read and is left out: import it again'),
  );
  const workers = createWorkerPool(config.workers, terminologies);
  const concepts = createConcepts([indexOf(loadVocabularies()), ...terminologies]);
  const tokens = createWordTokens();
  const preannotate = createPreannotate({
    ...{ docs, now, threads: config.workers, suggest: workers.suggest },
    lexicon: (project) => learn.lexicon(project),
  });
  const learn = createLearn({
    ...{ docs, now, newId, terminologies: workers.terminologies, learn: workers.learn },
    ...{ taggers: createTaggers({ docs, newId }), suggestions: preannotate.suggestions },
    closed: (project, policy) => privacy.closed(project, policy),
  });
  const suggesters = createSuggesters({
    ...{ docs, now, newId, project: projects.get },
    ...createModelCall(allowedHosts(config.suggestersFile)),
    wait: setTimeout,
    ...{ suggestions: preannotate.suggestions, keep: preannotate.keep },
  });
  const surrogates = createSurrogates({ docs, safe, now });
  const deidentify = createDeidentify({
    ...{ docs, atomically, safe, now, newId },
    project: projects.get,
    closed: (project, policy) => privacy.closed(project, policy),
    corrected: (...told) => privacy.corrected(...told),
    takeBackAlike: (...what) => recall.takeBackAlike(...what),
    lookForRemoved: (project, by) => jobs.start(project, 'recall', by),
    ...{ ledger: surrogates.ledger, keepLedger: surrogates.keep },
    moveSuggestions: preannotate.move,
  });
  const recall = createRecall({
    ...{ docs, atomically, now, newId, seal: deidentify.seal, unseal: deidentify.unseal },
    ...{ members: people.members, names: people.names },
    learn: (...told) => privacy.corrected(...told),
    ...{ found: deidentify.found, forget: deidentify.forget },
    withdrawTasks: async (note) => {
      // What was learned from it goes with it, and what is left is learned anew.
      const by = await learn.forgetNote(note);
      if (by !== null) await jobs.startOnce(note.project, 'learn', by);
      // Tasks last: whoever has one may report again, should this break off.
      for (const { withdraw } of [pool, review, escalate, assign]) await withdraw(note.id);
    },
    record: ({ id, project }, by) =>
      audit.record({ project, actor: by, action: 'note.flag', target: { note: id }, outcome: 'done', ip: '' }),
  });
  const privacy = createPrivacy({
    ...{ docs, atomically, now, newId, newSeed: () => randomInt(2 ** 31), digest: safe.digest },
    takeBack: recall.takeBackSampled,
    ...{ seal: deidentify.seal, unseal: deidentify.unseal },
    ...{ releasedNote: deidentify.releasedNote, releasedNotes: deidentify.releasedNotes, project: projects.get },
  });
  const receive = createReceive({
    ...{ docs, atomically, safe, now, newId },
    project: projects.get,
    process: workers.run,
    ...{ ledger: surrogates.ledger, keepLedger: surrogates.keep },
    lexicon: learn.lexicon,
    terms: privacy.termsFor,
    keepSource: deidentify.keepSource,
    keepSuggestions: preannotate.keep,
  });
  const { releasedNote, releasedNotes } = deidentify;
  const secret = safe.digest('ids of checks');
  const assign = createAssign({
    ...{ docs, kept, atomically, now, releasedNotes, secret },
    mayLabel: async (project, account) =>
      (await sessions.actorFor(account))?.roles.get(project)?.some((role) => role !== 'auditor') ?? false,
  });
  const pool = createPool({
    ...{ docs, atomically, now, releasedNotes, secret },
    seedOf: (project) => Number.parseInt(safe.digest(`draws of ${project}`).slice(0, 8), 16) >>> 1,
    standing: sessions.actorFor,
    lastAt: (layer) => annotate.lastAt(layer),
    notYet: (project, account) => calibrate.notYet(project, account),
    lapsed: ({ id, project, account }) =>
      audit.record({ ...byItself, project, action: 'task.lapse', target: { task: id, account } }),
    scores: createNoteScores({ disputes: (...of) => agreement.disputes(...of), suggestions: preannotate.suggestions }),
  });
  const warn = (what: string): void => log.warn(what);
  const remarks = createRemarks({
    ...{ docs, now, log: store.events, seal: deidentify.seal, unseal: deidentify.unseal },
    ...{ newSalt: () => randomBytes(16).toString('hex'), warn },
  });
  const annotate = createAnnotate({
    ...{ log: store.events, docs, now },
    ...{ words: remarks, layer: assign.layer },
    standingOn: assign.standingOn,
    standingAtHand: assign.standingAtHand,
    tellTasks: async (layer, state, guideline) => {
      for (const task of await assign.tell(layer, state, guideline)) {
        if (state !== 'submitted') continue;
        await pool.submitted(task);
        await probe.submitted(task);
      }
    },
    tell: async (event) => {
      await review.tell(event);
      await escalate.tell(event);
      await drift.tell(event);
    },
    project: projects.get,
    releasedNote,
    noteToJudgeBy: deidentify.noteToJudgeBy,
    ...{ suggestions: preannotate.suggestionsById, warn },
  });
  const time = createTime({ docs, now, names: people.names });
  const agreement = createAgreement({
    isStillToLabel: assign.isStillToLabel,
    guidelines: assign.guidelinesOf,
    layersIn: assign.layersIn,
    current: annotate.current,
    releasedNote,
    goal: async (project) => (await pool.workflow(project)).agreement,
    measure: workers.measure,
    names: people.names,
  });
  const guidelineOf = async (project: string) => (await projects.get(project)).guidelineVersion;
  const calibrate = createCalibrate({
    docs,
    now,
    newId,
    guidelineOf,
    releasedNote,
    releasedNotes,
    layersOf: assign.layersOf,
    current: annotate.current,
    giveTasks: async (project, notes, people) => {
      await assign.make(project, { notes, people, mode: 'independent', stage: 'calibrate' });
    },
    names: people.names,
    seal: deidentify.seal,
    unseal: deidentify.unseal,
  });
  const { probe, alerts, drift } = createWatch({
    ...{ docs, now, names: people.names, guidelineOf, deidentify, assign, annotate, pool },
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
  const escalate = createEscalate({
    docs,
    layer: assign.layer,
    current: annotate.current,
    releasedNote,
    isStillToLabel: assign.isStillToLabel,
    namesShown: async (project) => (await review.settings(project)).namesShown,
    names: people.names,
    isExpert: async (project, account) =>
      (await sessions.actorFor(account))?.roles
        .get(project)
        ?.some((role) => role === 'adjudicator' || role === 'lead') ?? false,
    wordsOf: remarks.wordsOf,
    answer: annotate.answer,
  });
  const browse = createBrowse({ docs, now });
  await browse.catchUp();
  const release = createRelease({
    docs,
    now,
    newId,
    layersIn: assign.layersIn,
    current: annotate.current,
    lastAt: annotate.lastAt,
    releasedNote,
    isStillToLabel: assign.isStillToLabel,
    original: receive.original,
    tokens,
    leaks: privacy.leaks,
  });
  const govern = createGovern({ docs, logs: store, names: people.names, safe, newSigningPair, sign, now });

  const operations = createOperations({
    ...{ version: VERSION, config, store, newestSeal: govern.newestSeal, startedAt: now() },
  });

  const jobs = await createBulkWork(config, {
    ...{ store, now, newId, projects, preannotate, learn, suggesters, assign, annotate, releasedNote, releasedNotes },
    takeBackRemoved: async (project, by, more) =>
      recall.takeBackRemoved(project, (await privacy.termsFor(project)).remove, by, more),
  });

  return {
    ...{ store, jobs, audit, people, sessions, projects, preannotate, learn, concepts, suggesters },
    ...{ receive, deidentify, recall, privacy, assign, pool, annotate, remarks, time },
    ...{ agreement, calibrate, probe, drift, alerts, review, escalate, browse, release, govern, operations },
    async close() {
      await workers.endLearning();
      await jobs.close();
      await workers.close();
      await store.close();
    },
  };
}

export type Services = Awaited<ReturnType<typeof openServices>>;
