import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id, Instant } from './identity.ts';

const Milliseconds = z.int().nonnegative();

/** How long one sitting of a person at a layer has lasted so far; a sitting is reported repeatedly as it grows. */
export const Sitting = z
  .strictObject({
    sitting: Id,
    account: Id.meta({ description: 'whose it is, so that it is never taken down for who signed in since' }),
    activeMs: Milliseconds.max(24 * 3_600_000).meta({
      description: 'with hands on it: pauses of over a minute and time in the background are left out',
    }),
  })
  .meta({ id: 'Sitting' });
export type Sitting = z.infer<typeof Sitting>;

/** How long a person has worked on a layer. Times and ids only, never a word of a note. */
export const WorkTime = z
  .strictObject({
    id: Id,
    project: Id,
    note: Id,
    layer: Id,
    account: Id,
    activeMs: Milliseconds,
    sittings: z.array(z.strictObject({ id: Id, activeMs: Milliseconds, at: Instant })).max(50),
  })
  .meta({ id: 'WorkTime' });
export type WorkTime = z.infer<typeof WorkTime>;

/** How long somebody has worked in a project, and on how many notes. */
export const PersonTime = z
  .strictObject({ person: AccountSummary, notes: z.int().nonnegative(), activeMs: Milliseconds })
  .meta({ id: 'PersonTime' });
export type PersonTime = z.infer<typeof PersonTime>;

/** All one's time on a layer. */
export const TimeSpent = WorkTime.pick({ activeMs: true });
export type TimeSpent = z.infer<typeof TimeSpent>;
