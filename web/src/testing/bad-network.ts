import {
  type Acknowledgement,
  type Command,
  type CommandEnvelope,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
  Refusal,
  uuidv7,
} from '@chartmark/schemas';
import { createLayerSession, type LayerSession } from '../api/layer-session.ts';
import { createMemoryOutbox } from '../api/outbox.ts';
import { createLayerService } from './layer-service.ts';

export const CLIENTS = 5;
export const LAYER = '00000000-0000-7000-8000-00000000000a';
const TEXT = 'aspirin for headache, paracetamol for fever, none for rash';
export const LABELS = ['CONDITION', 'MEDICATION'];

export const ATTRIBUTES = { assertion: ['present', 'absent'], causality: ['likely', 'unlikely'] } as const;

const schema: LabelSchema = {
  attributes: Object.entries(ATTRIBUTES).map(([name, values]) => ({
    ...{ name, values: values.map((value) => ({ name: value, key: null })), required: false },
    default: name === 'assertion' ? 'present' : null,
  })),
  entityTypes: LABELS.map((name) => ({
    ...{ name, display: name, key: null, colour: '#112233', definition: '', examples: [], counterExamples: [] },
    ...{ terminologies: [], attributes: Object.keys(ATTRIBUTES) },
  })),
  relationTypes: [
    { name: 'TREATS', display: 'treats', key: null, from: ['MEDICATION'], to: ['CONDITION'], definition: '' },
  ],
  noteLabels: [{ name: 'quality', values: ['good', 'bad'] }],
};

/** Something under way on the network, that may arrive in any order. */
interface Parcel {
  readonly kind: 'request' | 'event';
  deliver(): void;
  /** What happens instead where it is lost. */
  lose(): void;
}

export interface Client {
  readonly actor: string;
  readonly outbox: ReturnType<typeof createMemoryOutbox>;
  session: LayerSession;
  online: boolean;
  /** Which page it is: answers to an earlier one reach nobody. */
  page: number;
  timers: (() => void)[];
  readonly acknowledged: Set<string>;
  readonly refused: Set<string>;
}

/** Five pages of three people on one layer, and a network that carries what they send in any order, twice or not at all. */
export function createWorld() {
  /** In which forms refusals told what their commands touched. */
  const told = new Set<string>();
  let ids = 0;
  const newId = (): string => uuidv7(++ids, new Uint8Array(10));
  const service = createLayerService(LAYER, schema, TEXT);
  let parcels: Parcel[] = [];

  /** The service decides, and tells everyone of what is new. */
  function take(envelope: CommandEnvelope, actor: string): Acknowledgement {
    const before = service.events.length;
    const answer = service.take(envelope, actor);
    for (const event of service.events.slice(before)) for (const client of clients) tell(client, event);
    return answer;
  }

  function tell(client: Client, event: LayerEvent): void {
    const { page } = client;
    const deliver = (): void => {
      if (client.online && client.page === page) client.session.receive(event);
    };
    parcels.push({ kind: 'event', deliver, lose: () => undefined });
  }

  /** A request and its answer, each of which may be lost. */
  function request<T>(client: Client, work: () => T): Promise<T> {
    const { page } = client;
    const unreachable = () => new Refusal('unavailable', 'The service cannot be reached');
    return new Promise<T>((resolve, reject) => {
      const fail = (): void => reject(unreachable());
      const answer = (give: () => void): void => {
        const deliver = (): void => (client.online && client.page === page ? give() : fail());
        parcels.push({ kind: 'request', deliver, lose: fail });
      };
      const arrive = (): void => {
        try {
          const value = work();
          answer(() => resolve(value));
        } catch (error) {
          answer(() => reject(error));
        }
      };
      if (!client.online) fail();
      else parcels.push({ kind: 'request', deliver: arrive, lose: fail });
    });
  }

  function open(client: Omit<Client, 'session'> & { session?: LayerSession }): LayerSession {
    const { page } = client;
    const self = client as Client;
    return createLayerSession({
      layer: LAYER,
      client: `${client.actor}-${page}`,
      ground: { schema, text: TEXT, suggestions: new Map(), actor: client.actor },
      server: service.state(),
      transport: {
        async send(_layer, envelope) {
          try {
            const answer = await request(self, () => take(envelope, client.actor));
            client.acknowledged.add(answer.id);
            return answer;
          } catch (error) {
            if (error instanceof Refusal && error.kind !== 'unavailable') {
              client.refused.add(envelope.id);
              told.add(formOf(error.current));
            }
            throw error;
          }
        },
        since: (_layer, version) => request(self, () => service.since(version)),
      },
      outbox: client.outbox,
      newId,
      later: (run) => {
        const timer = (): void => {
          if (client.page === page) run();
        };
        client.timers.push(timer);
        return () => {
          client.timers = client.timers.filter((one) => one !== timer);
        };
      },
    });
  }

  const clients: Client[] = [];
  for (let i = 0; i < CLIENTS; i++) {
    const client = {
      actor: `00000000-0000-7000-8000-0000000000${10 + i}`,
      ...{ outbox: createMemoryOutbox(), online: true, page: 0, timers: [] },
      ...{ acknowledged: new Set<string>(), refused: new Set<string>() },
    };
    // Two accounts have two tabs open: undo is per person, not per tab.
    if (i >= 3) client.actor = clients[i - 3]?.actor ?? client.actor;
    clients.push(Object.assign(client, { session: open(client) }));
  }

  function reload(client: Client): void {
    client.session.close();
    client.page += 1;
    client.timers = [];
    client.session = open(client);
  }

  return {
    clients,
    events: service.events,
    /** What each command asked for, and what its author saw, by its id. */
    given: new Map<string, { command: Command; saw: LayerState }>(),
    newId,
    told,
    reload,
    state: service.state,
    parcels: () => parcels,
    take(index: number): Parcel | undefined {
      const parcel = parcels[index];
      parcels = parcels.filter((_, i) => i !== index);
      return parcel;
    },
  };
}
export type World = ReturnType<typeof createWorld>;

/** What a refusal tells of what is there: nothing, that it is gone, or the thing with who made it. */
function formOf(current: unknown): string {
  if (current === undefined) return 'nothing';
  return current === null ? 'gone' : Object.keys(current).sort().join(' ');
}
