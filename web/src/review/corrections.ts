interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a text, exactly as typed. */
export function places(text: string, words: string): Place[] {
  const found: Place[] = [];
  const wanted = words.trim();
  for (let at = text.indexOf(wanted); at !== -1 && wanted !== ''; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length });
  }
  return found;
}

/** Places that touch none of the others. */
export const without = <P extends Place>(all: readonly P[], others: readonly Place[]): P[] =>
  all.filter((place) => others.every((other) => other.end <= place.start || place.end <= other.start));
