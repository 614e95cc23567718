import { parse, Refusal } from '@chartmark/schemas';
import express from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../people/policy.ts';
import { judge } from '../people/policy.ts';
import type { Audit } from './audit.ts';
import { problemFor } from './errors.ts';
import type { Call, Route, Streamed } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { clearCookie, sessionCookie, tokenOf } from './session-cookie.ts';

export interface ApplicationOptions {
  readonly routes: readonly Route[];
  readonly actorOf: (token: string) => Promise<Actor | null>;
  /** The project a layer belongs to, or null. */
  readonly projectOfLayer: (layer: string) => Promise<string | null>;
  readonly audit: Audit;
  readonly log: Logger;
  /** The folder of the built screens, or null to serve the API alone. */
  readonly web: string | null;
  readonly secure: boolean;
  readonly trustProxy: boolean;
}

const JSON_LIMIT = '4mb';
const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export function createApplication(options: ApplicationOptions): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy ? 1 : false);
  app.set('query parser', 'simple');
  app.use(securityHeaders(options.secure));
  for (const route of options.routes) {
    app[route.method](`/api${route.path}`, ...bodyParser(route), (request, response) =>
      serve(options, route, request, response),
    );
  }
  app.use('/api', (request, response) => {
    const known = options.routes.some((route) => matches(route.path, request.path));
    send(
      options,
      response,
      new Refusal(
        known ? 'forbidden' : 'missing',
        known ? 'This address does not take this method' : 'There is no such address',
      ),
    );
  });
  if (options.web !== null) serveWeb(app, options.web);
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    send(options, response, error);
  });
  return app;
}

const bodyParser = (route: Route): express.RequestHandler[] =>
  route.takes.body === undefined || route.takes.body === 'stream'
    ? []
    : [express.json({ limit: JSON_LIMIT, strict: true })];

async function serve(
  options: ApplicationOptions,
  route: Route,
  request: express.Request,
  response: express.Response,
): Promise<void> {
  const token = tokenOf(request.headers.cookie);
  // Read now: a body that is refused half-way takes the connection with it.
  const ip = request.ip ?? '';
  const target = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
  let actor: Actor | null = null;
  let project: string | null = null;
  const record = (outcome: string): Promise<void> =>
    route.audit === null
      ? Promise.resolve()
      : options.audit.record({
          actor: actor?.account.id ?? null,
          project: project !== null && ID.test(project) ? project : null,
          action: route.audit,
          target: knownIds(target),
          outcome,
          ip,
        });
  try {
    actor = token === null ? null : await options.actorOf(token);
    requireSameSite(request);
    project = await projectOf(options, target);
    requireAllowed(route, actor, project);
    const input = parseInput(route, request);
    const aborted = new AbortController();
    response.on('close', () => aborted.abort());
    const call: Call = {
      actor,
      ip,
      token,
      signal: aborted.signal,
      stream: request,
      about: (found) => Object.assign(target, found),
      setSession: (next) => {
        response.append(
          'set-cookie',
          next === null ? clearCookie(options.secure) : sessionCookie(next, options.secure),
        );
      },
    };
    const answer = await route.handle(input, call);
    await record('done');
    await reply(route, answer, response);
  } catch (error) {
    if (error instanceof Refusal) await record(error.kind);
    send(options, response, error);
  }
}

async function reply(route: Route, answer: unknown, response: express.Response): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  if (route.returns === null) {
    response.status(204).end();
  } else if (route.returns === 'stream') {
    await stream(answer as Streamed, response);
  } else {
    response.json(route.returns.parse(answer));
  }
}

async function stream({ type, fileName, chunks }: Streamed, response: express.Response): Promise<void> {
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
    throw new Refusal('forbidden', 'A change must come from this site, with the header x-chartmark');
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
      throw new Refusal('unauthenticated', 'Sign in first');
    case 'forbidden':
      throw new Refusal('forbidden', 'Your roles do not permit this');
    case 'hidden':
      throw new Refusal('missing', 'There is no such thing, or it is not yours to see');
  }
}

function parseInput(route: Route, request: express.Request): unknown {
  const { params, query, body } = route.takes;
  return {
    params: params && parse(params, request.params, '/params'),
    query: query && parse(query, request.query, '/query'),
    body: typeof body === 'object' ? parse(body, request.body, '/body') : undefined,
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
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Only what looks like one of our ids reaches the audit log from a path. */
const ID = /^[0-9a-f-]{36}$/;
const knownIds = (target: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(target).filter(([, value]) => ID.test(value)));

const matches = (path: string, actual: string): boolean =>
  new RegExp(`^${path.replaceAll(/:[a-z]+/gi, '[^/]+')}/?$`).test(actual);

function serveWeb(app: express.Express, folder: string): void {
  app.use(express.static(folder, { index: false, immutable: true, maxAge: '1y', redirect: false }));
  // Every address of a screen is the one page; the page itself is never cached.
  app.get('/{*address}', (_request, response) => {
    response.sendFile('index.html', { root: folder, headers: { 'cache-control': 'no-cache' } });
  });
}
