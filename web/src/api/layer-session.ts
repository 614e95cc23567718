import {
  type Acknowledgement,
  type Command,
  type CommandEnvelope,
  evolve,
  type LayerEvent,
  type LayerState,
  Refusal,
} from '@chartmark/schemas';
import type { Outbox } from './outbox.ts';
import { carriesWords, foreseen, type Ground, withPending } from './pending.ts';

/** How a layer's commands reach the service. */
export interface Transport {
  /** @throws {Refusal} `unavailable` when it may be tried again */
  send(layer: string, envelope: CommandEnvelope): Promise<Acknowledgement>;
  /** The events after a version, oldest first. */
  since(layer: string, version: number): Promise<readonly LayerEvent[]>;
}

export interface Refused {
  readonly envelope: CommandEnvelope;
  readonly refusal: Refusal;
}

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'signed-out'; readonly count: number };

/** What the screen sees of a layer: the state with one's own commands applied already. */
export interface LayerView {
  readonly state: LayerState;
  readonly saving: Saving;
  readonly refused: readonly Refused[];
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
  /** Sends what waits, now. */
  readonly retry: () => void;
  readonly dismiss: (id: string) => void;
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
  const { layer, client, ground, transport, outbox, newId, later } = parts;
  const listeners = new Set<() => void>();
  let server = parts.server;
  let pending: readonly CommandEnvelope[] = [];
  let view: LayerView = { state: server, saving: { kind: 'saved' }, refused: [] };
  let sending = false;
  let catching = false;
  /** Whether the last attempt failed to reach the service. */
  let offline = false;
  let waiting = false;
  let waitMs = FIRST_WAIT_MS;
  let order = 0;
  let cancelRetry = (): void => {};
  let closed = false;

  const show = (next: Partial<LayerView>): void => {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  };
  const savingNow = (): Saving => {
    if (view.saving.kind === 'signed-out') return { kind: 'signed-out', count: pending.length };
    if (pending.length === 0) return { kind: 'saved' };
    return { kind: offline ? 'offline' : 'saving', count: pending.length };
  };
  const rebuild = (): LayerState => withPending(server, pending, ground);

  const submit = (command: Command): string => {
    const envelope: CommandEnvelope = { id: newId(), client, command };
    const state = foreseen(view.state, envelope, ground);
    pending = [...pending, envelope];
    show({ state, saving: savingNow() });
    void keep(envelope).then(pump);
    return envelope.id;
  };

  const keep = async (envelope: CommandEnvelope): Promise<void> => {
    if (carriesWords(envelope.command)) return;
    await outbox.put({ id: envelope.id, layer, account: ground.actor, order: order++, envelope });
  };

  const pump = async (): Promise<void> => {
    if (sending || waiting || closed || view.saving.kind === 'signed-out') return;
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
    const refusal = error instanceof Refusal ? error : new Refusal('unavailable', 'The service cannot be reached');
    if (refusal.kind === 'unauthenticated') {
      show({ saving: { kind: 'signed-out', count: pending.length } });
      return false;
    }
    if (refusal.kind === 'unavailable' || refusal.kind === 'throttled') {
      offline = true;
      waiting = true;
      show({ saving: savingNow() });
      cancelRetry = later(() => {
        waiting = false;
        void pump();
      }, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
      return false;
    }
    pending = pending.filter((other) => other !== envelope);
    void outbox.remove(envelope.id);
    show({
      state: rebuild(),
      saving: savingNow(),
      refused: [...view.refused, { envelope, refusal }].slice(-20),
    });
    void catchUp();
    return true;
  };

  const settle = (id: string): void => {
    void outbox.remove(id);
    if (!pending.some((envelope) => envelope.id === id)) return;
    pending = pending.filter((envelope) => envelope.id !== id);
    show({ state: rebuild(), saving: savingNow() });
  };

  const receive = (event: LayerEvent): void => {
    if (event.version <= server.version) return;
    if (event.version > server.version + 1) {
      void catchUp();
      return;
    }
    server = evolve(server, event);
    const ownNext = pending[0]?.id === event.id;
    if (pending.some((envelope) => envelope.id === event.id)) {
      pending = pending.filter((envelope) => envelope.id !== event.id);
      void outbox.remove(event.id);
    }
    // What was foreseen came true: the state on the screen is right as it stands, and nothing is drawn again.
    const asForeseen = ownNext && view.state.version === server.version + pending.length;
    show({ state: asForeseen ? view.state : rebuild(), saving: savingNow() });
  };

  const catchUp = async (): Promise<void> => {
    if (catching || closed) return;
    catching = true;
    try {
      for (let from = -1; from < server.version && !closed; ) {
        from = server.version;
        for (const event of await transport.since(layer, from)) receive(event);
      }
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unauthenticated') {
        show({ saving: { kind: 'signed-out', count: pending.length } });
      }
    } finally {
      catching = false;
    }
  };

  const replay = async (): Promise<void> => {
    const unsent = await outbox.list(layer, ground.actor);
    const known = new Set(pending.map((envelope) => envelope.id));
    const again = unsent.map((one) => one.envelope).filter((envelope) => !known.has(envelope.id));
    order = Math.max(order, ...unsent.map((one) => one.order + 1), 0);
    if (again.length === 0) return;
    pending = [...again, ...pending];
    show({ state: rebuild(), saving: savingNow() });
    await pump();
  };
  void replay();

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
    retry() {
      cancelRetry();
      waiting = false;
      waitMs = FIRST_WAIT_MS;
      if (view.saving.kind === 'signed-out') show({ saving: { kind: 'saving', count: pending.length } });
      void catchUp();
      void pump();
      show({ saving: savingNow() });
    },
    dismiss: (id) => show({ refused: view.refused.filter((one) => one.envelope.id !== id) }),
    close() {
      closed = true;
      cancelRetry();
    },
  };
}
