import { linesOfFile } from './dictionary.ts';
import { fileIn } from './fields.ts';
import {
  type Imported,
  type Importer,
  type ImportOptions,
  imported,
  kindsByPrefix,
  requireEnglish,
} from './importer.ts';

/** ICD-10-CM, the order file of the publisher: fixed columns; a point is put after the third character of a code. */
export const icd10cm: Importer = {
  reads: 'icd10cm*order*.txt',
  run: (options) => orderFile(options, 'icd10cm*order*.txt', 'ICD-10-CM', 'CONDITION', pointed),
};

/** ICD-10-PCS, the order file: the same columns; codes have no point. */
export const icd10pcs: Importer = {
  reads: 'icd10pcs*order*.txt',
  run: (options) => orderFile(options, 'icd10pcs*order*.txt', 'ICD-10-PCS', 'PROCEDURE', (code) => code),
};

function* orderFile(
  options: ImportOptions,
  pattern: string,
  usual: string,
  type: string,
  written: (code: string) => string,
): Generator<Imported> {
  requireEnglish(options);
  const system = options.system ?? usual;
  const codes: string[] = [];
  for (const line of linesOfFile(fileIn(options.path, pattern))) {
    if (line === '') continue;
    if (!/^\d{5} \S/.test(line))
      throw new RangeError('a line of the order file does not begin with its number and code');
    const code = written(line.slice(6, 14).trim());
    codes.push(code);
    const long = line.slice(77).trim();
    for (const name of new Set([long, line.slice(16, 76).trim()])) {
      if (name !== '') yield imported({ type, system, code, name }, options);
    }
  }
  yield* kindsByPrefix(system, codes);
}

const pointed = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code);
