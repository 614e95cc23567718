import { refusal } from '@chartmark/schemas';
import express from 'express';
import { servePages } from './pages.ts';
import { replyProblem } from './reply.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { type ServeOptions, serve, type Throttles } from './serve.ts';
import { createThrottle } from './throttle.ts';

export interface ApplicationOptions extends ServeOptions {
  readonly routes: readonly Route[];
  /** The folder of the built screens, or null to serve the API alone. */
  readonly web: string | null;
  readonly trustProxy: boolean;
  /** How many requests of one account are answered in a minute. */
  readonly requestsPerMinute: number;
}

/** Requests from one address by people who are not signed in; each leaves an entry in the audit log. */
const STRANGERS = { points: 600, durationSeconds: 60 };

export function createApplication(options: ApplicationOptions): express.Express {
  const throttles: Throttles = {
    strangers: createThrottle(STRANGERS),
    accounts: createThrottle({ points: options.requestsPerMinute, durationSeconds: 60 }),
  };
  const app = express();
  app.disable('x-powered-by');
  // An ETag is a digest of the answer, so it would leak something about its text; and answers are never cached anyway.
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
    replyProblem(error, response, options.log);
  });
  return app;
}

/** HTTP/1.1 requires a host, and the origin of a change is checked against it. @see RFC 9112, section 3.2 */
function requireHost(request: express.Request, _response: express.Response, next: express.NextFunction): void {
  if (request.headers.host === undefined) throw refusal('request.host', {});
  next();
}

/** Refuses what no route has taken: an unknown address, or a method that the address does not have. */
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
