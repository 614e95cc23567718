import { z } from 'zod';
import { CommandEnvelope } from './command.ts';
import { LayerEvent } from './event.ts';
import { Digest, Id } from './identity.ts';
import type { LayerSnapshot } from './layer-state.ts';
import type { Problem } from './problem.ts';
import { Fragment } from './span.ts';

/** Asks for a layer. With `have`, the version the client knows, the events since are enough if they are few. */
export const Join = z.strictObject({ layer: Id, have: z.int().nonnegative().optional() }).meta({ id: 'Join' });
export type Join = z.infer<typeof Join>;

/** The acknowledgement of a command: the event it became. The hash is a receipt that can be checked against the log. */
export const Acknowledgement = z
  .strictObject({ id: Id, version: z.int(), hash: Digest, event: LayerEvent })
  .meta({ id: 'Acknowledgement' });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** The receipt of a durable event. */
export const acknowledge = (event: LayerEvent): Acknowledgement => ({
  id: event.id,
  version: event.version,
  hash: event.hash,
  event,
});

/** Where somebody is in a shared layer; never stored. */
export const Presence = z
  .strictObject({
    client: z.string().max(80),
    account: Id,
    name: z.string(),
    selection: Fragment.nullable(),
    span: Id.nullable(),
  })
  .meta({ id: 'Presence' });
export type Presence = z.infer<typeof Presence>;

export const Pointing = z.strictObject({
  layer: Id,
  client: z.string().max(80),
  selection: Fragment.nullable(),
  span: Id.nullable(),
});
export type Pointing = z.infer<typeof Pointing>;

export const Submission = z.strictObject({ layer: Id, ...CommandEnvelope.shape });
export type Submission = z.infer<typeof Submission>;

export type Joined =
  | { readonly kind: 'snapshot'; readonly snapshot: LayerSnapshot; readonly hash: Digest }
  | { readonly kind: 'events'; readonly events: readonly LayerEvent[]; readonly hash: Digest };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What the browser says on the socket. Joining and commands are answered. */
export interface ClientToServer {
  join(message: Join, answer: (reply: Answer<Joined>) => void): void;
  leave(message: { layer: Id }): void;
  command(message: Submission, answer: (reply: Answer<Acknowledgement>) => void): void;
  pointing(message: Pointing): void;
}

/** What the server says on the socket, to the room of a layer. */
export interface ServerToClient {
  event(event: LayerEvent): void;
  presence(message: { layer: Id; people: readonly Presence[] }): void;
  head(message: { layer: Id; version: number; hash: Digest }): void;
  ended(message: { reason: 'signed-out' | 'no-longer-allowed' | 'renewed' }): void;
  /** The label schema of the layer's project was changed; ask the project for it. */
  schema(message: { layer: Id }): void;
  /** The layer is no longer this person's to see, or its note was taken out; asking for the layer tells which. */
  withdrawn(message: { layer: Id }): void;
}
