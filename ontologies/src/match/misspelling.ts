/**
 * How many insertions, deletions, replacements and swaps of neighbours lead from a word to another, or a number above
 * `most`.
 *
 * @see Damerau (1964); the restricted ("optimal string alignment") distance
 */
export function wordDistance(query: string, word: string, most: number): number {
  if (Math.abs(query.length - word.length) > most) return most + 1;
  return lastRow(query, word, most)?.[word.length] ?? most + 1;
}

/** The distances from the query to each beginning of the word, or undefined if all are above `most`. */
function lastRow(query: string, word: string, most: number): number[] | undefined {
  const width = Math.min(word.length, query.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= query.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = query[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && query[i - 1] === word[j - 2] && query[i - 2] === word[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    before = last;
    last = row;
  }
  return last;
}
