import {
  type Acknowledgement,
  type Command,
  type CommandEnvelope,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
  type OlderSteps,
  Refusal,
  type StepsWanted,
  withOlderSteps,
} from '@chartmark/schemas';
import { asSeen } from './as-seen.ts';
import { createCatchUp } from './catch-up.ts';
import { createCommandSender } from './command-sender.ts';
import { createKeptCommands } from './kept-commands.ts';
import type { LayerView } from './layer-view.ts';
import {
  rebuilt,
  refusedAnew,
  viewOf,
  withEvent,
  withGiven,
  withLeft,
  withoutPending,
  withoutRefused,
  withRefused,
  workOn,
} from './layer-work.ts';
import type { Outbox } from './outbox.ts';
import { type Ground, takingBack } from './pending.ts';

/** How a layer's commands reach the service. */
export interface Transport {
  /** @throws {Refusal} `unavailable` when it may be tried again */
  send(layer: string, envelope: CommandEnvelope): Promise<Acknowledgement>;
  /** The events after a version, oldest first. */
  since(layer: string, version: number): Promise<readonly LayerEvent[]>;
}

export interface LayerSession {
  readonly current: () => LayerView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies a command at once and sends it. @returns its id @throws {Refusal} if it makes no sense here already */
  readonly submit: (command: Command) => string;
  /** Applies an event of the layer, whoever made it. */
  readonly receive: (event: LayerEvent) => void;
  /** The newest version known from the service. */
  readonly version: () => number;
  /** The layer as the service has it, without the commands still on their way. */
  readonly told: () => LayerState;
  /** Takes note of the layer's newest version, and fetches the events that are missing here. */
  readonly head: (version: number) => void;
  /** Adds older steps of one's own to the history. @returns false if they belong to another version than the one known here */
  readonly recall: (way: StepsWanted['way'], older: OlderSteps) => boolean;
  /** Judges commands by another label schema from now on. */
  readonly judgeBy: (schema: LabelSchema) => void;
  /** Sends what waits, now. */
  readonly retry: () => void;
  /** Submits refused commands again, in their order, under new ids. Those that no longer make sense stay refused. */
  readonly tryAgain: (ids: readonly string[]) => void;
  /** Forgets refused commands. */
  readonly putAside: (ids: readonly string[]) => void;
  readonly close: () => void;
}

interface Parts {
  readonly layer: string;
  readonly client: string;
  readonly ground: Ground;
  readonly server: LayerState;
  readonly transport: Transport;
  readonly outbox: Outbox;
  readonly newId: () => string;
  /** Runs something after a delay. @returns a function that cancels it */
  readonly later: (run: () => void, ms: number) => () => void;
}

/** One open layer in the browser: commands apply at once, go out in order, and are never lost, acknowledged or not. */
export function createLayerSession(parts: Parts): LayerSession {
  const { layer, client, transport, outbox, newId, later } = parts;
  const listeners = new Set<() => void>();
  let { ground } = parts;
  let work = workOn(parts.server);
  let view = viewOf(work, 'reached', 0);
  /** The new ids of commands that were submitted again, since undoing the old one means undoing its successor. */
  const renamed = new Map<string, string>();

  const show = (now = work): void => {
    work = now;
    view = viewOf(work, sender.standing(), kept.unkept());
    for (const listener of listeners) listener();
  };

  const receive = (event: LayerEvent): void => {
    if (isRefused(event.id)) {
      kept.forget(event.id);
      show(withoutRefused(work, [event.id]));
    }
    if (event.version <= work.server.version) return;
    if (event.version > work.server.version + 1) {
      catchUp.now();
      return;
    }
    const now = withEvent(work, event, ground);
    if (now.pending !== work.pending) kept.forget(event.id);
    show(now);
  };

  const isRefused = (id: string): boolean => work.refused.some(({ envelope }) => envelope.id === id);
  const isPending = (id: string): boolean => work.pending.some((envelope) => envelope.id === id);

  /** What its author put aside or gave again in another tab neither waits nor stands refused in this one. */
  const unhear = outbox.onLetGo((id) => {
    if (!isRefused(id) && !isPending(id)) return;
    kept.forget(id);
    show(withoutRefused(withoutPending(work, id, ground), [id]));
  });

  const kept = createKeptCommands({ outbox, layer, account: ground.actor, onUnkept: () => show() });

  const catchUp = createCatchUp({
    since: (version) => transport.since(layer, version),
    version: () => work.server.version,
    receive,
    onSignedOut: () => sender.signOut(),
  });

  const sender = createCommandSender({
    next: () => work.pending[0],
    send: (envelope) => transport.send(layer, envelope),
    onDone({ id }, { event }) {
      receive(event);
      if (!isPending(id)) return;
      // Its event comes after others that are still missing here.
      kept.forget(id);
      show(withoutPending(work, id, ground));
    },
    onRefused(envelope, refusal) {
      // A command that was sent twice can succeed once and be refused once; then it has succeeded.
      if (!work.pending.includes(envelope)) return;
      void kept.refuse(envelope, refusal, work.server.version);
      show(withRefused(work, envelope, refusal, ground));
      catchUp.now();
    },
    onStanding: () => show(),
    later,
  });

  const envelopeOf = (command: Command): CommandEnvelope => ({
    id: newId(),
    client,
    command: asSeen(command, work.state),
  });

  const takeUp = async (): Promise<void> => {
    const left = await kept.load();
    const now = withLeft(work, left, ground);
    if (now !== work) show(now);
    if (left.refused.length > 0) catchUp.from(left.refusedAt);
    sender.begin();
  };
  void takeUp();

  return {
    current: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit(command) {
      const envelope = envelopeOf(command);
      show(withGiven(work, envelope, ground));
      void kept.keep(envelope).then(sender.send);
      return envelope.id;
    },
    receive,
    version: () => work.server.version,
    told: () => work.server,
    head(version) {
      if (version > work.server.version) catchUp.now();
    },
    judgeBy(schema) {
      ground = { ...ground, schema };
      show(rebuilt(work, ground));
    },
    retry() {
      sender.clear();
      catchUp.now();
      sender.send();
      show();
    },
    recall(way, older) {
      const server = withOlderSteps(work.server, ground.actor, way, older);
      if (server) show(rebuilt({ ...work, server }, ground));
      return server !== null;
    },
    tryAgain(ids) {
      for (const { envelope } of work.refused.filter((one) => ids.includes(one.envelope.id))) {
        try {
          const again = envelopeOf(takingBack(envelope.command, renamed));
          work = withoutRefused(withGiven(work, again, ground), [envelope.id]);
          renamed.set(envelope.id, again.id);
          void kept.keepInstead(again, envelope.id).then(sender.send);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          work = refusedAnew(work, envelope, error);
          void kept.refuse(envelope, error, work.server.version);
        }
      }
      show();
    },
    putAside(ids) {
      for (const id of ids) kept.letGo(id);
      show(withoutRefused(work, ids));
    },
    close() {
      unhear();
      sender.close();
      catchUp.close();
    },
  };
}
