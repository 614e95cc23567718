/** What was written and not sent, by what it is about; in this page only, as all words people write. */
const drafts = new Map<string, string>();

/** Empty where nothing was left. @param about the span it is about, or the note */
export const draftOf = (about: string): string => drafts.get(about) ?? '';

/** Keeps what was written so far; an empty text is kept no more. */
export function keepDraft(about: string, text: string): void {
  if (text === '') drafts.delete(about);
  else drafts.set(about, text);
}
