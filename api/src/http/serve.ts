import { parse, Refusal, refusal } from '@chartmark/schemas';
import type express from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../people/policy.ts';
import { judge } from '../people/policy.ts';
import { type Audit, createEntry } from './audit.ts';
import { jsonBody } from './body.ts';
import { reply, replyProblem } from './reply.ts';
import type { Call, Route } from './route.ts';
import { clearCookie, sessionCookie, tokenOf } from './session-cookie.ts';
import { type Throttle, Throttled } from './throttle.ts';

export interface ServeOptions {
  readonly actorOf: (token: string) => Promise<Actor | null>;
  /** A new token if the roles of the token's account have changed, else null. */
  readonly renewed: (token: string) => Promise<string | null>;
  /** Ends the sockets that were opened with a replaced token. */
  readonly endReplaced: (account: string, token: string) => Promise<void>;
  /** The project a layer belongs to, or null. */
  readonly projectOfLayer: (layer: string) => Promise<string | null>;
  readonly isProject: (id: string) => Promise<boolean>;
  readonly audit: Audit;
  readonly log: Logger;
  readonly secure: boolean;
}

export interface Throttles {
  readonly strangers: Throttle;
  readonly accounts: Throttle;
}

/** What happens to each request, in this order. */
export async function serve(
  options: ServeOptions,
  throttles: Throttles,
  route: Route,
  request: express.Request,
  response: express.Response,
): Promise<void> {
  const named = namesIn(request);
  // Read now, since refusing a body half-way closes the connection, and the address goes with it.
  const ip = request.ip ?? '';
  const entry = createEntry(options.audit, route.audit, { target: idsAmong(named), ip });
  let stage: 'asked' | 'done' | 'recorded' = 'asked';
  try {
    const sent = tokenOf(request.headers.cookie, options.secure);
    const actor = sent === null ? null : await options.actorOf(sent);
    entry.madeBy(actor?.account.id ?? null);
    await requireWithinLimits(throttles, route, actor, ip);
    requireSameSite(request);
    requireMeant(request, actor);
    const project = await projectOf(options, named);
    entry.liesIn(await auditedProject(options, actor, project));
    const setSession = sessionSetter(response, options);
    const token = sent === null || actor === null ? sent : await renewed(options, sent, actor, response, setSession);
    requireAllowed(route, actor, project);
    const input = await inputOf(route, request, response);
    const answer = await route.handle(input, {
      ...{ actor, ip, token, setSession, about: entry.about },
      ...{ signal: goneFrom(response), stream: request },
    });
    stage = 'done';
    await entry.record('done');
    stage = 'recorded';
    await reply(route, answer, response);
  } catch (error) {
    if (stage === 'asked' && refusedOnce(error)) await entry.record(error.kind);
    replyProblem(error, response, options.log);
    // Answered first, since whatever failed may keep the audit entry from being written as well. What was done stays done
    // whatever became of its answer: that is for the log of errors.
    if (stage === 'done') await entry.record('done');
    else if (stage === 'asked' && !(error instanceof Refusal)) await entry.record('failed');
  }
}

/** A refusal that leaves an entry: of a throttled caller only the first does. */
const refusedOnce = (error: unknown): error is Refusal =>
  error instanceof Refusal && !(error instanceof Throttled && !error.isFirst);

/** The parameters of the address, by name. */
const namesIn = (request: express.Request): Record<string, string> =>
  Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));

/** Only what looks like one of our ids reaches the audit log from a path. */
const idsAmong = (named: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => ID.test(value)));
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Requests of strangers to routes that leave no audit entry are free. @throws {Throttled} */
async function requireWithinLimits(throttles: Throttles, route: Route, actor: Actor | null, ip: string): Promise<void> {
  if (actor !== null) await throttles.accounts.take(actor.account.id);
  else if (route.audit !== null) await throttles.strangers.take(ip);
}

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Another site can make a browser send our cookie, but not this header, and not with our origin. */
function requireSameSite(request: express.Request): void {
  if (!MUTATING.has(request.method)) return;
  const origin = request.headers.origin;
  const foreign = origin !== undefined && URL.parse(origin)?.host !== request.headers.host;
  if (foreign || request.headers['x-chartmark'] === undefined) {
    throw refusal('request.origin', {});
  }
}

/** Another tab of the browser may have signed somebody else in: what was done as one person is not entered as another's. */
function requireMeant(request: express.Request, actor: Actor | null): void {
  const meant = request.headers['x-chartmark-account'];
  if (meant !== undefined && actor !== null && meant !== actor.account.id) throw refusal('session.other', {});
}

async function projectOf(options: ServeOptions, named: Readonly<Record<string, string>>): Promise<string | null> {
  if (named['project'] !== undefined) return named['project'];
  return named['layer'] === undefined ? null : options.projectOfLayer(named['layer']);
}

/** A made-up project id must not begin an audit log of its own. */
async function auditedProject(
  { isProject }: ServeOptions,
  actor: Actor | null,
  project: string | null,
): Promise<string | null> {
  return project !== null && (actor?.roles.has(project) || (await isProject(project))) ? project : null;
}

const sessionSetter =
  (response: express.Response, { secure }: ServeOptions): Call['setSession'] =>
  (token) => {
    response.append('set-cookie', token === null ? clearCookie(secure) : sessionCookie(token, secure));
  };

/** Ends old sockets only once the browser has the new token to reconnect with. @returns the token that is valid from now on */
async function renewed(
  options: ServeOptions,
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

/** Reads the body last, so that none is unpacked for somebody who may not send it. */
async function inputOf(route: Route, request: express.Request, response: express.Response): Promise<unknown> {
  const { params, query, body } = route.takes;
  return {
    params: params && parse(params, request.params, '/params'),
    query: query && parse(query, request.query, '/query'),
    body: typeof body === 'object' ? parse(body, await jsonBody(request, response), '/body') : undefined,
  };
}

/** Ends when the caller goes away. */
function goneFrom(response: express.Response): AbortSignal {
  const aborted = new AbortController();
  response.on('close', () => aborted.abort());
  return aborted.signal;
}
