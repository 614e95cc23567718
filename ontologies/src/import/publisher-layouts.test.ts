import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IMPORTERS } from './importers.ts';

/* What stands in the publishers' files beside the names, and must not be taken for one. */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(layout: string, path = folder, language = 'en') {
  const all = [...(IMPORTERS[layout]?.run({ path, language, types: [] }) ?? [])];
  return {
    names: all.flatMap((each) => ('term' in each ? [`${each.term.code} ${each.term.name}`] : [])),
    types: all.flatMap((each) => ('term' in each ? [each.term.type] : [])),
    dropped: all.flatMap((each) => ('dropped' in each ? [each.dropped] : [])),
  };
}
const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
const rrf = (fields: Readonly<Record<number, string>>) =>
  `${Array.from({ length: 18 }, (_, i) => fields[i] ?? '').join('|')}|`;

test('MeSH XML: not the qualifiers, nor the descriptors a record refers to', () => {
  write(
    'desc2024.xml',
    '<DescriptorRecord DescriptorClass = "1">',
    '  <DescriptorUI>D000001</DescriptorUI>',
    '  <DescriptorName>',
    '   <String>Calcimycin</String>',
    '  </DescriptorName>',
    '  <AllowableQualifiersList>',
    '   <AllowableQualifier>',
    '    <QualifierReferredTo>',
    '     <QualifierName>',
    '      <String>administration &amp; dosage</String>',
    '     </QualifierName>',
    '    </QualifierReferredTo>',
    '   </AllowableQualifier>',
    '  </AllowableQualifiersList>',
    '  <PharmacologicalActionList>',
    '   <PharmacologicalAction>',
    '    <DescriptorReferredTo>',
    '     <DescriptorUI>D000900</DescriptorUI>',
    '     <DescriptorName>',
    '      <String>Anti-Bacterial Agents</String>',
    '     </DescriptorName>',
    '    </DescriptorReferredTo>',
    '   </PharmacologicalAction>',
    '  </PharmacologicalActionList>',
    '  <TreeNumberList>',
    '   <TreeNumber>D03.633.100.221.173</TreeNumber>',
    '  </TreeNumberList>',
    '  <ConceptList>',
    '   <Concept PreferredConceptYN="Y">',
    '    <ConceptName>',
    '     <String>Calcimycin</String>',
    '    </ConceptName>',
    '    <TermList>',
    '     <Term ConceptPreferredTermYN="N">',
    '      <TermUI>T000004</TermUI>',
    '      <String>A-23187</String>',
    '     </Term>',
    '    </TermList>',
    '   </Concept>',
    '  </ConceptList>',
    '</DescriptorRecord>',
  );
  expect(run('mesh').names).toEqual(['D000001 Calcimycin', 'D000001 A-23187']);
});

test('ICD-10-CM tabular: the title of a block is not that of the code before it', () => {
  write(
    'icd10cm_tabular_2021.xml',
    '<chapter>',
    '<name>1</name>',
    '<desc>Certain infectious and parasitic diseases (A00-B99)</desc>',
    '<section id="A00-A09">',
    '<desc>Intestinal infectious diseases (A00-A09)</desc>',
    '<diag>',
    '<name>A00</name>',
    '<desc>Cholera</desc>',
    '</diag>',
    '</section>',
    '<section id="A15-A19">',
    '<desc>Tuberculosis (A15-A19)</desc>',
    '</section>',
    '</chapter>',
  );
  expect(run('icd10cm-tabular').names).toEqual(['A00 Cholera']);
});

test('ICD-10-PCS: the columns of the order file', () => {
  const row = (code: string, short: string, long: string) => `00001 ${code.padEnd(8)}1 ${short.padEnd(60)} ${long}`;
  write('icd10pcs_order_2024.txt', row('0016070', 'Bypass Cereb Vent', 'Bypass Cerebral Ventricle to Nasopharynx'));
  expect(run('icd10pcs')).toMatchObject({
    names: ['0016070 Bypass Cerebral Ventricle to Nasopharynx', '0016070 Bypass Cereb Vent'],
    types: ['PROCEDURE', 'PROCEDURE'],
  });
});

test('SNOMED CT: descriptions stay active when their concept does not', () => {
  const header = 'id\teffectiveTime\tactive\tmoduleId\tconceptId\tlanguageCode\ttypeId\tterm\tcaseSignificanceId';
  const description = (concept: string, term: string) =>
    ['1', '20240101', '1', '9', concept, 'en', '900000000000013009', term, '9'].join('\t');
  write('sct2_Description_Snapshot-en_INT_20240101.txt', header, description('10', 'Asthma'), description('11', 'Old'));
  write(
    'sct2_Concept_Snapshot_INT_20240101.txt',
    'id\teffectiveTime\tactive\tmoduleId\tdefinitionStatusId',
    ...['10\t20240101\t1\t9\t9', '11\t20240101\t0\t9\t9'],
  );
  expect(run('snomed')).toMatchObject({ names: ['10 Asthma'], dropped: ['of an inactive concept'] });
});

test('LOINC: a quoted field runs over several lines', () => {
  write(
    'Loinc.csv',
    '"LOINC_NUM","COMPONENT","DefinitionDescription","STATUS","SHORTNAME","LONG_COMMON_NAME"',
    '"1-8","Acyclovir","First line',
    'and ""second"", too","ACTIVE","Acyclovir Susc","Acyclovir [Susceptibility]"',
    '"2-6","B","","ACTIVE","B","B"',
  );
  expect(run('loinc').names).toEqual([
    '1-8 Acyclovir [Susceptibility]',
    '1-8 Acyclovir',
    '1-8 Acyclovir Susc',
    '2-6 B',
  ]);
  write('Loinc.csv', '"LOINC_NUM","COMPONENT","STATUS","LONG_COMMON_NAME"', '"1-8","Acyclovir');
  expect(() => run('loinc')).toThrow('never closed');
});

test('OMOP: a quote in a name is a character; names in another language come from the synonyms', () => {
  write(
    'CONCEPT.csv',
    'concept_id\tconcept_name\tdomain_id\tvocabulary_id\tconcept_code\tinvalid_reason',
    ...['1\t"Blue bloater\tCondition\tICD10CM\tI10\t', '2\tGout\tCondition\tICD10CM\tM10\t'],
  );
  write(
    'CONCEPT_SYNONYM.csv',
    'concept_id\tconcept_synonym_name\tlanguage_concept_id',
    ...['2\tGicht\t4182504', '2\tPodagra\t4180186'],
  );
  expect(run('omop').names).toEqual(['I10 "Blue bloater', 'M10 Gout', 'M10 Podagra']);
  expect(run('omop', folder, 'de')).toMatchObject({
    names: ['M10 Gicht'],
    dropped: ['another language', 'another language', 'another language'],
  });
});

test('UMLS and MedDRA: the file itself may be named; what lies beside it is found', () => {
  write('MRSTY.RRF', 'C0020538|T047|B2|Disease or Syndrome|AT1|256|');
  write('MRCONSO.RRF', rrf({ 0: 'C0020538', 1: 'ENG', 14: 'Hypertension', 16: 'N' }));
  expect(run('umls', join(folder, 'MRCONSO.RRF')).types).toEqual(['Disease or Syndrome']);
  rmSync(join(folder, 'MRSTY.RRF'));
  expect(run('umls').types).toEqual(['Unknown']);
  write('pt.asc', '10020772$Hypertension$$10047066$');
  write('llt.asc', '10005750$Blood pressure high$10020772$$$$$$$Y$');
  expect(run('meddra', join(folder, 'pt.asc')).names).toEqual([
    '10020772 Hypertension',
    '10020772 Blood pressure high',
  ]);
});
