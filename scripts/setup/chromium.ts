import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.ts';
import type { Real } from './real.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const FOLDERS = [
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

/** A Chromium on this machine; on Debian and its kin it is installed where we may. */
export async function chromium(): Promise<Real> {
  const found = onPath([...NAMES, 'Google Chrome', 'Chromium']);
  if (found) return { have: found };
  const apt = process.getuid?.() === 0 ? onPath(['apt-get']) : undefined;
  if (!apt) return { reason: 'there is no Chromium on the path; install one to run the browser tests' };

  console.error('Installing Chromium (apt-get install chromium) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(apt, ['update', '-qq'], { env });
  const { status, output } = await run(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  const installed = onPath(NAMES);
  if (status === 0 && installed) return { have: installed };
  return { reason: `apt-get could not install Chromium: ${output.trim().split('\n').at(-1) ?? ''}` };
}

/** The first of these programs that lies on the path or where its maker installs it. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...FOLDERS];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(executable);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
