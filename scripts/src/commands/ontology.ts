import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConceptSearch, IMPORTERS, loadIndex, runImport, saveIndex } from '@chartmark/ontologies';
import type { Command } from '../command.ts';
import { argumentsOf, Usage } from '../usage.ts';

const help = `chartmark ontology import LAYOUT PATH --name NAME [--system S] [--language en] [--type T[=LABEL]]…
chartmark ontology list
chartmark ontology search WORDS [--name NAME] [--type T]… [--limit 20]
chartmark ontology stats NAME
chartmark ontology remove NAME

Keeps terminologies as index files in one folder. Their licences are yours to hold. An import that was broken off goes on
when it is begun again.

  --folder PATH   where the index files are; data/ontologies unless given
  --name NAME     what the index file is called, in letters, digits and hyphens
  --system S      what the terminology is called on a span; its usual name unless given
  --language L    names in this language only, where the files say it
  --type T        concepts of this type only; may be given several times. T=LABEL calls them so, as in
                  --type substance=MEDICATION

Layouts and the files they read, in PATH or below it:
${Object.entries(IMPORTERS)
  .map(([name, { reads }]) => `  ${name.padEnd(9)} ${reads}`)
  .join('\n')}
`;

export const command: Command = {
  help,
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      folder: { type: 'string', default: 'data/ontologies' },
      name: { type: 'string' },
      system: { type: 'string' },
      language: { type: 'string', default: 'en' },
      type: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string', default: '20' },
    });
    const [action, ...rest] = positionals;
    try {
      switch (action) {
        case 'import':
          return importInto(rest, { ...values, types: values.type });
        case 'list':
          return list(values.folder);
        case 'search':
          return search(rest.join(' '), { ...values, types: values.type });
        case 'stats':
          return stats(indexPath(values.folder, rest[0]));
        case 'remove':
          return remove(values.folder, rest[0]);
        default:
          throw new Usage('ontology takes import, list, search, stats or remove');
      }
    } catch (error) {
      const told = toldOf(error);
      if (told === null) throw error;
      console.error(told);
      return 1;
    }
  },
};

interface Wanted {
  readonly folder: string;
  readonly name?: string | undefined;
  readonly system?: string | undefined;
  readonly language: string;
  readonly types: readonly string[];
  readonly limit: string;
}

function importInto([layout = '', path]: readonly string[], { folder, name, system, language, types }: Wanted): number {
  const importer = Object.hasOwn(IMPORTERS, layout) ? IMPORTERS[layout] : undefined;
  if (!importer || path === undefined) throw new Usage('ontology import takes a layout and a path');
  if (!existsSync(path)) throw new RangeError('there is no such file or folder');
  const target = indexPath(folder, name);
  const start = performance.now();
  mkdirSync(folder, { recursive: true });
  const { index, dropped, end } = runImport({
    importer,
    options: { path, language, ...typesIn(types), system },
    unfinished: unfinishedPath(target),
    onProgress: (read, before) => console.error(read > before ? `${read} names read` : `going on after ${read} names`),
  });
  saveIndex(index, target);
  end();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(`${index.terms} names of ${index.concepts} concepts in ${seconds} s, version ${index.version}`);
  for (const [why, count] of [...dropped].sort((a, b) => b[1] - a[1])) console.error(`${count} left out: ${why}`);
  return 0;
}

/** `substance` or `substance=MEDICATION`, each. */
function typesIn(given: readonly string[]): { types: string[]; labels: Record<string, string> } {
  const pairs = given.map((each) => {
    const [type = '', ...label] = each.split('=');
    return { type: type.trim(), label: label.join('=').trim() };
  });
  return {
    types: pairs.map(({ type }) => type),
    labels: Object.fromEntries(pairs.flatMap(({ type, label }) => (label === '' ? [] : [[type, label]]))),
  };
}

function remove(folder: string, name: string | undefined): number {
  const target = indexPath(folder, name);
  const files = [target, unfinishedPath(target)].filter((path) => existsSync(path));
  if (files.length === 0) throw noSuch();
  for (const path of files) rmSync(path);
  return 0;
}

function list(folder: string): number {
  let status = 0;
  for (const name of indexNames(folder)) {
    try {
      const { terms, concepts, version, systems } = loadIndex(indexPath(folder, name));
      console.log([name, systems.join(','), terms, concepts, version].join('\t'));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.error(`${name}: ${error.message}; import it again`);
      status = 1;
    }
  }
  return status;
}

function search(words: string, { folder, name, types, limit }: Wanted): number {
  const most = Number(limit);
  if (words === '' || !(most >= 1 && most <= 100))
    throw new Usage('ontology search takes words, and a limit of 1 to 100');
  const names = name === undefined ? indexNames(folder) : [name];
  const hits = names.flatMap((each) =>
    createConceptSearch(loadIndex(existing(indexPath(folder, each)))).search(words, { types, limit: most }),
  );
  for (const { system, code, type, name: preferred, matched } of hits
    .sort((a, b) => b.score - a.score)
    .slice(0, most)) {
    console.log([system, code, type, preferred, matched].join('\t'));
  }
  return 0;
}

function stats(path: string): number {
  const index = loadIndex(existing(path));
  const { terms, concepts, systems, types, version, buffer } = index;
  const bytes = buffer.byteLength;
  console.log(
    JSON.stringify({ terms, concepts, systems, types, version, bytes, bytesPerName: Math.round(bytes / terms) }),
  );
  return 0;
}

const indexNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.index'))
        .map((file) => file.slice(0, -'.index'.length))
        .sort()
    : [];

function indexPath(folder: string, name: string | undefined): string {
  if (name === undefined || !/^[A-Za-z0-9-]{1,60}$/.test(name))
    throw new Usage('a name of letters, digits and hyphens is needed');
  return join(folder, `${name}.index`);
}

/** Where an import of an index is kept until it ends. */
const unfinishedPath = (index: string): string => `${index}.unfinished`;

const noSuch = (): RangeError => new RangeError('there is no terminology of this name');

function existing(path: string): string {
  if (!existsSync(path)) throw noSuch();
  return path;
}

/** What is wrong with a file, if that is what is wrong. */
function toldOf(error: unknown): string | null {
  if (error instanceof RangeError) return error.message;
  if (error instanceof SyntaxError) return 'a line is not JSON';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return 'this is a folder; name the file';
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    ? 'the file is not UTF-8'
    : null;
}
