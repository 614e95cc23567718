import {
  type Acknowledgement,
  type Command,
  type CommandEnvelope,
  evolve,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
  type OlderSteps,
  Refusal,
  refusal as refusalOf,
  type StepsWanted,
  withOlderSteps,
} from '@chartmark/schemas';
import { asSeen } from './as-seen.ts';
import { createKeptCommands, type Refused } from './kept-commands.ts';
import type { LayerView, Saving } from './layer-view.ts';
import type { Outbox } from './outbox.ts';
import { carriesWords, foreseen, type Ground, takingBack, withPending } from './pending.ts';

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
  /** Takes in an event of the layer, whoever made it. */
  readonly receive: (event: LayerEvent) => void;
  /** The newest version the service has told. */
  readonly version: () => number;
  /** The layer as the service has told it, without what is still on its way. */
  readonly told: () => LayerState;
  /** The layer's newest version as the service tells it; fetches what is missing. */
  readonly head: (version: number) => void;
  /** Takes in older steps of one's own. @returns false if they are of another version than what the service has told */
  readonly recall: (way: StepsWanted['way'], older: OlderSteps) => boolean;
  /** Judges by other labels from now on. */
  readonly judgeBy: (schema: LabelSchema) => void;
  /** Sends what waits, now. */
  readonly retry: () => void;
  /** Gives refused commands again, in their order, under new ids. What makes no sense here any more stays refused. */
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
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** The life of one layer in the browser: optimistic, ordered, and nothing acknowledged or given is ever lost. */
export function createLayerSession(parts: Parts): LayerSession {
  const { layer, client, transport, outbox, newId, later } = parts;
  const listeners = new Set<() => void>();
  let { ground, server } = parts;
  let pending: readonly CommandEnvelope[] = [];
  let refused: readonly Refused[] = [];
  let view: LayerView = { state: server, saving: { kind: 'saved' }, refused, unkept: 0, wordsWait: false };
  /** Whether what an earlier page left has been read: it goes first. */
  let loaded = false;
  let sending = false;
  let catching = false;
  let signedOut = false;
  /** Whether the last attempt failed to reach the service. */
  let offline = false;
  let waiting = false;
  let waitMs = FIRST_WAIT_MS;
  let cancelRetry = (): void => {};
  let closed = false;
  /** The version before the first event that an earlier page may not have heard of, which may tell that what was refused is done. */
  let unheardFrom = Number.POSITIVE_INFINITY;
  /** The ids that commands given again have now; taking one back means its successor. */
  const renamed = new Map<string, string>();

  const show = (state = view.state): void => {
    const words = [...pending, ...refused.map(({ envelope }) => envelope)];
    const wordsWait = words.some(({ command }) => carriesWords(command));
    view = { state, saving: savingNow(), refused, unkept: kept.unkept(), wordsWait };
    for (const listener of listeners) listener();
  };
  const savingNow = (): Saving => {
    if (signedOut) return { kind: 'signed-out', count: pending.length };
    if (pending.length === 0) return { kind: 'saved' };
    return { kind: offline ? 'offline' : 'saving', count: pending.length };
  };
  const rebuild = (): LayerState => withPending(server, pending, ground);
  const kept = createKeptCommands({ outbox, layer, account: ground.actor, onUnkept: () => show() });

  const given = (command: Command): CommandEnvelope => {
    const envelope: CommandEnvelope = { id: newId(), client, command: asSeen(command, view.state) };
    const state = foreseen(view.state, envelope, ground);
    pending = [...pending, envelope];
    show(state);
    return envelope;
  };

  const submit = (command: Command): string => {
    const envelope = given(command);
    void kept.keep(envelope).then(pump);
    return envelope.id;
  };

  const pump = async (): Promise<void> => {
    if (!loaded || sending || waiting || closed || signedOut) return;
    sending = true;
    for (let next = pending[0]; next && !closed; next = pending[0]) {
      try {
        const { event } = await transport.send(layer, next);
        offline = false;
        waitMs = FIRST_WAIT_MS;
        receive(event);
        settle(next.id);
      } catch (error) {
        if (!answered(next, error)) break;
      }
    }
    sending = false;
  };

  /** @returns whether the next command may be sent */
  const answered = (envelope: CommandEnvelope, error: unknown): boolean => {
    const refusal = error instanceof Refusal ? error : refusalOf('service.unreachable', {});
    if (refusal.kind === 'unauthenticated') {
      signedOut = true;
      show();
      return false;
    }
    if (refusal.kind === 'unavailable' || refusal.kind === 'throttled') {
      offline = true;
      waiting = true;
      show();
      cancelRetry = later(() => {
        waiting = false;
        void pump();
      }, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
      return false;
    }
    // Sent twice, it may be done by the one attempt and refused to the other: what is done is not refused.
    if (!pending.includes(envelope)) return true;
    pending = pending.filter((other) => other !== envelope);
    refused = [...refused, { envelope, refusal }];
    void kept.refuse(envelope, refusal, server.version);
    show(rebuild());
    void catchUp();
    return true;
  };

  const settle = (id: string): void => {
    kept.forget(id);
    if (!pending.some((envelope) => envelope.id === id)) return;
    pending = pending.filter((envelope) => envelope.id !== id);
    show(rebuild());
  };

  const receive = (event: LayerEvent): void => {
    if (refused.some(({ envelope }) => envelope.id === event.id)) putAside([event.id]);
    if (event.version <= server.version) return;
    if (event.version > server.version + 1) {
      void catchUp();
      return;
    }
    server = evolve(server, event);
    const ownNext = pending[0]?.id === event.id;
    if (pending.some((envelope) => envelope.id === event.id)) {
      pending = pending.filter((envelope) => envelope.id !== event.id);
      kept.forget(event.id);
    }
    // What was foreseen came true: the state on the screen is right as it stands, and nothing is drawn again.
    const asForeseen = ownNext && view.state.version === server.version + pending.length;
    show(asForeseen ? view.state : rebuild());
  };

  const heardTo = (): number => Math.min(server.version, unheardFrom);

  const catchUp = async (): Promise<void> => {
    if (catching || closed) return;
    catching = true;
    try {
      let at = -1;
      for (let from = heardTo(); from !== at && !closed; from = heardTo()) {
        at = from;
        const events = await transport.since(layer, at);
        for (const event of events) receive(event);
        // It may have been set further back meanwhile.
        if (unheardFrom === at) unheardFrom = events.at(-1)?.version ?? Number.POSITIVE_INFINITY;
      }
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unauthenticated') {
        signedOut = true;
        show();
      }
    } finally {
      catching = false;
    }
  };

  const replay = async (): Promise<void> => {
    const left = await kept.load();
    loaded = true;
    const known = new Set(pending.map((envelope) => envelope.id));
    const again = left.waiting.filter((envelope) => !known.has(envelope.id));
    pending = [...again, ...pending];
    refused = [...left.refused, ...refused];
    if (again.length + left.refused.length > 0) show(rebuild());
    if (left.refused.length > 0) {
      unheardFrom = left.refusedAt;
      void catchUp();
    }
    await pump();
  };
  void replay();

  const tryAgain = (ids: readonly string[]): void => {
    for (const { envelope } of refused.filter((one) => ids.includes(one.envelope.id))) {
      try {
        const again = given(takingBack(envelope.command, renamed));
        renamed.set(envelope.id, again.id);
        refused = refused.filter((one) => one.envelope !== envelope);
        void kept.keepInstead(again, envelope.id).then(pump);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused = refused.map((one) => (one.envelope === envelope ? { envelope, refusal: error } : one));
        void kept.refuse(envelope, error, server.version);
      }
    }
    show();
  };

  const putAside = (ids: readonly string[]): void => {
    refused = refused.filter(({ envelope }) => !ids.includes(envelope.id));
    for (const id of ids) kept.forget(id);
    show();
  };

  return {
    current: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    submit,
    receive,
    version: () => server.version,
    told: () => server,
    head(version) {
      if (version > server.version) void catchUp();
    },
    judgeBy(schema) {
      ground = { ...ground, schema };
      show(rebuild());
    },
    retry() {
      cancelRetry();
      waiting = false;
      waitMs = FIRST_WAIT_MS;
      signedOut = false;
      void catchUp();
      void pump();
      show();
    },
    recall(way, older) {
      const whole = withOlderSteps(server, ground.actor, way, older);
      if (whole) {
        server = whole;
        show(rebuild());
      }
      return whole !== null;
    },
    tryAgain,
    putAside,
    close() {
      closed = true;
      cancelRetry();
    },
  };
}
