import { fileIn, separatedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, requireEnglish } from './importer.ts';

/** Term types that name a drug as people write it: ingredients, brands, and drugs with their strength and form. */
const NAMES = new Set(['IN', 'PIN', 'MIN', 'BN', 'SCD', 'SBD', 'SCDC', 'SCDF', 'SBDF', 'PSN', 'SY', 'TMSY']);

/** RxNorm, Rich Release Format: RxNorm's own names. */
export const rxnorm: Importer = {
  reads: 'RXNCONSO.RRF',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    for (const row of separatedRows(fileIn(options.path, 'RXNCONSO.RRF'), '|')) {
      if (row.length < 18) throw new RangeError('RXNCONSO.RRF: a row has fewer than 18 fields');
      const [code = '', source, termType = '', name, suppressed] = [row[0], row[11], row[12], row[14], row[16]];
      if (source !== 'RXNORM') yield dropped('another source');
      else if (suppressed !== 'N') yield dropped('suppressed');
      else if (!NAMES.has(termType) || !name) yield dropped('no name of a drug');
      else yield imported({ type: 'MEDICATION', system: options.system ?? 'RxNorm', code, name }, options);
    }
  },
};
