/** One entry of package-lock.json's `packages`, as far as licences are concerned. */
export interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** Licences under which a package may be part of what we hand on. */
const PERMISSIVE = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'],
  ...['CC0-1.0', 'Unlicense', 'BlueOak-1.0.0', 'Zlib'],
]);

/** Packages that name no licence where npm looks, with what their own LICENSE file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'xmlhttprequest-ssl': 'MIT' };

/** The packages of production that may not be handed on freely, each with its licence. Tools of development may differ. */
export function unfitLicences(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages)
    .filter(([path, it]) => path.includes('node_modules/') && !it.link && !it.dev && !it.devOptional)
    .map(([path, it]) => ({ name: nameOf(path), license: it.license ?? READ_BY_HAND[nameOf(path)] ?? 'none named' }))
    .filter(({ license }) => !isPermissive(license))
    .map(({ name, license }) => `${name}: ${license}`);
}

/** Reads an SPDX expression of names, `OR` and `AND`: one side of an OR suffices, an AND needs both. */
function isPermissive(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((side) => side.split(' AND ').every((name) => PERMISSIVE.has(name.trim())));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
