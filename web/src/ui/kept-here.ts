/** What this browser keeps under a name; null where there is nothing, or where it lets no page keep anything. */
export function keptHere(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * Keeps a text under a name in this browser; null forgets it. Where storage is full or barred nothing is kept, and nothing
 * is said: what is kept so are choices and drafts, and no work may be lost because one of them was.
 */
export function keepHere(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // Then it holds for this page.
  }
}
