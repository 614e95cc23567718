import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOptions } from './importer.ts';
import { IMPORTERS } from './importers.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/cnlp/terminologies');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(name: string, options: Partial<ImportOptions> = {}) {
  const all = [...(IMPORTERS[name]?.run({ path: folder, language: 'en', types: [], ...options }) ?? [])];
  return {
    terms: all.flatMap((each) => ('term' in each ? [Object.values(each.term).join(' | ')] : [])),
    dropped: all.flatMap((each) => ('dropped' in each ? [each.dropped] : [])),
  };
}
/** What is told of concepts beside their names: `code < broader codes: definition`. */
function facts(name: string, path = folder): string[] {
  const all = IMPORTERS[name]?.run({ path, language: 'en', types: [] }) ?? [];
  return Array.from(all).flatMap((each) => {
    if (!('fact' in each)) return [];
    const { code, broader = [], definition = '' } = each.fact;
    return [`${code} < ${broader.join(' ')}: ${definition}`];
  });
}
const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);

const rrf = (fields: Readonly<Record<number, string>>) =>
  `${Array.from({ length: 18 }, (_, i) => fields[i] ?? '').join('|')}|`;

test('UMLS: names of the language with their semantic type', () => {
  write('MRSTY.RRF', 'C0020538|T047|B2|Disease or Syndrome|AT1|256|', 'C0020538|T999|B2|Other|AT2|256|');
  write(
    'MRCONSO.RRF',
    rrf({ 0: 'C0020538', 1: 'ENG', 14: 'Hypertension', 16: 'N' }),
    rrf({ 0: 'C0020538', 1: 'SPA', 14: 'Hipertensión', 16: 'N' }),
    rrf({ 0: 'C0020538', 1: 'ENG', 14: 'HBP', 16: 'O' }),
    rrf({ 0: 'C0000001', 1: 'ENG', 14: 'Thing', 16: 'N' }),
  );
  expect(run('umls')).toEqual({
    terms: ['Disease or Syndrome | UMLS | C0020538 | Hypertension', 'Unknown | UMLS | C0000001 | Thing'],
    dropped: ['another language', 'suppressed'],
  });
  expect(run('umls', { language: 'es' }).terms).toEqual(['Disease or Syndrome | UMLS | C0020538 | Hipertensión']);
  expect(run('umls', { types: ['Disease or Syndrome'] }).terms).toHaveLength(1);
});

test('UMLS: of several types the one that tells what a chemical is for, or that was asked for', () => {
  write(
    'MRSTY.RRF',
    'C0025598|T109|A1.4.1.2.1|Organic Chemical|AT1|256|',
    'C0025598|T121|A1.4.1.1.1|Pharmacologic Substance|AT2|256|',
  );
  write('MRCONSO.RRF', rrf({ 0: 'C0025598', 1: 'ENG', 14: 'Metformin', 16: 'N' }));
  expect(run('umls').terms).toEqual(['Pharmacologic Substance | UMLS | C0025598 | Metformin']);
  expect(run('umls', { types: ['Organic Chemical'] }).terms).toEqual([
    'Organic Chemical | UMLS | C0025598 | Metformin',
  ]);
  expect(run('umls', { labels: { 'Pharmacologic Substance': 'MEDICATION' } }).terms).toEqual([
    'MEDICATION | UMLS | C0025598 | Metformin',
  ]);
});

test.each(['rxnorm', 'loinc', 'meddra', 'obo', 'mesh', 'atc', 'icd10cm-tabular', 'icd10cm', 'icd10pcs'])(
  '%s: another language than English is refused, since the files have none',
  (layout) => {
    expect(() => run(layout, { language: 'de' })).toThrow(/English only/);
  },
);

test.each(['umls', 'omop'])('%s: a language it does not have is told', (layout) => {
  expect(() => run(layout, { language: 'xx' })).toThrow(/the language xx is none of en, de/);
});

test('SNOMED CT: every file of descriptions, the international ones and those of an edition', () => {
  const row = (concept: string, term: string) =>
    ['1', '20240101', '1', '9', concept, 'en', '900000000000013009', term, '9'].join('\t');
  write('sct2_Description_Snapshot-en_INT_20240101.txt', 'id\teffectiveTime', row('1', 'Asthma'));
  write('sct2_Description_Snapshot-en_US1000124_20240301.txt', 'id\teffectiveTime', row('2', 'Croup'));
  expect(run('snomed').terms).toEqual(['unknown | SNOMED CT | 1 | Asthma', 'unknown | SNOMED CT | 2 | Croup']);
});

test('MedDRA: the lowest level terms named alone bring the preferred terms beside them', () => {
  write('pt.asc', '10020772$Hypertension$$10057166$');
  write('llt.asc', '10005747$Blood pressure high$10020772$$$$$$$Y$');
  expect(run('meddra', { path: join(folder, 'llt.asc') }).terms).toEqual(run('meddra').terms);
});

test('HPO: what modifies an abnormality is none', () => {
  write(
    'hp.obo',
    ...['[Term]', 'id: HP:0000118', 'name: Phenotypic abnormality', '', '[Term]', 'id: HP:0002099', 'name: Asthma'],
    ...['is_a: HP:0000118 ! Phenotypic abnormality', '', '[Term]', 'id: HP:0011010', 'name: Chronic'],
    'is_a: HP:0012823 ! Clinical modifier',
  );
  expect(run('obo').terms).toEqual([
    'SYMPTOM | HPO | HP:0000118 | Phenotypic abnormality',
    'SYMPTOM | HPO | HP:0002099 | Asthma',
    'OTHER | HPO | HP:0011010 | Chronic',
  ]);
});

test('a table as JSON: a code may be a number, synonyms a list', () => {
  write('own.jsonl', '{"type":"DRUG","code":123,"name":"zorbitol","synonyms":["zorb"," zorbit "]}');
  const path = join(folder, 'own.jsonl');
  expect(run('table', { path }).terms).toEqual([
    'DRUG | own | 123 | zorbitol',
    'DRUG | own | 123 | zorb',
    'DRUG | own | 123 | zorbit',
  ]);
  write('own.jsonl', 'null');
  expect(() => run('table', { path })).toThrow('a line is no JSON object');
});

test('RxNorm: names of drugs', () => {
  write(
    'RXNCONSO.RRF',
    rrf({ 0: '6918', 11: 'RXNORM', 12: 'IN', 14: 'metoprolol', 16: 'N' }),
    rrf({ 0: '6918', 11: 'MMSL', 12: 'IN', 14: 'metoprolol', 16: 'N' }),
    rrf({ 0: '1', 11: 'RXNORM', 12: 'DF', 14: 'Oral Tablet', 16: 'N' }),
  );
  expect(run('rxnorm')).toEqual({
    terms: ['MEDICATION | RxNorm | 6918 | metoprolol'],
    dropped: ['another source', 'no name of a drug'],
  });
});

test('SNOMED CT: synonyms under the semantic tag of their concept', () => {
  const row = (active: string, concept: string, kind: string, term: string) =>
    ['1', '20240101', active, '9', concept, 'en', kind, term, '9'].join('\t');
  write(
    'sct2_Description_Snapshot-en_INT_20240101.txt',
    'id\teffectiveTime\tactive\tmoduleId\tconceptId\tlanguageCode\ttypeId\tterm\tcaseSignificanceId',
    row('1', '38341003', '900000000000003001', 'Hypertensive disorder (disorder)'),
    row('1', '38341003', '900000000000013009', 'High blood pressure'),
    row('0', '38341003', '900000000000013009', 'Old name'),
  );
  expect(run('snomed')).toEqual({
    terms: ['disorder | SNOMED CT | 38341003 | High blood pressure'],
    dropped: ['a fully specified name', 'inactive'],
  });
});

test('LOINC: the names of active codes, quoted fields and all', () => {
  write(
    'Loinc.csv',
    '"LOINC_NUM","COMPONENT","STATUS","SHORTNAME","LONG_COMMON_NAME"',
    '"2823-3","Potassium","ACTIVE","Potassium SerPl-sCnc","Potassium [Moles/volume] in Serum, or ""Plasma"""',
    '"1-1","Old","DEPRECATED","Old","Old"',
  );
  const { terms, dropped } = run('loinc');
  expect(terms[0]).toBe('LAB | LOINC | 2823-3 | Potassium [Moles/volume] in Serum, or "Plasma"');
  expect(terms).toHaveLength(3);
  expect(dropped).toContain('not active');
});

test('ICD-10-CM: long and short names of an order file, the code with its point', () => {
  write(
    'icd10cm-order-2024.txt',
    `00012 ${'I150'.padEnd(8)}1 ${'Renovascular htn'.padEnd(60)} Renovascular hypertension`,
  );
  expect(run('icd10cm').terms).toEqual([
    'CONDITION | ICD-10-CM | I15.0 | Renovascular hypertension',
    'CONDITION | ICD-10-CM | I15.0 | Renovascular htn',
  ]);
  expect(() => run('icd10cm', { path: join(import.meta.dirname, 'importers.ts') })).toThrow(RangeError);
});

test('ICD-10-CM: titles of the tabular list and the terms included under them, not what is excluded', () => {
  write(
    'icd10cm_tabular_2024.xml',
    '<chapter><name>1</name><desc>Certain infectious diseases</desc>',
    '<diag>',
    '<name>A00.1</name>',
    '<desc>Cholera &amp; its kin</desc>',
    '<inclusionTerm>',
    '<note>Cholera eltor</note>',
    '</inclusionTerm>',
    '<excludes1>',
    '<note>carrier (Z22.1)</note>',
    '</excludes1>',
    '</diag>',
  );
  expect(run('icd10cm-tabular').terms).toEqual([
    'CONDITION | ICD-10-CM | A00.1 | Cholera & its kin',
    'CONDITION | ICD-10-CM | A00.1 | Cholera eltor',
  ]);
});

test('MedDRA: lowest level terms under their preferred term', () => {
  write('pt.asc', '10020772$Hypertension$$10047066$');
  write('llt.asc', '10005750$Blood pressure high$10020772$$$$$$$Y$', '1$Old$10020772$$$$$$$N$');
  expect(run('meddra')).toEqual({
    terms: ['CONDITION | MedDRA | 10020772 | Hypertension', 'CONDITION | MedDRA | 10020772 | Blood pressure high'],
    dropped: ['not current'],
  });
});

test('OBO: names and exact synonyms of terms that are not obsolete', () => {
  write(
    'a.obo',
    ...[
      'format-version: 1.2',
      '[Term]',
      'id: HP:1',
      'name: Fever',
      'synonym: "Pyrexia" EXACT []',
      'synonym: "Hot" RELATED []',
    ],
    ...['[Term]', 'id: HP:2', 'name: Old', 'is_obsolete: true', '[Typedef]', 'id: part_of', 'name: part of'],
  );
  expect(run('obo')).toEqual({
    terms: ['SYMPTOM | HPO | HP:1 | Fever', 'SYMPTOM | HPO | HP:1 | Pyrexia'],
    dropped: ['no exact synonym', 'obsolete'],
  });
});

test('MeSH, ASCII and XML: headings and entries, typed by their branch', () => {
  const expected = ['CONDITION | MeSH | D006973 | Hypertension', 'CONDITION | MeSH | D006973 | High Blood Pressure'];
  write(
    'd2024.bin',
    '*NEWRECORD',
    'MH = Hypertension',
    'ENTRY = High Blood Pressure|T047|NON',
    'MN = C14.907.489',
    'UI = D006973',
  );
  expect(run('mesh', { path: join(folder, 'd2024.bin') }).terms).toEqual(expected);
  write(
    'desc2024.xml',
    ...[
      '<DescriptorRecord DescriptorClass="1">',
      '<DescriptorUI>D006973</DescriptorUI>',
      '<String>Hypertension</String>',
    ],
    ...['<TreeNumber>C14.907.489</TreeNumber>', '<String>High Blood Pressure</String>', '</DescriptorRecord>'],
  );
  expect(run('mesh').terms).toEqual(expected);
});

test('ATC: substances', () => {
  write('atc.csv', 'atc_code,atc_name', 'C07AB02,metoprolol', 'C07AB,"Beta blocking agents, selective"');
  expect(run('atc')).toEqual({
    terms: ['MEDICATION | ATC | C07AB02 | metoprolol'],
    dropped: ['a group, not a substance'],
  });
});

test('OMOP: valid concepts and their English synonyms', () => {
  const concept = ['concept_id', 'concept_name', 'domain_id', 'vocabulary_id', 'concept_code', 'invalid_reason'];
  write(
    'CONCEPT.csv',
    concept.join('\t'),
    '1\tHypertension\tCondition\tICD10CM\tI10\t',
    '2\tOld\tCondition\tICD10CM\tI9\tD',
  );
  write(
    'CONCEPT_SYNONYM.csv',
    'concept_id\tconcept_synonym_name\tlanguage_concept_id',
    ...['1\tHigh blood pressure\t4180186', '1\tBluthochdruck\t4182504', '2\tOlder\t4180186'],
  );
  expect(run('omop')).toEqual({
    terms: ['Condition | ICD10CM | I10 | Hypertension', 'Condition | ICD10CM | I10 | High blood pressure'],
    dropped: ['invalid', 'another language', 'a synonym of a concept that was left out'],
  });
});

describe('what a concept is a kind of, and means', () => {
  test('OBO: is_a and def, not of obsolete terms', () => {
    write(
      'a.obo',
      ...['[Term]', 'id: HP:2', 'name: Fever', 'def: "A \\"high\\" temperature." [ref:1]', 'is_a: HP:1 ! Abnormality'],
      ...['is_a: HP:9 {source="x"}', '[Term]', 'id: HP:3', 'name: Old', 'is_obsolete: true', 'is_a: HP:1', ''],
    );
    expect(facts('obo')).toEqual(['HP:2 < HP:1 HP:9: A "high" temperature.']);
  });

  test('ICD-10-CM: by the longest code that a code begins with, in both layouts', () => {
    const row = (code: string, name: string) => `00001 ${code.padEnd(8)}1 ${name.padEnd(60)} ${name}`;
    write('icd10cm-order-2024.txt', row('S72', 'a'), row('S7200', 'b'), row('S72001A', 'c'), row('T00', 'd'));
    expect(facts('icd10cm')).toEqual(['S72.00 < S72: ', 'S72.001A < S72.00: ']);
    write('icd10cm_tabular_2024.xml', ...['S72', 'S72.0', 'S72.00'].map((code) => `<name>${code}</name>`));
    expect(facts('icd10cm-tabular')).toEqual(['S72.0 < S72: ', 'S72.00 < S72.0: ']);
  });

  test('MeSH: by the place in the tree, and the scope note', () => {
    const record = (ui: string, name: string, ...places: string[]) => [
      ...['*NEWRECORD', `MH = ${name}`, ...places.map((place) => `MN = ${place}`), `MS = About ${name}.`, `UI = ${ui}`],
    ];
    write('d2024.bin', ...record('D2', 'Hypertension', 'C14.907.489', 'C23.1'), ...record('D1', 'Vessels', 'C14.907'));
    expect(facts('mesh', join(folder, 'd2024.bin'))).toEqual([
      'D2 < : About Hypertension.',
      'D1 < : About Vessels.',
      'D2 < D1: ',
    ]);
  });

  test('SNOMED CT: active is-a relationships, and text definitions', () => {
    const description = ['1', '2024', '1', '9', '10', 'en', '900000000000013009', 'Asthma', '9'].join('\t');
    write('sct2_Description_Snapshot-en_INT_20240101.txt', 'id\t\t\t\t\t\t\t\t', description);
    const relation = (active: string, from: string, to: string, kind: string) =>
      ['1', '2024', active, '9', from, to, '0', kind, '9', '9'].join('\t');
    write(
      'sct2_Relationship_Snapshot_INT_20240101.txt',
      relation('1', '10', '20', '116680003'),
      relation('0', '10', '30', '116680003'),
      relation('1', '10', '40', '363698007'),
    );
    write(
      'sct2_TextDefinition_Snapshot-en_INT_20240101.txt',
      ['1', '2024', '1', '9', '10', 'en', '900000000000550004', 'Narrow airways.', '9'].join('\t'),
    );
    expect(facts('snomed')).toEqual(['10 < 20: ', '10 < : Narrow airways.']);
  });

  test('OMOP: one step within a vocabulary', () => {
    write(
      'CONCEPT.csv',
      'concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_code\tinvalid_reason',
      ...['1\tHypertension\tCondition\tICD10CM\tI10\t', '2\tHigh\tCondition\tICD10CM\tI1\t', '3\tX\tDrug\tATC\tC\t'],
    );
    write(
      'CONCEPT_ANCESTOR.csv',
      'ancestor_concept_id\tdescendant_concept_id\tmin_levels_of_separation',
      ...['2\t1\t1', '2\t1\t2', '3\t1\t1', '9\t1\t1'],
    );
    expect(facts('omop')).toEqual(['I10 < I1: ']);
  });

  test('a table: broader codes between bars, and a definition', () => {
    write('own.csv', 'type,code,name,broader,definition', 'C,2,Gout,1 | 0,"Crystals, in joints"', 'C,1,Arthritis,,');
    expect(facts('table', join(folder, 'own.csv'))).toEqual(['2 < 1 0: Crystals, in joints']);
  });
});

describe('a table of one’s own', () => {
  const expected = ['CONDITION | own | 1 | Gout', 'CONDITION | own | 1 | podagra'];
  test.each([
    ['own.csv', ['type,code,name,synonyms', 'CONDITION,1,Gout,podagra']],
    ['own.tsv', ['type\tcode\tname\tsynonyms', 'CONDITION\t1\tGout\tpodagra']],
    ['own.jsonl', ['{"type":"CONDITION","code":"1","name":"Gout","synonyms":"podagra"}']],
  ])('%s', (name, lines) => {
    write(name, ...lines);
    expect(run('table', { path: join(folder, name) }).terms).toEqual(expected);
  });

  test('without a column it needs is refused', () => {
    write('own.csv', 'kind,name');
    const told = 'no column type, code; its first line names kind, name';
    expect(() => run('table', { path: join(folder, 'own.csv') })).toThrow(told);
  });
});

test('a folder without the files is refused', () => {
  expect(() => run('rxnorm')).toThrow('RXNCONSO.RRF');
});

describe.skipIf(!existsSync(SHARED))('real files', () => {
  test.each([
    ['obo', 'doid-2016-09-01.obo', 'CONDITION | DOID | DOID:10763 | hypertension'],
    ['obo', 'hp-2015-01.obo', 'SYMPTOM | HPO | HP:0001945 | Fever'],
    ['icd10cm', 'icd10cm-order-Jan-2021.txt', 'CONDITION | ICD-10-CM | I10 | Essential (primary) hypertension'],
  ])('%s: %s', (name, file, expected) => {
    expect(run(name, { path: join(SHARED, file) }).terms).toContain(expected);
  });
});
