import { existsSync } from 'node:fs';
import { loadVocabularies } from '@chartmark/ontologies';
import { describe, expect, test } from 'vitest';
import { checkConcepts, conceptsOf, readTerminologies, TERMINOLOGIES } from './vocabulary-check.ts';

const TYPES = ['ANATOMY', 'CONDITION', 'LAB', 'MEDICATION', 'PROCEDURE', 'SYMPTOM', 'VITAL'];
const SYSTEMS = ['Chartmark', 'DOID', 'DrugBank', 'HPO', 'ICD-10-CM', 'LOINC', 'MeSH'];
const terms = loadVocabularies();
const concepts = conceptsOf(terms);

describe('the shipped vocabularies', () => {
  test('hold at least 1,500 concepts and 5,000 names of all seven kinds', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(1500);
    expect(terms.length).toBeGreaterThanOrEqual(5000);
    expect([...new Set(concepts.map((concept) => concept.type))].sort()).toEqual(TYPES);
    expect([...new Set(concepts.map((concept) => concept.system))].sort()).toEqual(SYSTEMS);
  });

  test('give a name to no two concepts of a kind', () => {
    const owners = new Map<string, string>();
    const shared = terms.filter(({ type, system, code, name }) => {
      const key = `${type} ${/^[A-Z0-9/&+-]+$/.test(name) ? name : name.toLowerCase()}`;
      const owner = owners.get(key);
      owners.set(key, `${system} ${code}`);
      return owner !== undefined && owner !== `${system} ${code}`;
    });
    expect(shared).toEqual([]);
  });

  test('write codes in the form of their system', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      Chartmark: /^[a-z0-9]+(-[a-z0-9]+)*$/,
      DOID: /^DOID:\d+$/,
      DrugBank: /^DB\d{5}$/,
      HPO: /^HP:\d{7}$/,
      'ICD-10-CM': /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
      LOINC: /^\d{3,5}-\d$/,
      MeSH: /^D\d{6}$/,
    };
    expect(concepts.filter(({ system, code }) => !forms[system]?.test(code))).toEqual([]);
  });

  test('carry LOINC numbers whose check digit is right', () => {
    const wrong = concepts.filter(({ system, code }) => system === 'LOINC' && !hasCheckDigit(code));
    expect(wrong).toEqual([]);
  });
});

describe('the check', () => {
  const terminologies = new Map([['HPO', new Map([['HP:0012735', ['Cough', 'Coughing']]])]]);
  const shipped = (code: string, ...names: string[]) => ({ type: 'SYMPTOM', system: 'HPO', code, names });

  test('takes a code whose official synonym is one of our names', () => {
    expect(checkConcepts([shipped('HP:0012735', 'tussis', 'coughing')], terminologies).mismatches).toEqual([]);
  });

  test('names a code that stands for something else, and one that does not exist', () => {
    const report = checkConcepts([shipped('HP:0012735', 'fever'), shipped('HP:9999999', 'cough')], terminologies);
    expect(report.mismatches).toEqual(['HPO HP:0012735 is "Cough", not "fever"', 'HPO has no code HP:9999999 (cough)']);
  });

  test('counts what no terminology covers as not checked', () => {
    const report = checkConcepts([{ ...shipped('sob', 'SOB'), system: 'Chartmark' }], terminologies);
    expect(report).toMatchObject({ concepts: 1, names: 1, checked: {}, unchecked: { Chartmark: 1 }, mismatches: [] });
  });
});

describe.skipIf(!existsSync(TERMINOLOGIES))('against the public terminologies', () => {
  test('every code exists and means what we call it', () => {
    const report = checkConcepts(concepts, readTerminologies(TERMINOLOGIES));
    expect(report.mismatches).toEqual([]);
    expect(Object.keys(report.checked).sort()).toEqual(['DOID', 'DrugBank', 'HPO', 'ICD-10-CM', 'MeSH']);
  });
});

/** LOINC numbers end in a modulus 10 (Luhn) check digit; see the LOINC Users' Guide, appendix on check digits. */
function hasCheckDigit(code: string): boolean {
  const [number = '', digit] = code.split('-');
  const sum = [...number].reverse().reduce((total, each, i) => {
    const doubled = Number(each) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(digit);
}
