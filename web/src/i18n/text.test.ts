import { REASONS, refusal } from '@chartmark/schemas';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { de as deAtHand } from './de.ts';
import { deAround } from './de-around.ts';
import { en as enAtHand } from './en.ts';
import { enAround } from './en-around.ts';
import { chosenLanguage } from './language.ts';
import { refusalIn } from './refusals.ts';
import { day, moment, number, percent, speak, t } from './text.ts';

const en = { ...enAtHand, ...enAround };
const de = { ...deAtHand, ...deAround };

const holesOf = (entry: string | { readonly one: string; readonly other: string }): readonly string[] =>
  [...new Set(JSON.stringify(entry).match(/\{\w+\}/g))].sort();

test('holes are filled, and numbers are written for the reader', () => {
  expect(t('save.refused', { reason: 'gone' })).toContain('gone');
  expect(t('count.notes', { n: 1 })).toBe('1 note');
  expect(t('count.notes', { n: 1234 })).toBe('1,234 notes');
});

test('figures and shares', () => {
  expect(number(0.12345, 2)).toBe('0.12');
  expect(number(-0.001, 2)).toBe('0.00');
  expect(percent(0.5)).toBe('50%');
});

describe('in German', () => {
  afterEach(() => speak('en'));

  test('words, plurals, figures, shares and times are German', async () => {
    await speak('de');
    expect(t('count.notes', { n: 1 })).toBe('1 Notiz');
    expect(t('count.notes', { n: 1234 })).toBe('1.234 Notizen');
    expect(number(0.12345, 2)).toBe('0,12');
    expect(percent(0.5)).toBe('50\u00a0%');
    expect(moment('2026-03-02T10:00:00Z')).toMatch(/^02\.03\.2026/);
    expect(day('2026-03-02')).toBe('02.03.2026');
  });

  test('every text has the same holes as in English', () => {
    for (const key of Object.keys(en) as (keyof typeof en)[])
      expect([key, holesOf(de[key])]).toEqual([key, holesOf(en[key])]);
  });

  test('no text is empty, and words of several syllables are not left in English', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter((key) => {
      const text: unknown = en[key];
      return typeof text === 'string' && text.split(' ').length > 2 && text === de[key] && /[a-z]{3} /.test(text);
    });
    expect(same).toEqual([]);
    expect(Object.values(de).filter((text) => JSON.stringify(text).includes('""'))).toEqual([]);
  });
});

describe('why a command is refused', () => {
  afterEach(() => speak('en'));

  test('has words for every code of the service, with the same holes, and in English the same words', () => {
    for (const [code, [, words]] of Object.entries(REASONS)) {
      const key = `refusal.${code}` as keyof typeof en;
      expect([code, en[key]]).toEqual([code, words]);
      expect([code, holesOf(de[key])]).toEqual([code, holesOf(words)]);
    }
    const codes = Object.keys(en).filter((key) => key.startsWith('refusal.'));
    expect(codes).toHaveLength(Object.keys(REASONS).length);
  });

  test('is told in the language of the interface; what has no code stays as it is', async () => {
    const why = refusal('relation.ends', { label: 'CAUSED', head: 'DRUG', child: 'DOSE' });
    expect(refusalIn(why)).toBe(why.message);
    await speak('de');
    expect(refusalIn(why)).toBe('„CAUSED“ führt nicht von „DRUG“ zu „DOSE“');
    const values = { line: 3, cause: 'line.values', found: 4, expected: 2, reason: 'it has 4 values' };
    const line = { message: 'Line 3: it has 4 values', reason: { code: 'import.line', values } };
    expect(refusalIn(line)).toBe('Zeile 3: sie hat 4 Werte, die Kopfzeile 2');
    expect(refusalIn({ message: 'The disk is full' })).toBe('The disk is full');
    expect(refusalIn({ message: 'Newer', reason: { code: 'of.a.newer.service', values: {} } })).toBe('Newer');
  });
});

describe('the language', () => {
  afterEach(() => {
    localStorage.clear();
    vi.unstubAllGlobals();
  });

  const browserAsksFor = (...languages: string[]): void => vi.stubGlobal('navigator', { languages }) as never;

  test('is the chosen one, else the first the browser asks for, else English', () => {
    browserAsksFor('fr-FR', 'de-AT', 'en');
    expect(chosenLanguage()).toBe('de');
    localStorage.setItem('chartmark.language', 'en');
    expect(chosenLanguage()).toBe('en');
    localStorage.setItem('chartmark.language', 'tlh');
    browserAsksFor('fr');
    expect(chosenLanguage()).toBe('en');
  });
});
