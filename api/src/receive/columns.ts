import type { NoteMeta } from '@chartmark/schemas';
import type { Received } from './incoming.ts';
import { metaOf } from './meta.ts';

/** A record of a table or of a JSON line, its keys in lower case without spaces, dashes and underscores. */
type Fields = ReadonlyMap<string, string>;

const META_COLUMNS: Readonly<Record<keyof NoteMeta, readonly string[]>> = {
  type: ['type', 'notetype', 'documenttype', 'doctype', 'notecategory', 'category'],
  specialty: ['specialty', 'speciality', 'service', 'department'],
  date: ['date', 'notedate', 'documentdate', 'servicedate', 'chartdate', 'encounterdate', 'year'],
  sex: ['sex', 'gender'],
  ageBand: ['ageband', 'agegroup', 'age', 'patientage', 'ageyears'],
  race: ['race'],
  ethnicity: ['ethnicity', 'ethnicgroup'],
  site: ['site', 'facility', 'center', 'centre'],
};
const SUBJECT_COLUMNS = ['subject', 'subjectid', 'subjectkey', 'patient', 'patientid', 'person', 'personid'];
const TEXT_COLUMNS = [
  'text',
  'notetext',
  'note',
  'content',
  'body',
  'document',
  'documenttext',
  'report',
  'reporttext',
];
const KNOWN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  first: ['first', 'firstname', 'givenname', 'patientfirst', 'patientfirstname'],
  middle: ['middle', 'middlename', 'patientmiddle', 'patientmiddlename'],
  last: ['last', 'lastname', 'surname', 'familyname', 'patientlast', 'patientlastname'],
  nick: ['nick', 'nickname', 'preferredname'],
  name: ['name', 'fullname', 'patientname'],
  dob: ['dob', 'dateofbirth', 'birthdate', 'patientdob', 'patientbirthdate'],
  mrn: ['mrn', 'medicalrecordnumber', 'patientmrn'],
  ssn: ['ssn', 'socialsecuritynumber', 'patientssn'],
  phone: ['phone', 'telephone', 'phonenumber', 'patientphone'],
  email: ['email', 'emailaddress', 'patientemail'],
  address: ['address', 'street', 'streetaddress', 'patientaddress'],
  staff: ['staff', 'author', 'attending', 'provider', 'physician', 'clinician'],
};

/** A record's values by the plain form of their keys; nested `meta` and `known` objects lie flat beside the others. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    const isNested = (key === 'meta' || key === 'known') && typeof value === 'object' && value !== null;
    for (const [name, inner] of isNested && !Array.isArray(value) ? Object.entries(value) : [[key, value] as const]) {
      const told = toldIn(inner);
      if (told !== null) fields.set(plain(name), told);
    }
  }
  return fields;
}

function toldIn(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : null;
}

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The key under which the text stands: the one that was named, else the first of the usual ones. */
export function textKey(keys: Iterable<string>, named: string | null): string | null {
  const all = [...keys];
  if (named !== null) return all.find((key) => key === named) ?? null;
  return TEXT_COLUMNS.flatMap((usual) => all.filter((key) => plain(key) === usual))[0] ?? null;
}

/** What a record tells of its note beside the text. */
export function describe(fields: Fields): Pick<Received, 'known' | 'meta' | 'subjectKey'> {
  const subjectKey = firstOf(fields, SUBJECT_COLUMNS);
  const known: Record<string, string> = {};
  for (const [name, columns] of Object.entries(KNOWN_COLUMNS)) {
    const value = firstOf(fields, columns);
    if (value !== null) known[name] = value;
  }
  // The sender's key for the patient may stand in the text as well. A short one is not searched for: it could be any number.
  if (subjectKey !== null && /^(?=.*\d)[\p{L}\p{N}_.-]{5,}$/u.test(subjectKey)) known['subject'] = subjectKey;
  const told = {
    type: firstOf(fields, META_COLUMNS.type),
    specialty: firstOf(fields, META_COLUMNS.specialty),
    date: firstOf(fields, META_COLUMNS.date),
    sex: firstOf(fields, META_COLUMNS.sex),
    ageBand: firstOf(fields, META_COLUMNS.ageBand),
    race: firstOf(fields, META_COLUMNS.race),
    ethnicity: firstOf(fields, META_COLUMNS.ethnicity),
    site: firstOf(fields, META_COLUMNS.site),
  };
  return { known, meta: metaOf(told, known), subjectKey };
}

function firstOf(fields: Fields, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = fields.get(column)?.trim();
    if (value) return value;
  }
  return null;
}
