import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode, learn, lessons } from '@chartmark/api/deidentify/learning';

/*
 * npm run learn:names: learns what names and places look like from the marked notes of the
 * repository and writes the weights the engine ships. To be run when a feature, a word list or a lesson changed.
 */

const WEIGHTS = join(import.meta.dirname, '../../api/src/deidentify/scorer/weights.ts');
const WIDTH = 400;

await writeFile(WEIGHTS, fileOf(encode(learn(lessons()))));

function fileOf(text: string): string {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return `/** Learnt by \`npm run learn:names\` from the marked notes of this repository; a character for each weight, as the model reads them. */
export const WEIGHTS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
