import { MONTH_STEMS } from '../lexicon/calendar-words.ts';
import { type Detector, findShapes, textAfter, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** Dates in words: months with days or years, bare months, holidays, seasons of a year, ordinal days. */
export const detectWrittenDate: Detector = (note) => findShapes(note, RULES);

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';
const STEM = MONTH_STEMS.join('|');
const YEAR = "(?:(?:19|20)\\d{2}|'\\d{2})";
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const TO = '(?: ?(?:-|\\u2013|to|through|thru|and|&|until) ?)';

const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))';

const RULES = [
  rule(`(?<![\\w-])${MONTH} (?:the )?${ORDINAL}(?:,? ${YEAR})?(?![\\w-])`, 'DATE', 0.9, monthStands),
  rule(`(?<![\\w-])${ORDINAL} (?:day )?of ${MONTH}(?<!\\.)(?:,? ${YEAR})?(?!\\w)`, 'DATE', 0.9),
  rule(
    `(?<![\\w-])(?:Q[1-4]|[1-4]Q|FY)(?: of| in)?[ ,/-]{0,2}(?:'\\d{2}|(?:19|20)?\\d{2})(?![\\w/-]|\\.\\d)`,
    'DATE',
    0.85,
    quarter,
  ),
  rule(
    `(?<![\\w-])${MONTH} ?${DAY}(?:${TO}(?:${MONTH} ?${DAY}(?:,? ?${YEAR})?|${DAY}(?:,? ?${YEAR})?)| ?[-\\u2013] ?${MONTH} ?${DAY})(?![\\w/])`,
    'RANGE',
    0.96,
    monthStands,
  ),
  rule(`(?<![\\w-])${DAY}(?: ${MONTH})?(?: ${YEAR})?${TO}${DAY} ${MONTH},? ?${YEAR}?(?![\\w/])`, 'RANGE', 0.93),
  rule(
    `(?<![\\w-])${MONTH}(?: ?|\\r?\\n ?)${DAY}(?:,?(?: {0,2}|\\r?\\n ?)${YEAR}|(?:, ?| )\\d{2}(?=[ .,;)]|$))?(?![\\w/]|[.:%]\\d)`,
    'DATE',
    0.95,
    monthStands,
  ),
  rule(
    `(?<![\\w.,/-])(?:the ${DAY.slice(0, -1)} of |${DAY}(?:[-/. ]{1,2}|,? of |\\r?\\n(?:of )?))${MONTH}[-/., ]{0,2}(?:${YEAR}|\\d{2}(?=[ .,;)\\n]|$))?(?![\\w/])`,
    'DATE',
    0.95,
    dayFirst,
  ),
  rule(`(?<![\\w.,/-])(?:0?[1-9]|[12]\\d|3[01])(?:${STEM})(?:(?:20)?\\d{2})?(?![\\w/-])`, 'DATE', 0.9),
  rule(`(?<![\\w-])${MONTH} (?:to|through|thru|until|till?) ${MONTH}(?:,? ?${YEAR})(?!\\w)`, 'RANGE', 0.9),
  rule(`(?<![\\w-])${MONTH} ?\\d{1,2}/\\d{2}(?![\\w/-])`, 'DATE', 0.9, monthStands),
  rule(`(?<![\\w-])${MONTH}[-/, ]{1,2}(?:of )?(?:${YEAR})(?!\\w)`, 'MONTH_YEAR', 0.95),
  rule(`(?<![\\w-])${MONTH}[-/]\\d{1,2}[-/](?:${YEAR}|\\d{2})(?!\\w)`, 'DATE', 0.95),
  rule(`(?<![\\w-])(?:19|20)\\d{2}[-/ ]${MONTH}(?:[-/ ]${DAY})?(?!\\w)`, 'DATE', 0.93),
  rule(`(?<![\\w-])${MONTH}[-/]\\d{2}(?!\\w)`, 'MONTH_YEAR', 0.85, properCase),
  rule(
    `(?<=\\b(?:in|since|last|this|next|early|late|mid|of|by|until|till|through|during|from|before|after|around|every|for|to|and|or|between|recheck|rtc|return|due) |\\b(?:mid|early|late)-)${MONTH}(?![\\w-]|\\.?\\w)`,
    'MONTH',
    0.8,
    bareMonth,
  ),
  rule(`(?<![\\w-])${MONTH} ?(?:-|\\u2013|\\/) ?${MONTH}(?:,? ?${YEAR})?(?<!\\.)(?![\\w-])`, 'RANGE', 0.86, properCase),
  rule(`(?<![\\w-])(?:mid|early|late)-${MONTH}(?<!\\.)(?![\\w-])`, 'MONTH', 0.85, hyphenedMonth),
  rule(
    `(?<![\\w-])(?:(?:the )?(?:beginning|start|middle|end|rest|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:half|week|wk|weekend|few days|(?:mon|tues|wednes|thurs|fri|satur|sun)day)) (?:of|in) |(?:wk|week) \\d (?:of|in) |early |mid |late |the following )${MONTH}(?: ${YEAR}| (?:last|this|next) year)?(?![\\w-])`,
    'MONTH',
    0.88,
    partOfMonth,
  ),
  rule(`(?<![\\w-])${MONTH}(?: (?:last|this|next) year)(?![\\w-])`, 'MONTH', 0.88, properCase),
  rule(`(?<![\\w-])${MONTH}(?= of (?:last|this|next|the (?:same|following|previous)) year)`, 'MONTH', 0.85, properCase),
  rule('(?<=\\b(?:that|this|last|next|since|until|by) )(?:March|May)(?=[.,;)]|\\s|$)', 'MONTH', 0.8, properCase),
  rule(
    `(?<![\\w-])(?:January|February|September|October|November|December|August|July)(?![\\w-])`,
    'MONTH',
    0.8,
    properCase,
  ),
  rule(
    `(?:(?<=\\b(?:on|by|until|since|through|thru|before|after|the|til|till) (?:the )?)|(?<=\\bthe ))(?<id>${DAY.slice(0, -1)})(?=[.,;:)]|$| of (?:this|next|last|the) month| at \\d| for (?:his|her|a|follow)| to (?:see|visit|have|get|be|start|follow|discuss|meet|review|pick|help|stay)\\b| (?:she|he|they|pt|patient|i|we|my|you|with|w\\/|and|but|when|via|if|@|due|because|through|until|til|till|showed|was|were|is)\\b)`,
    'DATE',
    0.65,
    ordinalDay,
  ),
  rule(
    "(?<![\\w-])(?:Mothering Sunday|Thanksgiving Monday|(?:(?:Early )?(?:May|Spring|Summer|August|Easter) )?Bank Holiday(?: Monday)?|Hogmanay|St\\.? ?(?:Stephen|Andrew|David|George|Nicholas|Lucy|Martin|Jean)(?:'|\\u2019)?s?(?: Baptiste)?(?: Day| Eve)|Midsummer(?:(?:'|\\u2019)s)?(?: Eve| Day| Night)|(?:the )?Feast of (?:the )?[A-Z][a-z]{3,14}|Ganesh Chaturthi|Baisakhi|Deepavali|Dussehra|Dasara|Ugadi|Gudi Padwa|Bakr[ -]?[Ii]d|Makar Sankranti|Muharram|Karva Chauth|Republic Day|Matariki|(?:King|Queen)(?:'|\\u2019)s Birthday|Melbourne Cup(?: Day)?|Remembrance (?:Day|Sunday)|Family Day|Civic Holiday|Simcoe Day|Rosenmontag|Silvester|Heiligabend|Pfingsten|Oktoberfest|Twelfth Night|Whit (?:Sunday|Monday)|Trinity Sunday|Advent Sunday|Michaelmas|Candlemas|Mid-Autumn Festival|Qingming|Sinterklaas|Christmas(?: (?:Eve|Day|time))?|Xmas|X-mas|Thanksgiving(?: Day| weekend)?|Easter(?: Sunday| Monday)?|Halloween|New Year(?:'|\\u2019)?s?(?:(?:'|\\u2019)s?)?(?: (?:Eve|Day))?|(?:the )?(?:Fourth|4th) of July|Independence Day|Labor Day|Labour Day|Memorial Day|Veteran(?:'|\\u2019)?s?(?:'|\\u2019)? Day|President(?:'|\\u2019)?s?(?:'|\\u2019)? Day|Columbus Day|Indigenous Peoples(?:'|\\u2019)? Day|Juneteenth|Valentine(?:'|\\u2019)?s?(?: Day)?|St\\.?\\s?Patrick(?:'|\\u2019)?s(?: Day)?|Mother(?:'|\\u2019)s Day|Father(?:'|\\u2019)s Day|Martin Luther King(?:,? Jr\\.?)?(?: Day)?|MLK(?: Day)?|Groundhog Day|Mardi Gras|Ash Wednesday|Palm Sunday|Good Friday|Passover|Rosh Hashanah?|Yom Kippur|Hanukkah|Chanukah|Purim|Sukkot|Ramadan|Eid(?: al-\\w{2,5})?|Diwali|Holi|Kwanzaa|Cinco de Mayo|Boxing Day|Bastille Day|Canada Day|Victoria Day|Lunar New Year|Chinese New Year|Black Friday|Super Bowl(?: Sunday)?|Flag Day|Patriots?(?:'|\\u2019)? Day|Earth Day|Tax Day|May Day|Golden Week|Bonfire Night|Guy Fawkes(?: Night)?|Burns Night|Pancake Day|Shrove Tuesday|Maundy Thursday|Holy (?:Week|Thursday|Saturday)|Epiphany|Three Kings(?: Day)?|Whitsun|Martinmas|Anzac Day|Australia Day|Waitangi Day|Diada|Nowruz|Norooz|Songkran|Obon|Chuseok|Seollal|Vesak|Navratri|Durga Puja|Onam|Pongal|Lohri|Vaisakhi|Janmashtami|Raksha Bandhan|Ashura|Mawlid|Tisha B(?:'|\\u2019)Av|Shavuot|Simchat Torah|Lag B(?:'|\\u2019)Omer|Timkat|Meskel|Orthodox Easter|Rosh Chodesh|Administrative Professionals Day|Election Day|Inauguration Day|Pride (?:Week|weekend)|Derby (?:Day|weekend)|Mother(?:'|\\u2019)?s Day weekend|the [Nn]ew [Yy]ear(?! old)|All Saints(?:'|\\u2019)? Day|Dia de los Muertos|Pentecost|Lent)(?!\\w)",
    'HOLIDAY',
    0.92,
    holidayStands,
  ),
  rule(
    "(?<=\\b(?:on|since|until|before|after|by|over|around|till) )[A-Z][a-z]{3,12}(?:(?:'|\\u2019)?s)? Day(?! ?#?\\d)(?![\\w-])",
    'HOLIDAY',
    0.8,
    holidayNamed,
  ),
  rule(
    `(?<![\\w-])(?:early |late |mid-?)?(?:spring|summer|fall|autumn|winter)(?: (?:half-?)?term| holidays)?(?: of| in|,)? ${YEAR}(?:[-/\\u2013]\\d{2}(?:\\d{2})?)?(?!\\w)`,
    'SEASON',
    0.93,
  ),
  rule('(?<=\\bbirthday (?:is|was|falls)(?: on)?(?: the)? )\\d{1,2}(?:st|nd|rd|th)(?!\\w)', 'DATE', 0.85),
  rule(`(?<![\\w-])(?:0[1-9]|[12]\\d|3[01])(?:${STEM})(?:(?:19|20)\\d{2}|\\d{2})(?!\\w)`, 'DATE', 0.95),
] as const;

function rule(
  source: string,
  sub: string,
  confidence: number,
  accept: (value: string, note: Note, start: number, end: number) => boolean = () => true,
) {
  return { shape: new RegExp(source, 'gi'), label: 'DATE', sub, confidence, accept } as const;
}

/** `may 2 tabs`, `march 5 steps`: in lower case these months are verbs unless a year follows, or `may 23rd` tells. */
function monthStands(value: string, note: Note, _: number, end: number): boolean {
  if (/(?:19|20)\d{2}/.test(value)) return true;
  if (/^(?:may|mar|march|dec)\b/.test(value)) return /\d(?:st|nd|rd|th)$/.test(value);
  return !/^ ?(?:mg|ml|mcg|tabs?|units?|%|cm|mm|kg|g\b|x\b)/.test(textAfter(note, end, 6));
}

function dayFirst(value: string, note: Note, start: number): boolean {
  if (/\d (?:may|march|mar|dec)\b/.test(value)) return /\d{4}/.test(value);
  if (MONTH_BEFORE.test(note.text.slice(Math.max(0, start - 12), start))) return false;
  return !/[\d.,/]$/.test(note.text.slice(Math.max(0, start - 1), start));
}
/** `on June 4. May she rest`: the day is of the month before. */
const MONTH_BEFORE = new RegExp(`\\b${MONTH} $`);

/** `Q3 2023`, not `q4 12` of a schedule. */
function quarter(value: string): boolean {
  return /^(?:Q\d|\dQ|FY)/.test(value) && /(?:19|20)\d{2}|'\d{2}|FY ?\d{2}$/.test(value);
}

function properCase(value: string): boolean {
  return /^[A-Z]/.test(value);
}

/** `late Feb`, `the first week of April`; `early march` of lower case only where the words before leave no doubt. */
function partOfMonth(value: string): boolean {
  return (
    /(?:^| )(?:[A-Z][a-z]|[A-Z]{3})/.test(value.replace(/^The /, '')) || /^(?:early|late) (?!may|mar\b)/.test(value)
  );
}

/** `mid-November`, not `mid-march`. */
function hyphenedMonth(value: string): boolean {
  return /-[A-Z]/.test(value);
}

function bareMonth(value: string, note: Note, start: number, end: number): boolean {
  if (!properCase(value) || /^(?:Mar|Jan|Dec|Sep|Apr)\b(?!\.)/.test(value)) return false;
  if (/^(?:May|April|June|August|MAY|APRIL|JUNE)\b/.test(value)) {
    const before = textBefore(note, start, 14);
    if (
      !/\b(?:in|since|last|this|next|early|late|mid|until|through|during|by|around|recheck|rtc|due)(?: |-)$/.test(
        before,
      )
    )
      return false;
    if (value.endsWith('.')) return true;
    return !/^(?:'s| [A-Z][a-z]|,? (?:RN|MD|NP|LPN))/.test(note.text.slice(end, end + 8));
  }
  return true;
}

function ordinalDay(_: string, note: Note, start: number, end: number): boolean {
  return (
    !/(?:percentile|degree|rib|floor|toe|finger|digit|grade|cranial|ics|intercostal|metatarsal|metacarpal|week|trimester|dose|child|time|line|lead)/.test(
      textAfter(note, end, 18),
    ) && !/(?:in|than|below|above|at|to|between|from) the $/.test(textBefore(note, start, 12))
  );
}

/** `on Pulaski Day`, not `on Hospital Day`. */
function holidayNamed(value: string): boolean {
  return (
    /^[A-Z][a-z]+['\u2019s]* Day$/.test(value) &&
    !/^(?:Hospital|Operative|Treatment|Every|Each|This|That|Next|Last|First|Second|Third|Same|Surgery|Cycle|Clinic|Study|Rest|Sick|Snow|School|Work|Week|Birth|Dialysis|Infusion|Post)/.test(
      value,
    )
  );
}

function holidayStands(value: string, note: Note, _: number, end: number): boolean {
  if (!/^[A-Z\d]/.test(value))
    return /^(?:christmas|xmas|lunar new year|chinese new year|columbus day|presidents?'? day|super bowl|election day|groundhog day|black friday|indigenous peoples'? day|martin luther king|mlk|labou?r day|veterans|canada day|victoria day|australia day|anzac day|bonfire night|bank holiday|hogmanay|mothering sunday|thanksgiving|halloween|easter|4th of july|fourth of july|the new year|memorial day|labor day|independence day|juneteenth|ramadan|diwali|hanukkah|chanukah|passover|yom kippur|rosh hashana|kwanzaa|eid\b|valentine'?s day|mother'?s day|father'?s day|new year'?s|st\.? patrick|good friday|palm sunday|ash wednesday|boxing day|cinco de mayo|mardi gras)/.test(
      value,
    );
  if (/^(?:Lent|Holi|Easter|Valentine)$/i.test(value) || /^Lent$/.test(value))
    return value === 'Easter' && !/^ (?:Seal|egg|lil)/i.test(textAfter(note, end, 6));
  return !/^ (?:disease|tree|factor|fern|berry)/.test(textAfter(note, end, 12));
}
