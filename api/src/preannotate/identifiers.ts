import type { Extent } from './cue.ts';

/** Letters of an identifier are few and capitals; those of chemical names, as in `2-amino-5-`, are neither. */
const SHORT_FORM = /^\p{Lu}{1,4}$/u;
const HYPHEN = '[-\u2010\u2011]';
/**
 * Letters between two numbers that have at least three digits together, or a number too long for a year. So neither `5-HT-3`
 * nor `COVID-19`, `MI-1998`, `L4-L5` or `1-HTN-2-DM` is one.
 */
const IDENTIFIER = new RegExp(
  `\\d{2}${HYPHEN}\\p{Lu}{1,4}${HYPHEN}\\d|\\d${HYPHEN}\\p{Lu}{1,4}${HYPHEN}\\d{2}|\\d{5}`,
  'u',
);
const IN_RUN = new RegExp(`[\\p{L}\\p{N}]|${HYPHEN}`, 'u');
/** How much of a run of hyphenated letters and digits is looked at on either side. */
const REACH = 40;

/** Whether a short form is but the letters of an identifier, as `MI` in the order number `5901-MI-4568`. */
export function isOfIdentifier(text: string, { start, end }: Extent): boolean {
  if (!SHORT_FORM.test(text.slice(start, end))) return false;
  let from = start;
  let to = end;
  while (from > start - REACH && IN_RUN.test(text[from - 1] ?? ' ')) from--;
  while (to < end + REACH && IN_RUN.test(text[to] ?? ' ')) to++;
  return IDENTIFIER.test(text.slice(from, to));
}
