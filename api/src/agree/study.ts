import { z } from 'zod';

/** Half-open `[start, end)` in characters of the note. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** The pieces of a discontinuous span in text order; absent where there is one piece, `[start, end)` itself. */
  readonly fragments?: readonly { readonly start: number; readonly end: number }[] | undefined;
}

/** A span as agreement sees it. */
export interface StudySpan extends Extent {
  readonly label: string;
  /** Values by attribute, codes among them; an absent or `null` value was left empty. */
  readonly attributes?: Readonly<Record<string, string | null>> | undefined;
}

/** A directed relation; `head` and `tail` are places in the same annotator's list of spans. */
export interface StudyRelation {
  readonly type: string;
  readonly head: number;
  readonly tail: number;
}

/** One note with what each annotator made of it. A missing annotator did not annotate it; an empty list found nothing. */
export interface StudyNote {
  readonly id: string;
  /** Characters of the note's text. */
  readonly length: number;
  readonly tokens?: readonly (readonly [start: number, end: number])[] | undefined;
  readonly annotations: Readonly<Record<string, readonly StudySpan[]>>;
  readonly relations?: Readonly<Record<string, readonly StudyRelation[]>> | undefined;
  /** Note-level labels: by annotator, the answer to each question. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string | null>>>> | undefined;
}

/** What is compared: of one stage and one guideline version unless the caller says otherwise to whoever reads it. */
export interface Study {
  readonly annotators: readonly string[];
  readonly documents: readonly StudyNote[];
}

const Offset = z.int().nonnegative();
const Piece = z.object({ start: Offset, end: Offset }).refine((piece) => piece.start < piece.end, 'start before end');
const Value = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]).nullable();

const SpanFile = z
  .looseObject({
    start: Offset,
    end: Offset,
    label: z.string(),
    fragments: z.array(Piece).min(1).optional(),
    attributes: z.record(z.string(), Value).optional(),
  })
  .refine((span) => span.start < span.end, 'start before end')
  .refine(({ start, end, fragments }) => !fragments || arePieces(start, end, fragments), {
    path: ['fragments'],
    error: 'pieces in text order, apart from each other, from the start of the span to its end',
  })
  .transform(({ start, end, label, fragments, attributes, ...rest }): StudySpan => {
    const own = Object.entries(rest).flatMap(([name, given]) => {
      const parsed = Value.safeParse(given);
      return parsed.success && name !== 'id' ? [[name, parsed.data] as const] : [];
    });
    const all = { ...Object.fromEntries(own), ...attributes };
    const pieces = fragments && fragments.length > 1 ? { fragments } : {};
    return { start, end, label, ...pieces, ...(Object.keys(all).length > 0 ? { attributes: all } : {}) };
  });

const NoteFile = z
  .looseObject({
    id: z.union([z.string(), z.number().transform(String)]),
    length: Offset,
    tokens: z.array(z.tuple([Offset, Offset])).optional(),
    annotations: z.record(z.string(), z.array(SpanFile)),
    relations: z.record(z.string(), z.array(z.object({ type: z.string(), head: Offset, tail: Offset }))).optional(),
    answers: z.record(z.string(), z.record(z.string(), Value)).optional(),
  })
  .refine(
    (note) => Object.values(note.annotations).every((spans) => spans.every((span) => span.end <= note.length)),
    'every span ends within the note',
  );

/** A study as a file holds it: any further key of a span (`code`, `assertion`) is an attribute of it. */
export const StudyFile = z.looseObject({ annotators: z.array(z.string()), documents: z.array(NoteFile) });

function arePieces(start: number, end: number, pieces: readonly Extent[]): boolean {
  return (
    pieces[0]?.start === start &&
    pieces.at(-1)?.end === end &&
    pieces.every((one, i) => i === 0 || (pieces[i - 1]?.end ?? 0) < one.start)
  );
}

/** Whether two spans share a character. */
export function overlaps(a: Extent, b: Extent): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  return (!a.fragments && !b.fragments) || sharedLength(a, b) > 0;
}

/** How many characters two spans share. */
export function sharedLength(a: Extent, b: Extent): number {
  if (!a.fragments && !b.fragments) return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  let shared = 0;
  for (const p of a.fragments ?? [a]) for (const q of b.fragments ?? [b]) shared += sharedLength(piece(p), piece(q));
  return shared;
}

/** How many characters a span covers. */
export function lengthOf(span: Extent): number {
  if (!span.fragments) return span.end - span.start;
  let covered = 0;
  for (const { start, end } of span.fragments) covered += end - start;
  return covered;
}

/** Text order; 0 exactly for spans that cover the same pieces. */
export function byExtent(a: Extent, b: Extent): number {
  return a.start - b.start || a.end - b.end || (a.fragments || b.fragments ? byFragments(a, b) : 0);
}

function byFragments(a: Extent, b: Extent): number {
  const [first, second] = [a.fragments ?? [a], b.fragments ?? [b]];
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const [p, q] = [first[i], second[i]];
    const order = p && q ? p.start - q.start || p.end - q.end : 0;
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

const piece = ({ start, end }: Extent): Extent => ({ start, end });
