import { capitalised, HOLIDAYS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { type Detector, findShapes, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';
import { placesBehind } from './behind-street.ts';
import { isProcedureCode } from './procedure-code.ts';

/** Street addresses, post boxes, ZIP codes, counties and precincts (B). */
export const detectStreet: Detector = (note) => {
  const found = findShapes(note, RULES);
  return [...found, ...placesBehind(note, found), ...findShapes(note, ZIP_RULES)];
};

const KIND =
  'Street|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Circle|Cir|Place|Pl|Way|Terrace|Ter|Terr|Parkway|Pkwy|Highway|Hwy|Trail|Trl|Square|Sq|Loop|Alley|Aly|Plaza|Plz|Pike|Turnpike|Tpke|Crescent|Cres|Row|Run|Path|Crossing|Xing|Heights|Hts|Point|Ridge|Hollow|Cove|Cv|Bend|Expressway|Expy|Freeway|Fwy|Causeway|Commons|Mews|Walk|Close|Grove|Gardens|Green|Landing|View|Vista|Route|Rte|Broadway|Esplanade|Estates|Trace';
const KINDS = `${KIND}|${KIND.toUpperCase()}`;
const LONG_KIND =
  'Street|Avenue|Boulevard|Road|Lane|Drive|Highway|Parkway|Blvd|Ave|Rd|Ln|Pkwy|Hwy|Turnpike|Dr|Ct|Cir|Pl';
const COMPASS =
  '(?:(?:[NSEW]|NE|NW|SE|SW|No|So)\\b\\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|NORTH|SOUTH|EAST|WEST)';
const WORD =
  "(?:(?:St|Mt|Ft|Jr|Dr)\\.|[A-Z][A-Za-z'\\u2019-]{0,20}|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|[A-Z]\\.|of|the|de|la|del|du|des|los|las|le|y)";
const UNIT_WORD = '(?:Apt|Apartment|Unit|Suite|Ste|Room|Lot|Trailer|Space|Spc|Bldg|Building|Floor)\\b';
const UNIT =
  '(?:,? {0,2}(?:\\r?\\n {0,8})?(?:\\d{1,2}(?:st|nd|rd|th) (?:[Ff]loor|FLOOR|Fl)\\b|(?:Apt|Apartment|Unit|Suite|Ste|Rm|Room|Fl|Floor|Bldg|Building|Lot|Trailer|Trlr|Space|Spc|Box|Penthouse|PH|APT|UNIT|SUITE|STE|LOT|BLDG|FL|apt|unit|suite|ste)\\b\\.? ?#?[A-Za-z]?-?\\d{0,5}-?[A-Za-z]?\\b|# ?[A-Za-z]?\\d{0,5}-?[A-Za-z]?\\b)){0,2}';

/** Kinds of streets that stand before the name, as in Spanish and French. */
const VIA =
  '(?:Calle|Camino|Caminito|Avenida|Ave\\.? de|Paseo|V[i\\u00ed]a|Calzada|Callej[o\\u00f3]n|Carretera|Plaza|Placita|Vereda|Corte|Rancho|Alameda|Rue|Chemin|Cerro|Vista|Entrada|Senda|Arroyo|Loma)';

const HOUSE = '(?:(?:Flat|Plot|House|Block|Door|No)\\.?(?: No\\.?)? ?\\d{1,4}[A-Za-z]?,? )';

const RULES = [
  rule(
    `(?<![\\w.,/$+-])\\d{1,6}(?:-\\d{1,5})?[A-Za-z]?(?: 1\\/2)? {1,2}(?:${COMPASS} )?(?:${WORD} {1,2}){1,4}?(?:${KINDS})\\b(?! (?:${LONG_KIND})\\b)\\.?(?:(?<=Rd\\.?|Road|Hwy|Highway|Route|Rte) \\d{1,4}\\b)?(?: ${COMPASS}(?![\\w']))?${UNIT}`,
    'g',
    'STREET',
    0.95,
    streetStands,
  ),
  rule(
    `(?<![\\w.,/$+-])\\d{1,6}[A-Za-z]? (?:${COMPASS} )?${VIA}(?: (?:de|del|la|las|los|el|du|des|y|Ste?\\.|[A-Z][\\w'\\u2019\\u00c0-\\u024f\\u1e00-\\u1eff-]{1,20})){1,4}?(?![\\w'\\u2019\\u00c0-\\u024f\\u1e00-\\u1eff-])(?! (?!${UNIT_WORD})[A-Z][a-z])${UNIT}`,
    'g',
    'STREET',
    0.94,
  ),
  rule(
    `(?<![\\w-])${HOUSE}{1,2}(?:\\d{1,5}[A-Za-z]?,? )?(?:${WORD} ){1,4}?(?:${KINDS})\\b(?:,? off (?:${WORD} ){1,3}(?:${KINDS})\\b)?`,
    'g',
    'STREET',
    0.93,
  ),
  rule(
    `\\bI-\\d{1,3}(?: ?[NSEW]B?| (?:north|south|east|west)(?:bound)?)?,? (?:MM|[Mm]ile ?(?:marker|post)?|[Ee]xit|EXIT) ?#?\\d{1,3}[A-Z]?\\b|\\bI-\\d{2} [NSEW]B\\b`,
    'g',
    'STREET',
    0.85,
  ),
  rule(`(?<![\\w.,/$+-])\\d{1,6} (?:[NSEW]\\.? )?(?:Broadway|Park Ave|BROADWAY)\\b${UNIT}`, 'g', 'STREET', 0.93),
  rule(
    `(?<![\\w.,/$+-])\\d{2,6} (?:[nsew]\\.? |[ns][ew]\\.? |north |south |east |west )?(?:[a-z]{3,15}|\\d{1,3}(?:st|nd|rd|th)) (?:street|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|court|st|terrace|parkway|pkwy|highway|hwy|circle|trail)\\b(?! (?:of|and|to|in) )(?:,? (?:apt|apartment|unit|suite|ste|trlr|trailer|lot|#)\\.? ?#?[a-z]?\\d{0,5}-?[a-z]?\\b)?`,
    'g',
    'STREET',
    0.85,
    (value) => !/\b(?:mg|ml|day|week|cc|units|year|old|times|x|foot|feet)\b/.test(value),
  ),
  rule(`(?<![\\w.,/$+-])\\d{1,6} (?:${COMPASS} )?(?:Avenue|Ave|AVENUE|AVE) [A-Z]\\b${UNIT}`, 'g', 'STREET', 0.93),
  rule(
    `(?<![\\w.,/$+-])\\d{1,6} (?:${COMPASS} )?(?:Highway|Hwy|Route|Rte|Rt|County Road|State Road|County Rd|State Rt|FM|US Hwy|Interstate|HWY)\\.?[ -]?\\d{1,4}[A-Z]?\\b${UNIT}`,
    'g',
    'STREET',
    0.93,
  ),
  rule(
    `(?<![\\w.,/$+-])(?:\\d{1,6} )?(?:${COMPASS} )?(?:CR|FM|Co\\.? Rd|Cty Rd|County Rd) ?-?\\d{2,5}[A-Z]?\\b(?<=\\d [^\\n]{2,24})${UNIT}`,
    'g',
    'STREET',
    0.85,
  ),
  rule(
    `(?<![\\w.,/$+-])(?:\\d{1,6} )?${COMPASS} \\d{2,5}(?:st|nd|rd|th)? (?:Rd|Road|Ave|Avenue|St|Street|Ln|Lane)\\b${UNIT}`,
    'g',
    'STREET',
    0.85,
  ),
  rule(
    '(?<=\\b(?:[Oo]n|[Oo]ff|[Nn]ear|[Aa]t|[Aa]long|[Cc]orner [Oo]f|CORNER OF|ON|OFF|NEAR|AT|and|AND) (?:the )?)(?:US |STATE |State |COUNTY |County )?(?:I|US|SR|CR|FM|Hwy|HWY|Highway|HIGHWAY|Route|ROUTE|Rte\\.?|Rt\\.?|RTE|Interstate|INTERSTATE)[ -]\\d{1,4}[A-Z]?\\b(?: [NSEW]\\b)?',
    'g',
    'STREET',
    0.85,
  ),
  rule(
    '(?<=[,;:(] |^ {0,4}|\\b(?:exit|address) )(?:HWY|Hwy|Highway|US Hwy|State R(?:d|oad|oute)|County R(?:d|oad))\\.? \\d{1,4}(?: [NSEW]\\b)?(?![\\d/.%-])',
    'gm',
    'STREET',
    0.8,
  ),
  rule(
    '(?<=\\b(?:[Ll]ives|[Rr]esides|[Aa]ddress|[Aa]ddr|[Ss]taying|[Dd]eliver|[Mm]ail|[Ss]hip)(?: is| at| to|:){0,2} )\\d{1,5}[A-Z]? (?:[NSEW]\\.? )?[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?',
    'g',
    'STREET',
    0.8,
  ),
  rule(
    '(?<=\\b(?:[Ff]ound(?: down)?|[Pp]icked up|[Ll]ives|[Pp]harmacy|[Ss]tore|(?:at|to) [A-Z][^.;\\n]{3,30}|[Cc]rash|[Aa]ccident|MVA|MVC|[Cc]ollision|[Ww]alking|[Dd]riving) (?:on|off|along) )[A-Z][a-z]{2,20}(?=[.,;)\\n]|$| (?:and|&|at|near|when|in|by)\\b)',
    'g',
    'STREET',
    0.7,
    (value) => !NO_ROAD.test(value),
  ),
  rule(
    '(?<=\\b(?:[Aa]t|[Nn]ear|[Oo]n|[Oo]f) )(?:I|US|SR|CR|FM|Hwy|Highway|Route|Rte|Rt)\\.?[ -]\\d{1,4}[A-Z]? (?:and|&|\\/) [A-Z][a-z]{2,20}\\b',
    'g',
    'STREET',
    0.86,
  ),
  rule(
    '(?<![\\w.,/$+-])\\d{2,5} (?:blk|block|BLK|BLOCK)\\.? (?:of |OF )?(?:[NSEW]\\.? )?[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{1,15})?',
    'g',
    'STREET',
    0.85,
  ),
  rule(
    `(?<![\\w.,/$+-])\\d{1,5} (?:${COMPASS} )?(?:[A-Z][a-z]{2,20} ){1,3}(?:street|avenue|ave|road|rd|lane|ln|drive|boulevard|blvd|court|st|terrace|parkway|highway|hwy)\\b\\.?${UNIT}`,
    'g',
    'STREET',
    0.85,
    (value) => !/^\\d+ (?:Mg|Ml|Tabs?|Days?|Weeks?)/.test(value),
  ),
  rule(
    '(?<=, |\\b(?:at|to) )\\d{1,5} [A-Z][a-z]{2,20}(?=, (?:[a-z]+ floor|[Ss]uite|[Ss]te\\b|[Aa]pt\\b|[Uu]nit))',
    'g',
    'STREET',
    0.8,
  ),
  rule(
    `(?<![\\w.,/$+-])\\d{3,5} (?:[NSEW]|NE|NW|SE|SW)\\.? [A-Z][a-z]{2,20}\\b(?:, ?\\d{1,3}[A-Z]\\b)?${UNIT}`,
    'g',
    'STREET',
    0.8,
  ),
  rule('(?<=, |\\b(?:at|to) )\\d{3,5} [A-Z][a-z]{3,20}(?=, [A-Z][a-z]{3,20}\\b)', 'g', 'STREET', 0.72),
  rule(
    '(?<=\\b(?:at|near|on|of|off) )\\d{1,3}(?:st|nd|rd|th) (?:and|&) (?:[A-Za-z]{3,15}|\\d{1,3}(?:st|nd|rd|th))\\b',
    'g',
    'STREET',
    0.8,
  ),
  rule(
    '\\b(?:P\\.? ?O\\.? ?(?:Box|Bx)|Post Office Box|PO BOX|Box|Rural Route) ?#?\\d{1,6}(?: Box \\d{1,6})?\\b|\\b(?:HCR?|SR|Star Route) ?\\d{1,3},? Box ?#?\\d{1,6}\\b|\\bRR ?\\d{1,3},? Box \\d{1,6}\\b',
    'g',
    'STREET',
    0.93,
    (value) => !/^Box ?\\d$/.test(value),
  ),
  rule(
    `(?<=\\b(?:on|near|at|off|along|of|and|down|corner of|to|from|Corner of|onto|up) (?:the )?)(?:${COMPASS} )?(?:(?:[A-Z][a-z'\\u2019-]{1,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${KINDS})\\b\\.?(?! [A-Z][a-z]+,? (?:MD|RN|NP|PA)\\b)`,
    'g',
    'STREET',
    0.85,
    namedStreet,
  ),
  rule(
    `(?<=\\b(?:ON|NEAR|AT|OFF|ALONG|CORNER OF|AND) (?:THE )?)(?:${COMPASS} )?(?:[A-Z]{3,20} ){1,3}(?:${LONG_KIND.toUpperCase()}|ST|DR)\\b`,
    'g',
    'STREET',
    0.8,
    namedStreet,
  ),
  rule(
    `(?<![\\w-])(?:(?:[A-Z][a-z'\\u2019-]{2,20}|\\d{1,3}(?:st|nd|rd|th)) ){1,2}(?:${LONG_KIND})\\b(?! (?:fracture|test))`,
    'g',
    'STREET',
    0.8,
    namedStreet,
  ),
  rule(
    "(?<![\\w-])(?:(?:[A-Z][a-z'\\u2019.-]{1,20}|[A-Z]{3,20}) ){1,3}(?:County|Parish|Township|Twp|Borough|COUNTY)\\b(?! (?:health|jail|clerk))?",
    'g',
    'COUNTY',
    0.93,
    countyStands,
  ),
  rule(
    '(?<![\\w-])[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?(?= (?:county|parish|township|borough)\\b)',
    'g',
    'COUNTY',
    0.85,
    countyStands,
  ),
  rule(
    '(?<=\\b(?:County|COUNTY|Parish|Township|Borough): )[A-Z][A-Za-z]{2,20}(?: [A-Z][A-Za-z]{2,20})?',
    'g',
    'COUNTY',
    0.85,
  ),
  rule(
    '(?<=\\b[Cc]orner(?: of)? )[A-Z][a-z]{2,20}(?:\\/| and | & )(?:[A-Z][a-z]{2,20}|\\d{1,3}(?:st|nd|rd|th))\\b',
    'g',
    'STREET',
    0.85,
  ),
  rule('\\b(?:County|Township|Borough|Town|City|Village) of (?:[A-Z][a-z]{2,20} ?){1,2}\\b', 'g', 'COUNTY', 0.85),
  rule(
    '\\b(?:precinct|ward|census tract|school district|congressional district)(?: (?:no\\.?|number|#))? ?#?(?<id>\\d{1,6}(?:\\.\\d{2})?)\\b',
    'gi',
    'COUNTY',
    0.75,
    (_, note, start) => !/ward #?$/i.test(textBefore(note, start, 6)),
  ),
] as const;

const ZIP_RULES = [
  rule(
    '\\b(?:zip|zipcode|postal)(?:[ -]?code)?s?[ :#=-]{0,5}(?:is )?(?<id>\\d{5}(?:-\\d{4})?)(?!\\d)',
    'gi',
    'ZIP',
    0.97,
  ),
  rule(
    '\\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Mass|Calif|Penn|Fla|Tex|Ill|Mich|Conn)\\b\\.?,? {0,3}(?:\\r?\\n {0,4})?(?<id>\\d{5}(?:-\\d{4})?)(?!\\d|[.,/%-]\\d)',
    'g',
    'ZIP',
    0.96,
  ),
  rule(
    `\\b(?:${KINDS})\\b\\.?${UNIT},? {0,2}(?:\\r?\\n {0,8})?[A-Z][A-Za-z.' -]{1,30},? {1,3}(?:[A-Z]{2},? {1,3})?(?<id>\\d{5}(?:-\\d{4})?)(?!\\d|[.,/%-]\\d)`,
    'g',
    'ZIP',
    0.95,
  ),
  rule('(?<![\\w.,/$+-])(?<id>\\d{5}-\\d{4})(?![\\w.-])', 'g', 'ZIP', 0.8),
  rule(
    "(?<=[A-Z][a-z'.]{2,20},? )(?<id>\\d{5})(?= ?(?:[.;)\\n\\u2013\\u2014]|$))",
    'g',
    'ZIP',
    0.6,
    (value, note, start) => !isProcedureCode(value, textBefore(note, start, 24)),
  ),
  rule('(?<![\\w-])(?<id>[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2})(?![\\w-])', 'g', 'ZIP', 0.85),
  rule('\\b(?<id>[A-CEGHJ-NPR-TVXY]\\d[A-CEGHJ-NPR-TV-Z] \\d[A-CEGHJ-NPR-TV-Z]\\d)\\b', 'g', 'ZIP', 0.8),
] as const;

function rule(
  source: string,
  flags: string,
  sub: string,
  confidence: number,
  accept: (value: string, note: Note, start: number, end: number) => boolean = () => true,
): { shape: RegExp; label: 'LOCATION'; sub: string; confidence: number; accept: typeof accept } {
  return { shape: new RegExp(source, flags), label: 'LOCATION', sub, confidence, accept };
}

/** `3 Days Dr Smith`: a count, a unit and a title are no address. */
function streetStands(value: string, note: Note, _: number, end: number): boolean {
  if (
    /^\d{1,6} (?:AND|OR|TO|AT|IN|OF|FOR|WITH|AM|PM|Tabs?|Days?|Weeks?|Months?|Years?|Units?|Mg|Patients?|Hours?|Times?|Of|The|And|Pt|Day|Week|Year|Point|View|Views)\b/.test(
      value,
    )
  )
    return false;
  if (/\b(?:Dr|DR)$/.test(value) && /^\.? [A-Z][A-Za-z]/.test(note.text.slice(end, end + 5))) return false;
  if (
    /\b(?:St|ST)$/.test(value) &&
    /^\.? (?:Mary|Joseph|Luke|Jude|John|Vincent|Francis)/.test(note.text.slice(end, end + 10))
  )
    return false;
  return !/\b(?:Point|View|Run|Path|Walk|Row|Ridge|Pt|Close|Green)$/.test(value) || /^\d{2,}/.test(value);
}

const NO_ROAD = new RegExp(
  `^(?:${capitalised([...MONTHS, ...WEEKDAYS, ...SHORT_WEEKDAYS, ...HOLIDAYS])}|Oxygen|Room|Medicare|Medicaid|Admission|Arrival|Exam|The|His|Her|North|South|East|West)$`,
);

function namedStreet(value: string): boolean {
  return (
    !/\b(?:Dr|Point|View|Run|Path|Walk|Row|Ridge|Pt|Close|Green|Ct|Pl|Way|Court|Place)\.?$/.test(value) &&
    !/^(?:The|This|Her|His|Our|Main Stem|Family|By|Silk|Tobacco|Airway|Via|Discharge|Sex|Drug|Street)\b/.test(value)
  );
}

function countyStands(value: string): boolean {
  return !/^(?:The|This|Our|His|Her|Their|My|Your|Each|Same|Local|Neighboring)(?: |$)/.test(value);
}
