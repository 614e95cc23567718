import type { Finding } from '../finding.ts';
import { type Detector, findShapes } from '../scan.ts';
import { placesBehind } from './behind-street.ts';

/**
 * Addresses as other countries write them: `52/460 Banksia Parade`, `73 The Crescent`, `Lindenauer Str. 13`, `House 66,
 * Sector 1`, `RR 8 Site 23 Box 1`, `9951-B Camino Real`, places along a road, houses with a name.
 */
export const detectStreetAbroad: Detector = (note): Finding[] => {
  const found = findShapes(note, RULES);
  return [...found, ...placesBehind(note, found)];
};

const KIND =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Place|Pl|Way|Terrace|Tce|Crescent|Cres|Parade|Pde|Esplanade|Circuit|Cct|Close|Grove|Quay|Wharf|Promenade|Strand|Chase|Rise|Drove|Wynd|Vennel|Brae|Mews|Row|Walk|Gardens|Green|Hill|Square|Villas|Buildings|Boulevard|Highway|Marg|Nagar|Layout|Colony|Enclave|Extn|Extension|Chowk|Salai|Cross|Main|Bagh|Vihar|Sarani|Concession|Sideroad';
const WORD = "[A-Z\\u00c0-\\u00de][A-Za-z\\u00df-\\u024f\\u1e00-\\u1eff'\\u2019.-]{0,20}";
const NAME = "[A-Z\\u00c0-\\u00de][A-Za-z\\u00df-\\u024f\\u1e00-\\u1eff'\\u2019-]{1,20}";
const OPENER = 'Calle|Camino|Avenida|Paseo|Carrera|Rua|Rue|Chemin|Rang|All[ée]e|Impasse|Plaza|Via|Viale|Piazza';
const LINK = "(?:(?:de|del|la|las|los|el|du|des|le|da|do|di|della)\\b ?|d['’]){0,3}";

const RULES = [
  street(`(?<![\\w.,/$+-])\\d{1,4}[A-Za-z]?\\/\\d{1,5}[A-Za-z]?,? (?:${WORD} ){1,3}(?:${KIND})\\b`, 0.93),
  street(
    '(?<![\\w.,/$+-])\\d{1,4}[A-Za-z]? (?:The|THE) [A-Z][A-Za-z]{3,20}(?=[,.;)\\n]|\\s{0,20}$| (?:in|at|on|with|and)\\b)',
    0.88,
    (value) => !/^\d+ The (?:Patient|Pt|Plan|Wound|Same|Following)/i.test(value),
  ),
  street(
    `(?<![\\w.,/$+-])\\d{1,5}(?:-[A-Z]|[A-Za-z])?,? (?:${OPENER}|${OPENER.toUpperCase()}) ${LINK}${NAME}(?: ${NAME})?`,
    0.9,
  ),
  street(
    `(?<![\\w.,/$+-])(?:\\d{1,5} )?(?:CALLE|CAMINO|AVENIDA|PASEO) (?:(?:DE|DEL|LA|LAS|LOS|EL) ){0,2}[A-Z]{3,20}\\b`,
    0.88,
  ),
  street(
    `(?<=\\b(?:on|at|near|off|in|at:) )(?:Calle|Camino|Avenida|Paseo|calle|camino|avenida) ${LINK}[A-Za-z]{3,20}\\b`,
    0.8,
  ),
  street(
    '\\bRR ?\\d{1,3},? Site ?\\d{1,4},? (?:Box|Comp(?:artment)?) ?\\d{1,4}\\b|\\bSite ?\\d{1,4},? Box ?\\d{1,4}\\b',
    0.93,
  ),
  street(
    '\\b(?:POB|GPO Box|G\\.P\\.O\\. Box|Private Bag|Locked Bag|Postfach|Apartado|Casilla|Postbus)(?: [A-Z])? ?\\d{2,6}\\b',
    0.92,
  ),
  street(`\\b(?:House|Flat|Plot|Shop|Quarter|Qtr)\\.? ?\\d{1,4}[A-Z]?,? Sector ?\\d{1,3}[A-Z]?\\b`, 0.93),
  street(
    `\\b(?:H|D|Door|House|Plot|Flat|Qtr|Quarter|Shop|Survey)\\.? ?[Nn]o\\.? ?\\d{1,4}[A-Z]?(?:[-/]\\d{1,5}[A-Z]?){0,3}(?:,? ${WORD}(?: ${WORD}){0,3}(?<=\\b(?:${KIND})))?`,
    0.9,
  ),
  street(
    '(?<![\\w-])(?:[A-ZÄÖÜ][a-zäöüß-]{2,24}(?:str\\.|straße|strasse|weg|allee|platz|gasse|damm|ufer|chaussee|steig|straat|laan|plein|gracht|kade|singel|gatan|vägen|gate|veien|gade|vej)|[A-ZÄÖÜ][a-zäöüß-]{2,24}(?:er)? (?:Str\\.|Straße|Strasse|Weg|Allee|Platz|Gasse|Ring|Damm|Ufer|Chaussee|gate|vei)) \\d{1,4}[a-z]?(?![\\w/%-]|[.,]\\d)',
    0.9,
    (value) => !/^(?:Colgate|Investigate|Aggregate|Norway|Subway|Railway)/.test(value),
  ),
  street(
    '(?<![\\w-])(?:Am|Im|An der|Auf dem|Zum|Zur|Unter den|In der) [A-ZÄÖÜ][a-zäöüß]{3,20} \\d{1,3}[a-z]?(?=[,;\\n])',
    0.85,
  ),
  street('(?<![\\w.,/$+-])\\d{1,6} (?:COUNTY|STATE) (?:ROAD|ROUTE|HIGHWAY) \\d{1,4}\\b', 0.92),
  street(
    `\\b(?:(?:Highway|Hwy|HIGHWAY|HWY|Route|ROUTE|Rte)[- ]\\d{1,4}[A-Z]?,? (?:at )?)?(?:[Mm]ile [Mm]arker|MILE MARKER|[Mm]ilepost|MILEPOST) ?\\d{1,4}(?: (?:(?:on|of|ON|OF) )?${WORD} ${WORD}\\b)?`,
    0.88,
  ),
  street(
    "(?<![\\w-])(?:[A-Z][a-z'’-]{2,18} ){1,2}(?:Cottages?|Farmhouse|Croft|Bungalow|Towers|Mansions|Apartments|Flats)\\b(?:, (?:[A-Z][a-z'’-]{2,18} ){1,2}(?:Lane|Road|Street|Row|Close|Way|Drive|Hill)\\b)?",
    0.82,
  ),
  street(
    "(?<=,\\s)(?:[A-Z][a-z'’-]{2,18} ){1,2}(?:Row|Close|Mews|Grove|Crescent|Terrace|Walk|Way|Parade|Circuit|Drive|Quay|Court|Place|Green|Gardens|Rise|Extn|Extension|Nagar|Layout|Colony)(?=[,.;\\n])",
    0.75,
  ),
  street(
    '(?<=\\b(?:lives?|living|resides|stays|staying|moved) (?:on|at|off|near) )(?:[nsew]{1,2} )?(?!the\\b|a\\b|his|her|their|home)[a-z]{3,14}(?: [a-z]{2,14})? (?:street|road|lane|loop|pike|avenue|ave|drive|court|terrace|boulevard|blvd|highway|parkway|trail|circle)\\b',
    0.78,
  ),
  street(
    "(?:\\b[Tt]he )?\\b[A-Z][a-z'’]{2,15} (?:car park|servo|petrol station|gas station|filling station|parking lot|roundabout|bus stop)\\b(?: on (?:[A-Z][a-z]{2,15} ){1,2}(?:Rd|Road|St|Street|Ave|Lane)\\b)?|\\b(?:THE )?[A-Z]{4,15} (?:CAR PARK|PETROL STATION|GAS STATION|PARKING LOT)\\b",
    0.78,
    (value) => !/^(?:the )?(?:hospital|staff|our|main|local|nearest|clinic|ward|visitor)\b/i.test(value),
  ),
] as const;

function street(source: string, confidence: number, accept: (value: string) => boolean = () => true) {
  return { shape: new RegExp(source, 'gm'), label: 'LOCATION', sub: 'STREET', confidence, accept } as const;
}

/** Postcodes by their shape and the place before or behind them, and the town behind a code. */
export const detectPostcode: Detector = (note): Finding[] => [...findShapes(note, CODES), ...findShapes(note, TOWNS)];

const STATES =
  'NSW|VIC|Vic|QLD|Qld|TAS|Tas|ACT|New South Wales|Victoria|Queensland|Tasmania|South Australia|Western Australia';
const TOWN =
  "[A-Z\\u00c0-\\u00de][a-z\\u00df-\\u024f\\u1e00-\\u1eff'’-]{2,20}(?: [A-Z][a-z\\u00df-\\u024f\\u1e00-\\u1eff'’-]{2,20}){0,2}";
const ENDS = '(?=[.,;:)\\n|]|\\s{0,20}$| {2})';

const CODES = [
  postcode(`(?<=\\b${TOWN},?\\s{1,3})(?<id>[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})(?![\\w-])`, 0.82, isNoStrength),
  postcode(
    '(?<=\\b(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT),?\\s{1,3})(?<id>[A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d)(?!\\w)',
    0.93,
  ),
  postcode(`(?<=\\b(?:${STATES}|SA|WA|NT),?\\s{1,3})(?<id>\\d{4})${ENDS}`, 0.85, isNoYear),
  postcode(
    `(?<=\\b(?:${STATES}) )(?<id>[1-9]\\d{2} ?\\d{3}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})(?![\\w/%-]|[.,]\\d)`,
    0.85,
  ),
  postcode(`(?<=\\b${TOWN} ?[-\\u2013] ?)(?<id>[1-9]\\d{2} ?\\d{3})(?![\\w/%-]|[.,]\\d)`, 0.85),
  postcode(`(?<=, ${TOWN},? {1,2})(?<id>[1-9]\\d{2} \\d{3}|[1-9]\\d{5})${ENDS}`, 0.78),
  postcode(
    `(?<=\\b(?:at|in|of|from|to) (?!Room|Rm|Unit|Bed|Suite|Ward|Box|Bay|Version|Form)${TOWN} )(?<id>[1-9]\\d{2} ?\\d{3}|[1-9]\\d{3})${ENDS}`,
    0.72,
    isNoYear,
  ),
  postcode(`(?<=[a-z], ${TOWN},? )(?<id>[1-9]\\d{3})${ENDS}`, 0.72, isNoYear),
  postcode(
    '\\b(?:[Pp]ostcode|[Pp]ost code|POSTCODE|PIN(?: ?code)?|PLZ|CAP|CP)[ :.-]{1,3}(?<id>\\d{4,6}|\\d{3} \\d{3}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\w/%-])',
    0.85,
  ),
  postcode(
    '(?<=\\d[a-z]?,\\s{1,2}(?:D-|A-|CH-|F-|NL-)?)(?<id>\\d{4,5})(?= [A-ZÄÖÜ][a-zäöüß]{2,24}\\b(?=[,.;)\\n]|\\s{0,20}$| [A-ZÄÖÜ]))',
    0.85,
  ),
] as const;

const TOWNS = [
  {
    ...postcode(`(?<=\\d[a-z]?,\\s{1,2}(?:D-|A-|CH-)?\\d{5} )(?<id>${TOWN})(?=[,.;)\\n]|\\s{0,20}$)`, 0.85),
    sub: 'CITY',
  },
  {
    ...postcode(
      `(?<=^|[,;(] )(?<id>${TOWN})(?=,? (?:[A-Z]{1,2}\\d[A-Z\\d]? \\d(?!ML|MG|CM|MM|KG|AM|PM|HR|IU|CC)[A-Z]{2}|[-\\u2013] ?[1-9]\\d{2} ?\\d{3})(?![\\w/%-]))`,
      0.85,
    ),
    sub: 'CITY',
  },
  { ...postcode(`(?<=^|[,;(] |: )(?<id>${TOWN})(?=, den \\d{1,2}\\.)`, 0.88), sub: 'CITY' },
] as const;

function postcode(source: string, confidence: number, accept: (value: string) => boolean = () => true) {
  return { shape: new RegExp(source, 'gm'), label: 'LOCATION', sub: 'ZIP', confidence, accept } as const;
}

/** `Humalog U20 5ML` is none. */
function isNoStrength(value: string): boolean {
  return !/\d(?:MG|ML|CM|MM|KG|ME|AM|PM|HR|IU|CC|PT)$/.test(value);
}

function isNoYear(value: string): boolean {
  return !/^(?:19\d\d|20[0-4]\d)$/.test(value);
}
