import { CODE, type Detector, digitsIn, findShapes, type LabelledRule, labelledDetector, SEPARATOR } from '../scan.ts';
import { passesLuhn } from './checksums.ts';

/** Device identifiers and serial numbers (M): UDI, serials, hardware addresses. */
export const detectDevice: Detector = (note) => [...findShapes(note, SHAPES), ...labelled(note)];

const SHAPES = [
  {
    shape: /\(01\) ?\d{13,14}(?: ?\((?:10|11|17|21|240|30)\) ?[A-Z0-9./-]{1,20}){0,5}/gi,
    label: 'DEVICE',
    sub: 'UDI',
    confidence: 0.99,
  },
  {
    shape: /(?<!\w)\+[A-Z]\d{3}[A-Z0-9]{1,18}\d(?:\/[$A-Z0-9+./]{2,40})(?!\w)/g,
    label: 'DEVICE',
    sub: 'UDI',
    confidence: 0.9,
  },
  {
    shape:
      /(?<![\w:-])[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![\w:])|(?<![\w:-])[0-9a-f]{2}(?:-[0-9a-f]{2}){5}(?![\w-])|(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi,
    label: 'DEVICE',
    sub: 'MAC',
    confidence: 0.97,
  },
  {
    shape: /(?<![\w-])(?:(?:SN|S\/N)[:# ]{1,2})?(?<id>(?:SN-)(?=[A-Z-]{0,5}\d)[A-Z0-9-]{4,20})(?![\w-])/g,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.95,
  },
  {
    shape:
      /(?<=\b(?:[Mm]achine|[Cc]oncentrator|[Pp]ump|[Mm]attress|[Ii]mplant|[Gg]enerator|[Pp]acemaker|[Hh]oist|[Mm]onitor|[Cc]uff|[Gg]lucometer|CPAP|BiPAP|BIPAP|[Vv]entilator|[Nn]ebuli[sz]er|[Ww]heelchair|[Hh]earing aids?|[Pp]rocessor|[Ss]timulator|[Tt]ransmitter|[Rr]eader|[Pp]endant|[Pp]rosthesis|[Dd]efibrillator|[Dd]river|[Tt]racker|[Aa]nklet|[Tt]ag|[Aa]sset|ASSET)(?: [A-Z][\w-]{2,15})?(?: asset| unit| no\.?| #)?[:,]? #?)(?<id>(?=[A-Z0-9-]{0,12}\d[A-Z-]{0,2}\d)(?=[A-Z0-9-]{0,8}[A-Z-]|\d{6})[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,8}){0,3}|ASSET \d{3,8})(?![\w%/-]|[.,]\d)/g,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.82,
    accept: (value: string) => digitsIn(value) >= 4 && !/^\d{1,3}-\d{1,3}$/.test(value),
  },
  {
    shape:
      /(?<=\b(?:[Ii]mplants?|[Ss]tent|DES|BMS|[Mm]esh|[Vv]alve|[Ss]crews?|[Ll]ens|IOL|[Gg]raft|[Pp]rosthesis|[Cc]oil|[Cc]age|[Cc]omponent|[Aa]llograft)\b[^;\n]{0,40}\b[Ll]ot(?: no\.?)?:? ?#?)(?<id>(?=[A-Z-]{0,6}\d)[A-Z0-9]{4,14}(?:-[A-Z0-9]{1,8})?)(?![\w%/-]|\.\d)/g,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.8,
  },
] as const;

const RULES: readonly LabelledRule[] = [
  {
    words: ['serial', 'sn', 'serials', 'ser', 'imei', 'meid', 'udi', 'uuid', 'guid', 'mac', 'gtin'],
    phrase: `\\.?(?:[ \\t]{0,2}(?:number|no|num|nos|address|id|#)\\b\\.?)?${SEPARATOR}`,
    value: `(?:SN[- ]?)?(?:[A-Z]{2,4} \\d{4,9}[A-Z]?(?!\\w)|${CODE})`,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.95,
    accept: (value) => digitsIn(value) >= 3 && value.length >= 5,
  },
  {
    words: ['s'],
    phrase: '/n[ \\t]{0,2}[:#.]{0,2}[ \\t]{0,3}',
    value: CODE,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.95,
    accept: (value) => digitsIn(value) >= 3,
  },
  {
    words: [
      'device',
      'pump',
      'pacemaker',
      'implant',
      'generator',
      'machine',
      'ventilator',
      'monitor',
      'defibrillator',
      'aicd',
      'icd',
      'stimulator',
      'transmitter',
      'meter',
      'glucometer',
      'wheelchair',
      'hearing',
      'cpap',
      'lead',
    ],
    phrase:
      '(?:[ \\t]{0,2}(?:aid|unit|device|identifier))?[ \\t]{0,2}(?:(?:id|identifier|number|no|num)\\b\\.?|#)[ \\t]{0,2}[:#]{0,2}[ \\t]{0,8}',
    value: CODE,
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.9,
    accept: (value) => digitsIn(value) >= 4,
  },
  {
    words: ['imei'],
    phrase: SEPARATOR,
    value: '\\d{2}-?\\d{6}-?\\d{6}-?\\d(?!\\d)',
    label: 'DEVICE',
    sub: 'SERIAL',
    confidence: 0.97,
    accept: passesLuhn,
  },
];
const labelled = labelledDetector(RULES);
