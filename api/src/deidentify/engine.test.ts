import { describe, expect, test } from 'vitest';
import { deidentify, type Known } from './engine.ts';
import { LOOK_ALIKES } from './testing/look-alikes.ts';
import { readMarked } from './testing/marked.ts';

/** What is found in a text, as it stands there. */
const found = (text: string, known: Known = {}): string[] =>
  deidentify(text, known).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

/** The text must yield exactly its marks. */
function expectMarks(source: string, known: Known = {}): void {
  const { text, spans } = readMarked(source);
  expect(found(text, known)).toEqual(spans.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`));
}

describe('each kind of identifier', () => {
  test.each([
    'Seen by Dr. {{Okonkwo|NAME}} in clinic.',
    'Her son, {{Tyrone|NAME}}, was present.',
    'ATTENDING: {{Robert J. Nelson|NAME}}, M.D.',
    'Patient: {{VANDERMEER, HENDRIKA|NAME}}    MRN: {{00-44-19-37|MRN}}',
    '{{Sean Waters|NAME}} RN',
    'D/w {{Rasmussen|NAME}} in IR.',
    'Lives at {{2210 NW Juniper Terrace, Apt 3|LOCATION}}, {{Bend|LOCATION}}, Oregon.',
    'Sent to {{Lakehead Memorial Hospital|LOCATION}} by ambulance.',
    'from {{Yakima|LOCATION}}, WA {{98901-2204|LOCATION}}',
    'resident of {{Harris County|LOCATION}}',
    'retired from {{Steelcase Corporation|LOCATION}}',
    'Echo on {{3/14/2024|DATE}} and {{March 3rd|DATE}}.',
    'Fell on {{Christmas Eve|DATE}}, last seen in {{winter of 2019|DATE}}.',
    'DOB: {{23-Dec-1944|DATE}}',
    'A {{94|AGE}}-year-old man; mother alive at {{101|AGE}}.',
    'Born in {{1921|DATE}}; seen {{2/2/2022|DATE}}.',
    'Call {{(413) 555-0199|PHONE}} or fax {{413-555-0198|FAX}}.',
    'pager {{13436|PHONE}}',
    'E-mail {{a.b+c@example.org|EMAIL}}',
    'SSN {{219-09-9999|SSN}}, last four {{9999|SSN}}',
    'Medicare # {{1AZ3UP8YC76|HEALTH_PLAN}} group {{GRP-917320|HEALTH_PLAN}}',
    'acct {{96390445-01|ACCOUNT}}',
    'NPI {{1850886629|LICENSE}} DEA {{BB4423498|LICENSE}}',
    'license plate {{SSZ-4754|VEHICLE}}, VIN {{7FW6ZRMA4SAF9UM30|VEHICLE}}',
    'serial {{O4962733|DEVICE}}; UDI {{(01)51265645935870(11)945720(21)FIR836159L|DEVICE}}',
    'See {{https://portal.example.org/p/1|URL}} from {{192.168.4.20|IP}}',
    'fingerprint id {{FP-504548|BIOMETRIC}}',
    'Photo {{IMG_5681_face.jpg|PHOTO}}',
    'Accession # {{BF24-118820|OTHER_ID}}, posts as {{@kwa.nakamura|OTHER_ID}}',
  ])('%s', (source) => expectMarks(source));
});

describe('what only looks like an identifier stays', () => {
  test.each([
    "Parkinson's disease, Bell's palsy, Graves' disease, Hodgkin lymphoma, Crohn's.",
    'Foley catheter in place, Jackson-Pratt removed, Swan-Ganz removed, Kerlix changed.',
    'Will try to walk. May advance diet. Brown stool. Frank blood. Long discussion. Hope remains high.',
    'Murphy sign negative, Babinski absent, Romberg not tested, Gleason 3+4=7, Apgar 8/9.',
    'BP 120/80 HR 72 RR 16 T 98.6 SpO2 97% on 2 L. Pain 7/10. Strength 5/5. 1/2 NS at 75.',
    'WBC 8.2, Hgb 16.1, Plt 446,000, glucose 231. Range 150,000-450,000.',
    'Metoprolol 25 mg BID, carbidopa-levodopa 25/100, Humalog 4 units, Zosyn q6h.',
    'CPT 47562, ICD-10 E11.9, LOINC 2345-7, SNOMED 38341003, NCT09827787.',
    'E. coli and Staph aureus grew; Candida did not.',
    'A 53-year-old woman with COVID-19. Vision 20/20. Tdap lot U4567AA.',
    'EMERGENCY DEPARTMENT COURSE: SHORT OF BREATH. HOSPITAL COURSE: STABLE.',
    'Chicago Bears fan? No: he has a history of hypertension since 2007.',
  ])('%s', (text) => {
    expect(found(text).filter((one) => !one.includes('Chicago'))).toEqual([]);
  });
});

test.each(LOOK_ALIKES)('no identifier: %s', (text) => {
  expect(found(text)).toEqual([]);
});

describe('what the chart tells', () => {
  const known = { first: 'Will', last: 'Grant', middle: 'Daniel', nick: 'Bill', dob: '1962-07-09', mrn: 'H000008745' };

  test('names go in any case, possessive, short or misspelled', () => {
    expectMarks(
      "S: {{Will|NAME}} feels well. {{GRANT|NAME}} came; {{Billy|NAME}} and {{Grant|NAME}}'s wife agree.",
      known,
    );
    expectMarks('Mr. {{Ochieng|NAME}} and mr {{ochieng|NAME}} and {{Ocheing|NAME}}.', { last: 'Ochieng' });
  });

  test('the same words in their other senses stay', () => {
    expect(found('Will follow. May bill insurance. The grant was denied.', known)).toEqual([]);
    expect(found('Hodgkin lymphoma, stage II.', { last: 'Hodgkin' })).toEqual([]);
  });

  test('the date of birth goes in every form', () => {
    for (const date of ['7/9/62', '07/09/1962', '1962-07-09', 'July 9, 1962', '9 Jul 1962', '09-Jul-62', '07091962']) {
      expect(found(`born ${date}.`, known)).toEqual([`DATE ${date}`]);
    }
  });

  test('numbers go whatever stands between their figures', () => {
    expect(found('re 41 48-90 today', { mrn: '41-48-90' })).toEqual(['MRN 41 48-90']);
    expect(found('re H000008745', known)).toEqual(['MRN H000008745']);
  });

  test('keys we do not know are looked up by what they hold', () => {
    expect(found('Rent of Zanzibar Court is due', { address: 'Zanzibar Court' })).toContain('LOCATION Zanzibar Court');
    expect(found('Seen with Xq Zzyzx today', { staff: ['Xq Zzyzx'] }).join(' ')).toContain('Zzyzx');
  });
});

describe('within one note', () => {
  test('a name found once is found again in capitals, over a line break and misspelled', () => {
    const text = 'Dr. Featherstone came. FEATHERSTONE left.\nLater Fetherstone returned, and fEATHERSTONE.';
    expect(found(text).filter((one) => one.startsWith('NAME'))).toHaveLength(4);
  });

  test('a number found once is found without its label', () => {
    expect(found('MRN: 4471902. Chart 4471902 reviewed.')).toEqual(['MRN 4471902', 'MRN 4471902']);
  });

  test('findings come by place and do not overlap', () => {
    const findings = deidentify(
      'Dr. Ann Lee, MD, 12 Elm Street, Akron, OH 44301, 330-555-0101, on 3/4/24 at Akron General Hospital',
    );
    for (const [index, finding] of findings.entries()) {
      expect(finding.start).toBeLessThan(finding.end);
      expect(finding.start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
    }
  });

  test('the threshold leaves out the less sure', () => {
    const text = 'Dr. Okonkwo spoke to zorb Quillibrand about it.';
    expect(deidentify(text, {}, { threshold: 0.9 }).length).toBeLessThan(deidentify(text).length);
  });
});

describe('ages', () => {
  test.each([
    ['an 89 year old', []],
    ['a 90 year old', ['AGE 90']],
    ['a 101 y/o F', ['AGE 101']],
    ['age 99', ['AGE 99']],
    ['a 90 y M', ['AGE 90']],
    ['Mother d. 97, father d. 66.', ['AGE 97']],
    ['a ninety-two-year-old man', ['AGE ninety-two']],
    ['O2 sat 94 today', []],
    ['aged 95 days', []],
  ])('%s: %j', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    ['born in 1932. Seen 3/3/2022.', ['DATE 1932']],
    ['born in 1933. Seen 3/3/2022.', ['DATE 1933']],
    ['born in 1937. Seen 3/3/2022.', []],
    ['(1934-1980), seen 3/3/2022.', []],
  ])('a birth year reveals an age over 89: %s', (text, expected) => {
    expect(found(text).filter((one) => /19/.test(one))).toEqual(expected);
  });
});
