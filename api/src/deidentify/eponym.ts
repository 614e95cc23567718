import { EPONYM_HEADS } from './lexicon/eponyms.ts';
import { Class } from './lexicon.ts';
import { gapBefore, type Note, type Token } from './tokens.ts';

const HEADS = new Set(EPONYM_HEADS.trim().split(/\s+/));

/**
 * Whether a word names a clinical thing here although it may also be a person's name: `Bell's palsy`, `Foley catheter`,
 * `Wolff-Parkinson-White`. Complete eponyms of two or more hyphenated names need no head word.
 */
export function isEponymUse(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (isHalfOfPair(note, index)) return true;
  if (!token || (token.classes & Class.eponym) === 0) return false;
  const chain = eponymChain(note, index);
  if (chain.last > chain.first && isKnownChain(note, chain.first, chain.last)) return true;
  return isHead(note, index + 1) || (isAdjective(note.tokens[index + 1]) && isHead(note, index + 2));
}

/** `Mallory-Weiss`, `Li-Fraumeni`: one of two names that together are always a term, whatever each is alone. */
function isHalfOfPair({ tokens, text }: Note, index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token) return false;
  const joins = (one: Token | undefined, other: Token | undefined) =>
    one !== undefined &&
    other !== undefined &&
    other.start - one.end === 1 &&
    text[one.end] === '-' &&
    FAMOUS_PAIRS.has(`${one.lower}-${other.lower}`);
  return joins(before, token) || joins(token, after);
}

/** The eponyms joined to this one by hyphens. */
function eponymChain(note: Note, index: number): { first: number; last: number } {
  let first = index;
  while (gapBefore(note, first) === '-' && isEponym(note.tokens[first - 1])) first -= 1;
  let last = index;
  while (gapBefore(note, last + 1) === '-' && isEponym(note.tokens[last + 1])) last += 1;
  return { first, last };
}

/** `Smith-Jones` may be one person's name; a chain with a member that no family bears, or a famous pair, is a term. */
function isKnownChain(note: Note, first: number, last: number): boolean {
  const words = note.tokens.slice(first, last + 1);
  if (words.some(({ classes }) => (classes & (Class.surname | Class.first)) === 0)) return true;
  return FAMOUS_PAIRS.has(words.map(({ lower }) => lower).join('-')) || words.length > 2;
}
const FAMOUS_PAIRS = new Set(
  'mallory-weiss howell-jolly harvey-bradshaw guillain-barre guillain-barré charcot-marie marie-tooth cockcroft-gault braxton-hicks stevens-johnson henoch-schonlein churg-strauss waterhouse-friderichsen ziehl-neelsen kayser-fleischer brown-sequard budd-chiari peutz-jeghers prader-willi ehlers-danlos klippel-feil sturge-weber von-hippel hippel-lindau dandy-walker arnold-chiari chiari-frommel creutzfeldt-jakob tay-sachs niemann-pick wernicke-korsakoff guillain-mollaret hallervorden-spatz shy-drager steele-richardson richardson-olszewski tyrer-cuzick salter-harris lauge-hansen dix-hallpike brandt-daroff hill-sachs legg-perthes legg-calve calve-perthes scott-huse ann-arbor breslow-clark bosniak-classification glasgow-blatchford yale-brown beck-depression hamilton-depression montgomery-asberg stanford-binet wechsler-bellevue fugl-meyer sengstaken-blakemore swan-ganz jackson-pratt kerley-b ramsay-hunt lesch-nyhan crigler-najjar dubin-johnson rendu-osler osler-weber zollinger-ellison plummer-vinson paterson-brown mirizzi-syndrome fitz-hugh hugh-curtis asherman-fritsch mayer-rokitansky rokitansky-kuster kuster-hauser stein-leventhal turner-kieser bannayan-riley cronkhite-canada birt-hogg hogg-dube muir-torre gorlin-goltz rubinstein-taybi cornelia-lange smith-lemli lemli-opitz wolf-hirschhorn langer-giedion beckwith-wiedemann russell-silver klippel-trenaunay parkes-weber kasabach-merritt hermansky-pudlak chediak-higashi wiskott-aldrich bernard-soulier evans-syndrome may-grunwald wright-giemsa papanicolaou-stain anderson-hynes fowler-stephens caldwell-luc boari-flap lich-gregoir vesica-sling harris-benedict mifflin-st henderson-hasselbalch frank-starling lund-mackay house-brackmann watson-jones smith-robinson kocher-langenbeck hueter-volkmann osborne-cotterill mcmurray-osteotomy weaver-dunn latarjet-bristow putti-platt kuntscher-nail ilizarov-frame girdlestone-taylor baastrup-disease whitby-score kienbock-disease taylor-spatial wells-geneva tobin-tuckman lawton-brody katz-index duke-treadmill bazett-hodges auer-rods reed-sternberg hodgkin-reed burkitt-like gardner-diamond sjogren-larsson dubois-reymond naegele-rule li-fraumeni goldman-fristoe spetzler-martin hunt-hess child-pugh kellgren-lawrence osgood-schlatter carter-thomason patrick-faber cormack-lehane jackson-pratt bence-jones stevens-johnson austin-moore thompson-moore caldwell-moyer miller-fisher stokes-adams adams-stokes cooper-hewitt lennox-gastaut parkinson-white wolff-parkinson lambert-eaton eaton-lambert may-thurner may-hegglin smith-petersen hand-schuller blackfan-diamond diamond-blackfan aaron-horner allen-brown weber-christian simpson-angus hamilton-norwood baker-gordon kelly-paterson paterson-kelly brown-sequard clark-elliott young-mania hoehn-yahr jarvik-robinson hall-pike dix-hallpike king-devick king-armstrong osgood-schlatter'.split(
    ' ',
  ),
);

function isEponym(token: Token | undefined): boolean {
  return token !== undefined && (token.classes & Class.eponym) !== 0 && token.shape !== 'lower';
}

/** Whether a word, eponym or not, is part of a term such as `X disease` or `X protocol`. */
export function isNamedTerm(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return next?.shape === 'lower' && gapBefore(note, index + 1) === ' ' && TERMS.has(next.lower);
}
const TERMS = new Set(
  'disease syndrome lymphoma sarcoma palsy protocol sign maneuver manoeuvre procedure criteria score scale catheter equation formula reflex reflexes phenomenon gait bodies tumor tumour fracture classification'.split(
    ' ',
  ),
);

/** Whether the names from here on are borne by a programme or a law: `the Ryan White program`, `Ryan White Part B`. */
export function isProgramme(note: Note, index: number): boolean {
  for (let at = index + 1; at <= index + MOST_NAMES && gapBefore(note, at) === ' '; at += 1) {
    const token = note.tokens[at];
    if (!token) return false;
    if (PROGRAMMES.has(token.lower) && (token.shape === 'lower' || !NAMES_TOO.has(token.lower))) return true;
    if (token.text === 'Part' && /^[A-F]$/.test(note.tokens[at + 1]?.text ?? '')) return true;
    if (token.shape === 'lower') return false;
  }
  return false;
}
const MOST_NAMES = 3;
const NAMES_TOO = new Set(['grant', 'grants']);
const PROGRAMMES = new Set('program programs programme programmes funding funds grant grants act'.split(' '));

/** Heads that also follow a person's name in a sentence. */
const SOFT_HEADS = new Set(
  'present absent negative positive neg pos type stage visual movement feeding test tests position chart line lines exam functional'.split(
    ' ',
  ),
);

/** Whether the word is one that makes a clinical term of any word before it, known eponym or not. */
export function isHardHead(note: Note, index: number): boolean {
  return isHead(note, index) && gapBefore(note, index) !== ') ' && !SOFT_HEADS.has(note.tokens[index]?.lower ?? '');
}

function isHead(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return token !== undefined && HEADS.has(token.lower) && /^(?:['’]?s?['’]? |-|\) )$/.test(gapBefore(note, index));
}

function isAdjective(token: Token | undefined): boolean {
  return token !== undefined && ADJECTIVES.has(token.lower);
}
const ADJECTIVES = new Set(
  'type hip knee non nodular catheter urinary suprapubic fem lower upper left right bone chronic acute mild severe digital b nasal feeding total modified open laparoscopic renal cardiac clear self coude wound grade lymphatic venous two three double triple single silicone hilar syndrome cutaneous medullary large diffuse'.split(
    ' ',
  ),
);
