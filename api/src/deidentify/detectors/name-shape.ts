import type { Finding } from '../finding.ts';
import { Class, looksClinical } from '../lexicon.ts';
import { findShapes } from '../scan.ts';
import { gapBefore, type Note, type Token, tokenAt, tokensIn } from '../tokens.ts';
import { isCredential } from './name-reader.ts';
import { nameRule, noMedicine } from './name-rule.ts';
import { isBarred } from './name-worth.ts';

/** Names known by the signs around them: in lists of duties, between bars, before a trade in brackets, in lower case. */
export function detectShapedName(note: Note): Finding[] {
  return [...findShapes(note, RULES), ...lowerNames(note)];
}

const WORD = "\\p{Lu}[\\p{Ll}'’]{1,15}(?:[-’']\\p{Lu}[\\p{Ll}]{1,15})?";
const UPPER = "[A-Z][A-Z'’-]{1,20}";
const DUTY =
  'RT|RN|RRT|PharmD|Pharm|MD|NP|PA|LPN|CRNA|CNA|CPhT|CMA|RDH|Attd|[Aa]ttending|[Ff]ellow|[Cc]irculator|[Ss]crub|[Oo]perators?|[Ss]urgeon|[Aa]ss(?:t|istant)|[Mm]onitor|[Cc]oordinator|[Nn]avigator|[Hh]yg|[Aa]nes|[Tt]ech|Ofc\\.?|Sgt\\.?|Det\\.?|[Rr]esident|[Ii]ntern|[Cc]lerk|[Ss]upervisor|[Ff]acilitator|[Ii]nvestigator|[Rr]eferring|[Ii]nterpreter|[Cc]haplain|[Ss]cribe|[Pp]receptor|SW|MSW|LCSW|CM|Officer|Deputy|Trooper|Principal|Coach|Counselor|Pastor|Rabbi|Imam';
const BRANCH =
  'rad onc|med onc|surg onc|gyn onc|onc|surg|surgery|path|pathology|rads?|radiology|GI|ID|ENT|cards?|cardiology|neuro|renal|pulm|heme|peds|hyg|hygienist|navigator|pharm|pharmacy|fellow|resident|intern|chaplain|coordinator|billing|charge|charge RN|RN|RD|OT|PT|SLP|SW|MSW|CM|NP|PA|MA|LPN|circulator|scrub|tech|front desk|scheduler|interpreter|attending|PGY-?\\d|MS-?\\d|R[1-4]|sub-?I|scribe|teacher|principal|caseworker|neighbor|roommate|landlord';
const KIN =
  '(?:[Gg]rand|[Ss]tep|[Hh]alf-?)?(?:[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Bb]rother|[Ss]ister|[Ss]on|[Dd]aughter|[Aa]unt|[Uu]ncle|[Nn]iece|[Nn]ephew|[Cc]ousin|[Hh]usband|[Ww]ife|[Pp]artner|[Ss]pouse|[Ff]ianc(?:e|é)e?|[Rr]oommate|[Nn]eighbou?r|[Ff]riend|[Bb]oyfriend|[Gg]irlfriend|[Ss]ibling|[Tt]win|[Cc]aregiver|[Gg]uardian)';
const SYLLABLE =
  'jin|min|won|ji|hee|hye|young|yeong|soo|su|ho|joon|jun|hyun|hyeon|seo|ah|yeon|woo|sook|suk|kyung|mi|na|ra|eun|sun|hwa|hoon|ki|seok|chul|jung|jeong|ling|ming|mei|wei|hua|feng|ping|hui|fang|ying|yi|jen|chieh|hsin|yu|ting|chun|wen|yuan|jae|rin|hyuk|sik|gyu|beom|chan|dong|geun|hwan|hyo|kwan|kwang|kyu|myung|nam|rae|rim|ryul|sang|seong|seung|soon|taek|tae|yeol|yong|yul|yun|bae|cheol|gyeong|shik|shin|wook';

const RULES = [
  nameRule(
    `(?<![\\w-])\\p{Lu}\\p{Ll}{1,6}-(?:${SYLLABLE})(?![\\w-])(?:[ \\n]${WORD}(?: ${WORD})?(?![\\w]))?`,
    'PATIENT',
    0.86,
    opensNoCompound,
  ),
  nameRule(
    `(?<=\\b(?:${DUTY}):? )(?<id>${WORD}(?: ${WORD})?|${WORD} [A-Z](?= ?[/\\n]))(?=\\.?\\s?(?:[/.,;|)\\n]|$)|,? (?:MD|DO|RN|NP|PA|RRT|of|and|took|called|met|aware|notified|at|will|has|had|here|present|gave|said|says|spoke|to|visited|in)\\b|,? \\()`,
    'STAFF',
    0.76,
    mayBeName,
  ),
  nameRule(
    `(?<=\\b(?:MD|RT|RN|ATT|CLERK|RRT):? {1,3})(?<id>${UPPER})(?=\\s{0,40}\\n|$| {2})`,
    'STAFF',
    0.74,
    (value, note, start, end) => !isCredential(note, tokenAt(note, start)) && mayBeName(value, note, start, end),
  ),
  nameRule(
    `(?<![\\w-])(?<id>(?:[Dd]e la |[Vv]an |[Dd]e )?${WORD}(?:[ \\n]${WORD})?)(?= ?\\n? ?\\((?:${BRANCH})\\))`,
    'STAFF',
    0.8,
    mayBeAnyone,
  ),
  nameRule(`(?<=[:;] {1,2})(?<id>${WORD})(?= [-–] (?:[a-z]|[A-Z]{2} ))`, 'STAFF', 0.74, mayBeName),
  nameRule(
    `(?<=(?:^|[|/^]|\\b[A-Z][A-Za-z0-9]{1,9} {0,2}:|[–—]) {0,3})(?<id>${UPPER}(?: ${UPPER})?, ?${UPPER}(?: [A-Z]\\b)?)(?= {0,2}(?:[|(/\\n]|$)| {2,})`,
    'PATIENT',
    0.85,
    mayBeName,
  ),
  nameRule(`(?<![\\w^])${UPPER}\\^${UPPER}(?:\\^[A-Z]{1,15})?(?![\\w^-])`, 'PATIENT', 0.88, mayBeName),
  nameRule(
    `(?<![\\p{L}\\d.'-])(?<id>\\p{Lu}\\p{Ll}{2,12} [A-Z])(?=\\.?['’]s\\b|\\.? ?[|(]|\\.(?:,|\\?|\\)|$| (?:[a-z]|\\()))`,
    'PATIENT',
    0.78,
    opensWithName,
  ),
  nameRule(
    '(?<=\\b(?:[Pp]articipant|[Ss]ubj(?:ect)?\\.?|[Dd]onor) [A-Z0-9-]{3,14} \\()(?<id>[A-Z]{2,3})(?=\\))',
    'PATIENT',
    0.8,
    () => true,
  ),
  nameRule(
    "(?<=^|^[^\\n]{1,24} {2,})(?<id>\\p{Lu}[\\p{L}'’-]{1,20}(?: \\p{Lu}[\\p{L}'’-]{1,20})?, \\p{Lu}[\\p{L}'’-]{1,20}(?: [A-Z]\\b)?)(?= {2,}\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})",
    'PATIENT',
    0.85,
    () => true,
  ),
  nameRule('(?<=\\()(?<id>[A-Z]{3})(?=; (?:chart|MRN|DOB|born)\\b)', 'PATIENT', 0.8, () => true),
  nameRule(
    `(?<=\\| {0,2})(?<id>${WORD}(?:[ -]${WORD})?(?:, ${WORD}(?: [A-Z]\\b)?)?)(?=(?: \\([“"]?${WORD}[”"]?\\))?(?:-bed \\w{1,4})? {0,2}\\| {0,2}\\d{1,3} ?[MFmf]?(?: {0,2}\\||y))`,
    'PATIENT',
    0.82,
    noMedicine,
  ),
  nameRule(
    `(?<=^)(?<id>${WORD}, ${WORD}(?: [A-Z]\\b)?)(?= {0,2}[|/] {0,2}(?:MRN?|DOB|#|\\d{1,3} ?[MFy]))`,
    'PATIENT',
    0.85,
    () => true,
  ),
  nameRule(`(?<=["“])(?<id>${WORD})(?=, (?:your|you|we|I|please|this|it)\\b)`, 'PATIENT', 0.76, mayBeName),
  nameRule(`(?<=\\(\\d\\)\\s)(?<id>${WORD}(?: ${WORD})?)(?=, \\d{1,3}[,;.)]| \\()`, 'RELATIVE', 0.76, mayBeName),
  nameRule(`(?<=^[Cc][Cc]:? [^\\n]{2,80}[;,] )(?<id>${WORD} [A-Z])(?=\\.?\\s*(?:$|[;,]))`, 'STAFF', 0.82, mayBeName),
  nameRule(
    `(?<=(?:^|[.!?] ))(?<id>${WORD})(?= (?:will (?:phone|contact|text|email|fax|bring|arrange|discuss|present|update)|joined (?:from|by|via|us)|asked (?:about|for|if|whether)|to (?:see|call|phone|contact) (?:Mr|Ms|Mrs|Dr|pt|patient|the)|stopped (?:the|his|her|taking)|texted|phoned)\\b)`,
    'PATIENT',
    0.74,
    mayBeName,
  ),
  nameRule(
    `(?<=^(?:Will|Does|Did|Can|Is|Has|Should|Could)[ \\n])(?<id>${WORD})(?= (?:need|have|take|want|still|get|eligible|due|able|be|start|stop|switch)\\b)`,
    'PATIENT',
    0.72,
    mayBeName,
  ),
  nameRule(
    `(?<![\\w-])(?<id>${WORD})(?=, (?:the|his|her|their) (?:next of kin|health care proxy|healthcare proxy|emergency contact|power of attorney|caregiver|guardian))`,
    'RELATIVE',
    0.78,
    mayBeName,
  ),
  nameRule(
    `(?<=\\((?:for|from|per|by|with|via|call|ask|ask for)[ \\n])(?<id>${WORD})(?=\\)| who\\b| (?:called|in)\\b)`,
    'PATIENT',
    0.74,
    mayBeName,
  ),
  nameRule(
    `(?<=\\b(?:[Ww]ith|by|from|to|told|asked?(?: for)?|see|call|contact|via|per) |\\(\\d\\)\\s)(?<id>${WORD})(?= (?:in|from|at) (?:billing|records|registration|pharmacy|scheduling|financial|admitting|radiology|the lab|lab|your office|our office|dietary|intake|admissions|social|central|infection|case|patient|medical|triage|referrals|authorizations|prior|utilization|human|risk|housekeeping|transport)\\b| of your office)`,
    'STAFF',
    0.8,
    mayBeName,
  ),
  nameRule(
    `(?<![\\p{L}\\d.-])(?<id>${WORD})(?=['’]s (?:sister|brother|mother|father|mom|dad|wife|husband|son|daughter|partner|pager|cell|phone|voicemail|extension|office|insurance|caregiver|roommate|neighbor)\\b)`,
    'PATIENT',
    0.74,
    opensWithName,
  ),
  nameRule(
    `(?<=[,;.:] |^|\\b(?:for|with|and)[ \\n])(?<id>${WORD})(?= from \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?, \\p{Lu})`,
    'PATIENT',
    0.74,
    mayBeName,
  ),
  nameRule(
    `(?<![\\p{L}\\d.-])(?<id>[A-Z]\\. ${WORD})(?= (?:texted|called|phoned|says|said|asked|asks|wants|reports|states|is|was|has|wrote|paged|needs)\\b|,? \\()`,
    'PATIENT',
    0.76,
    mayBeAnyone,
  ),
  nameRule(
    `(?<=\\b(?:[Pp]t|[Pp]atient|[Cc]lient)[ \\n])(?<id>[A-Z]{2,3})(?= ?\\((?:#|MRN|DOB|\\d{4,}|[A-Z]{1,3}\\d{4,}))`,
    'PATIENT',
    0.8,
    () => true,
  ),
  nameRule(
    `(?<=\\b(?:${KIN}|[Cc]hild|[Kk]ids)(?:,| -|:)? )(?<id>${WORD})(?=[,.;)]|$| (?:and|or|is|has|at|in|who|with|to|says|said|reports|called|will|was|lives|works|visits)\\b| \\()`,
    'RELATIVE',
    0.76,
    mayBeAnyone,
  ),
  nameRule(
    `(?<=\\b(?:[Cc]all|[Pp]age|[Tt]ext|[Aa]sk for|[Nn]otify|[Cc]ontact|[Hh]and-?off (?:to|from)|[Hh]andoff (?:to|from)|[Rr]eport (?:to|from|given to)|[Ss]ign-?out to|[Rr]elieved by|CC to)[ \\n])(?<id>${WORD})(?= (?:if|when|at|with|for|re|w\\/|x|ext|before|after)\\b| \\d{3})`,
    'STAFF',
    0.75,
    mayBeCalled,
  ),
  nameRule(
    `(?<=\\b(?:OB|Psych|Neuro|Vasc|Path|Nephro|Podiatry|Dental|Nutrition|Wound|Speech|Chaplain|Peds?|Anes|Surg|Onc|Cards?|Renal|GI|ID|IR|Pulm|Ortho|Uro|ENT|PMD|PCP|Attg|Hosp|Derm|Heme|Endo|Rheum|Author|Interp|Circ|Scrub|Rep|Coach|Teacher|Pastor|Ofc)(?::| -)[ \\n])(?<id>${WORD}(?: ${WORD})?)(?=[.,;)\\n]|$| [A-Z][a-z]{1,8}:)`,
    'STAFF',
    0.75,
    namesPeople,
  ),
  nameRule(
    `(?<=\\b(?:[Ss]igned|by|[Pp]er|[Ww]ith|[Aa]uthor:?|[Cc][Cc]:?|CC:?|[Tt]o|[Dd]r\\.?)[ \\n])(?<id>[A-Z]\\. ${WORD})`,
    'STAFF',
    0.75,
    mayBeAnyone,
  ),
  nameRule(
    `(?<=(?::|\\bw\\/|\\b[Ww]ith|\\b[Ss]urgeons?|\\b[Bb]y|\\b[Pp]er|^) ?)(?<id>${WORD}(?:\\/${WORD}){1,3})(?=[ ,.;)\\n]|$)`,
    'STAFF',
    0.75,
    sharesNames,
  ),
] as const;

/** No word that is never one of a name, and at least one that names people or that no list has. */
function mayBeName(_: string, note: Note, start: number, end: number): boolean {
  const tokens = tokensIn(note, start, end);
  if (tokens.some((token) => isBarred(token))) return false;
  return tokens.some((token) => {
    if ((token.classes & (Class.first | Class.surname)) !== 0) return true;
    return token.classes === 0 && token.lower.length > 2 && !looksClinical(token.lower);
  });
}

/** Any word but one of medicine or of the map, as `French (rad onc)`. */
function mayBeAnyone(value: string, note: Note, start: number, end: number): boolean {
  return mayBeName(value, note, start, end) || noMedicine(value, note, start, end);
}

/** `Call Rusty if`: no word of medicine, and one of everyday use only where people bear it. */
function mayBeCalled(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (token) =>
      !isBarred(token) &&
      (token.classes & Class.clinical) === 0 &&
      ((token.classes & Class.basic) === 0 || (token.classes & (Class.first | Class.surname)) !== 0),
  );
}

/** Every word names people, and none is an ordinary one or an eponym. */
function namesPeople(_: string, note: Note, start: number, end: number): boolean {
  return tokensIn(note, start, end).every(
    (token) =>
      !isBarred(token) &&
      (token.classes & (Class.first | Class.surname)) !== 0 &&
      (token.classes & (Class.clinical | Class.state)) === 0,
  );
}

/** `Pike/Mabry/Stroud`: none a word of medicine, and at least one that only names people. */
function sharesNames(_: string, note: Note, start: number, end: number): boolean {
  const tokens = tokensIn(note, start, end);
  return (
    tokens.some((token) => namesOnly(token)) &&
    tokens.every(
      (token) =>
        !isBarred(token) && !looksClinical(token.lower) && (token.classes & (Class.clinical | Class.state)) === 0,
    )
  );
}

/** `Sung-min`, not `Pre-min`. */
function opensNoCompound(value: string): boolean {
  return !/^(?:Pre|Post|Anti|Non|Re|Co|Semi|Sub|Multi|Peri|Intra|Inter|Mid|Low|High|Trans|Ultra|Alpha|Beta|Gamma)-/.test(
    value,
  );
}

/** The first word is a given name, or one of no list. */
function opensWithName(_: string, note: Note, start: number): boolean {
  const token = note.tokens[tokenAt(note, start)];
  if (!token || isBarred(token) || (token.classes & (Class.clinical | Class.eponym | Class.state)) !== 0) return false;
  if ((token.classes & Class.first) !== 0) return true;
  return (token.classes & ~(Class.surname | Class.rare | Class.city)) === 0 && !looksClinical(token.lower);
}

/** `katarzyna moua (5987829)`: two words in lower case that name people and nothing else. */
function lowerNames(note: Note): Finding[] {
  const found: Finding[] = [];
  for (let index = 1; index < note.tokens.length; index += 1) {
    const [given, family] = [note.tokens[index - 1], note.tokens[index]];
    if (given?.shape !== 'lower' || family?.shape !== 'lower' || gapBefore(note, index) !== ' ') continue;
    const listed = namesOnly(given) && namesOnly(family);
    const identified =
      [given, family].every((token) => namesOnly(token) || isUnlisted(token)) &&
      IDENTITY.test(note.text.slice(family.end, family.end + 16));
    if (!listed && !identified && !announced(note, index - 1, given, family)) continue;
    found.push({ start: given.start, end: family.end, label: 'NAME', sub: 'PATIENT', confidence: 0.75 });
  }
  return found;
}

/** `tacrolimus for homer llewellyn`: behind a word that people follow a given name with other senses stands too. */
function announced(note: Note, index: number, given: Token, family: Token): boolean {
  const before = note.tokens[index - 1];
  if (before === undefined || !ANNOUNCES.test(before.lower) || gapBefore(note, index) !== ' ') return false;
  const named = (given.classes & Class.first) !== 0 && (given.classes & (Class.basic | Class.clinical)) === 0;
  return named && (namesOnly(family) || isUnlisted(family));
}
const ANNOUNCES = /^(?:for|pt|patient|client|mr|mrs|ms|dr|with|re|on)$/;
const IDENTITY =
  /^(?:,? ?\((?:\d{4,}|[A-Za-z]{0,3}-?\d{4,}|\d{1,3} ?(?:y|m|f)|mrn|dob|id)|,? (?:dob|mrn)\b|,? \d{1,3} ?(?:y\/?o|yo|yr|year|[mf]\b))/i;

function namesOnly({ classes, lower }: Token): boolean {
  return (
    lower.length > 2 &&
    (classes & (Class.first | Class.surname)) !== 0 &&
    (classes & ~(Class.first | Class.surname | Class.male | Class.female)) === 0
  );
}

function isUnlisted({ classes, lower }: Token): boolean {
  return classes === 0 && lower.length > 3 && !looksClinical(lower);
}
