import { type Definition, longest, type Tokens } from '@chartmark/ontologies';
import type { Mention } from './mention.ts';

/** Strings of a note that are carried over to their other places, at most. */
const MOST_STRINGS = 500;

/**
 * Makes the mentions of one note agree: a string that is a mention in at least half of its places is one in all of them,
 * and a short form is what its long form is, or the other way round. Exact spelling counts. Linear in the note.
 */
export function consistent(
  text: string,
  tokens: Tokens,
  mentions: readonly Mention[],
  defined: readonly Definition[],
): Mention[] {
  const named = new Map<string, { mention: Mention; tagged: number; always: boolean }>();
  for (const mention of mentions) {
    const words = text.slice(mention.start, mention.end);
    const known = named.get(words);
    if (known) known.tagged++;
    else if (named.size < MOST_STRINGS) named.set(words, { mention, tagged: 1, always: false });
  }
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
  for (const { short, long } of defined) {
    const meaning = byEnd.get(long.end);
    if (!meaning || meaning.start > long.start + (long.end - long.start) / 2) continue;
    const words = text.slice(short.start, short.end);
    named.set(words, {
      mention: { ...meaning, source: 'abbreviation' },
      tagged: named.get(words)?.tagged ?? 0,
      always: true,
    });
  }
  const added: Mention[] = [];
  for (const [words, places] of placesOf(text, tokens, [...named.keys()])) {
    const entry = named.get(words);
    if (!entry || (!entry.always && entry.tagged * 2 < places.length)) continue;
    for (const start of places) added.push({ ...entry.mention, start, end: start + words.length });
  }
  return longest([...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Where each string stands between token boundaries. */
function placesOf(text: string, tokens: Tokens, strings: readonly string[]): Map<string, number[]> {
  const ends = new Set<number>();
  for (let t = 0; t < tokens.count; t++) ends.add(tokens.end[t] ?? 0);
  const byHead = Map.groupBy(strings, (words) => words.slice(0, 2));
  const places = new Map<string, number[]>();
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.start[t] ?? 0;
    for (const words of byHead.get(text.slice(start, start + 2)) ?? []) {
      if (!text.startsWith(words, start) || !ends.has(start + words.length)) continue;
      const known = places.get(words);
      if (known) known.push(start);
      else places.set(words, [start]);
    }
  }
  return places;
}
