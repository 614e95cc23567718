/** People by letters instead of their names, in the order given: A to Z, then by number. */
export const lettered = (ids: readonly string[]): { id: string; name: string }[] =>
  ids.map((id, i) => ({ id, name: i < 26 ? String.fromCharCode(65 + i) : String(i + 1) }));
