import { characterPool, intColumn, pairMap } from '../index/columns.ts';
import type { Term } from '../index/term.ts';
import { fileBeside, fileIn, headedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, languageIn } from './importer.ts';

/** Languages among the OMOP concepts; names of concepts are in English. */
const LANGUAGES: Readonly<Record<string, string>> = { en: '4180186', de: '4182504', es: '4182511', fr: '4180190' };

/** OMOP vocabularies as Athena exports them, tab-separated. Types are domains, systems the vocabularies. */
export const omop: Importer = {
  reads: 'CONCEPT.csv; CONCEPT_SYNONYM.csv and CONCEPT_ANCESTOR.csv if they are there',
  *run(options): Generator<Imported> {
    const wanted = languageIn(LANGUAGES, options);
    const kept = keptConcepts();
    const needed = ['concept_id', 'concept_name', 'domain_id', 'vocabulary_id', 'concept_code'];
    for (const row of headedRows(fileIn(options.path, 'CONCEPT.csv'), '\t', needed)) {
      const term: Term = {
        type: row['domain_id'] ?? '',
        system: options.system ?? row['vocabulary_id'] ?? '',
        code: row['concept_code'] ?? '',
        name: row['concept_name'] ?? '',
      };
      const taken = row['invalid_reason'] ? dropped('invalid') : imported(term, options);
      if ('term' in taken) kept.add(Number(row['concept_id']), term);
      yield 'term' in taken && options.language !== 'en' ? dropped('another language') : taken;
    }
    const synonyms = fileBeside(options.path, 'CONCEPT_SYNONYM.csv');
    for (const row of synonyms === null ? [] : headedRows(synonyms, '\t', ['concept_id', 'concept_synonym_name'])) {
      const term = kept.get(Number(row['concept_id']));
      if (!term) yield dropped('a synonym of a concept that was left out');
      else if (row['language_concept_id'] !== wanted) yield dropped('another language');
      else yield imported({ ...term, name: row['concept_synonym_name'] ?? '' }, options);
    }
    yield* kinds(options.path, kept);
  },
};

/** Steps of one level between concepts of the same vocabulary. */
function* kinds(path: string, kept: KeptConcepts): Generator<Imported> {
  const file = fileBeside(path, 'CONCEPT_ANCESTOR.csv');
  if (file === null) return;
  const needed = ['ancestor_concept_id', 'descendant_concept_id', 'min_levels_of_separation'];
  for (const row of headedRows(file, '\t', needed)) {
    if (row['min_levels_of_separation'] !== '1') continue;
    const above = kept.get(Number(row['ancestor_concept_id']));
    const below = kept.get(Number(row['descendant_concept_id']));
    if (!above || !below || above.system !== below.system) continue;
    yield { fact: { system: below.system, code: below.code, broader: [above.code] } };
  }
}

/** What was taken, by the number OMOP gives it, in some 40 bytes each: there are millions, and synonyms come after all. */
interface KeptConcepts {
  add(id: number, term: Term): void;
  get(id: number): Omit<Term, 'name'> | undefined;
}

function keptConcepts(): KeptConcepts {
  const rows = pairMap();
  const pool = characterPool();
  const kinds: Omit<Term, 'name' | 'code'>[] = [];
  const kindNumbers = new Map<string, number>();
  const columns = { kind: intColumn(), code: intColumn(), bytes: intColumn() };

  function kindOf({ type, system }: Term): number {
    const key = `${type}\t${system}`;
    const known = kindNumbers.get(key);
    if (known !== undefined) return known;
    kindNumbers.set(key, kinds.push({ type, system }) - 1);
    return kinds.length - 1;
  }

  return {
    add(wide, term) {
      const id = wide | 0;
      const row = columns.kind.length;
      if (rows.get(id, 0) !== 0) return;
      rows.set(id, 0, row + 1);
      columns.kind.push(kindOf(term));
      const at = pool.add(term.code);
      columns.code.push(at);
      columns.bytes.push(pool.length - at);
    },
    get(id) {
      const row = rows.get(id | 0, 0) - 1;
      const kind = row < 0 ? undefined : kinds[columns.kind.at(row)];
      return kind && { ...kind, code: pool.text(columns.code.at(row), columns.bytes.at(row)) };
    },
  };
}
