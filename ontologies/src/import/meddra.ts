import { dirname } from 'node:path';
import { fileBeside, fileIn, separatedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, requireEnglish } from './importer.ts';

/** MedDRA, ASCII release: lowest level terms under the code of their preferred term, which comes first. */
export const meddra: Importer = {
  reads: 'pt.asc, and llt.asc beside it',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    const system = options.system ?? 'MedDRA';
    for (const [code = '', name = ''] of separatedRows(preferredTerms(options.path), '$')) {
      yield imported({ type: 'CONDITION', system, code, name }, options);
    }
    const terms = fileBeside(options.path, 'llt.asc');
    for (const row of terms === null ? [] : separatedRows(terms, '$')) {
      const [, name = '', code = ''] = row;
      if (row[9] === 'N') yield dropped('not current');
      else yield imported({ type: 'CONDITION', system, code, name }, options);
    }
  },
};

/** @throws {RangeError} if there is none in the folder, or beside the lowest level terms that were named */
function preferredTerms(path: string): string {
  return fileIn(/llt\.asc$/i.test(path) ? dirname(path) : path, 'pt.asc');
}
