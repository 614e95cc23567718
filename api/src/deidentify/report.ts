import type { Finding, Label } from './finding.ts';
import { Class, looksClinical } from './lexicon.ts';
import { readNote, startsSentence } from './tokens.ts';

/** What was found in a note and what may still be in it. */
export interface Report {
  readonly counts: Readonly<Partial<Record<Label, number>>>;
  readonly hints: readonly Hint[];
}

/** A stretch no rule took for an identifier that a person should look at. */
export interface Hint {
  readonly start: number;
  readonly end: number;
  /** `capital`: a capitalised word in no list; `digits`: five figures or more; `rare`: an unknown word in lower case. */
  readonly kind: 'capital' | 'digits' | 'rare';
}

/** Counts by kind, and hints of residual risk, by place. Linear in the text. */
export function reportOf(text: string, findings: readonly Finding[]): Report {
  const counts: Partial<Record<Label, number>> = {};
  for (const { label } of findings) counts[label] = (counts[label] ?? 0) + 1;
  const note = readNote(text);
  const hints: Hint[] = [];
  let next = 0;
  for (const [index, token] of note.tokens.entries()) {
    while ((findings[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    if ((findings[next]?.start ?? Number.POSITIVE_INFINITY) < token.end) continue;
    const kind = hintOf(note, index);
    if (kind) hints.push({ start: token.start, end: token.end, kind });
  }
  return { counts, hints };
}

function hintOf(note: ReturnType<typeof readNote>, index: number): Hint['kind'] | undefined {
  const token = note.tokens[index];
  if (!token) return undefined;
  if (token.shape === 'number' || token.shape === 'code') return /\d{5}/.test(token.text) ? 'digits' : undefined;
  if (token.lower.length < 4 || looksClinical(token.lower)) return undefined;
  const ordinary = (token.classes & (Class.common | Class.rare | Class.clinical | Class.eponym | Class.state)) !== 0;
  if (ordinary) return undefined;
  if (token.shape === 'lower') return token.classes === 0 ? 'rare' : undefined;
  return startsSentence(note, index) && token.classes === 0 && token.shape === 'upper' ? undefined : 'capital';
}
