import { filesBeside, filesIn, separatedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported } from './importer.ts';

const FULLY_SPECIFIED = '900000000000003001';
const IS_A = '116680003';

/**
 * SNOMED CT, Release Format 2, snapshot. Types are the semantic tags of the fully specified names ("disorder"), which are
 * themselves left out, as nobody writes them.
 */
export const snomed: Importer = {
  reads:
    'sct2_Description_Snapshot-LANGUAGE_*.txt; sct2_Concept_…, sct2_Relationship_… and sct2_TextDefinition_… if there',
  *run(options): Generator<Imported> {
    // An edition brings its own descriptions beside the international ones.
    const files = filesIn(options.path, `sct2_Description_Snapshot-${options.language}*.txt`);
    const tags = new Map<string, string>();
    for (const [, , active, , concept = '', , kind, term = ''] of rowsOf(files)) {
      const tag = /\(([^()]+)\)$/.exec(term)?.[1];
      if (active === '1' && kind === FULLY_SPECIFIED && tag) tags.set(concept, tag);
    }
    const retired = retiredConcepts(options.path);
    const system = options.system ?? 'SNOMED CT';
    for (const row of rowsOf(files)) {
      const [, , active, , code = '', language, kind, name = ''] = row;
      if (row.length < 9) throw new RangeError('a description has fewer than 9 fields');
      if (active !== '1') yield dropped('inactive');
      else if (retired.has(code)) yield dropped('of an inactive concept');
      else if (language !== options.language) yield dropped('another language');
      else if (kind === FULLY_SPECIFIED) yield dropped('a fully specified name');
      else yield imported({ type: tags.get(code) ?? 'unknown', system, code, name }, options);
    }
    yield* kinds(options.path, system);
    yield* definitions(options.path, options.language, system);
  },
};

/** The rows of some files, without their headers. */
function* rowsOf(files: readonly string[]): Generator<string[]> {
  for (const file of files) {
    for (const row of separatedRows(file, '\t')) if (row[0] !== 'id') yield row;
  }
}

/** The rows of what lies beside the descriptions, if it is there. */
const rowsBeside = (path: string, pattern: string): Iterable<string[]> => rowsOf(filesBeside(path, pattern));

/** The concepts that are no longer in use; their descriptions stay active. */
function retiredConcepts(path: string): ReadonlySet<string> {
  const retired = new Set<string>();
  for (const [concept = '', , active] of rowsBeside(path, 'sct2_Concept_Snapshot_*.txt')) {
    if (active === '0') retired.add(concept);
  }
  return retired;
}

function* kinds(path: string, system: string): Generator<Imported> {
  for (const [, , active, , code = '', broader = '', , kind] of rowsBeside(path, 'sct2_Relationship_Snapshot_*.txt')) {
    if (active === '1' && kind === IS_A) yield { fact: { system, code, broader: [broader] } };
  }
}

function* definitions(path: string, language: string, system: string): Generator<Imported> {
  const rows = rowsBeside(path, `sct2_TextDefinition_Snapshot-${language}*.txt`);
  for (const [, , active, , code = '', , , definition = ''] of rows) {
    if (active === '1') yield { fact: { system, code, definition } };
  }
}
