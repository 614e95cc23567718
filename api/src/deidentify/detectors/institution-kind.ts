import type { Finding } from '../finding.ts';
import { GENERIC_WORDS } from '../lexicon/institution-words.ts';
import { Class } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import { type Note, tokensIn } from '../tokens.ts';
import { placeRule } from './place-rule.ts';

/**
 * Parishes, pantries, fire companies, union locals and shops by their kind, in small letters too, and by the number behind:
 * `Holy Rosary parish`, `Engine Company 19`, `Publix Pharmacy 1180`; and places of care in Spanish (B).
 */
export const detectInstitutionKind: Detector = (note): Finding[] =>
  note.tokens.some(({ lower }) => TELLING.has(lower)) ? findShapes(note, RULES) : [];

/** One of these stands in whatever is found, so that most notes need not be read further. */
const TELLING: ReadonlySet<string> = new Set(
  'parish rectory convent monastery friary seminary pantry bank shelf kitchen thrift hall firehouse mission shelter warming clubhouse barbershop salon feed dollar alley wash camp preschool daycare grange engine ladder truck hose rescue squad tower fire precinct union teamsters steelworkers ironworkers carpenters plumbers pipefitters laborers machinists painters roofers ibew uaw seiu ufcw afscme iatse unite cwa ilwu iuoe iaff liuna pharmacy pharmacies drug drugs drugstore market supercenter store walgreens cvs walmart kroger publix safeway albertsons meijer costco target wegmans heb vee aid clinica clínica centro farmacia botica casa hogar fundacion fundación consultorio escuela colegio panaderia panadería tienda mercado rx script scripts prescription prescriptions refill refills works'.split(
    ' ',
  ),
);

const WORD = "\\p{Lu}[\\p{L}'’-]{1,20}";
const SAINT = "(?:St\\.?|Saint|Sts\\.?|Ss\\.?) \\p{Lu}[\\p{L}-]{1,20}(?:['’]s?)?";
const KIND =
  '(?:parish(?: hall| school)?|rectory|convent|monastery|friary|seminary|pantry|food (?:bank|pantry|shelf)|soup kitchen|thrift (?:store|shop)|union hall|firehouse|fire hall|rescue mission|homeless shelter|warming center|clubhouse|barbershop|nail salon|feed store|truck stop|dollar store|bowling alley|car wash|day camp|summer camp|preschool|daycare|grange)';
const SHOP =
  '(?:[Pp]harmac(?:y|ies)|PHARMACY|[Dd]rugs?(?:tore)?|[Mm]arket|[Ss]upercenter|[Ss]tore|Walgreens|WALGREENS|CVS|Walmart|Kroger|Publix|Safeway|Albertsons|Meijer|Costco|Target|Wegmans|H-E-B|HEB|Hy-Vee|Rite Aid)';

const RULES = [
  placeRule(
    `(?<![\\p{L}-])(?!(?:Attends|Attended|Visits|Goes|Lives|Works|Volunteers|The|Our|His|Her|At|To|From|Near|Pt|Patient) )(?:${SAINT}|${WORD}(?: (?:of|the|and|&|${WORD})){0,3}) ${KIND}(?![\\p{L}-])`,
    'ORG',
    0.86,
    hasOwnWord,
  ),
  placeRule(
    '(?<![\\p{L}-])(?:Engine|Ladder|Truck|Hose|Rescue|Squad|Tower|Hook and Ladder) (?:Company|Co\\.?) (?:No\\. ?|#)?\\d{1,3}(?!\\d)',
    'ORG',
    0.86,
  ),
  placeRule('(?<![\\p{L}-])(?:Firehouse|Fire Station|Precinct) (?:No\\. ?|#)?\\d{1,3}(?![\\d/])', 'ORG', 0.8),
  placeRule(
    '(?<![\\p{L}-])(?:(?:Teamsters|Steelworkers|Ironworkers|Carpenters|Plumbers|Pipefitters|Laborers|Machinists|Painters|Roofers|IBEW|UAW|SEIU|UFCW|AFSCME|IATSE|UNITE HERE|CWA|ILWU|IUOE|IAFF|LIUNA) )(?:(?:Local|Lodge) )?(?:No\\. ?|#)?\\d{2,4}(?![\\d/-]|\\.\\d)|(?<![\\p{L}-])(?:[\\p{L}]{4,14} )?union local (?:no\\. ?|#)?\\d{2,4}(?![\\d/])',
    'ORG',
    0.78,
  ),
  placeRule(
    `(?<![\\p{L}-])(?:[A-Z]-[A-Z]-[A-Z] |${WORD}[ -]){0,3}?${SHOP} #?\\d{2,5}(?![\\w%/-]|[.,]\\d| ?(?:mg|ml|mcg|tabs?|units?|[Nn]\\.?|[Ss]\\.?|[Ee]\\.?|[Ww]\\.?|[A-Z][a-z]+ (?:St|Ave|Rd|Blvd|Dr|Ln|Hwy|Way))\\b)`,
    'FACILITY',
    0.91,
    hasOwnWord,
  ),
  placeRule(
    "(?<![\\p{L}-])(?:(?:La|El|Una) )?(?:Cl[ií]nica|Centro|Farmacia|Botica|Casa|Hogar|Fundaci[oó]n|Consultorio|Escuela|Colegio|Panader[ií]a|Tienda|Mercado)(?: (?:de|del|la|las|los|el|y|para)){0,2} \\p{Lu}[\\p{L}'’-]{1,20}(?: (?:(?:de|del|la|las|los|el|y) ){0,2}\\p{Lu}[\\p{L}'’-]{1,20}){0,3}",
    'FACILITY',
    0.8,
  ),
  placeRule(
    `(?<=\\b(?:[Rr]x|[Ss]cripts?|[Pp]rescriptions?|[Rr]efills?) (?:was |were )?(?:called|phoned|sent|faxed|e-?scribed|transferred)(?: in)? to )(?:the )?(?<id>${WORD}(?: (?:&|and|${WORD})){0,3}(?: (?:on|at|in) (?:[NSEW]\\.? )?${WORD}(?: ${WORD})?)?)`,
    'FACILITY',
    0.78,
    hasOwnWord,
  ),
  placeRule(`(?<=\\bworks )(?<id>${WORD}(?: ${WORD})?)(?=[.,;])`, 'ORG', 0.7, isSeldom),
];

const OPENER =
  /^(?:The|A|An|Our|His|Her|Their|My|This|That|Local|At|To|From|In|Near|By|Her|Pt|He|She|They|Call|Called|Patient|Retail|Outpatient|Inpatient|Specialty|Mail|Home|Hospital|Clinic|Preferred|Pharmacy|Your|Any|Food|Church|Catholic|Attends|Attended|Visits|Goes|Went|Lives|Works|Volunteers|Member|Rx|Sent)$/;

/** The first word is the place's own: no article, no pronoun, no general wording, no word of medicine. */
function hasOwnWord(value: string, note: Note, start: number, end: number): boolean {
  const first = /^[^ ]+/.exec(value)?.[0] ?? '';
  if (OPENER.test(first)) return false;
  const words = tokensIn(note, start, end).filter(({ shape }) => shape !== 'lower' && shape !== 'number');
  return words.some(
    ({ lower, classes }) =>
      !GENERIC_WORDS.has(lower) && ((classes & Class.clinical) === 0 || (classes & Class.surname) !== 0),
  );
}

/** No everyday word, none of medicine, none of the calendar. */
function isSeldom(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    ({ classes, shape, lower }) =>
      shape === 'capital' &&
      (classes & (Class.basic | Class.clinical | Class.common | Class.state)) === 0 &&
      lower.length > 3,
  );
}
