import type { Finding } from '../finding.ts';
import { type Detector, findShapes, shapesOf } from '../scan.ts';

/** Licence plates of several countries and the marks of aircraft and crews: by a shape of their own, or beside a vehicle. */
export const detectPlate: Detector = (note): Finding[] => findShapes(note, RULES);

const MAKE =
  'Ford|Toyota|Honda|Subaru|Chevy|Chevrolet|Nissan|Mazda|Hyundai|Kia|Volkswagen|VW|Audi|BMW|Mercedes|Volvo|Jeep|Dodge|Chrysler|GMC|Ram|Buick|Cadillac|Lexus|Acura|Infiniti|Tesla|Holden|Vauxhall|Opel|Skoda|Seat|Peugeot|Renault|Citroen|Fiat|Mini|Suzuki|Mitsubishi|Maruti|Tata|Mahindra|Bajaj|Isuzu|Land Rover|Range Rover|Jaguar|Porsche|Dacia';
const MODEL =
  'Civic|Accord|Camry|Corolla|Prius|Tacoma|Tundra|Tahoe|Suburban|Silverado|F-?150|F-?250|Focus|Fiesta|Mustang|Explorer|Escape|Ranger|Transit|Outback|Forester|Impreza|Altima|Sentra|Rogue|Elantra|Sonata|Santa Fe|Golf|Polo|Passat|Corsa|Astra|Commodore|Falcon|Hilux|Swift|Alto|Innova|Bolero|Wrangler|Cherokee|Malibu|Impala|Equinox|Escalade|Odyssey|Pilot|Odyssey|Sienna|Highlander|RAV4|CR-V|Clio|Micra|Yaris';
const KIND =
  'car|van|truck|lorry|pickup|ute|sedan|SUV|RV|jeep|motorcycle|motorbike|scooter|moped|taxi|cab|minivan|minibus|coach|trailer|tractor|campervan|vehicle|veh';
const anyCase = (words: string) =>
  `${words}|${words.toUpperCase()}|${words.replaceAll(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase())}`;
const VEHICLES = `(?:${anyCase(MAKE)}|${anyCase(MODEL)}|${anyCase(KIND)})`;
/** Two groups, or one of at least five, with letters and figures. */
const MARK =
  '(?=[A-Z0-9 -]{0,6}[A-Z])(?=[A-Z -]{0,4}[A-Z0-9 -]{0,5}\\d)(?:[A-Z0-9]{5,8}|[A-Z0-9]{1,4}[ -][A-Z0-9]{2,5}(?: (?!VIN)[A-Z0-9]{2,3})?)(?![\\w/%-]|\\.\\d)';

const rule = shapesOf('VEHICLE', 'PLATE');
const crew = shapesOf('OTHER_ID', 'UNIT');

const RULES = [
  rule(
    new RegExp(`(?<=\\b${VEHICLES}\\b(?: (?:reg|rego|registration|plates?|tag))?[ ,:(]{1,3})(?<id>${MARK})`, 'g'),
    0.82,
    isMixed,
  ),
  rule(
    /(?<=\b(?:[Pp]lates?|[Rr]eg|[Rr]ego|[Rr]egistration|PLATES?|REG)\b[.:#]{0,2} )(?<id>[A-Z]{1,4}[ -]\d{1,4}(?:[ -]?[A-Z]{1,3})?)(?![\w/%-]|\.\d)/g,
    0.85,
  ),
  rule(/(?<![\w.,/$+-])[A-Z]{2}\d{2} [A-Z]{3}(?![\w/%-])/g, 0.78, (value) => !UNITED.test(value)),
  rule(/(?<![\w.,/$+-])[A-Z]{2}[ -]?\d{2}[ -][A-Z]{1,2}[ -]?\d{4}(?![\w/%-]|\.\d)/g, 0.85),
  rule(
    /(?<![\w.,/$+-])(?:N[1-9]\d{1,3}[A-Z]{1,2}|C-[FGI][A-Z]{3}|G-(?!TUBE|CSF)[A-Z]{4}|(?:VH|ZK|EI|VT|ZS|D)-(?=[A-Z]{3,4}\b)[A-Z]{3,4})(?![\w/%-])/g,
    0.8,
  ),
];

const CREW = [
  crew(
    /\b(?:MEDIC|Medic|RESCUE|Rescue|ALS|BLS|AMB|Amb|Ambulance|AMBULANCE|ENGINE|Engine|LADDER|Ladder|SQUAD|Squad|TRUCK|Truck|BATTALION|Battalion|CCT|RRU|MICA|AMR|EMS)[ -]?\d{2,4}(?![\w%-]|[.,]\d|\/\d)/g,
    0.8,
  ),
  crew(
    /\b(?:LIFEFLIGHT|Life ?[Ff]light|AirMed|AIRMED|Air Evac|AirEvac|Medevac|MEDEVAC|Helimed|HELIMED|Mercy|MERCY|Lifesaver|CareFlight|MedStar|Air(?: (?:Angel|Med|Life|Care))?|Angel|[A-Z][a-z]{2,8}(?:Flight|Evac|Star|Med))[ -]?\d{1,4}(?![\w/%-]|[.,]\d)/g,
    0.8,
  ),
  crew(
    /(?<=\b(?:police|Police|PD|FD|QAS|NSWA|RFDS|ambulance|Fire|fire|EMS)(?: (?:unit|car|crew|flight))? )(?<id>(?:unit |car |crew )?[A-Z]{0,3}\d{2,4})(?![\w/%:-]|[.,]\d)/g,
    0.8,
  ),
  crew(
    /(?<=\b(?:UNIT|Unit|RUN|Run)\b[:#]? {1,2}#?)(?<id>(?=[A-Z-]{0,4}\d{2})[A-Z]{0,4}-?\d{2,7}(?:-\d{2,6})?)(?![\w/%-]|\.\d)/g,
    0.8,
    (value) => value.length > 3 && /[A-Z-]|\d{5}/.test(value),
  ),
  crew(/(?<=\b(?:via|by|per) )(?<id>[A-Z]{2,5} [A-Z]?\d{2,4})(?=[\n,;)]|$| (?:from|on|at|with|to)\b)/gm, 0.8),
];

/** Crews and runs of ambulances. */
export const detectCrew: Detector = (note): Finding[] => findShapes(note, CREW);
function isMixed(value: string): boolean {
  return (
    /[A-Z]/.test(value) &&
    /\d{2}/.test(value) &&
    !/^F-?\d50\b|^(?:19|20)\d{2}\b|^(?:MM|EXIT|I) ?-?\d|MPH|KM|VIN/.test(value)
  );
}
/** What a label of one kind and the next one look like. */
const UNITED =
  /^(?:CT|MR|PT|ID|NO|RM|IV|TV|RN|ER|ED|OR|ET|GA|SC|IM|PO|LV|RV|HR|BP|RR|AC|PC)|(?:MRN|DOB|SSN|VIN|TEL|FAX|AND|THE|FOR|NOT|BPM|RPM|MCG)$/;
