import type { Finding } from '../finding.ts';
import { capitalised, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { Class, looksLikeFamilyName } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { type Note, tokensIn } from '../tokens.ts';
import { nameRule } from './name-rule.ts';
import { isBarred } from './name-worth.ts';

/**
 * Days of the week, virtues and other everyday words that people bear as given names: before a family name, `Sunday
 * Okonkwo`, and behind the letters of a trade that a colon follows, `MSW Ginger: met the family`.
 */
export function detectEverydayName(note: Note): Finding[] {
  const borne = note.tokens.some(({ shape, lower }) => shape === 'capital' && BEFORE_FAMILY.has(lower));
  const traded = note.tokens.some(({ text, end }) => TRADES.has(text) && note.text.charCodeAt(end) === SPACE);
  return [
    ...(borne ? findShapes(note, BEFORE_FAMILIES) : []),
    ...(traded && note.text.includes(': ') ? findShapes(note, BEHIND_TRADES) : []),
  ];
}

const DAY = capitalised(WEEKDAYS);
const BORNE =
  'Beauty|Blessing|Bright|Charity|Comfort|Confidence|Courage|Destiny|Dignity|Divine|Dung|Favor|Favour|Fortune|Genesis|Gift|Ginger|Godwin|Goodluck|Goodness|Happiness|Happy|Harmony|Heaven|Honest|Honor|Innocent|Journey|Joy|Justice|King|Legend|Liberty|Light|Loveness|Lovely|Lucky|Major|Marvelous|Memory|Mercy|Messiah|Miracle|Moses|Noble|Obedience|Patience|Peace|Precious|Prince|Princess|Progress|Promise|Prosper|Prudence|Queen|Rejoice|Reward|Royal|Saint|Serenity|Success|Summer|Sunshine|Temperance|Treasure|Trinity|True|Trust|Unique|Victory|Winter|Wisdom|Wonder';
const FAMILY = "\\p{Lu}[\\p{L}'’]{2,16}(?:-\\p{Lu}[\\p{L}'’]{1,16})?";
const TRADE =
  'MSW|LCSW|LSW|SW|RN|LPN|CNA|HHA|MD|NP|CRNP|Chaplain|Aide|Volunteer|Bereavement|Dietitian|Pharmacist|Nurse|Therapist';

const TRADES: ReadonlySet<string> = new Set(TRADE.split('|'));
const SPACE = 32;
const BEFORE_FAMILY: ReadonlySet<string> = new Set(`${DAY}|${BORNE}`.toLowerCase().split('|'));

const BEFORE_FAMILIES = [
  nameRule(
    `(?<!\\b(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his|[Ee]very|[Uu]ntil|[Ss]ince|[Bb]y|[Ff]or|[Tt]hrough|[Ee]aster|[Pp]alm|[Bb]lack|[Cc]yber) )(?<![\\p{L}-])(?<id>(?:${DAY})(?: \\p{Lu}\\.)? ${FAMILY})(?![\\p{L}-])`,
    'STAFF',
    0.82,
    endsInFamilyName,
  ),
  nameRule(
    `(?<![\\p{L}-])(?<id>(?:${BORNE})(?: \\p{Lu}\\.)? ${FAMILY})(?![\\p{L}-])`,
    'PATIENT',
    0.8,
    endsInFamilyName,
  ),
];

const BEHIND_TRADES = [
  nameRule(`(?<=^[ \\t]{0,4}(?:${TRADE}) )(?<id>\\p{Lu}\\p{Ll}{2,14})(?=: )`, 'STAFF', 0.78, isBorne),
];

/** The last word names families and is no everyday word, no town and no eponym. */
function endsInFamilyName(_: string, note: Note, start: number, end: number): boolean {
  const family = tokensIn(note, start, end).at(-1);
  if (!family || isBarred(family)) return false;
  const other = Class.common | Class.basic | Class.clinical | Class.eponym | Class.city | Class.state;
  if ((family.classes & other) !== 0) return false;
  return (family.classes & Class.surname) !== 0 || (family.classes === 0 && looksLikeFamilyName(family.lower));
}

const BORNE_WORDS = new Set(BORNE.toLowerCase().split('|'));

function isBorne(value: string, note: Note, start: number, end: number): boolean {
  return (
    BORNE_WORDS.has(value.toLowerCase()) ||
    tokensIn(note, start, end).every(
      (token) =>
        !isBarred(token) &&
        (token.classes & (Class.first | Class.surname)) !== 0 &&
        (token.classes & (Class.basic | Class.clinical)) === 0,
    )
  );
}
