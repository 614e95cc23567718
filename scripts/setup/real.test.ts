import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chromium } from './chromium.ts';
import { mongodb } from './mongod.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartmark-path-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('MONGODB_URI', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform !== 'linux')('a Chromium', () => {
  test('on the path is taken, the first of several', async () => {
    const other = join(folder, 'no-such-folder');
    vi.stubEnv('PATH', [other, folder].join(delimiter));
    program('google-chrome', 'exit 0');
    program('chromium', 'exit 0');
    expect(await chromium()).toEqual({ have: join(folder, 'chromium') });
  });

  test('that does not run is no Chromium', async () => {
    program('chromium', 'echo needs a snap; exit 1');
    expect(await chromium()).toEqual({ reason: expect.stringContaining('needs a snap') });
  });

  test('is installed where we may', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    program(
      'apt-get',
      `[ "$1" = update ] || { echo 'exit 0' > ${folder}/chromium; /bin/chmod +x ${folder}/chromium; }`,
    );
    expect(await chromium()).toEqual({ have: join(folder, 'chromium') });
  });

  test('that cannot be installed is said to be missing, with the reason', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    program('apt-get', 'echo E: Unable to locate package chromium; exit 100');
    expect(await chromium()).toEqual({ reason: expect.stringContaining('Unable to locate package') });
  });

  test('is not installed where we may not', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    program('apt-get', 'exit 0');
    expect(await chromium()).toEqual({ reason: expect.stringContaining('no Chromium on the path') });
  });
});

describe('a MongoDB', () => {
  test('that is named is taken', async () => {
    vi.stubEnv('MONGODB_URI', 'mongodb://db.example.org/?replicaSet=rs');
    expect(await mongodb()).toEqual({ have: 'mongodb://db.example.org/?replicaSet=rs' });
  });

  test.skipIf(process.platform === 'win32')('that does not start is said to be missing, with the reason', async () => {
    program('mongod', 'exit 14');
    expect(await mongodb()).toEqual({ reason: 'mongod does not start: it ended at once with status 14' });
  });
});

function program(name: string, source: string): void {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${source}\n`);
  chmodSync(path, 0o755);
}
