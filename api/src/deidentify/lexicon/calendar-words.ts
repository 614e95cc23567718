/** Months and days of the week, in lower case, whole and shortened. */
export const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thur thurs fri sat sun'.split(
    ' ',
  ),
);

/** What says when and is no name of a place: also the holidays. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([...MONTHS_AND_DAYS, 'christmas', 'easter', 'thanksgiving']);
