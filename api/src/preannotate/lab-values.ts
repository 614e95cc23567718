interface Extent {
  readonly start: number;
  readonly end: number;
}

const LEAD = String.raw`[\s:=,]{0,3}(?:(?:levels?|count|value|today|now|currently)\s{1,2}){0,2}(?:(?:is|was|of|were|at|came back at|returned at|has been)\s{1,2}){0,2}`;
const NUMBER = String.raw`[<>≤≥]?\s?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?:\.\d{1,6})?(?:\s?(?:-|–|to)\s?\d{1,6}(?:\.\d{1,6})?)?`;
const UNIT =
  '(?:\\s?(?:mg\\/dl|g\\/dl|gm\\/dl|mmol\\/l|mol\\/l|umol\\/l|µmol\\/l|meq\\/l|mcg\\/dl|ug\\/dl|ng\\/ml|ng\\/dl|pg\\/ml|iu\\/l|iu\\/ml' +
  '|miu\\/l|u\\/l|units\\/l|k\\/ul|cells\\/ul|mm\\/hr|mm\\/h|fl|pg|mosm\\/kg|thousand|million|seconds|sec|mg|x\\s?10\\^?\\d|%|percent))?';
const FLAG = '(?:\\s?(?:\\((?:h|l|high|low|elevated)\\)|(?:H|L|HH|LL)(?![A-Za-z])))?';
const VALUE = new RegExp(`${LEAD}(${NUMBER}${UNIT}(?![A-Za-z/])${FLAG})`, 'iy');

/**
 * The value given right after the name of a laboratory test, with its unit and its flag: in "potassium was 3.1 mmol/L (L)"
 * the last three words.
 */
export function labValueAfter(text: string, name: Extent): Extent | undefined {
  VALUE.lastIndex = name.end;
  const match = VALUE.exec(text);
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const end = name.end + match[0].trimEnd().length;
  return { start: name.end + match[0].length - value.trimStart().length, end };
}
