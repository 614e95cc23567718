import type { NoteMeta } from '@chartmark/schemas';
import { kindIn, raceIn, sexIn, siteIn } from './meta-vocabulary.ts';

/** The metadata of a note as it came; what is absent is null. */
export type ToldOfNote = Readonly<Record<keyof NoteMeta, string | null>>;

/**
 * What may be kept of it, whatever the project's policy: words of closed vocabularies, the year, the age band. What is in no
 * vocabulary could identify and is left out; no place smaller than a state is in one.
 *
 * @param known what the chart header tells of the patient and the staff; a word of it is in no type, specialty or site
 */
export function metaOf(given: ToldOfNote, known: Readonly<Record<string, string>>): NoteMeta {
  const names = new Set(Object.values(known).flatMap(wordsOf));
  const named = (word: string): boolean => names.has(word);
  return {
    type: told(given.type, (value) => kindIn(value, named)),
    specialty: told(given.specialty, (value) => kindIn(value, named)),
    date: yearOf(given.date),
    sex: told(given.sex, sexIn),
    ageBand: ageBandOf(given.ageBand),
    race: told(given.race, raceIn),
    ethnicity: told(given.ethnicity, raceIn),
    site: told(given.site, (value) => siteIn(value, named)),
  };
}

/** Names and numbers are compared by their words of three characters and more. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];

const LONGEST_WORD = 60;
/** Line breaks and other controls, addresses, numbers of three digits and more, days, and people by their title. */
const IDENTIFYING = /[\p{Cc}\p{Zl}\p{Zp}@]|\d{3}|\d[/.-]\d|(?<!\p{L})(?:dr|mr|mrs|ms|prof)(?!\p{L})/iu;

/** The part of a value that is in a vocabulary, if the value is short and has no shape that could identify. */
function told(value: string | null, inVocabulary: (value: string) => string | null): string | null {
  return value === null || value.length > LONGEST_WORD || IDENTIFYING.test(value) ? null : inVocabulary(value);
}

/** The year of a date in any form that writes it whole. Anything finer identifies. @see 45 CFR 164.514(b)(2)(i)(C) */
export function yearOf(value: string | null): string | null {
  const compact = value?.match(/(?<!\d)((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/)?.[1];
  return compact ?? value?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/)?.[0] ?? null;
}

/** Completed years up to which a band goes. */
const BANDS: readonly (readonly [string, number])[] = [
  ['0-17', 17],
  ['18-44', 44],
  ['45-64', 64],
  ['65-89', 89],
  ['90+', Number.POSITIVE_INFINITY],
];
const OLDEST = 130;

/** The band of an age (`67`, `67 y`, `8 months`, `>89`) or of a range that lies in one band; null for anything else. */
export function ageBandOf(value: string | null): string | null {
  const told = value?.trim().toLowerCase() ?? '';
  if (/^(?:> ?(?:89|90)|(?:>=|≥) ?90|90 ?\+)$/.test(told)) return '90+';
  const range = /^(\d{1,3}) ?[-–] ?(\d{1,3})$/.exec(told);
  if (range) {
    const [low, high] = [bandOf(Number(range[1])), bandOf(Number(range[2]))];
    return low === high ? low : null;
  }
  const age = /^(\d{1,3})(?:\.\d+)?[ -]?(y|yo|y\/o|yrs?|years?(?:[ -]old)?|m|mo|months?|w|weeks?|d|days?)?$/.exec(told);
  if (!age) return null;
  return bandOf(/^[mwd]/.test(age[2] ?? '') ? 0 : Number(age[1]));
}

const bandOf = (years: number): string | null =>
  years > OLDEST ? null : (BANDS.find(([, last]) => years <= last)?.[0] ?? null);
