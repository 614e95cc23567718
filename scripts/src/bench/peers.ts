import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');
const INSTALL_MS = 900_000;

/** Where a peer runs, or why it cannot. */
export type Installed = { readonly python: string } | { readonly reason: string };

/** Installs a peer's packages into a virtual environment of its own below `.cache/peers`, as peers contradict each other. */
export function installPeer(name: string, packages: readonly string[]): Installed {
  const environment = join(ROOT, '.cache/peers', name);
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (!existsSync(python)) {
    const { status } = spawnSync('python3', ['-m', 'venv', environment], { stdio: ['ignore', 2, 2] });
    if (status !== 0) return { reason: 'python3 makes no virtual environment here' };
  }
  const install = [...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'], ...packages];
  const { status } = spawnSync(python, install, { stdio: ['ignore', 2, 2], timeout: INSTALL_MS });
  return status === 0 ? { python } : { reason: 'it cannot be installed here' };
}
