import type { Term } from '../index/term.ts';
import { fileBeside, fileIn, headedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, languageIn } from './importer.ts';

/** Languages among the OMOP concepts; names of concepts are in English. */
const LANGUAGES: Readonly<Record<string, string>> = { en: '4180186', de: '4182504', es: '4182511', fr: '4180190' };

/**
 * OMOP vocabularies as Athena exports them, tab-separated. Types are domains, systems the vocabularies. Concepts that are
 * kept stay in memory until their synonyms are read, so name the domains that are wanted.
 */
export const omop: Importer = {
  reads: 'CONCEPT.csv; CONCEPT_SYNONYM.csv and CONCEPT_ANCESTOR.csv if they are there',
  *run(options): Generator<Imported> {
    const wanted = languageIn(LANGUAGES, options);
    const kept = new Map<string, Term>();
    const needed = ['concept_id', 'concept_name', 'domain_id', 'vocabulary_id', 'concept_code'];
    for (const row of headedRows(fileIn(options.path, 'CONCEPT.csv'), '\t', needed)) {
      const term: Term = {
        type: row['domain_id'] ?? '',
        system: options.system ?? row['vocabulary_id'] ?? '',
        code: row['concept_code'] ?? '',
        name: row['concept_name'] ?? '',
      };
      const taken = row['invalid_reason'] ? dropped('invalid') : imported(term, options);
      if ('term' in taken) kept.set(row['concept_id'] ?? '', term);
      yield 'term' in taken && options.language !== 'en' ? dropped('another language') : taken;
    }
    const synonyms = fileBeside(options.path, 'CONCEPT_SYNONYM.csv');
    for (const row of synonyms === null ? [] : headedRows(synonyms, '\t', ['concept_id', 'concept_synonym_name'])) {
      const term = kept.get(row['concept_id'] ?? '');
      if (!term) yield dropped('a synonym of a concept that was left out');
      else if (row['language_concept_id'] !== wanted) yield dropped('another language');
      else yield imported({ ...term, name: row['concept_synonym_name'] ?? '' }, options);
    }
    yield* kinds(options.path, kept);
  },
};

/** Steps of one level between concepts of the same vocabulary. */
function* kinds(path: string, kept: ReadonlyMap<string, Term>): Generator<Imported> {
  const file = fileBeside(path, 'CONCEPT_ANCESTOR.csv');
  if (file === null) return;
  const needed = ['ancestor_concept_id', 'descendant_concept_id', 'min_levels_of_separation'];
  for (const row of headedRows(file, '\t', needed)) {
    if (row['min_levels_of_separation'] !== '1') continue;
    const [above, below] = [kept.get(row['ancestor_concept_id'] ?? ''), kept.get(row['descendant_concept_id'] ?? '')];
    if (!above || !below || above.system !== below.system) continue;
    yield { fact: { system: below.system, code: below.code, broader: [above.code] } };
  }
}
