import { EMPTY_LAYER, Refusal, uuidv7 } from '@chartmark/schemas';
import { createLayerSession, type Transport } from '../api/layer-session.ts';
import { createMemoryOutbox, type Outbox } from '../api/outbox.ts';
import { createLayerService } from './layer-service.ts';
import { ONE_LABEL } from './one-label.ts';

/** Who labels, and somebody else on the same layer. */
export const ME = '00000000-0000-7000-8000-000000000001';
export const OTHER = '00000000-0000-7000-8000-000000000002';
export const LAYER = '00000000-0000-7000-8000-00000000000a';
const TEXT = 'chest pain and fever';

const [problem] = ONE_LABEL.entityTypes;
const SCHEMA = { ...ONE_LABEL, entityTypes: problem ? [problem, { ...problem, name: 'DRUG', display: 'Drug' }] : [] };

let ids = 0;
export const newId = (): string => uuidv7(++ids, new Uint8Array(10));

/** Labels the first words. */
export const addSpan = (label = 'PROBLEM') => ({
  type: 'addSpan' as const,
  span: { id: newId(), label, fragments: [{ start: 0, end: 10 }] },
});

/** A service of the layer, that can be unreachable, and the way to it. */
export function aService() {
  const service = { reachable: true, ...createLayerService(LAYER, SCHEMA, TEXT) };
  const transport: Transport = {
    async send(_layer, envelope) {
      if (!service.reachable) throw new Refusal('unavailable', 'no');
      return service.take(envelope, ME);
    },
    since: async (_layer, version) => service.since(version),
  };
  return { service, transport };
}

/** Opens the layer in a page whose time passes only when it is told to. */
export function open(transport: Transport, outbox: Outbox = createMemoryOutbox(), server = EMPTY_LAYER) {
  const waiting: (() => void)[] = [];
  const session = createLayerSession({
    ...{ layer: LAYER, client: 'tab', server, transport, outbox, newId },
    ground: { schema: SCHEMA, text: TEXT, suggestions: new Map(), actor: ME },
    later: (run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const passTime = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  return { session, outbox, passTime };
}
