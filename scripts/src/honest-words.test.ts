import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TOP = fileURLToPath(new URL('../../', import.meta.url));
/** What no software may say of a text: that nobody can be told from it, or that the law is satisfied. */
const PROMISES =
  /\banonymous\b|\banonymi[sz]ed\b|\banonym(?:e[mnrs]?|isiert)?\b|\bHIPAA[- ]compliant\b|\bcompliant with HIPAA\b|\bDSGVO-konform\b|\bdetermined\b|\bguaranteed\b/i;

test('no screen, answer, document or command promises what people must decide', () => {
  const files = ['{web,api,schemas,scripts}/src/**/*.{ts,tsx}', 'docs/**/*.md', '*.md'].flatMap((glob) =>
    globSync(glob, { cwd: TOP }),
  );
  const said = files
    .filter((file) => !/\.test\.tsx?$|\/testing\/|\/lexicon|demo\//.test(file))
    .flatMap((file) => {
      const lines = readFileSync(`${TOP}${file}`, 'utf8').split('\n');
      return lines.flatMap((line, i) => (PROMISES.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []));
    });
  expect(files.length).toBeGreaterThan(500);
  expect(said).toEqual([]);
});
