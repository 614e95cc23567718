/** What stands where something was taken out by hand. */
const REMOVED = '[REMOVED]';

/** A text without some places of it. Places may overlap and come in any order. */
export function masked(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start >= from) result += text.slice(from, start) + REMOVED;
    from = Math.max(from, end);
  }
  return result + text.slice(from);
}
