import type { Finding } from '../finding.ts';
import { type Detector, findShapes } from '../scan.ts';

/**
 * Institutions by the form of their names: hospitals of a devotion and a place (`Sacred Heart of the Plains`) or of a house
 * and a quarter (`Deaconess Eastside`), churches (`Our Savior's Lutheran`), federal employers, workshops, probation (B).
 */
export const detectInstitutionForm: Detector = (note): Finding[] => findShapes(note, RULES);

const WORD = "[A-Z][A-Za-z'\\u2019-]{1,20}";
const DEVOTION =
  '(?:Sacred Heart|Our Lady|Good Shepherd|Good Samaritan|Holy (?:Cross|Family|Name|Spirit|Trinity|Redeemer)|Mercy|Blessed Sacrament|Divine (?:Mercy|Savior)|Queen|Sisters|Daughters|Providence|St\\.? [A-Z][a-z]+)';
const HOUSE =
  '(?:Deaconess|Baptist|Methodist|Presbyterian|Providence|Mercy|Sutter|Ascension|Adventist|Lutheran|Memorial|Swedish|Regional|Trinity|Kaiser|Banner|Mayo)';
const QUARTER =
  '(?:Eastside|Westside|Northside|Southside|Downtown|Midtown|Uptown|East|West|North|South|Northeast|Northwest|Southeast|Southwest|Central)';
/** Hospital systems that are one word, with the town behind. */
const SYSTEM =
  '(?:UCHealth|UPMC|UCSF|UCLA|UNC|OHSU|NYU|SSM|INTEGRIS|CHRISTUS|AdventHealth|HonorHealth|BayCare|MedStar|WellSpan|WellStar|ThedaCare|ProMedica|CentraCare|HealthPartners|CareMore|MultiCare|EvergreenHealth|PeaceHealth|SCL|Sanford|Essentia|Novant|Atrium|Geisinger|Ochsner|Intermountain)';
const CONFESSION =
  '(?:Lutheran|Methodist|Baptist|Presbyterian|Episcopal|Catholic|Evangelical|Pentecostal|Adventist|Mennonite|Congregational|Unitarian|Apostolic|Nazarene)';
const OPENS =
  '(?:Our|First|Second|Holy|Good|Grace|Trinity|Zion|Mount|New|Christ|Calvary|Bethel|Bethany|Redeemer|Immanuel|Emmanuel|Faith|Hope|Peace|St\\.?|Saint)';
const AGENCY =
  '(?:Postal Service|Post Office|Army|Navy|Air Force|Marine Corps|Marines|Coast Guard|Forest Service|Park Service|Border Patrol|Census Bureau|Treasury|Steel|Bank|Cellular|Foods|Customs)';
const SHOUTED = AGENCY.toUpperCase();
const CRAFT =
  '(?:Tool (?:and|&) Die|Machine (?:Works|Shop)|Sheet Metal|Lumber|Trucking|Millwork|Ironworks|Foundry|Dry Cleaners)';

const RULES = [
  place(`(?<![\\w'-])${DEVOTION} of(?: the)? ${WORD}(?: ${WORD})?`, 'HOSPITAL', 0.88),
  place(`(?<![\\w'-])${HOUSE} ${QUARTER}(?![\\w'-])`, 'HOSPITAL', 0.8),
  place(`(?<![\\w'-])${OPENS}(?: ${WORD}){0,3} ${CONFESSION}(?: Church)?(?![\\w'-])`, 'FACILITY', 0.85),
  place(`(?<![\\w.])U\\.?S\\.? (?:${AGENCY}|${SHOUTED})(?![\\w'-])`, 'ORG', 0.85),
  place(`(?<![\\w'])${WORD}(?: ${WORD})? ${CRAFT}(?![\\w'-])`, 'ORG', 0.85),
  place(
    `(?<![\\w'-])(?:${WORD} ){1,2}Women['\u2019]s (?:&|and) (?:Infants|Children)(?:['\u2019]s)?(?: Hospital)?(?![\\w-])`,
    'HOSPITAL',
    0.88,
  ),
  place(`(?<![\\w'-])(?:${WORD} ){1,2}(?:VAMC|VAHCS|VAHS|CBOC)(?![\\w'-])`, 'HOSPITAL', 0.7),
  place(
    `(?<![\\w'-])(?:Shriners|SHRINERS)(?:['\u2019]?(?: Hospitals?| Children['\u2019]s| HOSPITALS?)){0,2}(?: (?:of|for|OF|FOR)(?: the| THE)? [A-Z][A-Za-z'-]{1,20}| [A-Z][A-Za-z'-]{2,20})?(?![\\w'-])`,
    'HOSPITAL',
    0.88,
  ),
  place(`(?<![\\w'-])${SYSTEM} ${WORD}(?: ${WORD})?(?![\\w'-])`, 'HOSPITAL', 0.82),
  place(
    "\\b(?:[Oo]ur [Ll]ady of (?:the )?[a-z]{3,16}|OUR LADY OF (?:THE )?[A-Z]{3,16})(?: (?:regional|general|memorial|hospital|REGIONAL|GENERAL|MEMORIAL|HOSPITAL))?(?: (?:medical center|hospital|MEDICAL CENTER|HOSPITAL))?(?![\\w'-])",
    'HOSPITAL',
    0.88,
  ),
  place(
    '\\b(?:(?:[Ee]lks|[Mm]oose|[Ee]agles|[Mm]asonic|vfw|american legion|knights of columbus) (?:[Ll]odge|[Pp]ost|[Hh]all)(?: #?\\d{1,5})?|rotary club|kiwanis club|lions club)(?![\\w-])',
    'ORG',
    0.82,
  ),
  place(
    `(?<=\\b(?:[Oo]rgan|[Ee]ye|[Tt]issue) (?:bank|procurement|donor program):? )(?<id>${WORD}(?: (?:of|for|${WORD})){0,4})`,
    'ORG',
    0.8,
  ),
  place(
    `(?<=\\b(?:[Ss]chool|[Dd]aycare|[Aa]ttends|[Nn]urse|[Ss]tudent|[Tt]eacher)[,:]? (?:at )?)(?:PS|IS|MS|HS|P\\.S\\.) \\d{1,3}(?![\\w/])`,
    'ORG',
    0.85,
  ),
  place(
    `(?<![\\w'-])(?:Sts?\\.?|Saints|SS\\.) ${WORD} (?:and|&) ${WORD}(?: (?:Hospital|Medical Center|Parish|Church|School|Clinic))?(?![\\w'-])`,
    'HOSPITAL',
    0.88,
  ),
  place(`(?<=\\b(?:by|to|from|per|with|via|at) )(?:${WORD} )?${WORD} (?:PD|SO)(?![\\w'-])`, 'ORG', 0.78),
  place(
    `(?<![\\w'-])${WORD}(?: ${WORD})? Co(?:\\.|unty) (?:Sheriff|Jail)(?:['\u2019]s (?:Office|Dept\\.?|Department))?(?![\\w'-])`,
    'ORG',
    0.88,
  ),
  place(
    `(?<![\\w'-])(?:${WORD} ){1,3}(?:Crisis|Care|Rehab|Cancer|Medical|Health|Dialysis|Surgery|Birth|Community|Advocacy|Women['\u2019]s) (?:Ctr|Cntr)(?![\\w'-])`,
    'FACILITY',
    0.88,
  ),
  place(`(?<![\\w'-])The ${WORD}s at ${WORD}(?: ${WORD})?(?![\\w'-])`, 'FACILITY', 0.8),
  place(
    `(?<=\\b(?:with|by|to|from|at|via|per|called|w/) )(?:${WORD} ){1,2}(?:Probation|Parole)(?: (?:Office|Department|Dept))?(?![\\w'-])`,
    'ORG',
    0.8,
  ),
] as const;

function place(source: string, sub: string, confidence: number) {
  return { shape: new RegExp(source, 'g'), label: 'LOCATION', sub, confidence } as const;
}
