import { describe, expect, test } from 'vitest';
import { dayShift } from './chance.ts';
import { subjectFrom, subjectWith } from './draws.ts';
import { deidentify, type Known } from './engine.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { Class, classesOf } from './lexicon.ts';
import { POLICIES, type Policy, statementOf } from './policy.ts';
import { transform } from './replace.ts';

const made = (text: string, name: Policy['name'], known: Known = {}, secret = 'of the subject') =>
  transform(text, deidentify(text, known), POLICIES[name], subjectFrom(secret), { thisYear: 2025 }).text;

describe('tags', () => {
  test('are numbered by person, and years stand', () => {
    expect(made('Dr. Ann Okonkwo saw Mr. Zebrowski on 3/14/2024. Okonkwo agreed.', 'safe-harbor-tags')).toBe(
      'Dr. [NAME-1] saw Mr. [NAME-2] on [DATE-1] 2024. [NAME-1] agreed.',
    );
  });

  test.each([
    ['a 89 year old', 'a 89 year old'],
    ['a 90 year old', 'a 90+ year old'],
    ['a 101 year old', 'a 90+ year old'],
  ])('[C21] %s becomes %s', (text, expected) => expect(made(text, 'safe-harbor-tags')).toBe(expected));

  test.each([
    ['Akron, OH 44301', '443'],
    ['Berlin, NH 03601', '000'],
  ])('[C21] of %s the ZIP code becomes %s', (text, expected) =>
    expect(made(text, 'safe-harbor-tags')).toMatch(new RegExp(`${expected}$`)),
  );

  test('[C21] 29 February keeps its year alone', () => {
    expect(made('Seen on 02/29/2024.', 'safe-harbor-surrogates')).toBe('Seen on 2024.');
  });

  test('a year of birth that reveals an age over 89 does not stand', () => {
    expect(made('Seen 3/3/2024. DOB: 08/22/1931.', 'safe-harbor-surrogates')).not.toContain('1931');
    expect(made('Seen 3/3/2024. DOB: 8/22/31.', 'safe-harbor-surrogates')).not.toMatch(/31/);
    // Ninety-four now, whenever the note was written.
    expect(made('DOB 3/4/1931, seen 5/6/2019.', 'safe-harbor-surrogates')).not.toContain('1931');
    expect(made('DOB 3/4/1931, seen 5/6/2019.', 'safe-harbor-mask')).not.toContain('1931');
    expect(made('Seen 3/3/2024. DOB: 08/22/1951.', 'safe-harbor-surrogates')).toContain('1951');
  });
});

describe('masks', () => {
  test('have the length of what they hide', () => {
    const text = 'Dr. Okonkwo, 413-555-0199, Akron, OH 44301, on 3/14/2024.\nMRN: 8812-773';
    const masked = made(text, 'safe-harbor-mask');
    expect(masked).toHaveLength(text.length);
    expect(masked).toContain('X/XX/2024');
    expect(masked).toContain('443XX');
    expect(masked).not.toMatch(/Okonkwo|0199|8812/);
  });
});

describe('surrogates', () => {
  const known = { first: 'Robert', last: 'Quillibrand', nick: 'Bob' };
  const text = 'Robert Quillibrand came. Mr. QUILLIBRAND, "Bob", and Dr. Ochieng spoke. Quillibrand left.';

  test('are the same for the same person, in the same form', () => {
    const words = made(text, 'safe-harbor-surrogates', known).match(/[A-Za-z]+/g) ?? [];
    const family = words[1] ?? '';
    expect(words.filter((word) => word.toLowerCase() === family.toLowerCase())).toHaveLength(3);
    expect(words).toContain(family.toUpperCase());
  });

  test('are the same in every note and on every run, and others under another secret', () => {
    const other = 'Quillibrand, Robert called.';
    const first = made(text, 'safe-harbor-surrogates', known);
    expect(made(text, 'safe-harbor-surrogates', known)).toBe(first);
    const family = /^\S+ (\S+)/.exec(first)?.[1];
    expect(made(other, 'safe-harbor-surrogates', known)).toMatch(new RegExp(`^${family}, `));
    expect(made(text, 'safe-harbor-surrogates', known, 'another')).not.toBe(first);
  });

  test('hold none of the originals', () => {
    const note =
      'Mrs. Ilse Quillibrand, MRN: 7712884, 12 Larkspur Lane, Duluth, MN 55804, tel 218-555-0142, ilse@example.com';
    const result = made(note, 'safe-harbor-surrogates');
    for (const original of ['Ilse', 'Quillibrand', '7712884', 'Larkspur', 'Duluth', '55804', '0142', 'ilse']) {
      expect(result).not.toContain(original);
    }
  });

  test('[C22] codes that are kept follow from nothing of what they stand for', () => {
    const drawn = (text: string) =>
      transform(text, deidentify(text), POLICIES['safe-harbor-surrogates'], subjectWith('s', EMPTY_LEDGER)).text;
    expect(drawn('MRN: 1234567')).toBe(drawn('MRN: 7654321'));
  });

  test('a number is the same with other separators, and none follows from its place in the note', () => {
    const [one, other] = [
      made('MRN: 88-42913. SSN 291-44-8812. MRN: 8842913', 'safe-harbor-surrogates'),
      made('SSN 291-44-8812.', 'safe-harbor-surrogates'),
    ];
    const [, grouped = '', ssn, plain] = /MRN: (\S+)\. SSN (\S+)\. MRN: (\S+)/.exec(one) ?? [];
    expect(plain).toBe(grouped.replace('-', ''));
    expect(other).toBe(`SSN ${ssn}.`);
  });

  test('brothers share a family name and are two, and a lone family name is neither', () => {
    const note = 'Mr. James Quillibrand met Mr. Robert Quillibrand. Mr. Quillibrand left.';
    const [, first, family, second, shared, alone] =
      /Mr\. (\w+) (\w+) met Mr\. (\w+) (\w+)\. Mr\. (\w+) left/.exec(made(note, 'safe-harbor-surrogates')) ?? [];
    expect([shared, alone]).toEqual([family, family]);
    expect(second).not.toBe(first);
    expect(made(note, 'safe-harbor-tags')).toBe('Mr. [NAME-1] met Mr. [NAME-2]. Mr. [NAME-3] left.');
  });

  test('an institution keeps what it is and has one name, in whatever case and length it is written', () => {
    const note = 'Mercy General Hospital called. Seen at MERCY GENERAL HOSPITAL.';
    const [, name = '', again] =
      /^(.+) Hospital called\. Seen at (.+) HOSPITAL\.$/.exec(made(note, 'safe-harbor-surrogates')) ?? [];
    expect(name.toUpperCase()).toBe(again);
    expect(made('Transferred to Mercy General Hospital today.', 'safe-harbor-surrogates')).toContain(name);
  });

  test('an address keeps its form', () => {
    expect(made('Lives at 2204 Pine St, Apt 11, Akron, OH 44301', 'safe-harbor-surrogates')).toMatch(
      /^Lives at [1-9]\d{3} [A-Z][a-z]+ St, Apt \d\d, [A-Z][a-z]+, [A-Z]{2} 443$/,
    );
    const whole = { start: 0, end: 19, label: 'LOCATION', confidence: 1 } as const;
    const place = transform('Fort Worth, TX 1203', [whole], POLICIES['safe-harbor-surrogates'], subjectFrom('s'));
    expect(place.text).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+, TX [1-9]\d{3}$/);
  });

  test('given names keep their gender', () => {
    const first = made('Her sister Patricia Okonkwo called.', 'safe-harbor-surrogates');
    expect(first).not.toContain('Patricia');
    expect(made('Her sister Patricia Okonkwo called.', 'safe-harbor-surrogates')).toBe(first);
  });
});

describe('shifted dates', () => {
  test('move together by a number of days that is never zero', () => {
    for (let subject = 0; subject < 500; subject += 1) {
      expect(dayShift(`s${subject}`)).not.toBe(0);
      expect(Math.abs(dayShift(`s${subject}`))).toBeLessThan(365);
      expect(Math.abs(dayShift(`s${subject}`, true)) % 7).toBe(0);
    }
  });

  test('keep the interval, also over 29 February', () => {
    const text = made('Admitted 02/27/2024, discharged 03/01/2024.', 'shifted-dates');
    const [from = '', to = ''] = text.match(/\d\d\/\d\d\/\d{4}/g) ?? [];
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(3);
    expect(from).not.toBe('02/27/2024');
  });

  test('by whole weeks stay on their weekday', () => {
    const text = made('Seen on Monday, March 4, 2024 and on 12/31/2023.', 'shifted-weeks');
    const [, monday = '', sunday = ''] = /Monday, (\w+ \d+, \d{4}) and on (\S+)\./.exec(text) ?? [];
    expect([new Date(monday).getDay(), new Date(sunday).getDay()]).toEqual([1, 0]);
    expect(monday).not.toBe('March 4, 2024');
  });

  test('are offered under another basis than Safe Harbor', () => {
    for (const name of ['shifted-dates', 'shifted-weeks'] as const)
      expect(POLICIES[name].basis).not.toBe(POLICIES['safe-harbor-tags'].basis);
  });
});

test('the statement names policy and version and promises nothing', () => {
  for (const policy of Object.values(POLICIES)) {
    expect(statementOf(policy)).toBe(`transformed under policy ${policy.name} version ${policy.version}`);
  }
});

test('findings that overlap are refused', () => {
  const finding = { start: 0, end: 3, label: 'NAME', confidence: 1 } as const;
  expect(() =>
    transform('abcdef', [finding, { ...finding, start: 2, end: 5 }], POLICIES['safe-harbor-tags'], subjectFrom('s')),
  ).toThrow(RangeError);
});

test.each(['Jean-Marie', 'Maria-Jose', 'Soo-Jin'])('the halves of what stands for %s are of one gender', (name) => {
  const finding = { start: 0, end: name.length, label: 'NAME', sub: 'PATIENT', confidence: 1 } as const;
  for (const secret of 'abcdefghijkl') {
    const { text } = transform(name, [finding], POLICIES['safe-harbor-surrogates'], subjectWith(secret, EMPTY_LEDGER));
    const halves = text.toLowerCase().split('-');
    expect(halves).toHaveLength(2);
    const genders = halves.map((half) => classesOf(half) & (Class.male | Class.female));
    expect(genders[0]).toBe(genders[1]);
  }
});
