import { type Found, longest, type Matcher, type Tokens } from '@chartmark/ontologies';
import type { Extent } from './cue.ts';
import { datesIn } from './dates.ts';
import { isOfIdentifier } from './identifiers.ts';
import { createLabSymbolFinder } from './lab-symbols.ts';
import { labValueAfter } from './lab-values.ts';
import { bareDoseAfter, createMeasureReader, type MeasureKind, vitalEnd } from './measures.ts';
import type { Mention } from './mention.ts';
import type { NameLookUp } from './name-look-up.ts';
import { labelOf, type Naming } from './naming.ts';
import type { Recogniser } from './recognise.ts';
import type { Section } from './sections.ts';
import { createSenseFinder } from './senses.ts';

/** A candidate before it is put in its context. */
export type Piece = { readonly start: number; readonly end: number; readonly label: string } & (
  | { readonly kind: 'name'; readonly mention: Mention }
  | { readonly kind: MeasureKind | 'labValue' }
);

export interface PieceSources {
  readonly recognise: Recogniser;
  readonly lookUp: NameLookUp;
  /** Has the words of measures, among others. */
  readonly phrases: Matcher;
  readonly naming: Naming;
}

/** Finds what may be a span: names, measures, laboratory values and dates, the longest of what overlaps, in text order. */
export function createPieceFinder({ recognise, lookUp, phrases, naming }: PieceSources) {
  const inSense = createSenseFinder(lookUp);
  const labSymbols = createLabSymbolFinder(lookUp);
  const readMeasures = createMeasureReader(phrases);
  /** @param found everything that stands there of `phrases` */
  return (text: string, tokens: Tokens, found: Found, parts: readonly Section[]): Piece[] => {
    const mentions = [...labSymbols(text, tokens), ...inSense(text, tokens, recognise(text, tokens, parts), parts)];
    const candidates: Piece[] = [];
    for (const mention of mentions) {
      if (isOfIdentifier(text, mention)) continue;
      const label = labelOf(mention.type, naming);
      if (label === null) continue;
      const end = label === naming.measures.vital ? vitalEnd(text, mention.end) : mention.end;
      candidates.push({ start: mention.start, end, kind: 'name', label, mention });
    }
    const measured = (kind: MeasureKind | 'labValue', extent: Extent | undefined): void => {
      const label = naming.measures[kind];
      if (extent && label) candidates.push({ start: extent.start, end: extent.end, kind, label });
    };
    for (const piece of candidates.slice()) {
      if (piece.label === naming.lab) measured('labValue', labValueAfter(text, piece));
      if (piece.label === naming.drug) measured('dose', bareDoseAfter(text, piece.end));
    }
    for (const measure of readMeasures(text, tokens, found)) measured(measure.kind, measure);
    if (naming.measures.date !== null) for (const date of datesIn(text, tokens)) measured('date', date);
    return longest(candidates.sort((a, b) => a.start - b.start || b.end - a.end));
  };
}

/** A route or frequency this close after a dose shows that something is given, though no drug is named. */
const PRESCRIBED = 12;

/** Leaves out routes, frequencies and doses where nothing is given. */
export function fitting(pieces: readonly Piece[], drug: string): readonly Piece[] {
  if (pieces.every(({ kind }) => kind === 'name') || pieces.some((piece) => piece.label === drug)) return pieces;
  const prescribed = pieces.some(({ kind, start }, i) => {
    const before = pieces[i - 1];
    return (kind === 'route' || kind === 'frequency') && before?.kind === 'dose' && start - before.end < PRESCRIBED;
  });
  return prescribed ? pieces : pieces.filter(({ kind }) => kind !== 'route' && kind !== 'frequency' && kind !== 'dose');
}
