import type { NoteMeta } from '@chartmark/schemas';
import type { Received } from './incoming.ts';

/** A record of a table or of a JSON line, its keys in lower case without spaces, dashes and underscores. */
type Fields = ReadonlyMap<string, string>;

const META_COLUMNS: Readonly<Record<keyof NoteMeta, readonly string[]>> = {
  type: ['type', 'notetype', 'documenttype', 'doctype', 'category'],
  specialty: ['specialty', 'speciality', 'service', 'department'],
  date: ['date', 'notedate', 'documentdate', 'servicedate', 'chartdate'],
  sex: ['sex', 'gender'],
  ageBand: ['ageband', 'agegroup', 'age'],
  race: ['race'],
  ethnicity: ['ethnicity'],
  site: ['site', 'facility', 'center', 'centre'],
};
const SUBJECT_COLUMNS = ['subject', 'subjectid', 'patient', 'patientid', 'person', 'personid'];
const TEXT_COLUMNS = ['text', 'notetext', 'note', 'content', 'body', 'document'];
const KNOWN_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  first: ['first', 'firstname', 'givenname', 'patientfirst'],
  middle: ['middle', 'middlename'],
  last: ['last', 'lastname', 'surname', 'familyname', 'patientlast'],
  nick: ['nick', 'nickname', 'preferredname'],
  dob: ['dob', 'dateofbirth', 'birthdate'],
  mrn: ['mrn', 'medicalrecordnumber'],
  staff: ['staff', 'author', 'attending', 'provider'],
};

/** A record's values by the plain form of their keys; nested `meta` and `known` objects lie flat beside the others. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    if ((key === 'meta' || key === 'known') && typeof value === 'object' && value !== null) {
      for (const [inner, text] of fieldsOf({ ...value })) fields.set(inner, text);
    } else if (typeof value === 'string' || typeof value === 'number') {
      fields.set(plain(key), String(value));
    }
  }
  return fields;
}

export const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The key under which the text stands: the one that was named, else the first of the usual ones. */
export function textKey(keys: Iterable<string>, named: string | null): string | null {
  const all = [...keys];
  if (named !== null) return all.find((key) => key === named) ?? null;
  return TEXT_COLUMNS.flatMap((usual) => all.filter((key) => plain(key) === usual))[0] ?? null;
}

/** What a record tells of its note beside the text. */
export function describe(fields: Fields): Pick<Received, 'known' | 'meta' | 'subjectKey'> {
  const known = Object.entries(KNOWN_COLUMNS).flatMap(([name, columns]) => {
    const value = firstOf(fields, columns);
    return value === null ? [] : [[name, value]];
  });
  return { known: Object.fromEntries(known), meta: metaOf(fields), subjectKey: firstOf(fields, SUBJECT_COLUMNS) };
}

export const NO_META: NoteMeta = {
  type: null,
  specialty: null,
  date: null,
  sex: null,
  ageBand: null,
  race: null,
  ethnicity: null,
  site: null,
};

function metaOf(fields: Fields): NoteMeta {
  const word = (name: keyof NoteMeta): string | null => wordOf(firstOf(fields, META_COLUMNS[name]));
  return {
    type: word('type'),
    specialty: word('specialty'),
    date: yearOf(firstOf(fields, META_COLUMNS.date)),
    sex: word('sex'),
    ageBand: ageBandOf(firstOf(fields, META_COLUMNS.ageBand)),
    race: word('race'),
    ethnicity: word('ethnicity'),
    site: word('site'),
  };
}

function firstOf(fields: Fields, columns: readonly string[]): string | null {
  for (const column of columns) {
    const value = fields.get(column)?.trim();
    if (value) return value;
  }
  return null;
}

/** A short word of a vocabulary; anything longer, or with digits in a row, could identify and is left out. */
function wordOf(value: string | null): string | null {
  if (value === null || value.length > 60 || /[\p{Cc}@]|\d{3}/u.test(value)) return null;
  return value;
}

/** Dates finer than the year are identifiers. @see 45 CFR 164.514(b)(2)(i)(C) */
export const yearOf = (value: string | null): string | null => value?.match(/(?<!\d)(19|20)\d\d(?!\d)/)?.[0] ?? null;

/** Bands wide enough to tell nobody apart; all ages over 89 are one. */
export function ageBandOf(value: string | null): string | null {
  if (value === null) return null;
  if (BANDS.some(([band]) => band === value)) return value;
  const age = /^\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return BANDS.find(([, to]) => age <= to)?.[0] ?? null;
}

const BANDS: readonly (readonly [string, number])[] = [
  ['0-17', 17.99],
  ['18-44', 44.99],
  ['45-64', 64.99],
  ['65-89', 89.99],
  ['90+', 130],
];
