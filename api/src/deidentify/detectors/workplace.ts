import { isEponymUse } from '../eponym.ts';
import type { Finding } from '../finding.ts';
import { CALENDAR_WORDS } from '../lexicon/calendar-words.ts';
import { GENERIC_WORDS } from '../lexicon/institution-words.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import { gapBefore, type Note } from '../tokens.ts';
import { isProper } from './facility.ts';
import { isBarred } from './name-worth.ts';

/**
 * Employers and places of care that no list has and no head word tells, by the words that lead to them: `works at X`,
 * `retired from X`, `transferred from X`, `implanted at X` (B).
 */
export const detectWorkplace: Detector = (note) => [
  ...behind(note, WORK, 'ORG'),
  ...behind(note, CARE, 'HOSPITAL'),
  ...behind(note, KIND, 'FACILITY'),
  ...behind(note, PLACE, 'ORG'),
  ...behind(note, DWELLING, 'FACILITY'),
  ...findShapes(note, INCORPORATED),
];

/** `Pharmacy: X`, `agency X`. */
const KIND =
  /\b(?:pharmacy|agency|school|college|shelter|parish|snf|dme|vendor|daycare|clinic|hospice|employer|facility|supplier|church|parish|alf|group home)(?::| is| called| named| \()? {0,2}$/i;
/** Where nothing but a place is capitalised. */
const PLACE = /[A-Za-z,)\d](?:'d)? (?:(?:at|outside|inside|behind)(?: the)? |@ ?)$/;
const DWELLING = /\b(?:resid(?:es|ing|ent)|lives|living|stays|staying) (?:at|@)(?: the)? $/i;
/** `Coastal Skin Lab, LLC`, `Lakeshore Rheumatology P.C.`: what the law calls a firm ends its name. */
const INCORPORATED = [
  {
    shape:
      /(?<![\w-])(?:[A-Z][A-Za-z'\u2019-]{1,20} (?:& |and |of )?){1,5}?(?:[A-Z][A-Za-z'\u2019-]{1,20}),? (?:LLC|L\.L\.C\.|PLLC|P\.L\.L\.C\.|P\.C\.|LLP|Inc\b\.?|Corp\b\.?|Ltd\b\.?|S\.C\.)/g,
    label: 'LOCATION',
    sub: 'ORG',
    confidence: 0.85,
  },
] as const;

const JOB =
  '(?:trucker|cashier|clerk|driver|manager|supervisor|teacher|nurse|aide|cook|chef|server|waiter|waitress|bartender|janitor|custodian|mechanic|welder|technician|operator|engineer|foreman|stocker|packer|picker|loader|guard|receptionist|secretary|bookkeeper|accountant|salesman|saleswoman|associate|greeter|baker|butcher|pharmacist|machinist|electrician|plumber|carpenter|assembler|laborer|worker|employee|shifts?|job|position|work)';
const WORK = new RegExp(
  `\\b(?:works?(?:ed|ing)?(?: (?:nights|days|part[- ]time|full[- ]time|there|mostly|weekends|evenings|currently|as an? [a-z -]{3,24}))?(?: at| for|,? \\()|employed (?:at|by|with)|employer(?: is|:)|retired from|laid off (?:from|at|by)|fired from|let go from|on leave from|${JOB} (?:at|for|with|from))(?: the)? ?$`,
  'i',
);
const CARE =
  /\b(?:(?:transferred|transfer|tx|txfr|xfer|transported|transport|brought|sent|referred|discharged|d\/c'?d|admitted|readmitted|diverted|flown|airlifted|taken)(?: (?:here|out|over|back|by [a-z]{2,12}))? (?:from|to|at)|(?:seen|treated|evaluated|hospitali[sz]ed|implanted|placed|performed|done|delivered|born|followed|diagnosed|operated|intubated|stented|biopsied|obtained|catheteri[sz]ed|stabili[sz]ed|tpa|surgery|ablation|transplant|dialysis|chemo|rehab|inpatient|stay|admission|clinic visit|ed visit|er visit|care|records?|labs|imaging|films|osh) (?:at|from|@)|(?:txfer|transfer|xfer|tx)(?:'?d)?(?: to)?|(?:labs|records|imaging|films|report|osh) from|en route to|outside hospital \(|osh \()(?: the)? ?$/i;

/** The run of capitalised words behind each cue. */
function behind(note: Note, cue: RegExp, sub: string): Finding[] {
  const found: Finding[] = [];
  for (let index = 1; index < note.tokens.length; index += 1) {
    const token = note.tokens[index];
    const before = note.tokens[index - 1];
    if (!token || !before || !isProper(token)) continue;
    if (!CLOSER.has(before.lower) && !gapBefore(note, index).includes('@')) continue;
    if (token.shape === 'initial' || (token.shape === 'upper' && token.text.length < 3)) continue;
    if (cue === PLACE && token.shape === 'upper' && !isAcronym(note, index)) continue;
    if (cue === KIND && isAmongCapitals(note, index)) continue;
    if (!cue.test(note.text.slice(Math.max(0, token.start - 60), token.start))) continue;
    const last = lastOfRun(note, index);
    if (cue === DWELLING && token.shape === 'upper' ? last === index : !names(note, index, last)) continue;
    const closing = note.tokens[last] ?? token;
    const end = closing.end + (/^['’]s\b/.test(note.text.slice(closing.end, closing.end + 3)) ? 2 : 0);
    found.push({ start: token.start, end, label: 'LOCATION', sub, confidence: 0.72 });
  }
  return found;
}
/** `HOSPICE IDG SUMMARY`: within a title in capitals the word before leads to nothing. */
function isAmongCapitals(note: Note, index: number): boolean {
  const [before, token] = [note.tokens[index - 1], note.tokens[index]];
  return before?.shape === 'upper' && token?.shape === 'upper' && gapBefore(note, index) === ' ';
}

/** `at UCI.`, `at TRIA,`: letters that are no shorthand of the clinic, and nothing behind. */
function isAcronym(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return (
    token !== undefined &&
    token.classes === 0 &&
    /^[A-Z]{3,5}$/.test(token.text) &&
    !LEVELS.has(token.text) &&
    /^(?:[.,;)]|$|\s{0,40}\n| (?:on|in|with|for|by) )/.test(note.text.slice(token.end, token.end + 6))
  );
}
/** What stands behind `at` and is a place of the body, a rate or a time. */
const LEVELS = new Set(
  'KVO TKO HOB PMI LUSB RUSB LLSB RLSB LSB RSB MCL DIP PIP MCP MTP TMJ SIJ GEJ EGJ ICS AST BID TID QID QHS HS DOS TOC SOC ROC EOC BSA MAP CVP RVR NSR RRR MHZ GHZ HZ RPM LPM PRN STAT EOD COB HOH LMP EGA EDC BPM MPH LOS VFC FACE FULL MAX MIN BEST WORST REST NADIR PEAK BASE GOAL HOME NOON NIGHT DAY ALL WORK TIMES LEAST MOST ONCE'.split(
    ' ',
  ),
);

const CLOSER = new Set(
  'txfer transfer xfer tx pharmacy agency school college shelter parish snf dme vendor daycare clinic hospice facility supplier church alf called named outside inside behind at for from by with to is employer the osh hospital work works worked'.split(
    ' ',
  ),
);
/** Words no person has for a name, but an institution may. */
const HEAD = /^(?:family|general|hospital|clinic|center|medical|surgery|oncology|cardiology|neurology)$/;

function lastOfRun(note: Note, first: number): number {
  let last = first;
  for (let step = first + 1; step <= first + 4; step += 1) {
    const token = note.tokens[step];
    const gap = gapBefore(note, step);
    const joined =
      /^(?: |-| & |&|['’]s |\. )$/.test(gap) &&
      (gap !== '. ' || /^(?:st|mt|ft)$/.test(note.tokens[step - 1]?.lower ?? ''));
    const letters = token?.shape === 'upper' && token.text.length <= 5 && token.classes === 0;
    if (!token || !joined || (token.shape !== note.tokens[first]?.shape && !letters)) break;
    if (!isProper(token) || CALENDAR_WORDS.has(token.lower) || (isBarred(token) && !HEAD.test(token.lower))) break;
    last = step;
  }
  return last;
}

/** Something in the run must be neither general wording nor medicine. */
function names(note: Note, first: number, last: number): boolean {
  const opener = note.tokens[first];
  if (!opener || CALENDAR_WORDS.has(opener.lower) || isBarred(opener) || isEponymUse(note, first)) return false;
  const upper = opener.shape === 'upper';
  return note.tokens.slice(first, last + 1).some(({ lower, classes }) => {
    if (GENERIC_WORDS.has(lower) || (classes & (Class.clinical | Class.state)) !== 0 || looksClinical(lower))
      return false;
    return upper ? (classes & (Class.common | Class.rare)) === 0 : first !== last || (classes & Class.basic) === 0;
  });
}
