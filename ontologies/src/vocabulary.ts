import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Term } from './index/term.ts';
import { LOOK_ALIKES } from './lexicons/en/look-alikes.ts';

const HEADER = 'type\tsystem\tcode\tname\tsynonyms';
const SHIPPED = fileURLToPath(new URL('../data/', import.meta.url));

/**
 * The vocabularies that ship with Chartmark, or those of another folder: every `*.tsv` in it, by name.
 *
 * @throws {RangeError} naming the file and the line that does not fit
 */
export function loadVocabularies(folder: string = SHIPPED): Term[] {
  return globSync('*.tsv', { cwd: folder })
    .sort()
    .flatMap((file) => parseVocabulary(readFileSync(`${folder}/${file}`, 'utf8'), file));
}

/** What is matched in notes if nothing else is said: the shipped vocabularies, and phrases that only look like names. */
export const shippedNames = (): Term[] => [...loadVocabularies(), ...LOOK_ALIKES];

/**
 * The terms of one vocabulary: after a header line, a concept a line as type, system, code, preferred name, and synonyms
 * between bars, tab-separated. The preferred name comes first.
 *
 * @throws {RangeError} naming `source` and the line that does not fit
 */
export function parseVocabulary(text: string, source = 'vocabulary'): Term[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (header?.trimEnd() !== HEADER) throw new RangeError(`${source}: the first line must be ${JSON.stringify(HEADER)}`);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const [type, system, code, name, synonyms = '', ...more] = line.split('\t');
    if (!type || !system || !code || !name || more.length > 0)
      throw new RangeError(`${source}: line ${i + 2} is not a concept`);
    const names = [name, ...synonyms.split('|')].map((each) => each.trim()).filter((each) => each !== '');
    return [...new Set(names)].map((each) => ({ type, system, code, name: each }));
  });
}
