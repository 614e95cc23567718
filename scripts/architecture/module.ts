import { parseSync } from 'vite';

/** One way a file names another: an import, a re-export, `import()`, or a worker's `new URL(…, import.meta.url)`. */
export interface Import {
  /** As written; `null` when it is computed while running. */
  readonly target: string | null;
  /** What is taken by name; `default` and `*` among them. */
  readonly names: readonly string[];
  /** Whether nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
}

/** What the architecture asks about one source file. */
export interface Module {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  readonly hasEnum: boolean;
}

const PARSED = /\.(ts|tsx|mjs)$/;

/** @throws {SyntaxError} if the source does not parse */
export function readModule(path: string, source: string): Module {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  if (!PARSED.test(path)) return { path, lines, imports: [], hasDefaultExport: false, hasEnum: false };
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const nodes = [...walk(program)];
  return {
    path,
    lines,
    imports: nodes.flatMap(importsOf),
    hasDefaultExport: nodes.some(isDefaultExport),
    hasEnum: nodes.some((node) => node.type === 'TSEnumDeclaration'),
  };
}

/** A node of the syntax tree (ESTree, with TypeScript's additions), its fields unknown until looked at. */
type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
  } else if (isObject(value)) {
    if (isNode(value)) yield value;
    for (const field of Object.values(value)) yield* walk(field);
  }
}

function importsOf(node: Node): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [named(node['source'], node['specifiers'], 'imported', node['importKind'])];
    case 'ExportNamedDeclaration':
      return node['source'] ? [named(node['source'], node['specifiers'], 'local', node['exportKind'])] : [];
    case 'ExportAllDeclaration':
      return [{ target: literal(node['source']), names: ['*'], typeOnly: node['exportKind'] === 'type' }];
    case 'ImportExpression':
      return [{ target: literal(node['source']), names: ['*'], typeOnly: false }];
    case 'TSImportType':
      return [{ target: literal(node['source']), names: ['*'], typeOnly: true }];
    case 'NewExpression':
      return workerFile(node);
    default:
      return [];
  }
}

function named(source: unknown, specifiers: unknown, field: string, kind: unknown): Import {
  const names = asNodes(specifiers).map((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    return nameOf(specifier[field]) ?? '*';
  });
  return { target: literal(source), names, typeOnly: kind === 'type' };
}

/** `new URL('./worker.ts', import.meta.url)` leads to code as an import does. */
function workerFile({ callee, arguments: parameters }: Node): Import[] {
  const [path, base] = asNodes(parameters);
  if (nameOf(callee) !== 'URL' || base?.type !== 'MemberExpression') return [];
  if (!isObject(base['object']) || base['object']['type'] !== 'MetaProperty') return [];
  const target = literal(path);
  return target?.match(PARSED) ? [{ target, names: ['*'], typeOnly: false }] : [];
}

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default';
}

function literal(node: unknown): string | null {
  return isObject(node) && typeof node['value'] === 'string' ? node['value'] : null;
}

function nameOf(node: unknown): string | undefined {
  if (!isObject(node)) return undefined;
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : undefined;
}

function asNodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((item) => isObject(item)).filter(isNode) : [];
}

function isNode(value: Readonly<Record<string, unknown>>): value is Node {
  return typeof value['type'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
