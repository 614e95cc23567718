import type { Finding } from '../finding.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar-words.ts';
import { Class } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import { type Note, type Token, tokenAt } from '../tokens.ts';
import { isInsurer } from './insurer.ts';

/** Practices, laboratories, shops, congregations and public bodies whose names end or begin as only theirs do (B). */
export const detectPractice: Detector = (note) => [
  ...findShapes(note, HEADED).flatMap((finding) => withOwnWords(note, finding)),
  ...findShapes(note, RULES),
];

const SPECIALTY =
  "(?:(?:Family|Internal|Sports|Sleep|Pain|Geriatric|Adolescent|Occupational|Integrative|Primary|Lifestyle)\\sMedicine|(?:Women|Men|Children)['’]s\\s(?:Health|Care|Clinic)|Foot\\s(?:&|and)\\sAnkle|Allergy\\s(?:&|and)\\sAsthma|Ear,?\\sNose,?\\s(?:&|and)\\sThroat|Bone\\s(?:&|and)\\sJoint|Heart\\s(?:&|and)\\sVascular|(?:Hand|Oral|Plastic|Vascular|Spine|Eye|Foot|Weight\\sLoss|Same\\sDay)\\sSurgery|(?:(?:Kids|Family|Pediatric)\\s)?(?:Dentistry|Dental)|Orthodontics|Endodontics|Periodontics|Urology|Cardiology|Retina|(?:Family\\s)?Eye\\s?[Cc]are|Vision|Pediatrics|Orthop(?:a)?edics|Dermatology|Neurology|Nephrology|Podiatry|Audiology|Rheumatology|Gastroenterology|Endocrinology|Psychiatry|Counseling|Obstetrics|Surgery|ENT|Hearing|Fertility|(?:Physical\\s)?Therapy|Chiropractic|Acupuncture|Veterinary)";
const SUPPLY =
  '(?:(?:Sleep|Reference|Clinical|Genetics?)\\s(?:Labs?|Laborator(?:y|ies))|Open\\sMRI|Imaging|Radiology|Drugs?|Drug\\sStore|Apothecary|Chemists?|Mobility|(?:Memory|Elder|Adult\\sDay|Home|Skilled|Hospice|Respite)\\sCare|Home\\s(?:Health|Infusion|Oxygen)|DME|Day\\s?[Cc]are|Preschool|Labs?|Diagnostics|Laborator(?:y|ies)|Deaconess|Dialysis|Prosthetics|Orthotics|(?:Medical|Surgical)\\sSupply|Hospital|(?:Memory|Heart|Wound)\\sClinic|Nursing\\sHome|Pharmacy|SNF|NH|ALF|LTAC)';
const EMPLOYER =
  '(?:Steakhouse|Apts|Apartments|Garage|HS|Elem|Lodge|Motel|Inn|Hotel|Motors|Airlines|Airways|Foods|Freight|Logistics|Shipyard|Shipbuilding|Refinery|Fellowship|Ministries|Tabernacle|Cathedral|Chapel|Mosque|Synagogue|Fitness|Reservation|Pueblo|Rancheria|Bldg|Cafe|Pub|Tavern|Saloon|Bar|Tap\\sRoom|Taproom|Brewpub|Lounge|Cremation|Crematory|Funeral\\s(?:Home|Chapel)|Nightclub|Pizzeria|Pizza|Barbershop|Salon|Farms|Ranch|Airport|Casino|Stadium|Arena|Correctional|Penitentiary|Lumber|Paving|Landscaping|Construction|Drywall|Masonry|Hauling|Towing|Catering|Cleaners|Florist|Nursery|Brewing|Brewery|Winery|Works|Bakery|Diner|Taqueria|Foundry|Cannery|Trucking|Roofing|Plumbing|Electric|Dairy|Orchards?|Vineyards?|Hardware|Auto\\s(?:Body|Parts|Repair)|ISD|Unified|(?:Fire|School|Water|Park|Irrigation)\\sDistrict(?:\\s(?:No\\.\\s?)?#?\\d{1,3})?)';
const TAIL =
  '(?:\\s(?:Associates|Partners|Group|Specialists|Center|Clinic|Institute|Practice|Services|PLLC|LLC|PC|Inc|of\\s[A-Z][a-z]{2,15}))?(?:\\s?#\\d{1,5})?';
const WORD = "[A-Z][\\p{Ll}'’][\\p{L}'’-]{0,20}";

const HEADED = [headed(SPECIALTY, 'HOSPITAL', 0.8), headed(SUPPLY, 'FACILITY', 0.8), headed(EMPLOYER, 'ORG', 0.76)];

function headed(heads: string, sub: string, confidence: number) {
  return {
    shape: new RegExp(`(?<![\\w'’-])(?:${WORD}(?: |\\r?\\n ?)){1,3}?${heads}${TAIL}(?![\\w-])`, 'gu'),
    label: 'LOCATION',
    sub,
    confidence,
  } as const;
}

const NAMED = "(?:(?: |\\r?\\n)(?:[A-Z][\\p{L}'’-]+|of|the|de|del|la|el|los|las)){0,3}(?: |\\r?\\n)[A-Z][\\p{L}'’-]+";
const RULES = [
  place(
    /(?<![\w-])Drs?\.?\s[A-Z][\p{L}'’-]+(?:,?\s(?:&|and)\s[A-Z][\p{L}'’-]+){0,2}\s(?:&|and)\s(?:Partners|Associates|Colleagues)(?![\w-])/gu,
    'FACILITY',
    0.99,
  ),
  place(
    /(?<![\p{L}-])(?:VNA\sof(?:\sthe)?|Hôpital|Hopital|Clinique|Ospedale|Krankenhaus|Klinikum)(?:\s(?:de|du|des|de la|di|del|der))?\s[A-Z\u00c0-\u00de][\p{L}'’-]+(?:[ -][A-Z\u00c0-\u00de][\p{L}'’-]+){0,2}/gu,
    'HOSPITAL',
    0.85,
  ),
  place(
    new RegExp(`(?<![\\w-])(?:Iglesia|Templo|Parroquia|Masjid|Gurdwara|Congregation|Temple|Capilla)${NAMED}`, 'gu'),
    'ORG',
    0.8,
  ),
  place(
    /(?<![\w-])(?:IGLESIA|TEMPLO|PARROQUIA|MASJID|GURDWARA|CONGREGATION)(?: (?!(?:WHEN|AND|ON|IN|AT|FOR|SINCE|WITH|WHERE|TODAY|BY)\b)[A-Z][A-Z'’-]+){1,4}/g,
    'ORG',
    0.8,
  ),
  place(
    /(?<![\w-])(?:Local|Lodge|VFW Post|Legion Post|Lodge No\.) #?\d{1,4}(?: [A-Z][a-z]{3,15}s\b)?/g,
    'ORG',
    0.72,
    (value) => /[a-z]s$|Post|Lodge/.test(value),
  ),
  place(
    /(?<=\b(?:at|to|from) )(?<id>[A-Z]{3,5})(?= (?:ED|ER|ICU|PICU|NICU|campus|main campus)\b)/g,
    'HOSPITAL',
    0.7,
    (_, note, start) => ((tokenOf(note, start)?.classes ?? 0) & (Class.clinical | Class.common)) === 0,
  ),
  place(
    /(?<=\b(?:at|to|from|of) (?:the )?)[A-Z][a-z]{2,14} [A-Z][a-z]{2,14} (?:of|at|on) the [A-Z][a-z]{3,14}\b/g,
    'HOSPITAL',
    0.72,
    (_, note, start) => ((tokenOf(note, start)?.classes ?? 0) & Class.clinical) === 0,
  ),
] as const;

function place(
  shape: RegExp,
  sub: string,
  confidence: number,
  accept: (value: string, note: Note, start: number) => boolean = () => true,
) {
  return { shape, label: 'LOCATION', sub, confidence, accept } as const;
}

function tokenOf(note: Note, start: number): Token | undefined {
  return note.tokens[tokenAt(note, start)];
}

/** From the first word on that is the institution's own; nothing where there is none, as in `Outpatient Urology`. */
function withOwnWords(note: Note, finding: Finding): Finding[] {
  if (isInsurer(note.text, finding.start, finding.end)) return [];
  const first = tokenAt(note, finding.start);
  for (let index = first; index < first + 3; index += 1) {
    const token = note.tokens[index];
    if (!token || token.start >= finding.end || HEAD_WORDS.has(token.lower)) return [];
    if (!isOwn(note, index, token)) continue;
    return [{ ...finding, start: token.start }];
  }
  return [];
}

function isOwn(note: Note, index: number, token: Token): boolean {
  if (LEADING.test(token.lower) || MONTH_OR_DAY.has(token.lower) || token.shape === 'initial') return false;
  if ((token.classes & Class.clinical) !== 0) return (token.classes & (Class.surname | Class.city)) !== 0;
  if ((token.classes & Class.basic) === 0) return true;
  const before = note.tokens[index - 1];
  return before !== undefined && before.shape === 'lower' && note.text[before.end] === ' ';
}
const HEAD_WORDS = new Set(
  `${SPECIALTY} ${SUPPLY} ${EMPLOYER}`
    .replaceAll('\\s', ' ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2),
);
/** What stands with a capital before a department that is nobody's: `Outpatient Urology`, `Referral Dermatology`. */
const LEADING =
  /^(?:the|a|our|his|her|their|my|this|per|see|seen|for|from|to|at|by|with|and|or|of|in|on|via|was|is|outside|inpatient|outpatient|pediatric|adult|general|local|referr\w*|refer|consult\w*|follow\w*|appointment|appt|provider|clinic|department|dept|division|service|services|specialty|physician|surgeon|attending|agency|site|employer|district|facility|lab|labs|pharm|pharmacy|hospital|hosp|patient|pt|dr|mr|mrs|ms|does|did|no|not|new|prior|previous|last|next|please|call|called|send|sent|order\w*|schedule\w*|hx|history|assessment|plan|interventional|diagnostic|nuclear|portable|stat|mobile|bedside|emergency|robotic|bariatric|laparoscopic|elective|major|minor|open|previous|cardiac|thoracic|physical|occupational|speech|respiratory|hormone|radiation|group|individual|cognitive|behavioral|antibiotic|oxygen|blurred|double|low|color|night|distance|near|peripheral|combined|dual|triple|water|light|full|no|illicit|prescription|recreational|study|investigational|dme|ros|psh|pmh|abc|alcohol|tobacco|radiation|rehabilitation|negative|positive|normal|abnormal|generic|brand|urine|home|bed|functional|impaired|joint|limited|decreased|good|poor|fair|baseline)$/;
const MONTH_OR_DAY: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS]);
