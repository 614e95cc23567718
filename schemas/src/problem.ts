import { z } from 'zod';
import { Fault } from './fault.ts';

/** What a caller may have done wrong; each kind has one HTTP status. */
export const REFUSALS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  inapplicable: 405,
  conflict: 409,
  gone: 410,
  oversized: 413,
  unsupported: 415,
  senseless: 422,
  throttled: 429,
  unavailable: 503,
} as const;
export type RefusalKind = keyof typeof REFUSALS;

/** Why something is refused, for a reader of any language: a code that stays the same, and what is filled in. */
export const Reason = z
  .strictObject({
    code: z.string().max(64).meta({ description: "such as 'relation.ends'" }),
    values: z.record(z.string().max(64), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Reason' });
export type Reason = z.infer<typeof Reason>;

/** The body of every error answer. @see RFC 9457 */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(Fault).optional(),
    reason: Reason.optional(),
    current: z.unknown().optional().meta({ description: 'what the refused command touched, as it is now' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** Something a user can cause. Its message names kinds, counts and ids, never note text. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly faults: readonly Fault[];
  readonly current: unknown;
  readonly reason: Reason | undefined;

  constructor(kind: RefusalKind, message: string, faults: readonly Fault[] = [], current?: unknown, reason?: Reason) {
    super(message);
    this.kind = kind;
    this.faults = faults;
    this.current = current;
    this.reason = reason;
  }
}

/** The refusal as it leaves the service. */
export const problemOf = (refusal: Refusal): Problem => ({
  type: `urn:chartmark:refusal:${refusal.kind}`,
  title: refusal.message,
  status: REFUSALS[refusal.kind],
  ...(refusal.faults.length > 0 && { errors: [...refusal.faults] }),
  ...(refusal.reason && { reason: refusal.reason }),
  ...(refusal.current !== undefined && { current: refusal.current }),
});
