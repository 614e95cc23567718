import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { enAround } from './en-around.ts';

const WEB = join(import.meta.dirname, '..');
const IMPORT = /(?:from |import\(?)\s*'(\.[^']+\.tsx?)'/g;
/** A key on its own, or the beginning of one that is put together. */
const WORD = /['`]([a-z]\w*\.[\w.]*)(?<more>\$\{)?/gi;

const CATALOGUE = /\/i18n\/(en|de)[-.]/;

/** What a page may show without the words of the screens around labelling. */
const SHOWN = ['main.tsx', 'label/label-screen.tsx', 'sign-in/sign-in-screen.tsx', 'shell/sending.tsx'];

/** Files that are in the page with these, those fetched later among them; a screen is fetched by the table of routes alone. */
function withAllTheyImport(roots: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file) || CATALOGUE.test(file)) return;
    const source = readFileSync(file, 'utf8');
    found.set(file, source);
    for (const [statement, path = ''] of source.matchAll(IMPORT)) {
      if (file.endsWith('/routes.tsx') && statement.startsWith('import(')) continue;
      visit(join(dirname(file), path));
    }
  };
  for (const root of roots) visit(join(WEB, root));
  return found;
}

function keysIn(source: string, keys: readonly string[]): readonly string[] {
  return [...source.matchAll(WORD)].flatMap(([, word = '', more]) =>
    keys.filter((key) => (more === undefined ? key === word : key.startsWith(word))),
  );
}

const files = withAllTheyImport(SHOWN);

test('the labelling screen and the page around it say nothing that comes with other screens', () => {
  const around = Object.keys(enAround);
  const said = [...files].flatMap(([file, source]) => keysIn(source, around).map((key) => `${file}: ${key}`));
  expect(said).toEqual([]);
});

test('that is looked at in files that are fetched later, too, and in words that are put together', () => {
  expect([...files.keys()].filter((file) => file.endsWith('/label/label-dialogs.tsx'))).toHaveLength(1);
  const putTogether = ['t(`theme.$', '{name}`)'].join('');
  expect(keysIn(putTogether, Object.keys(en))).toContain('theme.dark');
  expect(keysIn("t('label.note')", Object.keys(en))).toEqual(['label.note']);
});

test('no words come twice', () => {
  expect(Object.keys(en).filter((key) => key in enAround)).toEqual([]);
});
