/** What was written and not sent, by what it is about; in this page only, as all words people write. */
const drafts = new Map<string, string>();

export const draftOf = (about: string): string => drafts.get(about) ?? '';

export function keepDraft(about: string, text: string): void {
  if (text === '') drafts.delete(about);
  else drafts.set(about, text);
}
