import {
  type Acknowledgement,
  type CommandEnvelope,
  decide,
  EMPTY_LAYER,
  evolve,
  type LabelSchema,
  type LayerEvent,
  type LayerState,
} from '@chartmark/schemas';

/** A service of one layer, as plainly as can be: it decides, keeps, and gives the same id the same answer. */
export function createLayerService(layer: string, schema: LabelSchema, text: string) {
  let state: LayerState = EMPTY_LAYER;
  const events: LayerEvent[] = [];
  return {
    events: events as readonly LayerEvent[],
    state: () => state,
    since: (version: number): LayerEvent[] => events.filter((event) => event.version > version),
    /** @throws {Refusal} if the command makes no sense on the layer as it is */
    take(envelope: CommandEnvelope, actor: string): Acknowledgement {
      const { id, command, client } = envelope;
      let event = events.find((known) => known.id === id);
      if (!event) {
        const setting = { schema, text, suggestions: new Map(), actor, event: id, digest: 'a'.repeat(64) };
        event = {
          ...decide(state, command, setting),
          ...{ project: layer, note: layer, layer, version: state.version + 1, id, actor },
          ...{ at: '2026-11-23T10:00:00.000Z', guideline: 0, client },
          ...{ prev: '0'.repeat(64), hash: '0'.repeat(64) },
        } as LayerEvent;
        state = evolve(state, event);
        events.push(event);
      }
      return { id, version: event.version, hash: event.hash, event };
    },
  };
}
