import { capitalised, MONTHS, SHORT_MONTHS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { STATE_CODES } from '../lexicon/places.ts';
import { Class } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import { type Note, type Token, tokensIn } from '../tokens.ts';
import { isBarred } from './name-worth.ts';

/** Towns of no list, by where they stand: behind an institution, before a state, in an address parted by strokes (B). */
export const detectTownBehind: Detector = (note) => findShapes(note, RULES);

const CODE = `(?:${STATE_CODES.trim().split(/\s+/).join('|')})`;
/** State codes that are no letters behind a person's name. */
const PLAIN_CODE = `(?:${STATE_CODES.trim()
  .split(/\s+/)
  .filter((code) => !/^(?:MD|PA|DO|OD|MA|MS|OR|IN|LA|ME|HI|OK|DC|PR|AS|MP|CO|AL|DE|CT|ID)$/.test(code))
  .join('|')})`;
const TOWN = "(?:(?:St|Ft|Mt)\\. )?[A-Z][a-z'’-]{2,16}(?:[ \\n][A-Z][a-z'’-]{1,16}){0,2}";
const UPPER_TOWN = "[A-Z][A-Z'’-]{3,16}(?: [A-Z][A-Z'’-]{2,16}){0,2}";
const INSTITUTION =
  '(?:Hospital|Clinic|Center|Centre|Institute|Pharmacy|Drug|Apothecary|Care|Labs?|Laboratory|Diagnostics|Health|Medicine|Surgery|Associates|Pediatrics|Dentistry|Dental|Retina|Urology|Cardiology|Dermatology|Psychiatry|Orthopedics|Imaging|MRI|Infirmary|Hospice|Rehabilitation|Partners|Group|Dialysis|Supply|School|Academy|Church|Elementary|University|Manor|Deaconess|Ankle|Asthma|OD|MD|DO|DDS|DMD|DPM)';

const RULES = [
  town(
    `\\b${INSTITUTION}(?: #\\d{1,5})?, {0,2}(?:\\r?\\n {0,4})?(?<id>${TOWN})(?=[.;\\n]|,| {2,}|$| ${CODE}\\b|, ${CODE}\\b)`,
    0.76,
  ),
  town(`(?<=, {0,2}|\\n)(?<id>${TOWN}) ${PLAIN_CODE}(?= {2,}| ?\\n|$| \\d{5}\\b)`, 0.78),
  town(
    `\\b(?:[Ll]ives|[Ll]iving|[Rr]esides|[Ii]n|[Nn]ear|[Mm]oved to|[Vv]isiting|[Bb]ack to|[Oo]utside)(?: in| at| near| outside)? (?<id>${TOWN}), ${CODE}\\b(?! [A-Z][a-z])`,
    0.88,
  ),
  town(`(?<=\\b(?:[Ff]rom|[Tt]o|[Ii]n|[Oo]f|[Aa]t) )(?<id>${TOWN})(?=,? ${PLAIN_CODE}\\b)`, 0.86),
  town(`\\b(?:LIVES|RESIDES|FROM|MOVED TO|NEAR)(?: IN| AT)? (?<id>${UPPER_TOWN}), ?${CODE}\\b`, 0.88),
  town(
    `(?<=[a-z,;(] )(?<id>[A-Z][a-z'’]{2,14} (?:Falls|Creek|Hollow|Ridge|Grove|Springs|Heights|Junction|Landing|Gulch|Mills|Ferry|Crossing|Prairie|Canyon|Lake|Harbor|Valley|Notch|Forks?|Rapids|Bluffs?|Hills|Shores|Beach))(?=[,.;)\\n]|$| ${CODE}\\b| (?:by|on|for|with|since|last|and|to|county|area|in|at)\\b)(?! (?:Scale|Risk))`,
    0.66,
  ),
  town(
    `(?<id>${TOWN})(?= (?:county fair|city hall|town hall|high school|exit|reservoir|city limits|airport)\\b)`,
    0.72,
  ),
  town(`\\/ {0,2}(?<id>${UPPER_TOWN}|${TOWN}) {0,2}\\/ {0,2}${CODE} {0,2}\\/`, 0.9),
  {
    shape: new RegExp(`\\/ {0,2}${CODE} {0,2}\\/ {0,2}(?<id>\\d{5}(?:-\\d{4})?)(?!\\d)`, 'g'),
    label: 'LOCATION',
    sub: 'ZIP',
    confidence: 0.95,
  },
] as const;

function town(source: string, confidence: number) {
  return { shape: new RegExp(source, 'g'), label: 'LOCATION', sub: 'CITY', confidence, accept: mayBeTown } as const;
}

/** No ward, no credential, no month, no state; ordinary words alone only where the last is one of the ground. */
function mayBeTown(value: string, note: Note, start: number, end: number): boolean {
  if (NO_TOWN.test(value)) return false;
  const words = tokensIn(note, start, end);
  if (words.every(isOrdinary) && !GROUND.test(words.at(-1)?.lower ?? '')) return false;
  return words.every(
    (token) =>
      (token.classes & (Class.city | Class.surname | Class.first)) !== 0 ||
      (!isBarred(token) && (token.classes & (Class.clinical | Class.state)) === 0),
  );
}

/** A word of everyday use, and no town. */
function isOrdinary({ classes }: Token): boolean {
  return (classes & (Class.common | Class.basic)) !== 0 && (classes & Class.city) === 0;
}
const GROUND =
  /^(?:fork|forks|bridge|park|grove|valley|creek|falls|springs|lakes?|hills?|bay|beach|city|heights|flats|points?|harbor|island|ridge|mountain|rock|woods|town|village|junction|crossing|landing|mills|prairie|plains|canyon|river|spring|haven|corners?|gap|run|hollow|cove|bluffs?|oaks|pines|isle|shores|terrace|rapids|bend|gulch|ford|ferry|notch)$/;
const NO_TOWN = new RegExp(
  `^(?:Inc|LLC|PLLC|The|This|His|Her|He|She|Dr|Mr|Mrs|Ms|Patient|Pt|${capitalised([...MONTHS, ...SHORT_MONTHS, ...WEEKDAYS])}|Emergency|Department|Division|Suite|Floor|Building|Room|Inpatient|Outpatient|Admitted|Transferred|Discharged|Attending|Resident|Fellow|Unit|Ward|Follow|Today|Gait|Tomorrow|Yesterday|Where|When|Which|Who|But|And|Then|Also|Phone|Fax|Tel|Date|Page)\\b`,
);
