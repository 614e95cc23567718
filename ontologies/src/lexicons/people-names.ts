import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Some 39,000 given and family names of many countries, lower-case, each one word; the list does not say which is which.
 *
 * @see the package `@cspell/dict-people-names` (MIT), whose file of one name a line is read anew at each call
 */
export function peopleNames(): string[] {
  const home = dirname(require.resolve('@cspell/dict-people-names'));
  return readFileSync(join(home, 'dict', 'people-names.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim().toLowerCase().normalize('NFC'))
    .filter((name) => ONE_WORD.test(name));
}

const require = createRequire(import.meta.url);
const ONE_WORD = /^[\p{L}\p{M}'’]{3,}$/u;
