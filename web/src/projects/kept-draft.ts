import { draftIn, type ProjectDraft } from './project-draft.ts';

const nameOf = (account: string): string => `chartmark.new-project.${account}`;

/** The draft of a project this browser keeps for somebody, null if there is none. */
export const keptDraft = (account: string): ProjectDraft | null => draftIn(localStorage.getItem(nameOf(account)));

export const keepDraft = (account: string, draft: ProjectDraft): void =>
  localStorage.setItem(nameOf(account), JSON.stringify(draft));

export const dropDraft = (account: string): void => localStorage.removeItem(nameOf(account));
