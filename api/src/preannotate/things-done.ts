import { type Context, contextOf } from './context.ts';
import type { Cue } from './cue.ts';

interface Piece {
  readonly start: number;
  readonly label: string;
}

/** What stands before a drug or a procedure that is given or done all the same: "no rash on amoxicillin". */
const BY_WAY_OF =
  /\b(on|with|by|via|per|under|at|during|after|following|using|taking|takes|continues?|continued)\s+(?:[\w-]+\s+){0,2}$/i;
const LONGEST_WAY = 48;
const BECAUSE = /(?:due to|secondary to|related to|caused by|attributable to|result of|from)$/;

/**
 * The context of a drug or a procedure, of which less is said than of a finding: what a sentence denies or doubts is not
 * what it was seen on or treated with, a likely cause is a drug that was given, and a drug somebody is on is not history.
 */
export function ofThing(
  context: Context,
  text: string,
  piece: Piece,
  { drug, procedure }: { readonly drug: string; readonly procedure: string },
): Context {
  if (context.because.length === 0 || (piece.label !== drug && piece.label !== procedure)) return context;
  const way = BY_WAY_OF.exec(text.slice(Math.max(0, piece.start - LONGEST_WAY), piece.start));
  const wayAt = way ? Math.max(0, piece.start - LONGEST_WAY) + way.index : undefined;
  const isTaken = piece.label === drug && /^(?:on|tak|contin)/i.test(way?.[1] ?? '');
  const kept = context.because.filter((cue) => isOfThing(cue));
  return kept.length === context.because.length ? context : contextOf(kept);

  function isOfThing({ start, end, phrase, list: { meaning } }: Cue): boolean {
    if (piece.label === drug && meaning === 'possible' && BECAUSE.test(phrase)) return false;
    if (wayAt === undefined || start >= piece.start || !/\w/.test(text.slice(end, wayAt))) return true;
    return meaning === 'family' || ((meaning === 'historical' || meaning === 'dated') && !isTaken);
  }
}
