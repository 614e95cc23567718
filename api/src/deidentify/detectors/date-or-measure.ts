import { isMonthAndDay } from '../calendar.ts';
import { Class } from '../lexicon.ts';
import { textAfter, textBefore } from '../scan.ts';
import { type Note, tokenAt } from '../tokens.ts';
import { putsDayFirst } from './day-first.ts';

/** Whether `m/d` without a year is a day rather than a fraction, a score or a strength. */
export function readsAsDate(value: string, note: Note, start: number, end: number): boolean {
  const before = lineBefore(note, start);
  const after = textAfter(note, end, 20);
  const [first = '', second = ''] = value.split('/');
  if (MEASURE_AFTER.test(after) || (second === '10' && after.startsWith(' after'))) return false;
  if (COUNTED.test(before) || (second === '10' && PAIN.test(after))) return false;
  const lineStart = /(?:^|\n)[ \t]*$/.test(before);
  if (/^0/.test(first) || /^0/.test(second)) return !MEASURE_STRICT.test(before);
  const small = isOfFew(Number(first), Number(second));
  const share = readsAsShare(first, second);
  if (DATE_BEFORE.test(before) && !MEASURE_STRICT.test(before)) {
    return !(share && /(?:\b(?:(?<!week )of|labs?|or|dose|t|d|exam|us)[ :]{1,3}|\|[ \t]*)$/.test(before));
  }
  if ((small && (afterPerson(note, start) || AFTER_TIME.test(before))) || AFTER_DAY.test(before)) return true;
  if (before.endsWith('~') && afterPerson(note, start)) return true;
  if (BEFORE_CLOCK.test(after) && !MEASURE_STRICT.test(before)) return true;
  if (VALUES.test(note.text.slice(end, end + 20))) return true;
  if (lineStart && FIRST_COLUMN.test(note.text.slice(end, end + 16))) return true;
  if (small && after.startsWith(':') && !MEASURE_STRICT.test(before)) return true;
  if (share) return lineStart && (!small || TIMED.test(after)) && OPENS_ENTRY.test(after);
  if (MEASURE_BEFORE.test(before) || MEASURE_STRICT.test(before)) return false;
  return !isAmongScores(note, start, second);
}

/** `22/7`, the day first, only where a date is spoken of or an entry begins: a fraction reads the same. */
export function isDayMonth(value: string, note: Note, start: number, end: number): boolean {
  const [day = 0, month = 0] = value.split('/').map(Number);
  if (!isMonthAndDay(month, day)) return false;
  if (isOnADay(note, start) || /^(?::(?!\d)| [012]?\d:[0-5]\d)/.test(note.text.slice(end, end + 6))) return true;
  return putsDayFirst(note) && day > 12 && !STRENGTH.test(textAfter(note, end, 12));
}
/** `Targin 20/10 BD`: what is taken by the day. */
const STRENGTH = /^ {0,2}(?:bd|bid|tds|tid|qds|qid|od|daily|nocte|mane|prn|puffs?|mcg|mg|ml)\b/;

/** Whether what stands before says that a day comes: `seen `, `until `, `Fri `. */
export function isOnADay(note: Note, start: number): boolean {
  return ON_A_DAY.test(textBefore(note, start, 16));
}

/** Whether two days with a stroke between them, `3/4-3/6`, are rather strengths or scores; `1/2` is always a half. */
export function isWrittenAsMeasure(value: string, note: Note, start: number, end: number): boolean {
  return (
    MEASURE_STRICT.test(textBefore(note, start, 24)) || MEASURE_AFTER.test(textAfter(note, end, 20)) || value === '1/2'
  );
}

/** Whether what stands beside two figures makes them a score, a strength or a count, never a day. */
export function saysMeasure(note: Note, start: number, end: number): boolean {
  const before = lineBefore(note, start);
  return (
    MEASURE_AFTER.test(textAfter(note, end, 20)) ||
    MEASURE_BEFORE.test(before) ||
    MEASURE_STRICT.test(before) ||
    COUNTED.test(before)
  );
}

/**
 * Whether two figures with a stroke are most often a part of a whole, as strength and pain are told: `4/5`, `7/10`, never
 * `04/05`. `7/7` and `12/12` are not: standing alone they are days, `dressing off 7/7`.
 */
export function readsAsShare(part: string, whole: string): boolean {
  if (part.startsWith('0') || whole.startsWith('0')) return false;
  const [a, b] = [Number(part), Number(whole)];
  return isOfFew(a, b) || (b === 10 && a <= 10);
}

/** Whether a part is of so few that hardly any date reads as it does. */
function isOfFew(part: number, whole: number): boolean {
  return whole <= 6 && part <= whole;
}

/** What stands before, at most thirty characters, from the last line on that holds anything. */
function lineBefore(note: Note, start: number): string {
  return textBefore(note, start, 30).replace(/[\s\S]*\n(?=.*\S)/, '');
}

const MEASURE_BEFORE =
  /(?:^|[^a-z])(?:pain|strength|score[sd]?|apgars?|grade|bp|ms|gcs|power|motor|reflex(?:es)?|dtrs?|pulses?|vision|acuity|murmur|phq-?\d?|gad-?\d?|moca|mmse|ecog|kps|level|rated?|rating|severity|scale|ratio|stage|edema|sem|hsm|sev|os|od|ou|cdr|nyha|lvl|bishop|va|cn|ue|le|rue|lue|rle|lle|bue|ble|uppers?|lowers?|extremit(?:y|ies)|grip|quads?|quadriceps|hamstrings?|deltoids?|biceps|triceps|iliopsoas|dorsiflexion|plantarflexion|intensity|discomfort|headache|nausea|anxiety|depression|mood|borg|rpe|reps|sets|d5|criteria|points?|gds|beighton|snellen|bd|tds|qds|qid|nodes?|cores?|bottles?|positive|negative|about|approximately|maximum|worst|best|rest|activity|tolerable|sharp|throbbing|aching|dull|burning|cramping|muscle|throughout|bilaterally|symmetric|equal|\(r\)|\(l\)|intact|of|at|is|was|up to|down to|a|=|~)[ \t]{0,2}[:=~]{0,1}[ \t]{0,2}\(?$/;
const MEASURE_AFTER =
  /^ {0,2}(?:bd\b|bid\b|tds\b|tid\b|qds\b|qid\b|nocte\b|mane\b|-?inch|in\b(?! (?:m?icu|sicu|ccu|nicu|pacu|the|a|ed|er|or|clinic|hospital|rehab|jail)\b)|"|'|mg|ml|mcg|tabs?|tablets?|pack|ppd|cup|cc|oz|g\b|kg|lb|units?|u\b|ns\b|normal|strength|systolic|diastolic|sem|hsm|murmur|throughout|bilat|b\/l|bottles?|sets?|nodes?|lymph|cores?|criteria|points?|pain|in severity|intensity|out of|of the|of a|x\b|hr|hours?|times?|dose|day supply|mm\b|cm\b|distal|proximal|upper|lower|in all|in the|in bilateral|in both|in r|in l|muscle|motor|power|str|edema|pulses?|reflex|right|left|bilaterally|and symmetric|apgar|grade|holosystolic|ejection|pansystolic|way|full|empty|correct|recall|objects?|words?|items?|on the|at rest|with activity|with movement|sensation|dtrs?|positive|pos\b|neg\b|d5|saline|solution|per\b|of pt|scale|on scale|now|today|currently|before (?:med|pain|treatment))/;
const DATE_BEFORE =
  /(?:\b(?:(?:set|scheduled|planned|booked|down) for|(?:moved|changed|resched|rescheduled|pushed) to|court|on|since|dated?|until|till|thru|through|by|from|starting|started|beginning|effective|drawn|collected|obtained|f\/u|followup|follow-up|due|visit|appt|appointment|next|seen|admit(?:ted)?|adm|discharged?|dc'?d|d\/c|last(?: [a-z]+){0,2}|lmp|between|prior to|before|after|as of|labs?|echo|hus|kub|tte|tee|eeg|emg|mra|pet|dexa|egd|colonoscopy|mammo(?:gram)?|cath|biopsy|bx|fx|orif|surg|xr|cta|lp|stress|ct|mri|cxr|x-?ray|ekg|scan|cultures?|us|ultrasound|note|of|recheck|repeat|done|completed|placed|removed|changed|weaned|swab|opd|rev|review|clinic|form|conf|conference|meeting|mtg|booked|list|toc|returned|scheduled|rescheduled|surgery|procedure|or|week of|mon|tues?|wed|thurs?|fri|sat|sun|mondays?|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|given|received|signed|reviewed|reported|resulted|updated|read|rtc|return|called|closed|opened|released?|fax(?:ed)?|e-?mailed|mailed|filed|fell|injured|onset|happened|tx|chemo|cycle|hd|dialysis|dose|exam|eval|evaluation|date|expires?|exp|cleared|trached|intubated|extubated|transferred|arrived|d|t|adm|dob|doa|dos|edd|edc|pod|recert|(?:staples|sutures|stitches|drains?) out|start|stop|end|ends?|ending)\b[.:,]?|[(;|])[ \t]{0,3}#?$/;
const ON_A_DAY =
  /(?:\b(?:on|(?:last )?seen|visit|appt|appointment|since|dated?|until|till|by|admit(?:ted)?|adm|readmitted|discharged?|starting|beginning|effective|through|thru|as of|from|before|after|for|due|mon|tues?|wed|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,:]? {0,2})$/;
const MEASURE_STRICT =
  /(?:^|[^a-z])(?:(?:wk|weeks?|session|cycle)(?= {1,2}$)|day|epworth|ess|bbps|ghent|bloom-richardson|nottingham|m-?chat(?:-rf?)?|epds|phq-?[289]?|gad-?[27]?|audit(?:-c)?|dast(?:-10)?|cows|ciwa(?:-ar)?|fim|barthel|tinetti|berg|lefs|ndi|oswestry|quickdash|edss|mdq|pcl-?5|c-ssrs|bims|mmse|slums|moca|ishihara|cage|pain|strength|score[sd]?|apgars?|grade|bp|gcs|murmur|rated?|rating|severity|power|motor|vision|acuity|pain level|level|reflex(?:es)?|pulses?)(?: (?:is|was|now|of|at|level|scale|about))?[ :=(]{0,3}$/;

/** `reported 3/10 flank pain`. */
const PAIN = /^ (?:[a-z]{3,12} ){0,2}(?:pain|discomfort|cramping|headache)/;

/** `10/23/2025   Visit 6/12`: the sixth of twelve visits; `Suboxone 8/2`, `Gracey 11/12`: two strengths, two blades. */
const COUNTED =
  /(?:(?:\d{4}[ \t]{1,6}|\b(?:eval|therapy|[ops]t|slp),? )visit #?|\b(?:suboxone|zubsolv|bunavail|buprenorphine(?:[-/]naloxone)?|targin(?:iq)?|caduet|lotrel|exforge|azor|tribenzor|vytorin|liptruzet|zestoretic|prinzide|lotensin hct|benicar hct|diovan hct|hyzaar|ziac|tekturna hct|twynsta|prestalia|percocet|norco|vicodin|lortab|gracey|curettes?|columbia|steri-?strips?) )$/;

/** `oak 4/12, cat 11/38`, `ER 8/8, PR 6/8`: a fraction beside another that is no day, or has the same whole. */
function isAmongScores(note: Note, start: number, whole: string): boolean {
  const from = Math.max(0, start - SCORES_REACH);
  const around = note.text.slice(from, start + SCORES_REACH);
  for (const { index, 1: first = '', 2: second = '' } of around.matchAll(SCORE)) {
    const at = from + index;
    const same = at <= start && start < at + 24 && note.text.slice(at, start).indexOf('/') < 0;
    if (same || note.text.slice(Math.min(at, start), Math.max(at, start)).includes('\n')) continue;
    if (second === whole) return true;
    if (!isMonthAndDay(Number(first), Number(second)) && !isMonthAndDay(Number(second), Number(first))) return true;
  }
  return false;
}
const SCORES_REACH = 30;
const SCORE = /[A-Za-z]{2,16} (\d{1,2})\/(\d{1,2})(?![\d/.-])/g;
/** What an entry of a timeline goes on with, and with what only such an entry does: a time, something done. */
const OPENS_ENTRY = /^[ \t]*[:\-–]?[ \t]*(?:[A-Za-z]|\d{1,2}:\d{2})/;
const TIMED =
  /^[ \t]+(?:\d{1,2}:\d{2}|\d{4}h?\b|(?:called|shipped|seen|sent|spoke|left|faxed|received|paged|d\/w|s\/w|lm\b|lvm\b|vm\b|admitted|discharged|transferred))/;
/** `on 7/6, 7/10 and 7/13`: a list of days. */
const AFTER_DAY = /\b(?:on|dated?|since|from) (?:\d{1,2}\/\d{1,2}(?:,| and|, and| &) ){1,3}$/;

/** `1/5 1.2, 1/9 1.6`: days with a value each. */
const VALUES = /^:? \d{1,4}(?:\.\d{1,2})?%?[,;] \d{1,2}\/\d{1,2}:? \d/;
/** `02:14:55 6/11`, `at 1610 2/3`. */
const AFTER_TIME = /\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?: ?[ap]m)?,? $/;
/** `4/26 12:45am`, `4/26 pm`. */
const BEFORE_CLOCK = /^ {1,2}(?:(?:[01]?\d|2[0-3]):[0-5]\d ?)?[ap]\.?m\b/;
const FIRST_COLUMN = /^ {1,14}\|/;

/** `F/u w/ Alvarez 2/2`: directly behind a person's name a fraction is a day. */
function afterPerson(note: Note, start: number): boolean {
  const before = note.tokens[tokenAt(note, start) - 1];
  return (
    before?.shape === 'capital' &&
    (before.classes & (Class.first | Class.surname)) !== 0 &&
    ((before.classes & Class.eponym) === 0 || (before.classes & Class.first) !== 0) &&
    !SCALE.test(before.lower) &&
    /^ ~?$/.test(note.text.slice(before.end, start))
  );
}
/** Scales named after people, whose value is a fraction: `Katz 4/6`. */
const SCALE =
  /^(?:katz|lawton|braden|norton|berg|tinetti|barthel|ishihara|apgar|morse|waterlow|ashworth|borg|jones|duke|ranson|wells|hamilton|young|beck|rockwood|aldrete|ramsay|richmond|silverman|ballard|beighton|snellen|gds)$/;
