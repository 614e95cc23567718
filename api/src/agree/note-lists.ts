import { type Frame, type Places, pairPlace, placesOf } from './frame.ts';
import type { NoteSums } from './note-sums.ts';

/**
 * The notes behind a cell of the label confusion.
 *
 * @param cell places of the types; the one after the last is no such span
 */
export function notesOfConfusion(
  frame: Frame,
  notes: readonly NoteSums[],
  [first, second]: readonly [first: number, second: number],
  cell: readonly [first: number, second: number],
): string[] {
  const place = placesOf(frame).confusion(pairPlace(frame, first, second), ...cell);
  return notes.filter((note) => amountAt(note, place) > 0).map((note) => note.note);
}

/** The notes in which a pair's spans of a type differ, the worst first. @param label the number of types for all */
export function notesOfDisagreement(
  frame: Frame,
  notes: readonly NoteSums[],
  [first, second]: readonly [first: number, second: number],
  label: number,
): string[] {
  const places = placesOf(frame);
  const base = places.pair(pairPlace(frame, first, second), label);
  return notes
    .map((note) => ({ note: note.note, apart: unmatched(places, note, base) }))
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => b.apart - a.apart)
    .map(({ note }) => note);
}

function unmatched(places: Places, note: NoteSums, base: number): number {
  const of = (field: 'first' | 'second' | 'strict') => amountAt(note, base + places.field(field));
  return of('first') + of('second') - 2 * of('strict');
}

function amountAt({ at, by }: NoteSums, place: number): number {
  const i = at.indexOf(place);
  return i < 0 ? 0 : (by[i] ?? 0);
}
