import { posix } from 'node:path';
import { cycles } from './cycles.ts';
import type { Import, Module } from './module.ts';

/** The picture of DESIGN.md as data; `architecture.test.ts` at the top of the project holds it. */
export interface Layout {
  /** Each package with the packages it may know. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** What each package lets others import, by the keys of its `exports`, and the files behind them. */
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a file is, by the first pattern that fits its path. */
  readonly roles: readonly (readonly [role: string, pattern: RegExp])[];
  /** The capabilities, in the order of the way of a note. */
  readonly order: readonly string[];
  /** What a role may import: see {@link May}. */
  readonly may: Readonly<Record<string, May>>;
  readonly forbiddenNames: readonly string[];
  readonly maxLines: number;
}

/**
 * `files` lists roles; `own ROLE` only within its own folder, `type ROLE` only for types.
 * `packages` lists packages; `*` is any from npm, `node:*` any of Node's, `node:x name` only that name of one.
 */
export interface May {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

export type Rule = 'package' | 'role' | 'order' | 'deep' | 'cycle' | 'index' | 'name' | 'size' | 'export';

export interface Violation {
  readonly rule: Rule;
  readonly file: string;
  readonly found: string;
}

const SCOPE = '@chartmark/';
/** A package of npm, neither a path nor an address with a scheme. */
const NPM = /^@?[a-z][^:]*$/;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|property\.test|config|d))?\.(ts|tsx|mjs|css)$/;

/** Everything in these files that departs from the layout; in time linear in files and imports. */
export function violations(modules: readonly Module[], layout: Layout): Violation[] {
  return [
    ...modules.flatMap((module) => [...fileViolations(module, layout), ...importViolations(module, layout)]),
    ...cycles(edges(modules)).map((cycle) => ({ rule: 'cycle', file: cycle[0], found: cycle.join(' → ') }) as const),
  ];
}

function* fileViolations(module: Module, layout: Layout): Generator<Violation> {
  const { path: file, lines } = module;
  const name = posix.basename(file);
  const stem = name.slice(0, name.indexOf('.'));
  const entries = Object.values(layout.exports).flatMap((entry) => Object.values(entry));
  const isTest = roleOf(file, layout) === 'test';
  if (roleOf(file, layout) === undefined) yield { rule: 'role', file, found: 'a place the layout does not name' };
  if (!NAME.test(name)) yield { rule: 'name', file, found: 'not kebab-case' };
  if (layout.forbiddenNames.includes(stem)) yield { rule: 'name', file, found: `'${stem}' says nothing` };
  if (stem === 'index' && !entries.includes(file)) yield { rule: 'index', file, found: 'not a public entry' };
  if (lines > layout.maxLines && !isTest) yield { rule: 'size', file, found: `${lines} lines` };
  if (module.hasEnum) yield { rule: 'export', file, found: 'enum' };
  if (module.hasDefaultExport && !name.includes('.config.')) yield { rule: 'export', file, found: 'default export' };
}

function* importViolations(module: Module, layout: Layout): Generator<Violation> {
  if (roleOf(module.path, layout) === undefined) return;
  for (const used of module.imports) {
    const fault = judge(module.path, used, layout);
    if (fault) yield { rule: fault, file: module.path, found: used.target ?? 'a computed import' };
  }
}

function judge(file: string, used: Import, layout: Layout): Rule | undefined {
  if (used.target === null) return roleOf(file, layout) === 'test' ? undefined : 'role';
  return used.target.startsWith('.') ? judgeFile(file, used, layout) : judgePackage(file, used, used.target, layout);
}

function judgeFile(file: string, used: Import, layout: Layout): Rule | undefined {
  const target = resolved(file, used.target ?? '');
  if (packageOf(file) !== packageOf(target)) return file.includes('/') ? 'deep' : undefined;
  const role = roleOf(file, layout) ?? '';
  if (role === 'test') return undefined;
  const targetRole = roleOf(target, layout);
  const own = folderOf(file) === folderOf(target);
  const allowed = layout.may[role]?.files.some((grant) => {
    const [granted, condition] = grant.split(' ').reverse();
    if (granted !== targetRole) return false;
    return condition === undefined || (condition === 'own' && own) || (condition === 'type' && used.typeOnly);
  });
  if (!allowed) return 'role';
  const [place, targetPlace] = [file, target].map((path) => layout.order.indexOf(folderOf(path)));
  const later = place !== undefined && targetPlace !== undefined && place >= 0 && targetPlace > place;
  return later ? 'order' : undefined;
}

function judgePackage(file: string, used: Import, target: string, layout: Layout): Rule | undefined {
  const role = roleOf(file, layout) ?? '';
  if (target.startsWith(SCOPE)) {
    const [name = '', ...rest] = target.slice(SCOPE.length).split('/');
    const known = layout.packages[packageOf(file)];
    if (known && !known.includes(name)) return 'package';
    if (layout.exports[name]?.[['.', ...rest].join('/')] === undefined) return 'deep';
    return role === 'test' || grants(layout.may[role], name, used) ? undefined : 'role';
  }
  return role === 'test' || grants(layout.may[role], target, used) ? undefined : 'role';
}

function grants(may: May | undefined, target: string, used: Import): boolean {
  return (may?.packages ?? []).some((grant) => {
    if (grant === '*') return NPM.test(target);
    if (grant === 'node:*') return target.startsWith('node:');
    const [name, only] = grant.split(' ');
    const named = target === name || target.startsWith(`${name}/`);
    return named && (only === undefined || used.typeOnly || used.names.every((taken) => taken === only));
  });
}

function edges(modules: readonly Module[]): Map<string, string[]> {
  const relative = (module: Module) =>
    module.imports.flatMap(({ target }) => (target?.startsWith('.') ? [target] : []));
  return new Map(
    modules.map((module) => [module.path, relative(module).map((target) => resolved(module.path, target))]),
  );
}

function roleOf(path: string, layout: Layout): string | undefined {
  return layout.roles.find(([, pattern]) => pattern.test(path))?.[0];
}

/** `annotate` of `api/src/annotate/chain.ts`, `sqlite` of `api/src/store/sqlite/…`: the folder that counts as own. */
function folderOf(path: string): string {
  const folders = path.split('/').slice(2, -1);
  return (folders[0] === 'store' ? folders[1] : folders[0]) ?? '';
}

function packageOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function resolved(file: string, target: string): string {
  return posix.normalize(posix.join(posix.dirname(file), target));
}
