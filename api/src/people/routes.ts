import {
  Account,
  Candidate,
  Credential,
  Id,
  LogIn,
  Me,
  Name,
  Password,
  pageOf,
  Role,
  refusal,
} from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { SignInThrottle } from '../http/sign-in-throttle.ts';
import type { Actor } from './policy.ts';
import type { People } from './service.ts';

const Member = z.strictObject({ account: Account, roles: z.array(Role) });
const Paging = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

interface Sessions {
  /** Ends the session of this token. */
  signOut(token: string): Promise<void>;
  actorFor(account: string): Promise<Actor | null>;
}

export const peopleRoutes = (people: People, sessions: Sessions, throttle: SignInThrottle) => [
  route({
    method: 'post',
    path: '/session',
    summary: 'Sign in',
    allow: 'anyone',
    audit: 'session.start',
    takes: { body: z.strictObject({ logIn: LogIn, password: z.string().max(200) }) },
    returns: Me,
    async handle({ body }, call) {
      await throttle.take(call.ip, body.logIn);
      const { token, account } = await people.signIn(body.logIn, body.password);
      await throttle.wasRight(call.ip, body.logIn);
      if (call.token !== null) await sessions.signOut(call.token);
      call.setSession(token);
      return meOf(await sessions.actorFor(account));
    },
  }),
  route({
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    allow: 'signedIn',
    audit: null,
    returns: Me,
    handle: async (_, call) => meOf(signedIn(call)),
  }),
  route({
    method: 'get',
    path: '/session/who',
    summary: 'Who is signed in, or null; for a sign-in screen, where nobody is no error',
    allow: 'anyone',
    audit: null,
    returns: Me.nullable(),
    handle: async (_, call) => (call.actor ? meOf(call.actor) : null),
  }),
  route({
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    allow: 'anyone',
    audit: 'session.end',
    returns: null,
    async handle(_, call) {
      if (call.token !== null) await sessions.signOut(call.token);
      call.setSession(null);
    },
  }),
  route({
    method: 'post',
    path: '/session/password',
    summary: 'Change one’s own password; every session of the account ends',
    allow: 'signedIn',
    audit: 'account.password',
    takes: { body: z.strictObject({ current: z.string().max(200), next: Password }) },
    returns: null,
    async handle({ body }, call) {
      const { account } = signedIn(call);
      await throttle.take(call.ip, account.logIn);
      await people.changeOwnPassword(account.id, body.current, body.next);
      await throttle.wasRight(call.ip, account.logIn);
      call.setSession(null);
    },
  }),
  route({
    method: 'get',
    path: '/accounts',
    summary: 'All accounts',
    allow: 'admin',
    audit: 'account.list',
    takes: { query: Paging },
    returns: pageOf(Account),
    handle: ({ query }) => people.list(query.after, query.limit),
  }),
  route({
    method: 'post',
    path: '/accounts',
    summary: 'Make an account',
    allow: 'admin',
    audit: 'account.create',
    takes: { body: z.strictObject({ logIn: LogIn, name: Name, password: Password, admin: z.boolean() }) },
    returns: Account,
    async handle({ body }, call) {
      const account = await people.create(body);
      call.about({ account: account.id, admin: String(body.admin) });
      return account;
    },
  }),
  route({
    method: 'patch',
    path: '/accounts/:account',
    summary: 'Rename, deactivate or re-activate an account, give it a new password or its credentials',
    allow: 'admin',
    audit: 'account.change',
    takes: {
      params: z.strictObject({ account: Id }),
      body: z.strictObject({
        name: Name.optional(),
        active: z.boolean().optional(),
        password: Password.optional(),
        credentials: z.array(Credential).max(20).optional(),
      }),
    },
    returns: Account,
    handle({ params, body }, call) {
      const { active, ...others } = body;
      call.about({ changed: Object.keys(others).join(' '), ...(active !== undefined && { active: String(active) }) });
      return people.change(params.account, body);
    },
  }),
  route({
    method: 'get',
    path: '/projects/:project/members',
    summary: 'Who works in the project',
    allow: ['lead', 'auditor'],
    audit: 'member.list',
    takes: { params: z.strictObject({ project: Id }) },
    returns: z.strictObject({ rows: z.array(Member) }),
    handle: async ({ params }) => ({ rows: await people.members(params.project) }),
  }),
  route({
    method: 'get',
    path: '/projects/:project/people',
    summary: 'Accounts that could be made members',
    allow: ['lead'],
    audit: 'account.names',
    takes: { params: z.strictObject({ project: Id }), query: Paging },
    returns: pageOf(Candidate),
    async handle({ query }) {
      const { rows, next } = await people.list(query.after, query.limit);
      const active = rows.filter((account) => account.active);
      return { rows: active.map(({ id, name, logIn }) => ({ id, name, logIn })), next };
    },
  }),
  route({
    method: 'put',
    path: '/projects/:project/members/:account',
    summary: 'Give a person roles in the project; none of them removes the person',
    allow: ['lead'],
    audit: 'member.change',
    takes: {
      params: z.strictObject({ project: Id, account: Id }),
      body: z.strictObject({ roles: z.array(Role).max(6) }),
    },
    returns: null,
    async handle({ params, body }, call) {
      if (params.account === signedIn(call).account.id) {
        throw refusal('roles.own', {});
      }
      const before = await people.setRoles(params.project, params.account, body.roles);
      call.about({ before: before.join(' '), after: body.roles.join(' ') });
    },
  }),
];

function meOf(actor: Actor | null): Me {
  if (!actor) throw refusal('signIn.first', {});
  return {
    account: actor.account,
    memberships: [...actor.roles].map(([project, roles]) => ({ project, roles: [...roles] })),
  };
}
