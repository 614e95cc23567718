import { fileBeside, fileIn, separatedRows } from './fields.ts';
import { dropped, type Imported, type Importer, type ImportOptions, imported, languageIn } from './importer.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'ENG',
  de: 'GER',
  fr: 'FRE',
  es: 'SPA',
  it: 'ITA',
  nl: 'DUT',
  pt: 'POR',
  ja: 'JPN',
  cs: 'CZE',
  sv: 'SWE',
};
const MOST_CONCEPTS = 10_000_000;

/**
 * UMLS Metathesaurus, Rich Release Format. Types are semantic types, by name; of several a CUI has the first that was asked
 * for, else the first that does not only tell how a chemical is made.
 */
export const umls: Importer = {
  reads: 'MRCONSO.RRF and, for types, MRSTY.RRF',
  *run(options): Generator<Imported> {
    const wanted = languageIn(LANGUAGES, options);
    const { types, ofConcept } = semanticTypes(options);
    for (const row of separatedRows(fileIn(options.path, 'MRCONSO.RRF'), '|')) {
      const [cui = '', language] = row;
      const [suppressed, name] = [row[16], row[14]];
      if (row.length < 18) throw new RangeError('MRCONSO.RRF: a row has fewer than 18 fields');
      if (language !== wanted) yield dropped('another language');
      else if (suppressed !== 'N') yield dropped('suppressed');
      else if (!name) yield dropped('no name');
      else {
        const type = types[ofConcept[Number(cui.slice(1))] ?? 0] ?? 'Unknown';
        yield imported({ type, system: options.system ?? 'UMLS', code: cui, name }, options);
      }
    }
  },
};

/**
 * The branch "Chemical Viewed Structurally" of the semantic network: most drugs have one of these types before the one that
 * tells what they are for.
 */
const STRUCTURAL = /^A1\.4\.1\.2(?:\.|$)/;

/** The type of each CUI by its number, in two bytes each. */
function semanticTypes(options: ImportOptions): { types: string[]; ofConcept: Uint16Array } {
  const types = ['Unknown'];
  const isGood = [false];
  const ofConcept = new Uint16Array(MOST_CONCEPTS);
  const file = fileBeside(options.path, 'MRSTY.RRF');
  for (const [cui = '', , branch = '', type = ''] of file === null ? [] : separatedRows(file, '|')) {
    const concept = Number(cui.slice(1));
    let number = types.indexOf(type);
    if (number < 0) {
      number = types.push(type) - 1;
      isGood.push(options.types.length > 0 ? options.types.includes(type) : !STRUCTURAL.test(branch));
    }
    const before = ofConcept[concept] ?? 0;
    if (before === 0 || (!isGood[before] && isGood[number])) ofConcept[concept] = number;
  }
  return { types, ofConcept };
}
