/** A place in a text that people or a system marked; UTF-16 code units. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly label?: string;
}

/** A note with what must go (`spans`), what may go or stay (`optional`) and what must stay (`keep`). */
export interface GoldNote {
  readonly text: string;
  readonly spans: readonly (Marked & { readonly year?: readonly [number, number] | null | undefined })[];
  readonly optional?: readonly Marked[];
  readonly keep?: readonly Marked[];
}

/** All figures but the counts are shares in [0, 1]; a share of nothing is null. */
export interface Score {
  readonly notes: number;
  readonly characters: number;
  readonly tokenRecall: number | null;
  readonly tokenPrecision: number | null;
  readonly tokenF1: number | null;
  /** Identifiers all of whose letters and digits are covered. */
  readonly entityRecall: number | null;
  /** Notes in which no identifying token is left. */
  readonly cleanNotes: number | null;
  /** Look-alikes left wholly untouched. */
  readonly keepRate: number | null;
  /** Tokens hit among those that are neither identifying nor optional. */
  readonly overRedaction: number | null;
  readonly leakedCharactersPerNote: number | null;
  readonly kinds: Readonly<Record<string, KindScore>>;
}

/** Exact and typed: place and label must agree. */
export interface KindScore {
  readonly gold: number;
  readonly covered: number;
  readonly entityRecall: number | null;
  readonly typedPrecision: number | null;
  readonly typedRecall: number | null;
  readonly typedF1: number | null;
}

interface Tally {
  gold: number;
  covered: number;
  exact: number;
  predicted: number;
}

/**
 * Character coverage, so that any style of span can be compared: a token counts as found when all of it is covered.
 * Years within dates are optional. The definitions are those of the reference scorer of the development set.
 */
export function scoreFindings(notes: readonly GoldNote[], predicted: readonly (readonly Marked[])[]): Score {
  const kinds = new Map<string, Tally>();
  const total = { found: 0, missed: 0, false: 0, other: 0, clean: 0, kept: 0, keep: 0, leaked: 0, characters: 0 };
  for (const [index, note] of notes.entries()) {
    const findings = predicted[index] ?? [];
    const masks = masksOf(note, findings);
    const tokens = scoreTokens(note.text, masks);
    total.found += tokens.found;
    total.missed += tokens.missed;
    total.false += tokens.false;
    total.other += tokens.other;
    total.clean += tokens.missed === 0 ? 1 : 0;
    total.leaked += tokens.leaked;
    total.characters += note.text.length;
    for (const span of note.keep ?? []) {
      total.keep += 1;
      total.kept += someWord(note.text, span, (at) => masks.covered[at] === 1) ? 0 : 1;
    }
    tallyKinds(kinds, note, findings, masks);
  }
  return summary(notes.length, total, kinds);
}

interface Masks {
  readonly identifying: Uint8Array;
  readonly optional: Uint8Array;
  readonly covered: Uint8Array;
}

function masksOf(note: GoldNote, findings: readonly Marked[]): Masks {
  const identifying = new Uint8Array(note.text.length);
  const optional = new Uint8Array(note.text.length);
  const covered = new Uint8Array(note.text.length);
  for (const { start, end, year } of note.spans) {
    identifying.fill(1, start, end);
    if (year) identifying.fill(0, ...year);
    if (year) optional.fill(1, ...year);
  }
  for (const { start, end } of note.optional ?? []) optional.fill(1, start, end);
  for (const { start, end } of findings) covered.fill(1, start, end);
  return { identifying, optional, covered };
}

function scoreTokens(text: string, { identifying, optional, covered }: Masks) {
  const tally = { found: 0, missed: 0, false: 0, other: 0, leaked: 0 };
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const end = match.index + match[0].length;
    for (let start = match.index; start < end; ) {
      let stop = start;
      while (stop < end && identifying[stop] === identifying[start]) stop += 1;
      const hits = covered.subarray(start, stop).reduce((sum, hit) => sum + hit, 0);
      if (identifying[start] === 1) {
        if (hits === stop - start) tally.found += 1;
        else tally.missed += 1;
        tally.leaked += stop - start - hits;
      } else if (!optional.subarray(start, stop).includes(1)) {
        tally.other += 1;
        if (hits > 0) tally.false += 1;
      }
      start = stop;
    }
  }
  return tally;
}

function tallyKinds(kinds: Map<string, Tally>, note: GoldNote, findings: readonly Marked[], masks: Masks): void {
  const of = (label: string): Tally => {
    const tally = kinds.get(label) ?? { gold: 0, covered: 0, exact: 0, predicted: 0 };
    kinds.set(label, tally);
    return tally;
  };
  const places = new Set(findings.map(({ start, end, label }) => `${start} ${end} ${label}`));
  for (const span of note.spans) {
    const tally = of(span.label ?? '');
    tally.gold += 1;
    const leaks = someWord(note.text, span, (at) => masks.identifying[at] === 1 && masks.covered[at] === 0);
    tally.covered += leaks ? 0 : 1;
    tally.exact += places.has(`${span.start} ${span.end} ${span.label}`) ? 1 : 0;
  }
  for (const { label } of findings) of(label ?? '').predicted += 1;
}

function someWord(text: string, { start, end }: Marked, holds: (at: number) => boolean): boolean {
  for (let at = start; at < end; at += 1) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && holds(at)) return true;
  }
  return false;
}

function summary(
  notes: number,
  total: Record<'found' | 'missed' | 'false' | 'other' | 'clean' | 'kept' | 'keep' | 'leaked' | 'characters', number>,
  kinds: ReadonlyMap<string, Tally>,
): Score {
  const tallies = [...kinds.values()];
  const recall = share(total.found, total.found + total.missed);
  const precision = share(total.found, total.found + total.false);
  return {
    notes,
    characters: total.characters,
    tokenRecall: recall,
    tokenPrecision: precision,
    tokenF1: harmonic(precision, recall),
    entityRecall: share(
      tallies.reduce((sum, { covered }) => sum + covered, 0),
      tallies.reduce((sum, { gold }) => sum + gold, 0),
    ),
    cleanNotes: share(total.clean, notes),
    keepRate: share(total.kept, total.keep),
    overRedaction: share(total.false, total.other),
    leakedCharactersPerNote: share(total.leaked, notes),
    kinds: Object.fromEntries(
      [...kinds].sort(([a], [b]) => a.localeCompare(b)).map(([label, tally]) => [label, kindScore(tally)]),
    ),
  };
}

function kindScore({ gold, covered, exact, predicted }: Tally): KindScore {
  const typedPrecision = share(exact, predicted);
  const typedRecall = share(exact, gold);
  return {
    gold,
    covered,
    entityRecall: share(covered, gold),
    typedPrecision,
    typedRecall,
    typedF1: harmonic(typedPrecision, typedRecall),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function harmonic(a: number | null, b: number | null): number | null {
  return a === null || b === null || a + b === 0 ? null : (2 * a * b) / (a + b);
}
