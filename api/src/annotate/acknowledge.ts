import type { Acknowledgement, LayerEvent } from '@chartmark/schemas';

/** The receipt of a durable event. */
export const acknowledge = (event: LayerEvent): Acknowledgement => ({
  id: event.id,
  version: event.version,
  hash: event.hash,
  event,
});
