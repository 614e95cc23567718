import { Seal, SealedHead, SealingKey } from '@chartmark/schemas';
import { z } from 'zod';

/** A number as an id that sorts like it. */
export const idOfNumber = (number: number): string => String(number).padStart(12, '0');

/** A seal, the heads under its root, and how far the logs were read for it. */
export const StoredSeal = z.strictObject({
  id: z.string(),
  seal: Seal,
  heads: z.array(SealedHead),
  next: z.strictObject({ events: z.string(), audit: z.string() }),
});
export type StoredSeal = z.infer<typeof StoredSeal>;

/** A key that signs seals; its private half is sealed under a data key of the installation. */
export const StoredSealingKey = z.strictObject({
  id: z.string(),
  key: SealingKey,
  wrappedKey: z.string(),
  sealedPrivateKey: z.string(),
});
export type StoredSealingKey = z.infer<typeof StoredSealingKey>;

export const seals = { name: 'seals', schema: StoredSeal, indexes: { all: { on: [] } } } as const;
export const sealingKeys = { name: 'sealingKeys', schema: StoredSealingKey, indexes: { all: { on: [] } } } as const;
