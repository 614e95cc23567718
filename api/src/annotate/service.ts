import type {
  Command,
  CommandEnvelope,
  Judgement,
  Layer,
  LayerEvent,
  LayerState,
  Note,
  Project,
  Setting,
  Suggestion,
  Task,
  TaskState,
} from '@chartmark/schemas';
import { decide, EMPTY_LAYER, fold, Refusal, refusal } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';
import type { Known } from '../store/appender.ts';
import { createAppender } from '../store/appender.ts';
import type { Docs, Log, Stream } from '../store/ports.ts';
import type { Access } from './access.ts';
import { accessTo } from './access.ts';
import { GENESIS, link } from './chain.ts';
import { snapshots } from './collections.ts';
import { keepable, keptOf } from './kept-state.ts';
import { mayAnswer } from './replay.ts';
import { snapshotDue } from './snapshot-due.ts';

export interface AnnotateDeps {
  readonly log: Log<LayerEvent>;
  readonly docs: Docs;
  readonly now: () => Date;
  readonly words: Words;
  readonly layer: (id: string) => Promise<Layer>;
  readonly standingOn: StandingOn;
  /** The same as of a moment ago. */
  readonly standingAtHand: StandingOn;
  readonly tellTasks: (layer: string, state: TaskState, guideline: number) => Promise<void>;
  /** Told of each event after its acknowledgement is safe, for what mirrors the log elsewhere. */
  readonly tell: (event: LayerEvent) => Promise<void>;
  readonly project: (id: string) => Promise<Project>;
  /** @throws {Refusal} `gone` unless the note is released */
  readonly releasedNote: (id: string) => Promise<Note & { text: string }>;
  /** The same as of a moment ago; it serves commands, whose answers hold no words. */
  readonly noteToJudgeBy: (id: string) => Promise<Note & { text: string }>;
  readonly suggestions: (note: string) => Promise<ReadonlyMap<string, Suggestion>>;
  /** Told of what failed after an acknowledgement and can be made good later. */
  readonly warn: (what: string) => void;
}

/** What people write, which lies beside the log. */
interface Words {
  layDown(layer: Layer, subject: string, event: string, command: Command): Promise<string | null>;
  takeBack(digest: string): Promise<void>;
  sameWords(event: LayerEvent, command: Command): Promise<boolean>;
}

type StandingOn = (layer: Layer, account: string) => Promise<{ task: Task | null; blind: boolean }>;

function ifRefused(error: unknown): { access: 'none'; note: null } {
  if (error instanceof Refusal) return { access: 'none', note: null };
  throw error;
}

/** A judgement on its way, drawn up from the layer as it is when its turn comes. */
export interface Judging {
  readonly id: string;
  readonly client: string;
  readonly judge: (state: LayerState) => Judgement;
}

const NOTHING_DONE: Known<LayerState> = { version: 0, hash: GENESIS, state: EMPTY_LAYER };

/** What is no JSON is no snapshot either. */
function unreadable(error: unknown): object {
  if (error instanceof SyntaxError) return {};
  throw error;
}

interface Request {
  readonly envelope: CommandEnvelope | Judging;
  readonly layer: Layer;
  readonly guideline: number;
  readonly setting: Setting;
}

export interface Opened {
  readonly layer: Layer;
  readonly note: Note & { readonly text: string };
  readonly access: Exclude<Access, 'none'>;
  readonly task: Task | null;
}

export type Annotate = ReturnType<typeof createAnnotate>;

export const createAnnotate = (deps: AnnotateDeps) => {
  const { log, docs, now } = deps;
  const toKeep = new Map<string, Known<LayerState>>();
  const appender = createAppender<LayerState, Request, LayerEvent>({
    log,
    load,
    fold,
    idOf: ({ envelope }) => envelope.id,
    decide: ({ state, version, hash }, request) => eventOf(state, version, hash, request),
    appended: keepSnapshot,
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

  function keepSnapshot({ name, partition }: Stream, known: Known<LayerState>, events: readonly unknown[]): void {
    if (!snapshotDue(known.state, events.length)) return;
    const busy = toKeep.has(name);
    toKeep.set(name, known);
    if (!busy) void keepNewest(name, partition);
  }

  /** Behind the acknowledgement, and of each layer one at a time. */
  async function keepNewest(id: string, note: string): Promise<void> {
    for (let known = toKeep.get(id); known; known = toKeep.get(id)) {
      await docs.put(snapshots, keepable(id, note, known)).catch(() => deps.warn('a snapshot was not kept'));
      if (toKeep.get(id) === known) toKeep.delete(id);
    }
  }

  /** What a person may do with a layer. */
  async function look(
    actor: Actor,
    id: string,
    { standingOn, noteOf }: { standingOn: StandingOn; noteOf: AnnotateDeps['releasedNote'] },
  ) {
    const layer = await deps.layer(id);
    const member = actor.roles.has(layer.project);
    const [{ task, blind }, note] = await Promise.all([
      standingOn(layer, actor.account.id),
      // Whose task went with the note is told that the note is gone.
      member ? noteOf(layer.note) : null,
    ]);
    return { layer, note, access: accessTo(layer, actor, task, blind), task };
  }

  /** What a person may do with a layer, refused as if it did not exist where that is nothing. */
  async function open(actor: Actor, id: string, noteOf = deps.releasedNote): Promise<Opened> {
    const { layer, note, access, task } = await look(actor, id, { standingOn: deps.standingOn, noteOf });
    if (access === 'none' || note === null) {
      throw refusal('layer.missing', {});
    }
    return { layer, note, access, task };
  }

  /** A layer to command, of which there are many: from memory if that says yes, else as it is. */
  async function openToWrite(actor: Actor, id: string): Promise<Pick<Opened, 'layer' | 'note'>> {
    const noteOf = deps.noteToJudgeBy;
    const { layer, note, access } = await look(actor, id, { standingOn: deps.standingAtHand, noteOf });
    if (access === 'write' && note !== null) return { layer, note };
    const opened = await open(actor, id, noteOf);
    if (opened.access !== 'write') throw refusal('layer.readOnly', {});
    return opened;
  }

  /** The layer as it is now. */
  const current = (layer: Layer): Promise<Known<LayerState>> =>
    appender.current({ partition: layer.note, name: layer.id });

  /** Words of which no event came, or only an earlier one, are taken back. */
  async function appendWithWords(stream: Stream, request: Request): Promise<LayerEvent> {
    const { digest } = request.setting;
    try {
      const event = await appender.append(stream, request);
      if (digest !== null && !('digest' in event.data && event.data.digest === digest)) {
        await deps.words.takeBack(digest);
      }
      return event;
    } catch (error) {
      // Where the store did not answer, the event may be there all the same.
      const refused = error instanceof Refusal && error.kind !== 'unavailable';
      if (digest !== null && refused) await deps.words.takeBack(digest);
      throw error;
    }
  }

  /** An id that was used before is answered to who used it, for the same command only. */
  async function isOwnAnswer(event: LayerEvent, actor: Actor, command: Command | null): Promise<boolean> {
    if (event.actor !== actor.account.id) return false;
    if (command === null) return event.type === 'judged';
    return mayAnswer(event, command) && (await deps.words.sameWords(event, command));
  }

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
    const event = await appendWithWords({ partition: layer.note, name: layer.id }, request);
    if (event.layer !== layer.id) throw refusal('command.elsewhere', {});
    if (!(await isOwnAnswer(event, actor, command))) throw refusal('command.taken', {});
    await tellTasks(event);
    await deps.tell(event).catch(() => deps.warn('what follows from an event was not told'));
    return event;
  }

  return {
    open,

    /** What a person may do with a layer as it is now; nothing where its note is gone. */
    async access(actor: Actor, id: string): Promise<Access> {
      const found = look(actor, id, { standingOn: deps.standingOn, noteOf: deps.noteToJudgeBy });
      const { access, note } = await found.catch(ifRefused);
      return note === null ? 'none' : access;
    },

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
      const [last] = version === 0 ? [] : await log.read({ partition: layer.note, name: layer.id }, version - 1, 1);
      return last?.at ?? null;
    },

    async events(layer: Layer, after: number, limit: number): Promise<LayerEvent[]> {
      return log.read({ partition: layer.note, name: layer.id }, after, limit);
    },
  };

  /** Tasks mirror the log; an event that is acknowledged stands, whatever becomes of its mirror image. */
  async function tellTasks({ layer, version, type, guideline }: LayerEvent): Promise<void> {
    const state = type === 'submitted' ? 'submitted' : type === 'reopened' || version === 1 ? 'started' : null;
    if (state === null) return;
    await deps.tellTasks(layer, state, guideline).catch(() => deps.warn('a task was not told its state'));
  }
};
