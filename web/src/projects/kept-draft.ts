import { LabelSchema } from '@chartmark/schemas';
import { keepHere, keptHere } from '../ui/kept-here.ts';
import { draftIn, type ProjectDraft } from './project-draft.ts';

const nameOf = (account: string): string => `chartmark.new-project.${account}`;

/** The draft of a project this browser keeps for somebody, null if there is none. */
export const keptDraft = (account: string): ProjectDraft | null => draftIn(keptHere(nameOf(account)));

/** Keeps a draft. Labels that do not fit just now, as while one is typed, are kept as they last did, for none would be read. */
export function keepDraft(account: string, draft: ProjectDraft): void {
  const fit = draft.schema === null || LabelSchema.safeParse(draft.schema).success;
  const kept = fit ? draft : { ...draft, schema: keptDraft(account)?.schema ?? null };
  keepHere(nameOf(account), JSON.stringify(kept));
}

/** Forgets the draft, once it has become a project or is wanted no more. */
export const dropDraft = (account: string): void => keepHere(nameOf(account), null);
