import { isEponymUse } from '../eponym.ts';
import type { Finding } from '../finding.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { type Note, startsLine, startsSentence, type Token, tokenAt, tokensIn } from '../tokens.ts';
import { nameRule, noMedicine } from './name-rule.ts';
import { isBarred } from './name-worth.ts';

/** Names by what is beside them: a title, an office, a list of those present, what only a person does, an age in brackets. */
export function detectBesideName(note: Note): Finding[] {
  return [...findShapes(note, RULES), ...findShapes(note, PRESENT).flatMap((list) => everyName(note, list))];
}

const WORD =
  "(?!(?:The|This|That|He|She|They|We|It|His|Her|And|Or|In|On|At)\\b)\\p{Lu}[\\p{Ll}'’]{1,17}(?:-\\p{Lu}\\p{Ll}{1,17})?";
const SHORT_WORD = "\\p{Lu}[\\p{Ll}'’]{1,17}";
const TITLE =
  'PA-C|Capt(?:ain|\\.)?|Officer|Ofc\\.?|Det(?:ective|\\.)?|Deputy|Trooper|Sgt\\.?|Sergeant|Lt\\.?|Corporal|Pvt\\.?|Private|Coach|Principal|Rabbi|Imam|Chaplain|Pastor|Rev\\.?|Deacon|Judge|Atty\\.?|Attorney|Investigator|Prof\\.?|Professor|Senator|Mayor|Auntie|Granny|Grandma|Grandpa|Nana|Papa|Abuela|Abuelo|Aunt|Uncle|Tía|Tío|Doña|Herr|Frau|Mme\\.?|Mlle\\.?|Monsieur|Signora?|Mister|Nurse|Sister|Fr\\.|Dean';
const COMPANION =
  '[Nn]ewborn|[Tt]wins?|[Tt]riplets|[Ss]ponsor|[Rr]oommate|[Pp]artner|[Gg]uardian|[Ff]oster (?:mom|mother|dad|father|parent)|[Cc]aregiver|[Pp]astor|[Ll]andlord|[Ll]andlady|[Bb]est friend|[Bb]ig sis(?:ter)?|[Bb]ig bro(?:ther)?|[Ll]ittle (?:sister|brother)|[Cc]omadre|[Cc]ompadre|[Ee]ldest|[Yy]oungest|[Oo]ldest|[Cc]ode name|[Mm]\\.?O\\.?B\\.?|[Ff]\\.?O\\.?B\\.?';
const OFFICE =
  '(?:[Aa]tt(?:n|g|ending|d)?|[Aa]ttention|c\\/o|[Cc]ase (?:mgr|manager|worker)|[Cc]are (?:mgr|coordinator)|[A-Z]?[a-z]{1,12}(?:ologist|iatrist|rapist|grapher|sector|ctor|mgr|worker|visor|selor|dinator|etist|itian|wife|aide|naut|sher|ewer|gator|icator|tant|ociate|gist)|[Ll]actation|[Rr]eader|[Pp]rosector|[Oo]perator|[Ww]orker|[Vv]ictim|[Ww]itness|[Cc]lient|[Dd]ecedent|[Hh]istorian|[Rr]eporter|[Ss]taff|[Cc]ontact|[Hh]elper|[Dd]river|[Ss]itter|[Ee]mergency|SW|MSW|CM|RN|LPN|CNA|PCT|NP|PA|OT|PT|SLP|RT|RD|Ped|OB|PCP|Neo|Anes|Rep|Interp|Sec|sec|Asst|Tech|tech|Scribe)';
const SAYING =
  '(?:says?|said|told (?:me|us|her|him|them|the)|states? (?:s?he|they|that|"|“)|reports? (?:s?he|they|that|feeling|being|having|no)|denies|relapsed|celebrat(?:es|ed)|attended|shared|processed|missed|lost (?:a |his |her )?(?:tooth|weight|job)|insists|admits|thinks|wants|hopes|wishes|worries|cried|laughs|laughed|smiled|smiles|refuses|declined|agrees|(?:was|is) (?:tearful|upset|angry|worried|anxious|agitated|very|quite)|here (?:with|w\\/|for|today|alone)|fight(?:ing)? (?:on|with|at)|lives (?:with|alone|in|at)|works (?:at|as|for|in|nights)|stayed|called (?:back|in|to|from|out)|texted|phoned|drove|drives|smokes|drinks|vapes|eats|sleeps|plays|enjoys|loves|hates|prefers|misses|fell|tripped|slipped|ran|walked|walks|steps?|stepped|wakes|woke|moved|served|retired|married|divorced|has been (?:at|staying|living|feeling|having|doing)|has (?:a|two|three|no) (?:son|daughter|sister|brother|child|children|kids|siblings)|came|comes|brought|brings|turned \\d|turns \\d|goes (?:to|by)|went|never|always|gets|took|takes|used to|is aware|has POA|ambulating|ambulated|reports?|will (?:see|call|come|bring|phone|text|need|return)|from (?:PT|OT|RT|SW|IR|GI|ID|billing|pharmacy|lab|dietary)|bfing|breastfeeding|pumping|admitted (?:\\d|in|for|to|with|at)|seen (?:with|w\\/|for|today|in|by)|presents|accompanied|supportive)\\b';
const AGE_BEHIND = '(?=,? \\((?:age(?:d)? )?\\d{1,2}(?: ?y(?:\\/?o|rs?)?)?\\))';

const RULES = [
  nameRule(`(?<=\\b(?:${TITLE})[ \\n])(?<id>${WORD}(?: \\p{Lu}\\.)?(?: ${WORD}){0,2})`, 'STAFF', 0.78, mayBearTitle),
  nameRule(
    `(?<=\\b(?:${COMPANION}):?,? )(?<id>${WORD}(?: ${WORD})?(?:(?: & | and |, )${SHORT_WORD}(?=[,.;)]|$| \\())?)(?=[.,;:)(]|$|['’]s\\b| (?:and|&|[a-z]{2,}|\\())`,
    'RELATIVE',
    0.77,
    mayBearTitle,
  ),
  nameRule(
    `(?<=(?<![\\w/-])(?:${OFFICE}): ?|\\b(?:[Aa]tt(?:n|ention)|c\\/o) )(?<id>(?:\\p{Lu}\\. ?)?${WORD}(?: \\p{Lu}\\.)?(?: ${WORD})?)(?=[.,;)\\n/]|$| \\(| - )`,
    'STAFF',
    0.77,
    mayHoldOffice,
  ),
  nameRule(
    `(?<=^|[.!?;][)"”]? {1,2}|\\d{1,2}:\\d{2} (?:[-–] )?)(?<id>${WORD}(?: (?:\\p{Lu}\\.?|${WORD}))?)(?= ${SAYING})`,
    'PATIENT',
    0.75,
    mayAct,
  ),
  nameRule(
    `(?<=\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Pp]t|[Pp]atient) and )(?<id>${WORD})(?= [a-z]{3,})`,
    'RELATIVE',
    0.76,
    mayAct,
  ),
  nameRule(`(?<![\\p{L}\\d'’-])(?<id>${WORD}(?: ${WORD})?)${AGE_BEHIND}`, 'RELATIVE', 0.74, namesPeopleOnly),
  nameRule(
    `(?<=^ {0,4}\\d{1,2}[.)] (?:[Nn]ew adm(?:it|ission)? from [A-Z]\\w+ - )?)(?<id>${WORD}|[A-Z][A-Z'’-]{2,20})(?= ?(?:-|–|\\(| \\d{3,4}\\b| {2,}))`,
    'PATIENT',
    0.74,
    listsPeople,
  ),
  nameRule(
    `(?<=(?:^|[.;:] |\\n))(?<id>${WORD})(?=, (?:MD|DO|DPM|DDS|DMD|DC|OD|RN|LPN|NP|PA-C|APRN|FNP|CRNA|CNM|PharmD|RPh|PhD|PsyD|LCSW|LICSW|LMFT|LPC|DPT|OTR|CCC-SLP|MSW)\\b)`,
    'STAFF',
    0.8,
    noMedicine,
  ),
  nameRule(
    `(?<=\\b(?:[Cc]alls? (?:him|her|them|me|himself|herself)|[Aa]nswers to|[Ll]ikes to be called|[Kk]nown to (?:all|everyone|friends) as|[Ll]egal name|[Bb]irth name|[Cc]hosen name|[Nn]ickname\\??:?|[Uu]ses(?: name)?|is) ["“])(?<id>${WORD})(?=["”])`,
    'PATIENT',
    0.78,
    noMedicine,
  ),
  nameRule(
    `(?<=\\b(?:[Ll]egal name|[Bb]irth name|[Cc]hosen name|[Nn]ickname\\??:?|[Dd]eadname|[Mm]aiden name|[Ff]ormerly|[Nn]ée|[Nn]ee) )(?<id>${WORD}(?: ${WORD})?)`,
    'PATIENT',
    0.77,
    mayBearTitle,
  ),
  nameRule(
    `(?<![\\p{L}\\d.&/-])(?<id>[A-Z]\\.(?: ?[A-Z]\\.){1,2})(?=,? (?:here|and \\p{Lu}|attended|shared|is (?:here|a \\d|an? )|says|states|reports|denies|came|presents|called|lives|relapsed|was)|, [A-Z]\\.)`,
    'PATIENT',
    0.76,
    areInitials,
  ),
  nameRule(`(?<![\\p{L}\\d.'’/-])(?<id>\\p{Lu} ${WORD})(?![\\p{L}-])`, 'STAFF', 0.74, startsWithInitial),
  nameRule(
    `(?<=\\b[Tt]he )(?<id>${WORD})(?= (?:family|residence|household|twins|brothers|sisters|boys|girls)\\b)`,
    'RELATIVE',
    0.74,
    mayHoldOffice,
  ),
  nameRule(
    `(?<=\\b(?:[Kk]ids|[Cc]hildren|[Ss]iblings|[Ss]ons|[Dd]aughters|[Bb]rothers|[Ss]isters)[^.;\\n]{0,60}[:,;(] ?)(?<id>${WORD})(?= \\d{1,2}(?:[,;).]|$))`,
    'RELATIVE',
    0.74,
    mayHoldOffice,
  ),
] as const;

const PRESENT = [
  nameRule(
    `(?<=\\b(?:[Pp]resent|PRESENT|[Aa]ttendees|[Pp]articipants|[Ii]n attendance|[Aa]ttended by|[Ff]amily|[Tt]eam|[Ss]iblings?|[Kk]ids|[Cc]hildren|[Mm]embers)(?: at (?:meeting|bedside))?: )${WORD}(?:(?:, | & | and )(?:[a-z]{3,9} )?${WORD}){1,8}`,
    'RELATIVE',
    0.75,
    () => true,
  ),
] as const;

/** Each word of a list that may be a name; those beside kin or offices the other rules read. */
function everyName(note: Note, list: Finding): Finding[] {
  return tokensIn(note, list.start, list.end)
    .filter((token) => token.shape === 'capital' && !isBarred(token) && !isClinical(token))
    .map(({ start, end }) => ({ ...list, start, end }));
}

function isClinical({ classes, lower }: Token): boolean {
  return (classes & (Class.clinical | Class.state)) !== 0 || (classes === 0 && looksClinical(lower));
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Behind a title any word is a name that is no word of medicine, of the calendar or of offices. */
function mayBearTitle(_: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end);
  return (
    words.every(
      (token) =>
        !isBarred(token) && !CALENDAR.test(token.lower) && (!isClinical(token) || (token.classes & Class.first) !== 0),
    ) && !/ (?:in|on|at|of|for)$/.test(note.text.slice(start, end))
  );
}

/** In an office stands who is no ordinary word, unless people bear it. */
function mayHoldOffice(_: string, note: Note, start: number, end: number): boolean {
  const words = tokensIn(note, start, end).filter(({ shape }) => shape !== 'initial');
  return (
    words.length > 0 &&
    words.every(
      (token, place) =>
        !isBarred(token) &&
        !isClinical(token) &&
        !isEponymUse(note, tokenAt(note, start) + place) &&
        ((token.classes & Class.basic) === 0 || (token.classes & (Class.first | Class.surname)) !== 0),
    )
  );
}

/** Who speaks or acts: a name, a word of no list, or one that is seldom used; never a role, kin or a thing. */
function mayAct(_: string, note: Note, start: number, end: number): boolean {
  const [token, ...rest] = tokensIn(note, start, end);
  if (
    !token ||
    /['’]/.test(token.text) ||
    isBarred(token) ||
    isClinical(token) ||
    CALENDAR.test(token.lower) ||
    NOBODY.test(token.lower)
  )
    return false;
  if (rest.some((word) => word.shape !== 'initial' && (isBarred(word) || isClinical(word)))) return false;
  const names = (token.classes & (Class.first | Class.surname)) !== 0;
  if (names || token.classes === 0) return true;
  return (
    (token.classes & Class.basic) === 0 &&
    token.lower.length > 3 &&
    !/(?:s|ly|ing|ed|ness|tion|ment|ity)$/.test(token.lower)
  );
}
const NOBODY =
  /^(?:everyone|everybody|someone|somebody|anyone|nobody|people|others?|nursing|police|neighbors?|teachers?|school|therapy|dietary|security|speaker|writer|client|resident|veteran|member|student|baby|infant|child|toddler|boy|girl|man|woman|gentleman|lady|teen|adolescent|adult|victim|driver|passenger|caller|reporter|interpreter|translator|roommate|landlord|boss|employer|pharmacy|pharmacist|dentist|doctor|counselor|therapist|sitter|aide|guard|officer|deputy|claimant|examinee|subject|participant|parents?|grandparents?|siblings?|kids|children|guest|donor|recipient|wife|husband|spouse|overnight|nothing|everything|something|headaches?|symptoms|appetite|mood|voice|gait|speech|bird|cat|dog|pain|who|which|then|later|today|yesterday|currently|recently|never|always|also|still|usually|sometimes|often|mostly|otherwise|however|further|apparently|reportedly|initially|subsequently|now|once|again|alone)$/;

/** Only people are called so, and an age stands behind. */
function namesPeopleOnly(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every((token, place) => {
    if (isBarred(token) || isClinical(token) || NOBODY.test(token.lower)) return false;
    if (isEponymUse(note, tokenAt(note, start) + place) || (token.classes & Class.eponym) !== 0) return false;
    return token.classes === 0
      ? token.lower.length > 3
      : (token.classes & Class.first) !== 0 && (token.classes & Class.basic) === 0;
  });
}

/** An entry of a list of patients: a word that names people alone; problems and medicines are listed so too. */
function listsPeople(_: string, note: Note, start: number): boolean {
  const index = tokenAt(note, start);
  const token = note.tokens[index];
  if (!token || isBarred(token) || isClinical(token) || isEponymUse(note, index)) return false;
  const names = Class.first | Class.surname | Class.male | Class.female;
  return (
    (token.classes & names) !== 0 && (token.classes & (Class.basic | Class.rare)) === 0 && listsOthers(note, index)
  );
}

/** Another entry of the list opens with a name too. */
function listsOthers(note: Note, index: number): boolean {
  for (let at = 1; at < note.tokens.length; at += 1) {
    const token = note.tokens[at];
    if (!token || at === index || note.tokens[at - 1]?.shape !== 'number' || !startsLine(note, at - 1)) continue;
    if ((token.classes & (Class.first | Class.surname)) !== 0 || /^(?:mr|mrs|ms|miss)$/.test(token.lower)) return true;
  }
  return false;
}

/** `K Vandersloot`, not `Vitamin D Deficiency` or `Type A Aorta`: behind the letter a word that only names people, or of no list. */
function startsWithInitial(_: string, note: Note, start: number): boolean {
  const index = tokenAt(note, start);
  const [before, word] = [note.tokens[index - 1], note.tokens[index + 1]];
  if (!word || isBarred(word) || isClinical(word) || isEponymUse(note, index + 1)) return false;
  if (/[AI]/.test(note.text.charAt(start)) && startsSentence(note, index)) return false;
  if (before && before.line === word.line && note.text.slice(before.end, start) === ' ' && before.shape !== 'lower')
    return false;
  if (
    /^(?:vitamin|vit|hepatitis|hep|type|group|grade|stage|class|level|part|arm|plan|factor|protein|the|a|an)$/.test(
      before?.lower ?? '',
    )
  )
    return false;
  const names = Class.first | Class.surname | Class.male | Class.female;
  return word.lower.length > 3 && (word.classes & ~names) === 0;
}

/** No abbreviation that is written with points: `B.P.`, `P.O.`, `U.S.`. */
function areInitials(value: string): boolean {
  return !/^(?:B\.P|F\.O|P\.O|I\.V|I\.M|H\.R|O\.[DSU]|P\.E|C\.T|M\.R|U\.[SAK]|E\.[FRDKC]|O\.R|G\.[IU]|L\.[VPE]|R\.[VBNO]|C\.C|D\.[MOCPV]|P\.[TRMNC]|R\.[TNA]|N\.[GSPY]|S\.[CLOP]|A\.[MDB]|M\.[DISA]|B\.[SIM]|V\.[SAD]|H\.[SI]|T\.[BPI]|Q\.|P\.R\.N|T\.I\.D|B\.I\.D|U\.S\.A|R\.O\.M|D\.O\.B)/.test(
    value.replaceAll(' ', ''),
  );
}
