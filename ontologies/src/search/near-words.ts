/** A word by its number, and how many letters lead from the query to its beginning. */
export interface NearWord {
  readonly word: number;
  readonly edits: number;
}

/**
 * The words of a sorted list whose beginning the query may have been meant for: with at most so many insertions,
 * deletions, replacements and swaps of neighbours. The list is walked like a tree, so that words with a common beginning
 * share the work, and those whose beginning is beyond repair are leapt over.
 *
 * @param words sorted by their UTF-16 code units
 * @param from,to numbers of the words to look at, `to` not among them
 * @see Damerau (1964); the restricted ("optimal string alignment") distance
 */
export function nearWords(words: readonly string[], from: number, to: number, query: string, most: number): NearWord[] {
  const deepest = query.length + most;
  const rows = Array.from({ length: deepest + 1 }, () => new Uint8Array(query.length + 1));
  rows[0]?.forEach((_, j, row) => {
    row[j] = j;
  });
  /** For each depth, the least distance to a beginning up to there. */
  const least = new Uint8Array(deepest + 1).fill(query.length);
  const found: NearWord[] = [];
  let known = 0;
  let before = '';
  for (let i = from; i < to; ) {
    const word = words[i] ?? '';
    const depth = Math.min(word.length, deepest);
    let at = commonLength(before, word, Math.min(known, depth));
    let hopeless = false;
    while (at < depth && !hopeless) {
      at++;
      const lowest = extend(rows, query, word, at);
      const edits = Math.min(least[at - 1] ?? 0, rows[at]?.[query.length] ?? 0);
      least[at] = edits;
      hopeless = lowest > most && edits > most;
    }
    [known, before] = [at, word];
    if (hopeless) {
      i = firstAfter(words, i + 1, to, word.slice(0, at));
      continue;
    }
    const edits = least[depth] ?? 0;
    if (edits <= most) found.push({ word: i, edits });
    i++;
  }
  return found;
}

/** Writes the distances of the query's beginnings to the first `depth` letters of a word; returns the lowest. */
function extend(rows: readonly Uint8Array[], query: string, word: string, depth: number): number {
  const [row, above, twoAbove] = [rows[depth], rows[depth - 1], rows[depth - 2]];
  if (!row || !above) return 0;
  const unit = word.charCodeAt(depth - 1);
  const unitBefore = word.charCodeAt(depth - 2);
  row[0] = depth;
  let lowest = depth;
  for (let j = 1; j <= query.length; j++) {
    const typed = query.charCodeAt(j - 1);
    let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (typed === unit ? 0 : 1));
    if (twoAbove && j > 1 && typed === unitBefore && query.charCodeAt(j - 2) === unit) {
      cost = Math.min(cost, (twoAbove[j - 2] ?? 0) + 1);
    }
    row[j] = cost;
    if (cost < lowest) lowest = cost;
  }
  return lowest;
}

function commonLength(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The first word at or after `from` that does not begin with `prefix`; near ones are looked at first. */
function firstAfter(words: readonly string[], from: number, to: number, prefix: string): number {
  let low = from;
  let step = 1;
  while (low + step <= to && words[low + step - 1]?.startsWith(prefix)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]?.startsWith(prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}
