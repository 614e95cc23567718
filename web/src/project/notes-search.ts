import { NoteFilter, NoteOrder } from '@chartmark/schemas';

/** Which notes are shown and how they are sorted, as the address of the list says it. */
export interface NotesSearch {
  readonly words?: string;
  readonly state?: NonNullable<NoteFilter['state']>;
  readonly assignee?: string;
  readonly guideline?: number;
  readonly escalated?: true;
  readonly order?: NoteOrder;
  readonly reverse?: true;
}

/** What an address says, less what makes no sense. */
export function notesSearchOf(given: Readonly<Record<string, unknown>>): NotesSearch {
  const shape = NoteFilter.shape;
  const [words, state, assignee] = [given['words'], given['state'], given['assignee']];
  const known = {
    words: shape.words.safeParse(typeof words === 'number' ? String(words) : words).data,
    state: shape.state.safeParse(state).data,
    assignee: shape.assignee.safeParse(assignee).data,
    guideline: shape.guideline.safeParse(given['guideline']).data,
    escalated: given['escalated'] === true ? (true as const) : undefined,
    order: NoteOrder.optional().safeParse(given['order']).data,
    reverse: given['reverse'] === true ? (true as const) : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''));
}

/** The filter alone, as the service takes it. */
export function filterOf({ order: _, reverse: __, ...filter }: NotesSearch): NoteFilter {
  return filter;
}

export const isFiltered = (search: NotesSearch): boolean => Object.keys(filterOf(search)).length > 0;

/** The same notes, sorted by something else; what they are sorted by already is turned round. */
export function sortedBy(search: NotesSearch, order: NoteOrder): NotesSearch {
  const { order: before = 'received', reverse, ...rest } = search;
  const turned = before === order && !reverse;
  return { ...rest, order, ...(turned && { reverse: true }) };
}
