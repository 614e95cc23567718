import type { AddressInfo } from 'node:net';
import { Refusal } from '@chartmark/schemas';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createApplication } from './application.ts';
import { type Route, route } from './route.ts';

let close = (): void => {};
afterEach(() => close());

const declared = { method: 'post', path: '/things', summary: '', allow: 'anyone', audit: 'account.create' } as const;
const returns = z.strictObject({ n: z.int() });
const unlike = async (): Promise<{ n: number }> => ({ n: 0.5 });
const broken = async () => ({
  fileName: 'things.csv',
  chunks: (async function* () {
    yield 'a\n';
    throw new Error('the store broke');
  })(),
});

/** What becomes of one request: its status, the outcomes in the audit log, and how many errors were logged. */
async function asking(one: Route, record = async (): Promise<void> => {}) {
  const outcomes: string[] = [];
  const logged: string[] = [];
  const app = createApplication({
    ...{ routes: [one], web: null, trustProxy: false, secure: false, requestsPerMinute: 60 },
    ...{ actorOf: async () => null, renewed: async () => null, endReplaced: async () => {} },
    ...{ projectOfLayer: async () => null, isProject: async () => false },
    audit: {
      async record({ outcome }) {
        await record();
        outcomes.push(outcome);
      },
    },
    log: pino({}, { write: (line) => void logged.push(line) }),
  });
  const server = app.listen(0, '127.0.0.1');
  close = () => server.close();
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const asked = fetch(`http://127.0.0.1:${port}/api/things`, { method: 'POST', headers: { 'x-chartmark': '1' } });
  const status = await asked.then(async (answer) => (await answer.text()) && answer.status).catch(() => 'cut off');
  return { status, outcomes, errors: logged.length };
}

test.each<[string, Route, object]>([
  [
    'what was done and answered is done',
    route({ ...declared, returns, handle: async () => ({ n: 1 }) }),
    { status: 200, outcomes: ['done'], errors: 0 },
  ],
  [
    'what was done is done once, also where its answer does not fit its schema, which is an error of ours',
    route({ ...declared, returns, handle: unlike }),
    { status: 500, outcomes: ['done'], errors: 1 },
  ],
  [
    'a file that breaks off was given out as far as it went, and is cut off',
    route({ ...declared, returns: 'csv', handle: broken }),
    { status: 'cut off', outcomes: ['done'], errors: 1 },
  ],
  [
    'what was refused says why',
    route({ ...declared, returns, handle: () => Promise.reject(new Refusal('conflict', 'no')) }),
    { status: 409, outcomes: ['conflict'], errors: 0 },
  ],
  [
    'what broke before it was done has failed',
    route({ ...declared, returns, handle: () => Promise.reject(new Error('the store broke')) }),
    { status: 500, outcomes: ['failed'], errors: 1 },
  ],
])('in the audit log %s', async (_, one, expected) => {
  expect(await asking(one)).toEqual(expected);
});

test('what is done and could not be put into the audit log is not answered as done, and is entered as done, not as failed', async () => {
  let failures = 1;
  const one = route({ ...declared, returns, handle: async () => ({ n: 1 }) });
  const answered = await asking(one, async () => {
    if (failures-- > 0) throw new Error('the store was busy');
  });
  expect(answered).toEqual({ status: 500, outcomes: ['done'], errors: 1 });
});
