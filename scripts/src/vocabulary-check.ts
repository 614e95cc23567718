import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadVocabularies, type Term } from '@chartmark/ontologies';

/** Where the public terminologies lie beside the project, if they do. */
export const TERMINOLOGIES = join(import.meta.dirname, '..', '..', '..', 'shared', 'cnlp', 'terminologies');

/** What a terminology calls each of its codes: preferred names and synonyms. */
export type OfficialNames = ReadonlyMap<string, readonly string[]>;

/** One shipped concept with all its names, the preferred one first. */
export interface ShippedConcept {
  readonly type: string;
  readonly system: string;
  readonly code: string;
  readonly names: readonly string[];
}

export interface Report {
  readonly concepts: number;
  readonly names: number;
  /** Per code system, how many codes were looked up, or could not be because no terminology covers the system. */
  readonly checked: Readonly<Record<string, number>>;
  readonly unchecked: Readonly<Record<string, number>>;
  /** A sentence for each code that is missing or names something else. */
  readonly mismatches: readonly string[];
}

/** The concepts behind the terms of the vocabularies, in their order. */
export function conceptsOf(terms: readonly Term[]): ShippedConcept[] {
  const concepts = new Map<string, { type: string; system: string; code: string; names: string[] }>();
  for (const { type, system, code, name } of terms) {
    const key = JSON.stringify([type, system, code]);
    const known = concepts.get(key);
    if (known) known.names.push(name);
    else concepts.set(key, { type, system, code, names: [name] });
  }
  return [...concepts.values()];
}

/** Checks that every code of a covered system exists and that its terminology gives it one of our names. */
export function checkConcepts(
  concepts: readonly ShippedConcept[],
  terminologies: ReadonlyMap<string, OfficialNames>,
): Report {
  const checked: Record<string, number> = {};
  const unchecked: Record<string, number> = {};
  const mismatches: string[] = [];
  for (const { system, code, names } of concepts) {
    const terminology = terminologies.get(system);
    const tally = terminology ? checked : unchecked;
    tally[system] = (tally[system] ?? 0) + 1;
    if (!terminology) continue;
    const official = terminology.get(code);
    const ours = new Set(names.map(words));
    if (!official) mismatches.push(`${system} has no code ${code} (${names[0]})`);
    else if (!official.some((name) => ours.has(words(name))))
      mismatches.push(`${system} ${code} is "${official[0]}", not "${names[0]}"`);
  }
  const names = concepts.reduce((sum, concept) => sum + concept.names.length, 0);
  return { concepts: concepts.length, names, checked, unchecked, mismatches };
}

/** Reads the terminologies of a folder: a code system each, from the form in which its publisher gives it. */
export function readTerminologies(folder: string): Map<string, OfficialNames> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return new Map([
    ['ICD-10-CM', parseIcd(read('icd10cm-order-Jan-2021.txt'))],
    ['HPO', parseObo(read('hp-2015-01.obo'))],
    ['DOID', parseObo(read('doid-2016-09-01.obo'))],
    [
      'MeSH',
      parseRows(
        read('terms.tsv')
          .split('\n')
          .map((line) => line.split('\t')),
      ),
    ],
    ['DrugBank', parseDrugBank(read('drugbank_vocabulary.csv'))],
  ]);
}

/** The words of a name whatever their order, number, case and accents, without those that tell nothing apart. */
function words(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s?\b/g, '');
  const kept = (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set(kept.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)))].sort().join(' ');
}

const EMPTY_WORDS: ReadonlySet<string> = new Set(['unspecified', 'nos', 'of', 'the']);

/** The order file has columns of fixed width: the code without its point from 6, the long description from 77. */
function parseIcd(text: string): OfficialNames {
  return parseRows(
    text.split('\n').map((line) => {
      const code = line.slice(6, 13).trim();
      return [code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code, line.slice(77).trim()];
    }),
  );
}

function parseObo(text: string): OfficialNames {
  const stanzas = text
    .split('[Term]')
    .slice(1)
    .filter((stanza) => !/^is_obsolete: true/m.test(stanza));
  return parseRows(
    stanzas.map((stanza) => [
      /^id: (\S+)/m.exec(stanza)?.[1] ?? '',
      /^name: (.*)/m.exec(stanza)?.[1] ?? '',
      ...[...stanza.matchAll(/^synonym: "(.*?)" EXACT/gm)].map((synonym) => synonym[1] ?? ''),
    ]),
  );
}

function parseDrugBank(text: string): OfficialNames {
  return parseRows(
    text
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id = '', , name = '', , , synonyms = ''] = csvCells(line);
        return [id, name, ...synonyms.split(' | ')];
      }),
  );
}

function csvCells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function parseRows(rows: readonly (readonly string[])[]): OfficialNames {
  return new Map(rows.flatMap(([code, ...names]) => (code ? [[code, names.filter((name) => name !== '')]] : [])));
}

function main(): void {
  const concepts = conceptsOf(loadVocabularies());
  const covered = existsSync(TERMINOLOGIES);
  if (!covered) console.error('The terminologies are not at ../shared/cnlp/terminologies: no code was checked.');
  const report = checkConcepts(concepts, covered ? readTerminologies(TERMINOLOGIES) : new Map());
  console.log(`${report.concepts} concepts, ${report.names} names`);
  for (const [system, count] of Object.entries(report.checked)) console.log(`${system}: ${count} codes checked`);
  for (const [system, count] of Object.entries(report.unchecked)) console.log(`${system}: ${count} not checked`);
  for (const mismatch of report.mismatches) console.error(mismatch);
  console.log(`${report.mismatches.length} mismatches`);
  process.exitCode = report.mismatches.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
