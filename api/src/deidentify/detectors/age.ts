import type { Finding } from '../finding.ts';
import { type Detector, findShapes } from '../scan.ts';
import type { Note } from '../tokens.ts';
import { agesInPassing } from './age-in-passing.ts';
import { agesOfPersons, MEASURE_AFTER, MEASURED_BEFORE } from './age-of-person.ts';

/** Ages over 89 (C), in figures and words. Birth years that reveal them are found with the dates. */
export const detectAge: Detector = (note) => findShapes(note, RULES).filter((finding) => plausible(note, finding));

const OLD = '(?:9\\d|1[01]\\d|12[0-5])';
const UNITS = '(?:y(?:ea)?rs?[ -]?olds?|years? of age|years?|yrs?|y[./]?o(?![a-z])|y\\.? ?o\\.|y/o)';
const WORD =
  '(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?:(?: and)?[- ](?:one|two|three|four|five|six|seven|eight|nine|ten))?)';
const KIN =
  '(?:mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|aunt|uncle|sister|brother|husband|wife|parent|mgm|mgf|pgm|pgf|sibling|spouse|cousin|great-grandmother|great-grandfather|great-aunt|great-uncle|neighbor|neighbour|roommate|friend|widow(?:er)?|nana|granny|abuela|abuelo|g-?ma|g-?pa)s?(?:-in-law)?';
/** Relatives as family histories shorten them. */
const KIN_SHORT = '(?:mo|fa|bro|sis|gm|gf|gma|gpa|ggm|ggf)';

/** What is measured, and may stand before a figure and a comma as a name does. */
const MEASURED =
  '(?:Sats?|Temp|Temperature|Pulse|Rate|Room|Bed|Grade|Score|Weight|Wt|Glucose|Sodium|Chloride|Hr|Rr|Resp|Respirations?|Systolic|Diastolic|Saturation|Oxygen|Level|Unit|Lot|Creatinine|Platelets?|Ejection|Fraction|Hematocrit)\\b';

const PROPER = "[A-Z\\u00c0-\\u00de][\\w\\u00df-\\u024f\\u1e00-\\u1eff'’-]{1,24}";

const RULES = [
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?= ?-?${UNITS}| ?-year-old)`, 0.98),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?= ?(?:[MF]\\b(?![./-])|(?:male|female|man|woman|lady|gentleman)\\b))`, 0.9),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?=[MF]/|[MF]\\b)`, 0.9),
  rule(
    `\\b(?:aged?|ages)\\b(?:[ /]{0,2}(?:sex|at (?:death|diagnosis)|of))?[ \\t]{0,2}[:=,]?[ \\t]{0,12}(?:is |was |about |approx\\.? |~)?(?<id>${OLD})(?!\\d|[.,]\\d|%|\\+|\\/(?! ?[MF]\\b))`,
    0.97,
  ),
  rule(
    `\\b(?:alive|living|well|healthy|died|dead|deceased|expired|d\\.|passed(?: away)?|lived|survived|a&w|death)(?: (?:and|&) well)?,? (?:at|to(?: be)?|until|age|aged|in (?:his|her) |@)(?: (?:age|the age of|about))?:? ?(?<id>${OLD})(?!\\d|[.,]\\d|[/%])`,
    0.95,
  ),
  rule(
    `\\b(?:(?:he|she|they|who|pt|patient|(?:his|her|their) [a-z]{3,12}|${KIN}) (?:is |was |will be |has )?(?:now |just |about to be |currently |already )?(?:turn(?:ed|ing|s)? )?|(?:turned|turning|turns|reached|celebrated) (?:his |her )?)(?<id>${OLD})(?=[.,;)!]? ?(?:$|[A-Z(])|[,;]| years| this| next| last| and (?:lives|still|is|was)| but)(?![.,]\\d)`,
    0.8,
  ),
  rule(
    `\\b${KIN}\\b,?(?: (?:is|was|who is))?[ ]?\\(?(?<id>${OLD})(?=[),;.]|,? (?:y|with|and|years|has|in good|a&w|alive|living|healthy|hx|htn)|$)(?![.,]\\d)`,
    0.85,
  ),
  rule(
    `\\b${KIN} [A-Z][\\w'’-]{1,20}(?: [A-Z][\\w'’-]{1,20})?,? ?\\(?(?<id>${OLD})(?=\\)|[,;] (?:who|is|in|with|h))`,
    0.9,
  ),
  rule(`(?<![\\w.])(?<id>${OLD})(?:st|nd|rd|th)(?= (?:birthday|bday|b-day|year of life))`, 0.97),
  rule(`\\b(?:in (?:his|her|their) (?:early |mid[- ]?|late )?)(?<id>(?:9|10|11)0(?='?s)|nineties)\\b`, 0.9),
  rule(`\\b(?<id>${WORD})(?=[- ](?:years?|yr)s?[- ]?(?:old|of age)|[- ]year|[- ]y\\.?\\/?o\\b)`, 0.97),
  rule(
    `\\b(?:age|aged|at|turned|is|turning|(?:lived|living|survived|made it) to(?: be)?|reached|nearly|almost) (?:of )?["\u201c]?(?<id>${WORD})(?=[ .,;)"\u201d]|$)(?! (?:percent|degrees|mg|ml|pounds|over|units))`,
    0.85,
  ),
  rule(
    `(?<=\\b${PROPER} ${PROPER}(?:,| \\() ?)(?<id>${OLD})(?=[.,;)]|$| (?:who|is|was|with|here|from)\\b)(?![.,]\\d)`,
    0.85,
    'gm',
  ),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?= ?(?:y|yr|yrs)\\.? ?(?:[MF]|male|female|man|woman)\\b)`, 0.93),
  rule(
    `\\b(?:${KIN}|${KIN_SHORT}),? (?:d\\.|died|deceased|dec'd|passed),? ?(?:@ ?|at )?(?<id>${OLD})(?=[),;.]|\\s|$)(?![.,]\\d)`,
    0.9,
  ),
  rule(`(?<=\\b(?:${KIN}|${PROPER})(?:,| \\() ?)(?<id>${WORD})(?=[),;.]|$)`, 0.88, 'gm'),
  rule(`(?<=\\b(?:now|currently|already) )(?<id>${WORD})(?=[,.;)]|$)`, 0.85, 'gm'),
  rule(
    `(?<!\\d ?)\\b(?:${KIN}|${KIN_SHORT}),?(?: ?[:-]| is)?(?: (?:alive|living|well|healthy|dec\\.?|dec'd|d\\.?|died|passed|deceased|now|still)(?:,| and| &)?){0,3} (?<id>${OLD})(?![\\w%/]|[.,]\\d|-\\d)`,
    0.82,
  ),
  rule(
    `(?<=\\b(?:[Ff]am(?:ily)?|FAM(?:ILY)?|[Ff][Hh]x?)\\b[^\\n]{0,60}[ :,](?:[Mm]a|[Pp]a|MA|PA) (?:(?:d|died|alive|living)\\.? )?)(?<id>${OLD})(?![\\w%/]|[.,]\\d)`,
    0.82,
    'gm',
  ),
  rule(`\\bstill [a-z]{3,12}(?: [a-z]{2,10}){0,2} at (?<id>${OLD})(?![\\w%/-]|[.,]\\d)`, 0.85),
  rule(
    `\\b(?:turns|turned|turning|becomes|celebrat(?:es|ed|ing)|will be|just hit) (?<id>${WORD})(?=[ .,;)!]|$)(?! (?:percent|degrees|mg|ml|pounds|over|units|dollars))`,
    0.88,
  ),
  rule(
    '\\b(?<id>ninetieth|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:one[- ])?hundredth|hundred and (?:first|second|third|fourth|fifth))(?= (?:birthday|bday|b-day|year))',
    0.95,
  ),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?= ?(?:years?|yrs?) young\\b)`, 0.95),
  rule(`\\b(?<id>${WORD})(?=[- ](?:years?|yr)s?[- ]young)`, 0.95),
  rule(`\\bwill (?:be|turn) (?<id>${OLD})(?= (?:next|this|in|on)\\b)`, 0.88),
  rule('\\b(?<id>nonagenarian|centenarian|supercentenarian)s?\\b', 0.9),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?= ?y(?:[,;.)]|$))`, 0.93),
  rule(`(?<=\\b(?:Mr|Mrs|Ms|Miss)\\.? ${PROPER},? \\(?(?:now |age )?)(?<id>${OLD})(?=\\)|, )`, 0.9, 'gm'),
  rule(`(?<=(?:^|[\\s(,;])[FM]\\/)(?<id>${OLD})(?=[ ,.;)]|$)(?![.,]\\d)`, 0.88, 'gm'),
  rule(`(?<![\\w.,/-])(?<id>${OLD})(?=\\/[FM]\\b)`, 0.9, 'gm'),
  rule(`(?<=, now )(?<id>${OLD})(?=[,.;])(?![.,]\\d)`, 0.85),
  rule(`\\b${KIN} [A-Z][\\w'’-]{1,20}, (?<id>${OLD})(?=[.;]|$)(?![.]\\d)`, 0.88),
  rule(`(?<![.\\w] |[\\w-])(?!${MEASURED})${PROPER}, (?<id>${OLD})(?=, [a-z])`, 0.8, 'gm'),
  rule(`\\b(?:subject|pt|patient|proband|${KIN})(?: [A-Z][\\w'’-]{1,20})?, (?<id>${OLD})(?=, )`, 0.85),
  rule(`(?<=\\b(?:${PROPER} [A-Z]\\.|${PROPER}, ${PROPER}),? (?:\\| )?)(?<id>${OLD})(?=[,;]| \\|)`, 0.85, 'gm'),
  rule(`(?<=[A-Z]{2,20}, ?[A-Z]{2,20}(?: [A-Z])? {0,2}\\| {0,2})(?<id>${OLD})(?= {0,2}\\|)`, 0.9, 'gm'),
  rule(`\\b${KIN}\\s[A-Z][\\w'’-]{1,20}\\s(?:is|was|turned|turns)\\s(?<id>${OLD})(?=[ ,.;\\n](?!\\d))(?! ?%)`, 0.9),
  rule(`(?<=\\b${PROPER}\\), )(?<id>${OLD})(?= [MF]\\.(?:\\s|$))`, 0.85, 'gm'),
  rule(`(?<=[•·|] ?)(?<id>${OLD})(?= ?[•·|] ?[MF] ?(?:[•·|]|$))`, 0.9, 'gm'),
  ...[...agesInPassing(OLD, WORD, PROPER, KIN), ...agesOfPersons(OLD, KIN)].map(({ source, confidence }) =>
    rule(source, confidence),
  ),
] as const;

function rule(source: string, confidence: number, flags = 'gim') {
  return { shape: new RegExp(source, flags), label: 'AGE', sub: 'AGE90', confidence } as const;
}

/** An age in weeks, days or months reveals no old age (`aged 90 days` is an infant), and what is measured is none. */
/** `age 90+`: the class that stands for every age above, as the rule itself has it. */
function isClassed(text: string, { start, end }: Finding): boolean {
  return text[end] === '+' && text.slice(start, end) === '90';
}

function plausible(note: Note, finding: Finding): boolean {
  const after = note.text.slice(finding.end, finding.end + 20);
  if (MEASURE_AFTER.test(after) || isClassed(note.text, finding)) return false;
  if (!YEARS.test(after) && MEASURED_BEFORE.test(note.text.slice(Math.max(0, finding.start - 48), finding.start)))
    return false;
  return !/^[ -]?(?:day|week|month|mo\b|wk|min|hour|hr)/i.test(after);
}
const YEARS = /^[- ]{0,2}\s{0,9}(?:y|year|yr)/i;
