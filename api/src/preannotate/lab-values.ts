interface Extent {
  readonly start: number;
  readonly end: number;
}

const CAME = '(?:peaked|rose|fell|dropped|decreased|increased|improved|trended|went)(?:\\s(?:at|up to|down to|to))?';
const IS = `(?:is|was|of|were|are|at|to|up|down|came back at|returned at|has been|${CAME})`;
const LEAD = String.raw`[\s:=,]{0,3}(?:(?:levels?|count|value|today|now|currently)\s{1,2}){0,2}(?:${IS}\s{1,2}){0,2}`;
/** One number, a range, or several between slashes as for blood gases. */
const NUMBER = String.raw`[<>≤≥]?\s?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?:\.\d{1,6})?k?(?:\/\d{1,4}(?:\.\d{1,3})?){0,5}(?:\s?(?:-|–|to)\s?\d{1,6}(?:\.\d{1,6})?)?`;
const PER_VOLUME =
  '(?:mg|g|gm|mcg|ug|µg|μg|ng|pg|mmol|umol|µmol|μmol|nmol|pmol|mol|meq|iu|miu|uiu|µiu|u|units|k|m|cells|ml)';
const UNIT = String.raw`(?:\s?(?:x\s?10\^?\d{1,2}(?:\/(?:u|µ|μ)?l)?|${PER_VOLUME}\/(?:d|m|u|µ|μ)?l|cells\/mm3|\/mm3|mg\/g|mmol\/mol|ml\/min(?:\/1\.73\s?m2)?|mm\/hr|mm\/h|fl|pg|mosm\/kg|mm\s?hg|thousand|million|seconds|sec|mg|%|percent))?`;
const FLAG = String.raw`(?:\s?(?:\((?:h|l|hh|ll|high|low|elevated|normal|critical)\)|(?:H|L|HH|LL)(?![A-Za-z])|[↑↓*]))?`;
const VALUE = new RegExp(String.raw`${LEAD}(${NUMBER}${UNIT}(?![A-Za-z/\d]|\.\d)${FLAG})`, 'iy');

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
