import type { Finding } from '../finding.ts';
import { findShapes, shapesOf, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';

/**
 * Years that make a person older than 89 (C): a bare year after words of birth, when it lies 90 years or more before
 * `thisYear`, for whoever reads the note knows how old its patient is now; and one that other words make as old, when it lies
 * as long before the latest year the note's own dates name.
 */
export function detectBirthYear(note: Note, dates: readonly Finding[], thisYear: number): Finding[] {
  const written = dates.filter(({ sub }) => sub !== 'DOB');
  const seen = yearsOf(note, written).filter((year) => year <= thisYear + 1);
  const latest = seen.length === 0 ? thisYear : Math.max(latestOf(seen), shortYear(note, written, thisYear));
  const reveals =
    (year: number) =>
    ({ start, end }: Finding): boolean =>
      year - Number(note.text.slice(start, end)) >= 90;
  return [...findShapes(note, OF_BIRTH).filter(reveals(thisYear)), ...findShapes(note, OF_AGE).filter(reveals(latest))];
}

/** The years a set of date findings names; two-figure years are not counted. */
function yearsOf(note: Note, findings: readonly Finding[]): number[] {
  return findings.flatMap(({ start, end }) =>
    [...note.text.slice(start, end).matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year)),
  );
}

/** A date after words of birth is a date of birth, whose year may reveal an age. */
export function asBirthDate(note: Note, date: Finding): Finding {
  return BIRTH.test(textBefore(note, date.start, 28)) ? { ...date, sub: 'DOB' } : date;
}
const BIRTH =
  /(?:\bd\.?o\.?b\.?|\bbirth ?date|\bdate of birth|\bborn(?: on)?|\bbirthday|\bb\.|<birthtime value=["']?)[ \t]{0,2}[:#=(-]{0,2}\s{0,14}$/;

const rule = shapesOf('DATE', 'YEAR90');

const OF_BIRTH = [
  rule(
    /\b(?:born|birth(?: ?year)?|b\.|geb\.|n[ée]e? en|yob|y\.o\.b\.?|dob|d\.o\.b\.?|birthdate|birth date|year of birth|date of birth|nacid[ao])[ \t]{0,2}(?:(?:in|on|about|around|circa|year|was|is|approximately)[ \t]{1,2}|[:=(-][ \t]{0,12}){0,3}(?:the year )?(?<id>18\d{2}|19[0-5]\d)(?![\d/-])/gi,
    0.95,
  ),
  rule(
    /\bborn (?:on|at|during|just (?:before|after)|around) [^.;\n\d]{3,30} (?<id>18\d{2}|19[0-5]\d)(?![\d/-])/gi,
    0.92,
  ),
  rule(/\bborn\b[^.;\n\d]{0,60}?\b(?:in )(?<id>18\d{2}|19[0-5]\d)(?![\d/-])/gi, 0.9),
];

/** Of what somebody lived through, which a death may have ended. */
const OF_AGE = [
  rule(
    /\b(?:class of|graduated(?: from)?[^.;\n\d]{0,30} in|since|immigrated in|arrived in|married in|veteran of|served in) (?<id>18\d{2}|19[0-2]\d)(?![\d/-])/gi,
    0.6,
  ),
  rule(/(?<![\w./-])(?<id>18\d{2}|19[0-5]\d)(?=[- ]born\b)/gi, 0.93),
  rule(/(?<=\()(?<id>18\d{2}|19[0-3]\d)(?= ?[-\u2013] ?(?:(?:19|20)\d{2})?\))/g, 0.75),
];

/** The latest two-figure year of the note's dates, as a full year no later than `thisYear`. */
function shortYear(note: Note, dates: readonly Finding[], thisYear: number): number {
  const century = Math.floor(thisYear / 100) * 100;
  const years = dates.flatMap(({ start, end }) => {
    const year = /\/(\d{2})$/.exec(note.text.slice(start, end))?.[1];
    return year === undefined || century + Number(year) > thisYear ? [] : [century + Number(year)];
  });
  return latestOf(years);
}

/** Without spreading: a note may name more years than a call takes arguments. */
function latestOf(years: readonly number[]): number {
  return years.reduce((latest, year) => Math.max(latest, year), 0);
}
