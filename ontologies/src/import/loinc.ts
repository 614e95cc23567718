import { fileIn, headedRows } from './fields.ts';
import { dropped, type Imported, type Importer, imported, requireEnglish } from './importer.ts';

/** LOINC's table: the long common name, the component, the short name and the display name of each active code. */
export const loinc: Importer = {
  reads: 'Loinc.csv',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    const needed = ['LOINC_NUM', 'COMPONENT', 'STATUS', 'LONG_COMMON_NAME'];
    for (const row of headedRows(fileIn(options.path, 'Loinc.csv'), ',', needed)) {
      if (row['STATUS'] !== 'ACTIVE') {
        yield dropped('not active');
        continue;
      }
      const names = [row['LONG_COMMON_NAME'], row['DisplayName'], row['COMPONENT'], row['SHORTNAME']];
      for (const name of new Set(names)) {
        const term = { type: 'LAB', system: options.system ?? 'LOINC', code: row['LOINC_NUM'] ?? '', name: name ?? '' };
        yield name ? imported(term, options) : dropped('no name');
      }
    }
  },
};
