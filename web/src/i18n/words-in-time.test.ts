import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const asked = vi.hoisted((): string[] => []);
vi.mock('./text.ts', async (original) => ({
  ...(await original<typeof import('./text.ts')>()),
  t: (key: string) => {
    asked.push(key);
    return key;
  },
}));

const FOLDER = join(import.meta.dirname, '..');

// A module of a screen may be there before the words of its screen are, and before the language is known.
test('no module asks for words before something of it is drawn', { timeout: 60_000 }, async () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$|^main\.tsx$|^testing/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  for (const file of files) await import(join(FOLDER, file));
  expect(asked).toEqual([]);
});
