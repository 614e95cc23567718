import type { Finding, Label } from './finding.ts';

/** Words a project always removes, and words it never does. */
export interface ProjectTerms {
  readonly remove: readonly { readonly words: string; readonly label: Label }[];
  readonly keep: readonly string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Findings as a project wants them: without those that are just words it keeps, and with each whole occurrence of words it
 * removes, whatever their case. Sorted and apart, as `deidentify` gives them.
 */
export function withTerms(
  text: string,
  findings: readonly Finding[],
  { remove, keep }: ProjectTerms,
): readonly Finding[] {
  if (remove.length + keep.length === 0) return findings;
  const kept = new Set(keep.map(folded));
  const wanted = findings.filter(({ start, end }) => !kept.has(folded(text.slice(start, end))));
  const added = remove.flatMap(({ words, label }) =>
    occurrences(text, words).map((place) => ({ ...place, label, confidence: 1 })),
  );
  const all: Finding[] = [];
  for (const finding of [...wanted, ...added].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || finding.start >= last.end) all.push(finding);
    // What overlaps goes together, under the first one's kind.
    else if (finding.end > last.end) all[all.length - 1] = { ...last, end: finding.end };
  }
  return all;
}

/** Words by which equal ones are known: in small letters, over any white space. */
export const folded = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Where words stand as whole words, in any case and over any white space. */
export function occurrences(text: string, words: string): { start: number; end: number }[] {
  if (words.trim() === '') return [];
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [...text.matchAll(new RegExp(parts.join('\\s+'), 'giu'))].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const whole = !LETTER.test(text[index - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ');
    return whole ? [{ start: index, end }] : [];
  });
}
