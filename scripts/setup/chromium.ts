import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.ts';
import type { Real } from './real.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Where its makers install it when they do not put it on the path. */
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium on this machine; on Debian and its kin it is installed where we may. `have` is its path. */
export async function chromium(): Promise<Real> {
  const found = onPath(NAMES) ?? ELSEWHERE.find(isExecutable);
  if (found) return proven(found);
  const apt = process.getuid?.() === 0 ? onPath(['apt-get']) : undefined;
  if (!apt) return { reason: 'there is no Chromium on the path; install one to run the browser tests' };

  console.error('Installing Chromium (apt-get install chromium) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(apt, ['update', '-qq'], { env });
  const { output } = await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  const installed = onPath(NAMES);
  return installed ? proven(installed) : { reason: `apt-get cannot install Chromium: ${output.trim()}` };
}

/** Some systems put a program of this name on the path that only says where to find the real one. */
async function proven(path: string): Promise<Real> {
  if (process.platform === 'win32') return { have: path };
  const { status, output } = await run(path, ['--version']);
  return status === 0 ? { have: path } : { reason: `${path} does not run: ${output.trim()}` };
}

/** The first of these programs on the path. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
