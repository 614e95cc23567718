import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { kill, run, start } from './child.ts';

const NODE = process.execPath;

test('a program ends with its status and what it wrote', async () => {
  const script = "console.log('out'); console.error('err'); process.exit(3)";
  const { status, output } = await run(NODE, ['-e', script]);
  expect({ status, lines: output.trim().split('\n').sort() }).toEqual({ status: 3, lines: ['err', 'out'] });
});

test('a program that does not start says why', async () => {
  expect(await run('no-such-program', [])).toEqual({ status: 127, output: expect.stringContaining('ENOENT') });
});

test('a program sees what it is given besides our own environment', async () => {
  const { output } = await run(NODE, ['-p', 'process.env.GIVEN + Boolean(process.env.PATH)'], {
    env: { GIVEN: 'yes ' },
  });
  expect(output.trim()).toBe('yes true');
});

/** A program that starts another, which shares its output and would never end. */
const PARENT = `
  require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  console.log('started');
`;

describe.skipIf(process.platform === 'win32')('what a program started ends with it:', () => {
  test('when it is killed', async () => {
    const child = start(NODE, ['-e', `${PARENT} setInterval(() => {}, 1000)`]);
    await once(child.stdout ?? child, 'data');
    kill(child);
    // Its output closes when the last process that holds it has ended.
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  });

  test('when it ends by itself', async () => {
    expect(await run(NODE, ['-e', `${PARENT} process.exit(0)`])).toEqual({ status: 0, output: 'started\n' });
  });
});
