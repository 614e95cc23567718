import type {
  Command,
  CommandEnvelope,
  Judgement,
  Layer,
  LayerEvent,
  LayerState,
  Project,
  Setting,
  Suggestion,
  TaskState,
} from '@chartmark/schemas';
import { decide, EMPTY_LAYER, fold, Refusal, refusal } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';
import type { Known } from '../store/appender.ts';
import { createAppender } from '../store/appender.ts';
import type { Docs, Log, Stream } from '../store/ports.ts';
import { GENESIS, link } from './chain.ts';
import { snapshots } from './collections.ts';
import { keepable, keptOf } from './kept-state.ts';
import { createNewestOnly } from './newest-only.ts';
import { createOpening, type Opened, type OpeningDeps } from './opening.ts';
import { mayAnswer } from './replay.ts';
import { snapshotDue } from './snapshot-due.ts';

export interface AnnotateDeps extends OpeningDeps {
  readonly log: Log<LayerEvent>;
  readonly docs: Docs;
  readonly now: () => Date;
  readonly words: Words;
  readonly tellTasks: (layer: string, state: TaskState, guideline: number) => Promise<void>;
  /** Told of each event once it is durable, to update what mirrors the log. */
  readonly tell: (event: LayerEvent) => Promise<void>;
  readonly project: (id: string) => Promise<Project>;
  readonly suggestions: (note: string) => Promise<ReadonlyMap<string, Suggestion>>;
  /** Told of failures after an acknowledgement, which can be made good later. */
  readonly warn: (what: string) => void;
}

/** What people write, which lies beside the log. */
interface Words {
  layDown(layer: Layer, subject: string, event: string, command: Command): Promise<string | null>;
  takeBack(digest: string): Promise<void>;
  sameWords(event: LayerEvent, command: Command): Promise<boolean>;
}

/** A request to judge: the judgement itself is drawn up from the layer as it is when the request has its turn. */
export interface Judging {
  readonly id: string;
  readonly client: string;
  readonly judge: (state: LayerState) => Judgement;
}

const NOTHING_DONE: Known<LayerState> = { version: 0, hash: GENESIS, state: EMPTY_LAYER };

/** A layer of a note, as its events make it. */
interface Folded {
  readonly note: string;
  readonly known: Known<LayerState>;
}

interface Request {
  readonly envelope: CommandEnvelope | Judging;
  readonly layer: Layer;
  readonly guideline: number;
  readonly setting: Setting;
}

export type Annotate = ReturnType<typeof createAnnotate>;

export const createAnnotate = (deps: AnnotateDeps) => {
  const { log, docs, now } = deps;
  const { open, openToWrite, access } = createOpening(deps);
  const appender = createAppender<LayerState, Request, LayerEvent>({
    log,
    load,
    fold,
    idOf: ({ envelope }) => envelope.id,
    decide: ({ state, version, hash }, request) => eventOf(state, version, hash, request),
    appended({ name, partition }, known, events) {
      if (snapshotDue(known.state, events.length)) keep(name, { note: partition, known });
    },
  });

  async function load(stream: Stream): Promise<Known<LayerState>> {
    const stored = await docs.get(snapshots, stream.name).catch(unreadable);
    if (stored === null) return NOTHING_DONE;
    const kept = keptOf(stream.name, stream.partition, stored);
    const [last] = kept ? await log.read(stream, kept.version - 1, 1) : [];
    if (kept && last?.hash === kept.hash) return kept;
    deps.warn('a snapshot does not fit its layer and is thrown away');
    await docs.remove(snapshots, stream.name);
    return NOTHING_DONE;
  }

  function eventOf(state: LayerState, version: number, hash: string, request: Request): LayerEvent {
    const { envelope, layer, guideline, setting } = request;
    return link(hash, {
      ...decide(state, 'judge' in envelope ? envelope.judge(state) : envelope.command, setting),
      project: layer.project,
      note: layer.note,
      layer: layer.id,
      version: version + 1,
      id: envelope.id,
      actor: setting.actor,
      at: now().toISOString(),
      guideline,
      client: envelope.client,
    });
  }

  /** Runs after the acknowledgement. */
  const keep = createNewestOnly<Folded>(async (layer, { note, known }) => {
    await docs.put(snapshots, keepable(layer, note, known)).catch(() => deps.warn('a snapshot was not kept'));
  });

  /** The layer as it is now. */
  const current = (layer: Layer): Promise<Known<LayerState>> => appender.current(streamOf(layer));

  /** Takes the words back if the event was refused, or turned out to be an earlier one with words of its own. */
  async function appendWithWords(stream: Stream, request: Request): Promise<LayerEvent> {
    const { digest } = request.setting;
    try {
      const event = await appender.append(stream, request);
      if (digest !== null && !('digest' in event.data && event.data.digest === digest)) {
        await deps.words.takeBack(digest);
      }
      return event;
    } catch (error) {
      // If the store did not answer, the event may have been written all the same.
      const refused = error instanceof Refusal && error.kind !== 'unavailable';
      if (digest !== null && refused) await deps.words.takeBack(digest);
      throw error;
    }
  }

  /** Whether an event may answer this command: an id that was used before is answered only to its user, for the same command. */
  async function isOwnAnswer(event: LayerEvent, actor: Actor, command: Command | null): Promise<boolean> {
    if (event.actor !== actor.account.id) return false;
    if (command === null) return event.type === 'judged';
    return mayAnswer(event, command) && (await deps.words.sameWords(event, command));
  }

  /** Tasks mirror the log. If that fails, the event stands all the same. */
  async function tellTasks({ layer, version, type, guideline }: LayerEvent): Promise<void> {
    const begins = type === 'reopened' || version === 1;
    if (type !== 'submitted' && !begins) return;
    const state = type === 'submitted' ? 'submitted' : 'started';
    await deps.tellTasks(layer, state, guideline).catch(() => deps.warn('a task was not told its state'));
  }

  /** Makes a command an event, and tells what mirrors the log. */
  async function carryOut(
    actor: Actor,
    { layer, note }: Pick<Opened, 'layer' | 'note'>,
    envelope: CommandEnvelope | Judging,
  ): Promise<LayerEvent> {
    const [project, suggestions] = await Promise.all([deps.project(layer.project), deps.suggestions(layer.note)]);
    const command = 'judge' in envelope ? null : envelope.command;
    const digest = command && (await deps.words.layDown(layer, note.subject, envelope.id, command));
    const setting: Setting = {
      ...{ schema: project.schema, text: note.text, suggestions, digest },
      ...{ actor: actor.account.id, event: envelope.id },
    };
    const request = { envelope, layer, guideline: project.guidelineVersion, setting };
    const event = await appendWithWords(streamOf(layer), request);
    if (event.layer !== layer.id) throw refusal('command.elsewhere', {});
    if (!(await isOwnAnswer(event, actor, command))) throw refusal('command.taken', {});
    await tellTasks(event);
    await deps.tell(event).catch(() => deps.warn('what follows from an event was not told'));
    return event;
  }

  return {
    open,
    access,

    /**
     * Carries out one command: decides it on the layer as it is, makes it durable, answers its event.
     * The same id twice gives the same event.
     *
     * @throws {Refusal} with the reason, and what the command touched as it is now
     */
    async execute(actor: Actor, layerId: string, envelope: CommandEnvelope): Promise<LayerEvent> {
      const opened = await openToWrite(actor, layerId);
      if (opened.layer.stage === 'adjudicate' && envelope.command.type === 'submit') {
        throw refusal('layer.adjudicated', {});
      }
      return carryOut(actor, opened, envelope);
    },

    /** What adjudication does on its gold layer. */
    async settle(actor: Actor, layerId: string, envelope: CommandEnvelope | Judging): Promise<LayerEvent> {
      const opened = await open(actor, layerId);
      if (opened.access !== 'write') throw refusal('layer.readOnly', {});
      return carryOut(actor, opened, envelope);
    },

    /** Answers a flag on a layer one may only read, which experts may. */
    async answer(
      actor: Actor,
      layerId: string,
      { id, client, flag, text }: { id: string; client: string; flag: string; text: string },
    ): Promise<LayerEvent> {
      const opened = await open(actor, layerId);
      if (!hasRole(actor, opened.layer.project, 'adjudicator', 'lead')) {
        throw refusal('flag.expert', {});
      }
      return carryOut(actor, opened, { id, client, command: { type: 'resolveFlag', flag, text } });
    },

    current,

    /** When something was last done on the layer, or null. */
    async lastAt(layer: Layer): Promise<string | null> {
      const { version } = await current(layer);
      const [last] = version === 0 ? [] : await log.read(streamOf(layer), version - 1, 1);
      return last?.at ?? null;
    },

    async events(layer: Layer, after: number, limit: number): Promise<LayerEvent[]> {
      return log.read(streamOf(layer), after, limit);
    },
  };
};

/** Where the events of a layer stand. */
const streamOf = ({ id, note }: Layer): Stream => ({ partition: note, name: id });

/** A stored snapshot that is not JSON is as good as one that does not fit: it is thrown away. */
function unreadable(error: unknown): object {
  if (error instanceof SyntaxError) return {};
  throw error;
}
