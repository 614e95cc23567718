/** The days of each month of a leap year. */
const DAYS_A_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of the longest month. */
export const LONGEST_MONTH = 31;

/** Whether some year has this day, the month from 1 to 12: 29 February is one. */
export function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS_A_MONTH[month - 1] ?? 0);
}

/** Whether three figures are a day: month, day and year in some order. */
export function isDayOfYear([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return isMonthAndDay(a, b) || isMonthAndDay(b, a) || isMonthAndDay(b, c);
}

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Where a day lies in the round of the year, from 0 to below {@link PLACES}; every month counts as one of 31 days. */
export function placeInYear(month: number, day: number): number {
  return (month - 1) * LONGEST_MONTH + day - 1;
}

/** How many places the round of the year has. */
export const PLACES = 12 * LONGEST_MONTH;
