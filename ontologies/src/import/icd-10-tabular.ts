import { linesOfFile } from './dictionary.ts';
import { decoded, fileIn } from './fields.ts';
import { type Imported, type Importer, imported, kindsByPrefix, requireEnglish } from './importer.ts';

/** ICD-10-CM, the tabular list as XML, an element a line: titles, and the terms that are included under them. */
export const icd10cmTabular: Importer = {
  reads: 'icd10cm*tabular*.xml',
  *run(options): Generator<Imported> {
    requireEnglish(options);
    const system = options.system ?? 'ICD-10-CM';
    const codes: string[] = [];
    let code = '';
    let included = false;
    for (const line of linesOfFile(fileIn(options.path, '*icd10cm*tabular*.xml'))) {
      // A chapter or a block has a title of its own, which is not that of the code before it.
      if (/<(?:chapter|section)[ >]/.test(line)) code = '';
      if (line.includes('<inclusionTerm>')) included = true;
      const [, tag, text = ''] = /<(name|desc|note)>([^<]*)</.exec(line) ?? [];
      if (tag === 'name') {
        code = text.trim();
        if (CODE.test(code)) codes.push(code);
      } else if (tag === 'desc' || (tag === 'note' && included)) {
        const name = decoded(text).trim();
        if (CODE.test(code) && name !== '') yield imported({ type: 'CONDITION', system, code, name }, options);
      }
      if (line.includes('</inclusionTerm>')) included = false;
    }
    yield* kindsByPrefix(system, codes);
  },
};

/** Chapters and blocks have names, too: `1`, `A00-A09`. */
const CODE = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;
