import { NO_META } from '@chartmark/schemas';
import { expect, describe as group, test } from 'vitest';
import { describe, fieldsOf, textKey } from './columns.ts';

const read = (record: Record<string, unknown>) => describe(fieldsOf(record));

test('[C40] what lies deeper than one level in `meta` is left alone', () => {
  const deep = JSON.parse(`${'{"meta":'.repeat(100_000)}{"type":"ED"}${'}'.repeat(100_000)}`);
  expect(read(deep).meta).toEqual(NO_META);
  expect(read({ meta: { type: 'ED', meta: { site: 'North' } } }).meta).toEqual({ ...NO_META, type: 'ED' });
});

group('a header is understood however it is spelt', () => {
  test.each(['note_type', 'Note Type', 'noteType', 'NOTE-TYPE', 'document_type', 'category'])('%s', (key) => {
    expect(read({ [key]: 'Progress' }).meta).toEqual({ ...NO_META, type: 'Progress' });
  });

  test('all that is told of a note and its patient', () => {
    const told = read({
      'Patient ID': 'A-10442',
      Specialty: 'Oncology',
      'Note Date': '2023-05-06',
      Gender: 'F',
      age: 93,
      Race: 'Asian',
      Ethnicity: 'Not Hispanic',
      Site: 'North',
      patient_first_name: 'Mina',
      'Last Name': 'Okafor',
      MRN: '00412345',
      DOB: '1930-01-02',
      provider: 'Lee',
      unknown: 'left alone',
    });
    expect(told).toEqual({
      subjectKey: 'A-10442',
      known: { first: 'Mina', last: 'Okafor', mrn: '00412345', dob: '1930-01-02', staff: 'Lee', subject: 'A-10442' },
      meta: {
        type: null,
        specialty: 'Oncology',
        date: '2023',
        sex: 'F',
        ageBand: '90+',
        race: 'Asian',
        ethnicity: 'Not Hispanic',
        site: 'North',
      },
    });
  });
});

test('nested meta and known count as if they lay flat; lists of words are joined', () => {
  const told = read({ meta: { type: 'ED', subject: 7 }, known: { first: ['Ann', 'Annie'], staff: ['Lee', 3] } });
  expect(told.meta.type).toBe('ED');
  expect(told.subjectKey).toBe('7');
  expect(told.known).toEqual({ first: 'Ann, Annie', staff: 'Lee' });
});

test('a short key of a subject is not looked for in the note, where it could be any number', () => {
  expect(read({ subject: '100' }).known).toEqual({});
  expect(read({ subject: 'alphabet' }).known).toEqual({});
  expect(read({ subject: '10042' }).known).toEqual({ subject: '10042' });
});

test('blank values and values that are no words are absent', () => {
  expect(read({ subject: '  ', type: '', sex: null, race: { a: 1 }, site: true })).toEqual({
    known: {},
    meta: NO_META,
    subjectKey: null,
  });
});

test('keys with a meaning in JavaScript have none here', () => {
  const hostile = JSON.parse('{"__proto__": {"type": "x"}, "constructor": "y", "meta": {"__proto__": "z"}}');
  expect(read(hostile)).toEqual({ known: {}, meta: NO_META, subjectKey: null });
});

group('the column of the text', () => {
  test('is the one named, and no other', () => {
    expect(textKey(['text', 'Note Body'], 'Note Body')).toBe('Note Body');
    expect(textKey(['text'], 'Note Body')).toBeNull();
  });

  test('is else the first of the usual ones, by how usual they are', () => {
    expect(textKey(['id', 'body', 'NOTE_TEXT'], null)).toBe('NOTE_TEXT');
    expect(textKey(['note', 'Text'], null)).toBe('Text');
    expect(textKey(['id', 'words'], null)).toBeNull();
  });
});
