import { firstIndex } from '@chartmark/schemas';
import { krippendorffAlpha } from './alpha.ts';
import type { CharTable } from './char-table.ts';
import type { Estimate } from './estimate.ts';
import { ratingsOf } from './ratings.ts';
import type { MatchCounts } from './span-f1.ts';
import { overlaps, type StudyNote, type StudySpan } from './study.ts';

/** Which spans count: of one type, or of all where none is named. */
export interface TokenScope {
  readonly label?: string | undefined;
}

/**
 * Pieces of spans, one for each token a distinct span touches, that two annotators have in common. Nested spans of one
 * type count a token as often as they cover it.
 *
 * @see Kolditz et al. (2019), Annotating German clinical documents for de-identification (bratiaa)
 */
export function tokenCounts(
  notes: readonly StudyNote[],
  [first, second]: readonly [string, string],
  scope: TokenScope,
): MatchCounts {
  const counts = { matched: 0, first: 0, second: 0 };
  for (const note of notes) {
    const [a, b] = [note.annotations[first], note.annotations[second]];
    if (!a || !b) continue;
    const [ours, theirs] = [pieces(note, a, scope), pieces(note, b, scope)];
    for (const [key, count] of ours) {
      counts.first += count;
      counts.matched += Math.min(count, theirs.get(key) ?? 0);
    }
    for (const count of theirs.values()) counts.second += count;
  }
  return counts;
}

/** Tokens of the shared notes by who marked them with this type. */
export function tokenTable(
  notes: readonly StudyNote[],
  [first, second]: readonly [string, string],
  scope: TokenScope,
): CharTable {
  const table: [number, number, number, number] = [0, 0, 0, 0];
  for (const note of notes) {
    const [a, b] = [note.annotations[first], note.annotations[second]];
    if (!a || !b) continue;
    const [ours, theirs] = [tokenLabels(note, a, scope), tokenLabels(note, b, scope)];
    for (const token of (note.tokens ?? []).keys()) {
      const cell = 2 * Number(!ours[token]?.size) + Number(!theirs[token]?.size);
      table[cell as 0 | 1 | 2 | 3] += 1;
    }
  }
  return table;
}

/** Nominal alpha over the tokens of all notes; the value of a token is the types that touch it, joined. */
export function tokenAlpha(notes: readonly StudyNote[], annotators: readonly string[], scope: TokenScope): Estimate {
  const rows = new Map<string, { values: (string | null)[]; weight: number }>();
  for (const note of notes) {
    const labels = annotators.map((annotator) => {
      const spans = note.annotations[annotator];
      return spans && tokenLabels(note, spans, scope);
    });
    for (const token of (note.tokens ?? []).keys()) {
      const values = labels
        .map((own) => own && ([...(own[token] ?? [])].sort().join('|') || 'O'))
        .map((v) => v ?? null);
      const key = JSON.stringify(values);
      const row = rows.get(key);
      if (row) row.weight += 1;
      else rows.set(key, { values, weight: 1 });
    }
  }
  const all = [...rows.values()];
  return krippendorffAlpha(
    ratingsOf(
      all.map((row) => row.values),
      [],
      all.map((row) => row.weight),
    ),
  );
}

function pieces(note: StudyNote, spans: readonly StudySpan[], scope: TokenScope): Map<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const span of chosen(spans, scope)) {
    const key = JSON.stringify([span.start, span.end, span.label, span.fragments]);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const token of tokensOf(note, span)) {
      const piece = `${token} ${span.label}`;
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  return counts;
}

function tokenLabels(note: StudyNote, spans: readonly StudySpan[], scope: TokenScope): (Set<string> | undefined)[] {
  const labels: (Set<string> | undefined)[] = [];
  for (const span of chosen(spans, scope)) {
    for (const token of tokensOf(note, span)) {
      labels[token] ??= new Set();
      labels[token].add(span.label);
    }
  }
  return labels;
}

/** The tokens a span touches. The note's tokens are in text order. */
function* tokensOf({ tokens = [] }: StudyNote, span: StudySpan): Generator<number> {
  const first = firstIndex(tokens.length, (i) => (tokens[i]?.[1] ?? 0) > span.start);
  for (let token = first; token < tokens.length; token++) {
    const [start, end] = tokens[token] ?? [span.end, span.end];
    if (start >= span.end) return;
    if (overlaps({ start, end }, span)) yield token;
  }
}

const chosen = (spans: readonly StudySpan[], { label }: TokenScope): readonly StudySpan[] =>
  label === undefined ? spans : spans.filter((span) => span.label === label);
