import { type NoteFilter, NoteIds } from '@chartmark/schemas';
import { post } from '../api/client.ts';

/** The notes something is to be done with: these, or whichever a filter lets through. */
export type Chosen =
  | { readonly kind: 'these'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'matching'; readonly filter: NoteFilter };

export const NONE: Chosen = { kind: 'these', ids: new Set() };

export const isNone = (chosen: Chosen): boolean => chosen.kind === 'these' && chosen.ids.size === 0;

const BATCH = 500;

/** The chosen notes, some hundred at a time. Only released ones are given out, so only they come of a filter. */
export async function* batchesOf(project: string, chosen: Chosen): AsyncIterable<readonly string[]> {
  if (chosen.kind === 'these') {
    const ids = [...chosen.ids];
    for (let i = 0; i < ids.length; i += BATCH) yield ids.slice(i, i + BATCH);
    return;
  }
  // All are found before anything is done with them, since doing it may change what the filter lets through.
  const found: string[] = [];
  let after: string | null = null;
  do {
    const body = { filter: { ...chosen.filter, state: 'released' }, limit: 1000, ...(after !== null && { after }) };
    const page: NoteIds = await post(`/projects/${project}/notes/ids`, body, NoteIds);
    found.push(...page.ids);
    after = page.next;
  } while (after !== null);
  for (let i = 0; i < found.length; i += BATCH) yield found.slice(i, i + BATCH);
}
