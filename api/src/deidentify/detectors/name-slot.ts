import type { Finding } from '../finding.ts';
import { RELATIONS } from '../lexicon/people-words.ts';
import { eachMatch, type Search, searchFor } from '../searched.ts';
import { type Note, tokenAt } from '../tokens.ts';
import { isOrdinary, readAny, readAnyBackward } from './name-any.ts';
import { findingOf } from './name-field.ts';

/**
 * Names where nothing else can stand, so that any word is one: behind a title, behind `dictated by`, behind kin within a
 * sentence, before a mail address. What a word means besides, `Dr. Frost Glorious`, tells nothing there.
 */
export function detectSlotName(note: Note): Finding[] {
  return [...SLOTS.flatMap((slot) => behind(note, slot)), ...beforeMailAddress(note)];
}

interface Slot {
  readonly search: Search;
  readonly sub: string;
  readonly confidence: number;
  /** Whether an everyday word alone passes. */
  readonly alone: boolean;
}

const KIN = RELATIONS.split(' ')
  .filter(
    (word) =>
      /^\p{L}{3,}$/u.test(word) && !/^(?:dog|cat|family|visitors?|kids|children|parents?|child|boss|coach)$/.test(word),
  )
  .join('|');
const DONE =
  'dictated|transcribed|signed|cosigned|reviewed|performed|assisted|placed|verified|interpreted|supervised|ordered|requested|referred|witnessed|seen|evaluated|examined|read|reported|administered|collected|drawn|approved|completed|prepared|entered|attested|confirmed|assessed|authored|documented|scribed';

const SLOTS: readonly Slot[] = [
  slot('\\b(?:Drs?|Mr|Mrs|Ms|Mx|Prof|Sra?|(?<!\\d )Fr)\\.? (?=\\p{Lu})|\\bMiss (?=\\p{Lu})', 'STAFF', 0.88, true),
  slot('\\b(?:DRS?|MRS?|MS|MISS|DOCTOR)\\.? (?=\\p{Lu}{2})', 'STAFF', 0.85, true),
  slot(`\\b(?:${DONE}) by:? (?=\\p{Lu})`, 'STAFF', 0.8, false),
  slot(`\\b(?:${DONE.toUpperCase()}) BY:? (?=\\p{Lu}{2})`, 'STAFF', 0.78, false),
  slot(
    "\\b(?:d\\/w|D\\/w|[Dd]iscussed with|[Ss]poke (?:with|to)|[Tt]alked (?:with|to)|[Tt]old|[Pp]aged|[Ii]nformed|[Ss]taffed (?:with|w\\/)|[Rr]eport (?:to|from|given to|rec['’]d from|received from)|(?:handed|letter|called|copy|talk) to|[Aa]sk for|[Nn]amed|[Cc]ounseled|[Rr]eassured|[Tt]hank you,|[Tt]hanks,|[Tt]hx,|[Rr]egards,|[Ss]incerely,|[Ww]ishes,) (?=\\p{Lu})",
    'STAFF',
    0.76,
    false,
  ),
  slot(`(?<=[\\p{Ll},;(] )\\b(?:${KIN}),? (?=\\p{Lu}\\p{Ll})`, 'RELATIVE', 0.8, true),
  slot(
    "\\b(?:[Ii]t['’]?s|[Tt]his is|[Mm]y name is|[Nn]ame['’]s) (?=\\p{Lu}\\p{Ll}+(?: again|[.,!;]| \\(| here| from| calling))",
    'PATIENT',
    0.77,
    true,
  ),
  slot(
    '\\b(?:[Aa]ttn:?|ATTN:?|[Cc]\\/o|C\\/O:?|\\/es\\/|[Gg]oes by|[Pp]refers to be called|[Cc]alls? (?:him|her|them|me)|call me|[Kk]nown as|[Ll]egal name|[Cc]hosen name|[Pp]referred name|[Bb]irth name|[Nn]ickname\\??:?|a\\.?k\\.?a\\.?) ["“]?(?=\\p{Lu})',
    'PATIENT',
    0.78,
    true,
  ),
  slot(
    '\\b(?:[Aa]dvocate|[Cc]aseworker|[Ii]nterpreter|[Ii]nterp|[Tt]herapist|[Cc]ounselor|[Mm]idwife|[Dd]oula|[Oo]mbudsman|[Cc]haplain|[Aa]ttorney|[Ll]awyer|[Aa]djuster|[Pp]arole officer|[Ss]itter|[Tt]eacher|[Cc]oach|[Ee]mbryologist|[Pp]harmacist|[Hh]ospitalist|[Ii]ntensivist|[Ss]urgeon|[Aa]ttending|[Nn]urse|[Rr]ecorder|[Vv]isitor|[Cc]aller|[Rr]eporter|[Vv]ictim|[Ww]itness|[Ss]pouse|[Ss]tepson|[Gg]randbaby|[Pp]astor|[Ll]andlord|[Bb]oss|[Rr]oommate|[Nn]eighbou?r|[Ff]riend)[,:]? (?=\\p{Lu}\\p{Ll})',
    'STAFF',
    0.76,
    false,
  ),
  slot(
    '^(?:[Ii]|He|She|They|[Pp]t|[Pp]atient), (?=\\p{Lu}\\p{Ll}+ (?:\\p{Lu}[\\p{L}.]* ?){1,3},)|(?<=[.!?] )(?:I|He|She|They), (?=\\p{Lu}\\p{Ll}+ (?:\\p{Lu}[\\p{L}.]* ?){1,3},)',
    'PATIENT',
    0.8,
    true,
  ),
  slot(
    '[:(] ?(?=(?:\\p{Lu}[\\p{Ll}]+,? ){1,2}(?:at |cell |tel |ph )?\\(?\\d{3}\\)?[-. ]\\d{3}[-.]\\d{4})',
    'RELATIVE',
    0.76,
    false,
  ),
  slot(
    '\\((?=\\p{Lu}\\p{Ll}+, \\d{1,2}(?:[,;)]| and\\b))|(?<=, \\d{1,2} and )(?=\\p{Lu}\\p{Ll}+, \\d{1,2}[,;)])',
    'RELATIVE',
    0.78,
    true,
  ),
  slot(
    `\\b\\d{1,3} ?(?:[MF]|y\\/?o|yo [MFmf]|y\\/o [MFmf]), (?=\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+,)`,
    'PATIENT',
    0.78,
    false,
  ),
];

function slot(source: string, sub: string, confidence: number, alone: boolean): Slot {
  return { search: searchFor(new RegExp(source, 'gmu')), sub, confidence, alone };
}

function behind(note: Note, { search, sub, confidence, alone }: Slot): Finding[] {
  const found: Finding[] = [];
  eachMatch(note, search, ([matched], place) => {
    const at = tokenAt(note, place + matched.length);
    const name = readAny(note, at);
    if (!name || isShorthand(note, name.first, matched)) return undefined;
    if (name.first === name.last && !alone && startsWithOrdinary(note, at)) return undefined;
    found.push(findingOf(note, name.first, name.last, sub, confidence));
    return undefined;
  });
  return found;
}

/** `d/w NSGY`, `per ENT`: short capitals behind words that are not are a service, not a person. */
function isShorthand(note: Note, index: number, slot: string): boolean {
  const token = note.tokens[index];
  return token?.shape === 'upper' && token.text.length < 5 && slot !== slot.toUpperCase();
}

function startsWithOrdinary(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return token === undefined || isOrdinary(token);
}

/** `Lemons Cranny <wsjoblom@example.org>`. */
function beforeMailAddress(note: Note): Finding[] {
  if (!note.text.includes('<')) return [];
  return [...note.text.matchAll(/(?<=\p{L}"?) ?<[^<>\s@]{1,60}@/gu)].flatMap(({ index }) => {
    const name = readAnyBackward(note, tokenAt(note, index) - 1);
    return name && name.first < name.last ? [findingOf(note, name.first, name.last, 'PATIENT', 0.85)] : [];
  });
}
