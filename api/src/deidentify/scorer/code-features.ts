import { isProcedureCode } from '../detectors/procedure-code.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { gapBefore, type Note, startsLine, type Token } from '../tokens.ts';
import { hashOf, headOf, placeIn, type Reading } from './features.ts';

/** As for words, in a table of their own. */
export const CODE_FEATURES = 2 ** 15;

/** Words and numbers joined by single marks, with figures among them: `S50-96118`, `31386-36`, `TX4467`. */
export interface Code {
  /** The indices of its first and its last token. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const MOST_TOKENS = 8;
const FEWEST_FIGURES = 3;

/** What may be a number that somebody gave out. Linear in the length of the text. */
export function codesIn(note: Note): Code[] {
  const { tokens, text } = note;
  const found: Code[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!hasFigures(tokens[index])) continue;
    let first = index;
    while (index - first < MOST_TOKENS && first > (found.at(-1)?.last ?? -1) + 1 && isJoined(note, first)) first -= 1;
    let last = index;
    while (last - index < MOST_TOKENS && isJoined(note, last + 1)) last += 1;
    index = last;
    const value = text.slice(tokens[first]?.start, tokens[last]?.end);
    if (mayBeCode(note, first, last, value)) found.push({ first, last, text: value });
  }
  return found;
}

function hasFigures(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || token.shape === 'code');
}

/** Whether one mark and nothing else stands between a token and the one before it. */
function isJoined({ tokens, text }: Note, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before || !token || token.start - before.end !== 1 || !JOINTS.has(text.charAt(before.end))) return false;
  if (text.charAt(before.end) === ':' && !(hasFigures(before) && hasFigures(token))) return false;
  return isPart(before) && isPart(token);
}
const JOINTS = new Set('-/._:');

/** Words are no part of a code, short runs of letters are, but for a label before its colon: `Cell:3125550142`. */
function isPart({ shape, text }: Token): boolean {
  return shape === 'number' || shape === 'code' || text.length < 5;
}

/** Whether a value between two words may be one that was given out: no year, share, range, dose, count or code of a terminology. */
function mayBeCode(note: Note, first: number, last: number, value: string): boolean {
  const { tokens } = note;
  const figures = value.replace(/\D/g, '').length;
  if (figures < (/^[A-Z]/.test(value) ? FEWEST_FIGURES - 1 : FEWEST_FIGURES) || MEASURE.test(value)) return false;
  if (/^,$/.test(gapBefore(note, first)) || isServiceCode(note, tokens[first], value)) return false;
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  if (isModel(note, last) || isDose(before, value)) return false;
  if (before && TERMINOLOGIES.has(before.lower) && before.line === tokens[first]?.line) return false;
  return !(next && UNITS.has(next.lower) && next.line === tokens[last]?.line && /^\d/.test(value));
}
/** `Gallant CDVRA500Q  S/N 2050`: what stands before a serial or a lot number is the kind of thing. */
const isModel = ({ tokens, text }: Note, last: number): boolean =>
  SERIAL.test(text.slice(tokens[last]?.end, (tokens[last]?.end ?? 0) + 12));
const SERIAL = /^ {1,3}\(?(?:S\/N|s\/n|SN|[Ss]erial|SERIAL|[Ll]ot|LOT)\b/;

/** `Epogen 4506`. */
const isDose = (before: Token | undefined, value: string): boolean =>
  before !== undefined &&
  /^\d{1,5}$/.test(value) &&
  (before.classes & Class.clinical) !== 0 &&
  looksClinical(before.lower);

/** `gait 97116`, `|80053^CMP`: the code of what was done or ordered. */
function isServiceCode({ text }: Note, first: Token | undefined, value: string): boolean {
  const start = first?.start ?? 0;
  if (/^(?:\d{5}|\d{3,5}-\d)$/.test(value) && text[start - 1] === '|' && text[start + value.length] === '^')
    return true;
  return isProcedureCode(value, text.slice(Math.max(0, start - 24), start));
}

const MEASURE = new RegExp(
  [
    '\\d{1,3}', // a count
    '(?:19|20)\\d\\d(?:[-/](?:19|20)?\\d\\d)?', // a year, or two
    '\\d{1,3}(?:\\.\\d{1,3})?[-/:.]\\d{1,3}(?:\\.\\d{1,3})?(?:[-/]\\d{1,2})?', // a share, a range, a decimal, a ratio
    '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d\\d|\\d{4})', // a day
    '\\d{1,2}:\\d\\d.*', // a time
    '\\d{1,4}/\\d{1,4}', // in and out
    '\\d{1,3}(?:\\.\\d)?[CFKL]|[Pp]?T\\d[A-D]?N\\d[A-C]?(?:M[X\\d])?', // degrees, thousands, stages
    '\\d{1,2}(?:-\\d){2,3}', // steps, parts of a sum
    '\\d{4}-\\d{4,5}|\\d{5}-\\d{5}', // a wide range
    '.*(?:\\p{Ll}\\d|\\d\\p{Ll}|\\d-\\p{Ll}).*', // `1200-calorie`, `140mmHg`, `T1cN0M0`
    '(?:BP|HR|RR|T|P|R|O2|SPO2|EF|FEV|COVID|VP|CA|CD|IL|VZV|HPV|HSV|F|FE|C|L|S|N|B)-?\\d{1,3}[\\d./%]*',
    'G\\d{1,2}P[\\d-]{1,6}(?:[A-Z]\\d)*',
    '[A-Z]{1,2}\\d{1,2}(?:[-/][A-Z]{0,2}\\d{1,2}){1,2}', // levels of the spine
    '[A-Z]\\d[\\dA-Z]\\.[\\dA-Z]{1,4}', // a diagnosis
    'M00\\d\\d|NCT\\d{8}',
    '\\d{1,2}L/\\d{2,3}', // a flow and its oxygen
    '(?:CO|PR|OA|PI)-?\\d{1,3}', // why a claim was not paid
    '(?:CI|CP)\\d{3}|18[067]\\dS?', // models of implants and masks
    '[A-Z]{3,4}\\d{1,2}[A-Z]\\d{1,2}', // genes
    'ICD-?\\d{1,2}|[Gg][Yy]/\\d{1,2}|(?:mg|mcg|ml|g)/\\d.*', // a terminology, doses
    '\\d[\\d,]*/(?:[µu]L|mm3|mcL|d?L)|m[Ll]/min(?:/1\\.73.*)?', // counts in a volume, a rate of filtration
    '[ACDEFGHIKLMNPQRSTVWY]\\d{2,4}[ACDEFGHIKLMNPQRSTVWYX*]', // changes of a protein
  ]
    .map((form) => `^(?:${form})$`)
    .join('|'),
  'u',
);
/** What stands before a code that is the same for everybody. */
const TERMINOLOGIES = new Set(
  'lot form drug compound agent molecule n95 cpt hcpcs snomed sct loinc icd icd9 icd10 icd-10 ndc clia nct omim pmid doi drg msdrg rxnorm atc ean isbn model lens dx code codes rs grch37 grch38 chr ref us version build'.split(
    ' ',
  ),
);
const UNITS = new Set(
  'mg mcg ug g gm gms gram grams kg kgs lb lbs pound pounds oz ounces ml cc l dl liters litres cm mm mmhg inch inches ft feet foot yards miles km m meters metres cal cals kcal calorie calories units unit u iu mu meq mmol mosm bpm beats hours hrs hour hr h minutes minute min mins seconds sec days day weeks months years percent steps gauge french fr hz khz mhz dollars times cells copies per k x rad gy cgy msv joules watts volts ms msec'.split(
    ' ',
  ),
);

/** Where in the table the features of a code stand; `before` is what was decided of the code before it, 0 for nothing. */
export function codeFeaturesOf(reading: Reading, { first, last, text }: Code, before: number): number[] {
  const { note, kind, gap, word } = reading;
  const [g0, g1] = [gap(first), gap(last + 1)];
  const [b1, b2, k1] = [kind(first - 1), kind(first - 2), kind(last + 1)];
  const classes = note.tokens[first - 1]?.classes ?? 0;
  const pattern = hashOf(patternOf(text));
  const form = hashOf(formOf(text));
  const size = Math.min(text.length, 15);
  const linked = /^ ?$/.test(gapBefore(note, first)) ? before + 1 : 0;
  const token = note.tokens[first];
  const head = token ? headOf(note, token) : 0;
  const opens = (startsLine(note, first) ? 1 : 0) + (note.tokens[last + 1]?.line === token?.line ? 0 : 2);
  const capital = SHAPES[note.tokens[first - 1]?.shape ?? ''] ?? 0;
  return [
    place(0, 0),
    place(1, pattern),
    place(2, form),
    place(3, size, form),
    place(4, b1, g0),
    place(5, b1, g0, form),
    place(6, word(first - 1), g0),
    place(7, word(first - 1), g0, form),
    place(8, word(first - 1)),
    place(9, word(first - 2), word(first - 1)),
    place(10, word(first - 2), b1),
    place(11, k1, g1),
    place(12, k1, g1, form),
    place(13, word(last + 1), g1),
    place(14, word(last + 1), g1, form),
    place(15, linked, form),
    place(16, head),
    place(17, head, form),
    place(18, opens, form),
    place(19, classes & 0xffff, form),
    place(20, capital, g0, form),
    place(21, capital, g0, size),
    place(22, hashOf(/^[A-Za-z]*/.exec(text)?.[0] ?? ''), form),
    place(23, b2, b1, g0),
    place(24, b1, g0, k1, g1),
    place(25, word(first - 3), word(first - 2)),
    place(26, hashOf(text.slice(0, 2)), form),
    place(27, capital, b1, pattern),
  ];
}

const SHAPES: Readonly<Record<string, number>> = {
  ...{ lower: 1, capital: 2, upper: 3, initial: 4, mixed: 5, number: 6, code: 7 },
};

function place(feature: number, a: number, b = 0, c = 0, d = 0): number {
  return placeIn(CODE_FEATURES, feature, a, b, c, d);
}

/** `S50-96118` as `A1d2-d5`. */
function patternOf(text: string): string {
  return text.replace(/\d+|[A-Z]+|[a-z]+/g, (run) => `${classOf(run)}${Math.min(run.length, 9)}`);
}

/** `S50-96118` as `Ad-d`: the same without lengths. */
function formOf(text: string): string {
  return text.replace(/\d+|[A-Z]+|[a-z]+/g, classOf);
}

function classOf(run: string): string {
  return /\d/.test(run) ? 'd' : /[A-Z]/.test(run) ? 'A' : 'a';
}
