/** The months of the year, from January, in lower case. */
export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** As notes shorten them, in lower case; May stays whole. */
export const SHORT_MONTHS: readonly string[] = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');

/** The first three letters of each, which tell them apart, in lower case. */
export const MONTH_STEMS: readonly string[] = MONTHS.map((month) => month.slice(0, 3));

/** The months that are nothing else even in lower case: `march` and `may` are verbs. */
export const SURE_MONTHS: readonly string[] = MONTHS.filter((month) => month !== 'march' && month !== 'may');

/** The days of the week, from Monday, in lower case. */
export const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** As notes shorten them, in lower case. */
export const SHORT_WEEKDAYS: readonly string[] = 'mon tue tues wed thu thur thurs fri sat sun'.split(' ');

/** The holidays that most often stand where a name or a place might, in lower case. */
export const HOLIDAYS: readonly string[] = 'christmas easter thanksgiving halloween'.split(' ');

/** Months and days of the week, in lower case, whole and shortened. */
export const MONTHS_AND_DAYS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...SHORT_MONTHS,
  ...WEEKDAYS,
  ...SHORT_WEEKDAYS,
]);

/** What says when and is no name of a place: also the holidays. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([...MONTHS_AND_DAYS, ...HOLIDAYS]);

/** The same words with a capital, as the alternatives of a pattern: `Monday|Tuesday`. */
export function capitalised(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');
}
