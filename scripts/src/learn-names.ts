import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode, learn, learnCodes, lessons } from '@chartmark/api/deidentify/learning';

/*
 * npm run learn:names: learns what names, places and codes look like from the marked notes of the
 * repository and writes the weights the engine ships. To be run when a feature, a word list or a lesson changed.
 */

const SCORER = join(import.meta.dirname, '../../api/src/deidentify/scorer');
const WIDTH = 400;

await writeFile(join(SCORER, 'weights.ts'), fileOf('WEIGHTS', encode(learn(lessons()))));
await writeFile(join(SCORER, 'code-weights.ts'), fileOf('CODE_WEIGHTS', encode(learnCodes(lessons()))));

function fileOf(name: string, text: string): string {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return `/** Learnt by \`npm run learn:names\` from the marked notes of this repository; a character for each weight, as the model reads them. */
export const ${name} = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
