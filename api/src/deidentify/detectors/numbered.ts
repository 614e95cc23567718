import type { Finding } from '../finding.ts';
import { type Detector, digitsIn, findShapes, shapesOf, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Numbers and codes by what is true of any label: `Client # K117`, `UNOS ID AGKL281`, digits spelt out, employer numbers. */
export const detectNumbered: Detector = (note): Finding[] => findShapes(note, RULES);

const SPELT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const CODE = '(?=[A-Z0-9./-]{0,9}\\d)[A-Z0-9]{1,14}(?:[-/.][A-Z0-9]{1,14}){0,4}(?![\\w%])';

const rule = shapesOf('OTHER_ID', 'ID');

const RULES = [
  rule(
    new RegExp(
      `(?<=\\b[A-Za-z][A-Za-z.]{0,14}(?: ?#[:.]? ?| (?:ID|Id|id|no|No|NO|num|number|Number)\\b[.:#]{0,2} ?#? ?))(?<id>${CODE})`,
      'g',
    ),
    0.74,
    isLabelled,
  ),
  rule(
    /(?<![\w.,/$+-])(?:\d{3} \d{3} \d{3,4}|\d{3} \d{2} \d{4}|\d{4}(?: \d{4}){1,3}(?: \d{1,2})?|\d{4} \d{5} \d{2}|\d{3} \d{3} \d{3} [A-Z]\b)(?![\w/%-]|[.,]\d| \d)/g,
    0.72,
    (value, note, start) => digitsIn(value) >= 9 && !PROBED.test(textBefore(note, start, 40)),
  ),
  rule(
    /(?<![\w.,/$+-])(?:\d{2} \d{3} \d{3} \d{3}|\d{4} \d{3} \d{3}(?: ?[A-Z]{2})?|\d{10} \d{6})(?![\w/%-]|[.,]\d| \d)/g,
    0.74,
  ),
  rule(
    /(?<![\w.,/$+-])(?!ID|SSN|MRN|TEL|FAX|FX|CELL|CALL|DOB|NHS|NHI|NI |SIN|HCN|PHN|CHI|CRN|UR |URN|PH |PHONE|MOB|HIC|IHI|DVA|ACC)[A-Z]{2,4} \d{3,4} \d{2,4} \d{2,4}(?: \d{2,4})?(?![\w/%-]|[.,]\d)/g,
    0.74,
    (value) => digitsIn(value) >= 8,
  ),
  rule(
    /\b(?:ID|Id|id|No|no)\.? ?[:#]{1,2} ?(?<id>(?:[A-Z]{1,4} )?\d{1,5}(?: \d{1,5}){1,4}(?: [A-Z]\b)?)(?![\w/%-]|[.,]\d)/g,
    0.76,
    (value) => digitsIn(value) >= 6,
  ),
  rule(/(?<![\w.,/$+-])\d{2,6}(?:-\d{2,6}){3,5}(?![\w/%-]|\.\d)/g, 0.76, (value) => digitsIn(value) >= 9),
  rule(
    /(?<![\w.,/$+-])(?!NCT|PMID|ISRCTN|CHEBI|\d{2}D\d{7}\b)(?=[A-Z0-9]{0,16}[A-Z])(?=(?:[A-Z]{0,16}\d){6})[A-Z0-9]{8,20}(?![\w/%-]|\.\d)/g,
    0.72,
    (_, note, start) => !/\blot(?: no\.?| #)? $/.test(textBefore(note, start, 12)),
  ),
  rule(
    /(?<![\w.,/$+-])[A-Z]{2,3}-(?!(?:19|20)\d{2}\b)\d{4,8}(?![\w/%-]|\.\d)/g,
    0.7,
    (_, note, start) =>
      !/\b(?:drug|compound|agent|molecule|inhibitor|antibody|received|placebo or) $/.test(textBefore(note, start, 14)),
  ),
  rule(/\b(?:REPORT|Report|STUDY|Study|EEG|EMG|NCS) {1,4}N[o°]\.? ?(?<id>\d{2,4}-\d{2,6})(?![\w-])/g, 0.8),
  rule(/\b[Rr]eferral (?:#|no\.? ?|number )?(?<id>\d{3,6}-\d{3,6})(?![\w-])/g, 0.8),
  rule(/\b(?:printed|entered|scanned|released|verified)\b[^\n]{0,40}? by (?<id>[A-Z]{1,2}\d{3,6})(?![\w-])/g, 0.8),
  rule(/\b(?:pass ?code|pin|password)(?: is|:|#)? ?(?<id>\d{4,8})(?!\w)/gi, 0.78),
  rule(/(?<![\w@./-])(?=[a-z0-9]{0,12}_)(?=[a-z_]{0,24}\d)[a-z][a-z0-9]{1,12}_[a-z0-9]{1,12}(?![\w.-])/g, 0.72),
  rule(/(?<![\w.,/$+-])\d{2}-\d{7}(?![\w/%-]|\.\d)/g, 0.8),
  rule(/(?<![\w.,/$+-])\d{5,7}\/\d{3,6}(?![\w/%-]|[.,]\d)/g, 0.74),
  rule(/(?<![\w.-])(?=[0-9a-f-]{0,12}[a-f])(?=[0-9a-f-]{0,12}\d)[0-9a-f]{4,8}(?:-[0-9a-f]{4}){2,6}(?![\w-])/g, 0.8),
  rule(
    new RegExp(`\\b(?:(?:${SPELT}|\\d{1,4})[ ,-]{1,2}){3,14}(?:${SPELT}|\\d{1,4})\\b(?<=${SPELT}[^\\n]{0,24})`, 'gi'),
    0.8,
    isSpeltNumber,
  ),
  rule(/(?<![\w.])[1-3](?:\.\d{1,12}){8,20}(?![\w.]\d)/g, 0.8),
  rule(/(?<=\\\\|\/\/)[A-Za-z][\w.-]{2,30}\d[\w.-]{0,10}(?=[\\/])/g, 0.76),
];

/** `Perio 323 434 525`: depths about each tooth, in millimetres. */
const PROBED = /\b(?:perio|probing|probed|pocket|depths?|pds?|sulcus)\b[^.;\n]{0,24}$/;

/** A count, a size, a code of a terminology or a part of the body carries `#` and `no.` too. */
function isLabelled(value: string, note: Note, start: number): boolean {
  const label = LABEL.exec(textBefore(note, start, 32))?.[1] ?? '';
  if (COUNTED.test(label) || /^\d{1,3}$/.test(value) || /^\d+\.\d+$/.test(value)) return false;
  return digitsIn(value) >= 3 && (value.length >= 4 || /[A-Z]/.test(value));
}
const LABEL = /([a-z][a-z.]{0,14})(?: ?#[:.]? ?| (?:id|no|num|number)\b[.:#]{0,2} ?#? ?)$/;
const COUNTED =
  /^(?:tooth|teeth|size|sz|fr|french|gauge|ga|blade|suture|sutures|qty|quantity|disp|dispense|dispensed|tabs?|caps?|refills?|ndc|clia|code|codes|icd|cpt|hcpcs|drg|loinc|protocol|nct|version|page|pages|room|rm|bed|grade|type|day|visit|session|cycle|dose|doses|hpv|station|bay|lot|lots|catalog|ref|model|part|item|figure|table|bin|pcn|mg|ml|level|lead|series|image|se|im|slice|box|floor|suite|apt|unit|week|wk|para|gravida|chapter|section|criteria|criterion|question|site|port|store|issue|volume|vol|edition|omim|gene|snp|chromosome|isbn|pmid|doi|form|schedule|title|rule|in|on|of|the|is|was|and|or|with|for|to|by|has|have|had|no|total|times|age)$/;

/** Four digits or more, at least three of them as words; `one, two or three` are a count. */
function isSpeltNumber(value: string): boolean {
  const words = value.toLowerCase().match(/[a-z]+/g)?.length ?? 0;
  const pieces = words + (value.match(/\d/g)?.length ?? 0);
  return words >= 2 && pieces >= 5 && !/^one[ ,-]+two[ ,-]+three\b/i.test(value);
}
