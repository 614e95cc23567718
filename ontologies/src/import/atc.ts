import { fileIn, headedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, requireEnglish } from './importer.ts';

/** ATC as a CSV with the columns atc_code and atc_name: substances, which have codes of seven characters. */
export const atc: Importer = {
  reads: 'a CSV with atc_code and atc_name',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    for (const row of headedRows(fileIn(options.path, '*.csv'), ',', ['atc_code', 'atc_name'])) {
      const [code = '', name = ''] = [row['atc_code'], row['atc_name']];
      if (code.length !== 7) yield dropped('a group, not a substance');
      else yield imported({ type: 'MEDICATION', system: options.system ?? 'ATC', code, name }, options);
    }
  },
};
