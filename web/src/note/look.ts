import type { LabelSchema } from '@chartmark/schemas';
import type { CSSProperties } from 'react';
import type { Placed } from './layout.ts';
import type { Mark } from './mark.ts';

/** How a label appears: its name in words, what stands for it where there is no room for that, its colour. */
export interface LabelLook {
  readonly display: string;
  readonly short: string;
  readonly colour: string;
}

export type Looks = ReadonlyMap<string, LabelLook>;

/** The height in px of one row beneath the words, which holds a line and its label's name. */
export const ROW_PX = 13;

const UNKNOWN_COLOUR = '#777777';

export function looksOf({ entityTypes }: LabelSchema): Looks {
  const all = entityTypes.map(({ display }) => display);
  return new Map(
    entityTypes.map(({ name, display, key, colour }) => [
      name,
      { display, short: key ?? shortOf(display, all), colour },
    ]),
  );
}

export const lookOf = (looks: Looks, label: string): LabelLook =>
  looks.get(label) ?? { display: label, short: label.slice(0, 2), colour: UNKNOWN_COLOUR };

/** The first letters of a name or of its words, whichever tell it from the other names: its colour may not be seen. */
function shortOf(display: string, all: readonly string[]): string {
  const is = SHORTENED.find((one) => all.filter((other) => one(other) === one(display)).length === 1) ?? firstTwo;
  return is(display);
}

const firstTwo = (display: string): string => display.slice(0, 2);
const SHORTENED: readonly ((display: string) => string)[] = [
  firstTwo,
  (display) => [...display.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].join('').slice(0, 4),
  (display) => display.slice(0, 3),
  (display) => display.slice(0, 4),
];

/** A colour that stands out from the surface of the theme. */
export const ink = (colour: string): string => `color-mix(in oklab, ${colour}, var(--ink-mix))`;

/**
 * The lines beneath and the tint behind a piece, as backgrounds, so that no element is added. All tints are mixed to one
 * colour, which costs the screen less to paint than an image for each; it is the colour they would have over one another.
 */
export function paint(covering: readonly Placed[], looks: Looks, selected: string | null): CSSProperties {
  if (covering.length === 0) return {};
  const rows = Math.max(...covering.map(({ level }) => level)) + 1;
  const marks = covering.map(({ mark, level }) => {
    const chosen = mark.id === selected;
    return { mark, level, chosen, colour: ink(lookOf(looks, mark.label).colour) };
  });
  const lines = marks.map(({ mark, level, chosen, colour }) => {
    const thick = chosen ? 4 : 2;
    const below = 1 + level * ROW_PX + (chosen ? 0 : 1);
    const y = `calc(100% - ${rows * ROW_PX - below - thick}px)`;
    return { image: lineOf(mark, colour), size: `100% ${thick}px`, position: `0 ${y}` };
  });
  const tint = marks
    .filter(({ mark, chosen }) => mark.kind === 'span' || chosen)
    .reduceRight((beneath, { colour, chosen }) => {
      const share = chosen ? 'calc(var(--tint) * 2.4)' : 'var(--tint)';
      return `color-mix(in srgb, ${colour} ${share}, ${beneath})`;
    }, 'transparent');
  return {
    paddingBottom: rows * ROW_PX,
    backgroundColor: tint,
    // The colour is cut as the last image is: to the words, without the rows beneath them.
    backgroundImage: [...lines.map(({ image }) => image), 'none'].join(', '),
    backgroundSize: [...lines.map(({ size }) => size), 'auto'].join(', '),
    backgroundPosition: [...lines.map(({ position }) => position), '0 0'].join(', '),
    backgroundClip: [...lines.map(() => 'border-box'), 'content-box'].join(', '),
  };
}

/** One stop: a colour that is mixed costs the browser as much to read as to paint. */
const flat = (colour: string): string => `linear-gradient(${colour} 0 0)`;

/** Annotations have a whole line, suggestions a dashed one, rejected ones a dotted one. */
function lineOf(mark: Mark, colour: string): string {
  switch (mark.kind) {
    case 'span':
      return flat(colour);
    case 'suggestion':
      return `repeating-linear-gradient(90deg, ${colour} 0 5px, transparent 5px 9px)`;
    case 'rejected':
      return `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 6px)`;
  }
}

/**
 * The name written beneath a span: in full where there is room, else its key or first letters. A suggestion's
 * ends in a question mark, a rejected one's in a cross; an assertion other than `present` is told.
 *
 * @param room characters of the note until the next name in the same row
 */
export function tagOf(mark: Mark, look: LabelLook, room: number): string {
  const sign = { span: '', suggestion: ' ?', rejected: ' ✕' }[mark.kind];
  const assertion = mark.attributes['assertion'];
  const context = assertion !== undefined && assertion !== 'present' ? ` · ${assertion}` : '';
  const full = `${look.display}${context}${sign}`;
  const name = `${look.display}${sign}`;
  const wide = (room - GAP) * LETTERS_PER_CHARACTER;
  if (full.length <= wide) return full;
  if (name.length <= wide) return name;
  return `${look.short}${sign.trim()}`;
}

/** A name's letters are smaller than the note's, so more of them fit; some of the note's stay free before the next name. */
const LETTERS_PER_CHARACTER = 1.3;
const GAP = 0.6;
