import { z } from 'zod';
import { Instant } from './identity.ts';

/** What the backup command leaves in the data folder, so that the service can tell when the last backup was made. */
export const LastBackup = z.strictObject({ at: Instant, sizeBytes: z.int().min(0) }).meta({ id: 'LastBackup' });
export type LastBackup = z.infer<typeof LastBackup>;

/** The embedded store, or a MongoDB. */
export const StoreKind = z.enum(['sqlite', 'mongodb']);
export type StoreKind = z.infer<typeof StoreKind>;

/** How the node that answers is doing; another node of the same installation answers for itself. */
export const Operations = z
  .strictObject({
    version: z.string(),
    runtime: z.string(),
    store: StoreKind,
    ready: z.boolean(),
    startedAt: Instant,
    /** Browsers that are connected to this node now. */
    sockets: z.int().min(0),
    memoryBytes: z.int().min(0),
    /** The volume of the data folder. */
    disk: z.strictObject({ freeBytes: z.int().min(0), totalBytes: z.int().min(0) }),
    /** The embedded store with its write-ahead log; null where the store is elsewhere. */
    storeBytes: z.int().min(0).nullable(),
    /** Pieces of bulk work that are still to be done, counted up to a limit; `more` if there are more. */
    waiting: z.strictObject({ pieces: z.int().min(0), more: z.boolean() }),
    lastSeal: z.strictObject({ number: z.int().positive(), at: Instant }).nullable(),
    sealEveryMs: z.int().positive(),
    /** Null if the backup command was never used, as with a MongoDB, which has its own tools. */
    lastBackup: LastBackup.nullable(),
  })
  .meta({ id: 'Operations' });
export type Operations = z.infer<typeof Operations>;
