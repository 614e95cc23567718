import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Problem } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, startTestService, type TestService } from '../test-service.ts';

let service: TestService;
let admin: Person;
beforeAll(async () => {
  service = await startTestService();
  admin = await service.signIn(['lead'], 'admin');
});
afterAll(() => service.close());

const ACCOUNT = { logIn: 'somebody', name: 'Somebody', password: 'tulpen-im-juni-8', admin: false };
const MULTIPART = 'multipart/form-data; boundary=x';

describe('[C40] [C41] a hostile request', () => {
  test.each<[string, string, number]>([
    ['half a percent sign', '/api/projects/%E0%A4%A', 400],
    ['percent signs that are no UTF-8', '/api/projects/%FF%FE', 400],
    ['bytes that are no ASCII', '/api/projects/\xff\xfe', 400],
    ['an address of 100,000 characters', `/api/projects/${'a'.repeat(100_000)}`, 431],
    ['a byte 0', '/api/projects/%00', 404],
    ['a way up', '/api/projects/..%2f..%2fmaster.key', 404],
    ['a parameter twice', '/api/accounts?limit=1&limit=2', 400],
    ['an operator of a database', '/api/accounts?limit[$gt]=1', 400],
    ['a key of JavaScript', '/api/accounts?__proto__=1', 400],
    ['nothing that was said to be there', '/nowhere', 404],
  ])('with %s in its address', async (_, path, status) => {
    expectProblem(await send('GET', path), status);
  });

  test.each<[string, string | Buffer, number, Record<string, string>]>([
    ['no body', '', 400, {}],
    ['no JSON', '{', 400, {}],
    ['a number', '1', 400, {}],
    ['another content-type', JSON.stringify(ACCOUNT), 415, { 'content-type': 'text/plain' }],
    ['a form with a file', Buffer.alloc(100_000, 'a'), 415, { 'content-type': MULTIPART }],
    ['an unknown charset', JSON.stringify(ACCOUNT), 415, { 'content-type': 'application/json; charset=none' }],
    ['bytes that are no UTF-8', Buffer.from(JSON.stringify(ACCOUNT).replace('Some', '\xff\xfe'), 'latin1'), 400, {}],
    ['half of a surrogate pair', JSON.stringify({ ...ACCOUNT, name: '\ud800' }), 400, {}],
    ['a name that turns what follows', JSON.stringify({ ...ACCOUNT, name: 'nora\u202e' }), 400, {}],
    ['a name nobody sees', JSON.stringify({ ...ACCOUNT, name: '\u200b' }), 400, {}],
    ['an operator for a name', JSON.stringify({ ...ACCOUNT, logIn: { $gt: '' } }), 400, {}],
    ['a prototype', `{"__proto__":{"admin":true},${JSON.stringify(ACCOUNT).slice(1)}`, 400, {}],
    ['a field of the server', JSON.stringify({ ...ACCOUNT, passwordHash: '' }), 400, {}],
    ['100,000 levels', '{"name":'.repeat(100_000) + '1'.padEnd(100_001, '}'), 400, {}],
    ['a million elements', `{"name":[${'1,'.repeat(1e6)}1]}`, 400, {}],
    ['50 MB', Buffer.alloc(50_000_000, ' '), 413, {}],
    ['a bomb', gzipSync(Buffer.alloc(200_000_000, ' ')), 413, { 'content-encoding': 'gzip' }],
    ['gzip that is none', JSON.stringify(ACCOUNT), 400, { 'content-encoding': 'gzip' }],
    ['brotli that is none', Buffer.of(0, 1, 255), 400, { 'content-encoding': 'br' }],
    ['a packing nobody knows', JSON.stringify(ACCOUNT), 415, { 'content-encoding': 'zap' }],
  ])('with %s for a body', async (_, body, status, headers) => {
    expectProblem(await send('POST', '/api/accounts', { body, headers }), status);
  });

  test.each<[string, string, number]>([
    ['of no method', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['without a host', 'GET /api/health HTTP/1.1\r\n\r\n', 400],
    ['with a header of 100,000 characters', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['with a line feed in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\nSet-Cookie: b\r\n\r\n', 400],
    ['with a length that is none', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400],
    ['with two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
    ['that expects something', 'POST / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n', 417],
    ['that is no HTTP at all', '\x16\x03\x01\x02\r\n\r\n', 400],
  ])('%s', async (_, bytes, status) => {
    expectProblem(await exchange(Buffer.from(bytes, 'latin1')), status);
  });

  test.each([
    ['/api/health', 'PUT', 'GET, HEAD'],
    ['/api/accounts', 'TRACE', 'GET, HEAD, POST'],
    ['/api/accounts', 'OPTIONS', 'GET, HEAD, POST'],
    ['/', 'POST', 'GET, HEAD'],
    ['/', 'OPTIONS', 'GET, HEAD'],
  ])('[C5] %s does not take %s, and says what it does', async (path, method, allow) => {
    const answer = await send(method, path);
    expectProblem(answer, 405);
    expect(answer.headers.get('allow')).toBe(allow);
  });

  test('a cookie that is none is no session', async () => {
    for (const cookie of ['chartmark=%E0%A4%A; =; ;;', '__proto__=x; chartmark=toString', 'chartmark=\xff']) {
      expectProblem(await send('GET', '/api/projects', { headers: { cookie } }), 401);
    }
  });

  test('says where, what was expected and what was found', async () => {
    const answer = await send('POST', '/api/accounts', { body: JSON.stringify({ ...ACCOUNT, logIn: { $gt: '' } }) });
    expect(Problem.parse(JSON.parse(answer.body)).errors).toMatchObject([{ pointer: '/body/logIn', found: 'object' }]);
  });

  test('of somebody who may not is refused before its body is read, and is an entry', async () => {
    const answer = await send('POST', '/api/accounts', { body: '{', headers: { cookie: 'chartmark=none' } });
    expectProblem(answer, 401);
    expect(await lastEntry()).toMatchObject({ action: 'account.create', outcome: 'unauthenticated', actor: null });
  });

  test('[C3] that is too large is an entry, too', async () => {
    expectProblem(await send('POST', '/api/accounts', { body: Buffer.alloc(5_000_000, ' ') }), 413);
    expect(await lastEntry()).toMatchObject({ outcome: 'oversized', actor: admin.id });
  });

  test('about a project that is none begins no log', async () => {
    const none = '01a22700-0000-7000-8000-000000000000';
    expectProblem(await send('GET', `/api/projects/${none}/members`), 404);
    expect(await service.services.store.audit.head({ partition: none, name: 'audit' })).toBeNull();
    expect(await lastEntry()).toMatchObject({ action: 'member.list', target: { project: none } });
  });

  test('changed nothing: the account of all these requests is not there', async () => {
    expect(await service.services.people.byLogIn(ACCOUNT.logIn)).toBeNull();
  });
});

test('[C40] strangers have 600 requests a minute and address; of those past it the log has the first alone', async () => {
  const flooded = await startTestService();
  try {
    const ask = async () => (await fetch(`${flooded.address}/api/projects/${flooded.project.id}/members`)).status;
    for (let i = 0; i < 600; i++) expect(await ask()).toBe(401);
    const stream = { partition: 'installation', name: 'audit' };
    const before = (await flooded.services.store.audit.head(stream))?.version ?? 0;
    expect([await ask(), await ask(), await ask()]).toEqual([429, 429, 429]);
    expect((await flooded.services.store.audit.head(stream))?.version).toBe(before + 1);
  } finally {
    await flooded.close();
  }
});

test('[C40] an account has so many requests a minute; past them it is told to wait, and others are not', async () => {
  const busy = await startTestService({ REQUESTS_A_MINUTE: '60' });
  try {
    const [nora, cody] = [await busy.signIn(['annotator']), await busy.signIn(['annotator'])];
    const tasks = (cookie: string) => fetch(`${busy.address}/api/tasks`, { headers: { cookie } });
    for (let i = 0; i < 60; i++) await tasks(nora.cookie);
    const refused = await tasks(nora.cookie);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tasks(cody.cookie)).status).toBe(200);
  } finally {
    await busy.close();
  }
});

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function send(
  method: string,
  path: string,
  { body = '', headers = {} }: { body?: string | Buffer; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const all = {
    host: new URL(service.address).host,
    connection: 'close',
    cookie: admin.cookie,
    'x-chartmark': '1',
    'content-length': String(Buffer.byteLength(body)),
    ...(body.length > 0 && { 'content-type': 'application/json' }),
    ...headers,
  };
  const head = [`${method} ${path} HTTP/1.1`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)];
  return exchange(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]));
}

/** Sends bytes as they are, since a client of HTTP would put them right, and reads to the end. */
function exchange(bytes: Buffer): Promise<Answer> {
  const { hostname, port } = new URL(service.address);
  return new Promise((resolve, reject) => {
    let text = '';
    const done = () => (text === '' ? reject(new Error('there was no answer')) : resolve(answerIn(text)));
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    // Whoever is answered before all was sent may be cut off.
    socket.on('error', done).on('end', done);
  });
}

function answerIn(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((each) => [each.split(':', 1)[0]?.toLowerCase() ?? '', each.replace(/^.*?: /, '')]),
  );
  return { status: Number(line.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

function expectProblem({ status, headers, body }: Answer, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(Problem.parse(JSON.parse(body)).status).toBe(expected);
  expect(body).not.toMatch(/node_modules|\.ts\b|somebody|\n +at /i);
}

async function lastEntry() {
  const stream = { partition: 'installation', name: 'audit' };
  const version = (await service.services.store.audit.head(stream))?.version ?? 0;
  return (await service.services.store.audit.read(stream, version - 1, 1))[0];
}
