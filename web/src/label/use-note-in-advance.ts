import type { Id } from '@chartmark/schemas';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { workspaceQuery } from '../api/queries.ts';

/**
 * Has the following note at hand. Fetching it is reading it, and stands in the read log: so only one's own next task is
 * fetched, and only once the note on the screen is as good as done.
 *
 * @param layer of that task; null if there is none
 * @param soon whether it is likely to be wanted now; what was fetched stays when it is not any more
 */
export function useNoteInAdvance(layer: Id | null, soon: boolean): void {
  const wanted = useRef(false);
  wanted.current ||= soon;
  useQuery({ ...workspaceQuery(layer ?? ''), enabled: layer !== null && wanted.current });
}
