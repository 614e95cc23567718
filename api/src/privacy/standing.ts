import { createHash } from 'node:crypto';
import type { Determination } from '@chartmark/schemas';
import { type Refusal, refusal } from '@chartmark/schemas';

type Permit = Determination['permits'][number];

/** Policies whose texts are not Safe Harbor, and what must permit them. */
export const NEEDS: Readonly<Record<string, Permit>> = {
  'shifted-dates': 'shifted-dates',
  'shifted-weeks': 'shifted-dates',
};

export type NewDetermination = Pick<Determination, 'expert' | 'method' | 'date' | 'validUntil' | 'permits'> & {
  readonly document: { readonly name: string; readonly type: string; readonly base64: string };
};

interface Uploaded {
  readonly id: string;
  readonly project: string;
  readonly by: string;
  /** ISO 8601, the moment. */
  readonly at: string;
}

/** A determination as it is kept, with its document's digest. @throws {Refusal} `senseless` if it has ended already */
export function determinationOf(wanted: NewDetermination, { id, project, by, at }: Uploaded): Determination {
  const { document, ...rest } = wanted;
  if (rest.validUntil < rest.date) throw refusal('determination.end', {});
  if (rest.validUntil < at.slice(0, 10)) throw refusal('determination.over', {});
  const bytes = Buffer.from(document.base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...{ id, project, ...rest, uploadedBy: by, uploadedAt: at, withdrawnAt: null },
    document: { name: document.name, sha256, bytes: bytes.length },
  };
}

/**
 * The refusal of what no determination permits on a day, or null if one does: one that was not withdrawn, has begun and has not
 * ended.
 *
 * @param today ISO 8601, the day
 */
export function reasonClosed(known: readonly Determination[], needed: Permit, today: string): Refusal | null {
  const about = known.filter(({ permits }) => permits.includes(needed));
  const standing = about.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (standing.some(({ date, validUntil }) => date <= today && validUntil >= today)) return null;
  const begins = standing
    .filter(({ date }) => date > today)
    .map(({ date }) => date)
    .sort()
    .at(0);
  if (begins !== undefined) return refusal('determination.begins', { date: begins });
  const last = known
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1);
  return last === undefined ? refusal('determination.none', {}) : refusal('determination.ended', { date: last });
}
