import { createHash } from 'node:crypto';
import type { LayerState } from '@chartmark/schemas';
import type { StoredRemark } from './collections.ts';

/** Words lie down before their event does, so some may have no event: those of a refused command. */
export function stands(state: LayerState, { id, kind, target }: StoredRemark): boolean {
  switch (kind) {
    case 'comment':
      return state.comments.has(id);
    case 'flag':
      return state.flags.has(id);
    case 'answer':
      return target !== null && state.flags.get(target)?.open === false;
  }
}

/** What the log holds of words. */
export const saltedDigest = (salt: string, words: string): string =>
  createHash('sha256').update(salt).update(words).digest('hex');

/** A flag is answered once; its answer's id follows from its own. */
export const answerId = (flag: string): string =>
  flag.replace(/^./, (c) => ((Number.parseInt(c, 16) + 8) % 16).toString(16));
