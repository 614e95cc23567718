import { parse, Refusal, refusal } from '@chartmark/schemas';
import express from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../people/policy.ts';
import { judge } from '../people/policy.ts';
import type { Audit } from './audit.ts';
import { jsonBody } from './body.ts';
import { problemFor } from './errors.ts';
import { servePages } from './pages.ts';
import { type Call, FILES, type Route, type Streamed } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { clearCookie, sessionCookie, tokenOf } from './session-cookie.ts';
import { createThrottle, type Throttle, Throttled } from './throttle.ts';

export interface ApplicationOptions {
  readonly routes: readonly Route[];
  readonly actorOf: (token: string) => Promise<Actor | null>;
  /** A new token where the roles of a token's account have changed, else null. */
  readonly renewed: (token: string) => Promise<string | null>;
  /** Ends what else was opened with a token that was replaced. */
  readonly endReplaced: (account: string, token: string) => Promise<void>;
  /** The project a layer belongs to, or null. */
  readonly projectOfLayer: (layer: string) => Promise<string | null>;
  readonly isProject: (id: string) => Promise<boolean>;
  readonly audit: Audit;
  readonly log: Logger;
  /** The folder of the built screens, or null to serve the API alone. */
  readonly web: string | null;
  readonly secure: boolean;
  readonly trustProxy: boolean;
  /** How many requests of one account are answered in a minute. */
  readonly requestsPerMinute: number;
}

/** Requests from one address by people who are not signed in; each leaves an entry in the audit log. */
const STRANGERS = { points: 600, durationSeconds: 60 };

interface Throttles {
  readonly strangers: Throttle;
  readonly accounts: Throttle;
}
const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function createApplication(options: ApplicationOptions): express.Express {
  const throttles: Throttles = {
    strangers: createThrottle(STRANGERS),
    accounts: createThrottle({ points: options.requestsPerMinute, durationSeconds: 60 }),
  };
  const app = express();
  app.disable('x-powered-by');
  // A digest of an answer's words would be one more thing that tells of them, and answers are never kept.
  app.disable('etag');
  app.set('trust proxy', options.trustProxy ? 1 : false);
  app.set('query parser', 'simple');
  app.use(securityHeaders(options.secure), requireHost);
  app.use('/api', (_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  for (const route of options.routes) {
    app[route.method](`/api${route.path}`, (request, response) => serve(options, throttles, route, request, response));
  }
  app.use('/api', otherMethods(options.routes));
  if (options.web !== null) servePages(app, options.web);
  app.use(otherMethods([{ method: 'get', path: '/*address' }]));
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    send(options, response, error);
  });
  return app;
}

/** HTTP/1.1 asks for a host, and where a change comes from is judged by it. @see RFC 9112, section 3.2 */
function requireHost(request: express.Request, _response: express.Response, next: express.NextFunction): void {
  if (request.headers.host === undefined) throw refusal('request.host', {});
  next();
}

/** Refuses what no route took: an address that is none, or a method that is not among those of its address. */
function otherMethods(routes: readonly Pick<Route, 'method' | 'path'>[]): express.RequestHandler {
  const known = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (request, response) => {
    const methods = known.flatMap(({ method, pattern }) => (pattern.test(request.path) ? [method.toUpperCase()] : []));
    if (methods.length === 0) throw refusal('address.missing', {});
    const taken = new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])));
    if (taken.has(request.method)) throw refusal('address.missing', {});
    response.setHeader('allow', [...taken].join(', '));
    throw refusal('address.method', {});
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/:[a-z]+/gi, '[^/]+').replace('*address', '.*')}/?$`);

async function serve(
  options: ApplicationOptions,
  throttles: Throttles,
  route: Route,
  request: express.Request,
  response: express.Response,
): Promise<void> {
  const sent = tokenOf(request.headers.cookie, options.secure);
  // Read now: a body that is refused half-way takes the connection with it.
  const ip = request.ip ?? '';
  const named = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
  const target = Object.fromEntries(Object.entries(named).filter(([, value]) => ID.test(value)));
  let actor: Actor | null = null;
  let project: string | null = null;
  const record = (outcome: string): Promise<void> =>
    route.audit === null
      ? Promise.resolve()
      : options.audit.record({
          actor: actor?.account.id ?? null,
          project,
          action: route.audit,
          target,
          outcome,
          ip,
        });
  try {
    actor = sent === null ? null : await options.actorOf(sent);
    if (actor !== null) await throttles.accounts.take(actor.account.id);
    else if (route.audit !== null) await throttles.strangers.take(ip);
    requireSameSite(request);
    const wanted = await projectOf(options, named);
    // What is no project gets no log of its own.
    project = wanted !== null && (actor?.roles.has(wanted) || (await options.isProject(wanted))) ? wanted : null;
    const setSession = (next: string | null): void => {
      const cookie = next === null ? clearCookie(options.secure) : sessionCookie(next, options.secure);
      response.append('set-cookie', cookie);
    };
    const token = sent === null || actor === null ? sent : await renewed(options, sent, actor, response, setSession);
    requireAllowed(route, actor, wanted);
    const input = await inputOf(route, request, response);
    const aborted = new AbortController();
    response.on('close', () => aborted.abort());
    const call: Call = {
      actor,
      ip,
      token,
      signal: aborted.signal,
      stream: request,
      about: (found) => Object.assign(target, found),
      setSession,
    };
    const answer = await route.handle(input, call);
    await record('done');
    await reply(route, answer, response);
  } catch (error) {
    if (error instanceof Refusal && !(error instanceof Throttled && !error.isFirst)) await record(error.kind);
    send(options, response, error);
    // Answered first: a failure of the store may be one of the log, too.
    if (!(error instanceof Refusal)) await record('failed');
  }
}

/** Sockets end once the browser has the new token to come back with. @returns the token that is good from now on */
async function renewed(
  options: ApplicationOptions,
  sent: string,
  actor: Actor,
  response: express.Response,
  setSession: Call['setSession'],
): Promise<string> {
  const next = await options.renewed(sent);
  if (next === null) return sent;
  setSession(next);
  response.on('finish', () => {
    options.endReplaced(actor.account.id, sent).catch((error: Error) => {
      options.log.error({ kind: error.name }, 'sockets of a replaced token end later');
    });
  });
  return next;
}

async function reply(route: Route, answer: unknown, response: express.Response): Promise<void> {
  if (route.returns === null) {
    response.status(204).end();
  } else if (typeof route.returns === 'string') {
    // `route` declares that a file's form comes with a file.
    await writeFile(FILES[route.returns], answer as Streamed, response);
  } else {
    response.json(route.returns.parse(answer));
  }
}

async function writeFile(type: string, { fileName, chunks }: Streamed, response: express.Response): Promise<void> {
  response.setHeader('content-type', type);
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
  for await (const chunk of chunks) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

/** Settles when more can be written, or nobody reads any more. */
function drained(response: express.Response): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle).off('close', settle);
      resolve();
    };
    response.on('drain', settle).on('close', settle);
  });
}

/** Another site can make a browser send our cookie, but neither this header nor our origin. */
function requireSameSite(request: express.Request): void {
  if (!MUTATING.has(request.method)) return;
  const origin = request.headers.origin;
  const foreign = origin !== undefined && URL.parse(origin)?.host !== request.headers.host;
  if (foreign || request.headers['x-chartmark'] === undefined) {
    throw refusal('request.origin', {});
  }
}

async function projectOf(
  options: ApplicationOptions,
  target: Readonly<Record<string, string>>,
): Promise<string | null> {
  if (target['project'] !== undefined) return target['project'];
  return target['layer'] === undefined ? null : options.projectOfLayer(target['layer']);
}

function requireAllowed(route: Route, actor: Actor | null, project: string | null): void {
  switch (judge(route.allow, actor, project)) {
    case 'allowed':
      return;
    case 'unauthenticated':
      throw refusal('signIn.first', {});
    case 'forbidden':
      throw refusal('roles.permit', {});
    case 'hidden':
      throw refusal('here.missing', {});
  }
}

/** Read last, so that nobody's body is unpacked who may not send one. */
async function inputOf(route: Route, request: express.Request, response: express.Response): Promise<unknown> {
  const { params, query, body } = route.takes;
  return {
    params: params && parse(params, request.params, '/params'),
    query: query && parse(query, request.query, '/query'),
    body: typeof body === 'object' ? parse(body, await jsonBody(request, response), '/body') : undefined,
  };
}

function send(options: ApplicationOptions, response: express.Response, error: unknown): void {
  const problem = problemFor(error, (failure) =>
    options.log.error({ kind: failure.name, stack: failure.stack?.split('\n').slice(1, 6) }, 'request failed'),
  );
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof Throttled) response.setHeader('retry-after', error.seconds);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Only what looks like one of our ids reaches the audit log from a path. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
