import type { Account, Role } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import type { Actor, Allowed } from './policy.ts';
import { judge } from './policy.ts';

const MINE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';

describe('[C14] the one policy', () => {
  test.each<[string, Allowed, Actor | null, string | null, string]>([
    ['anyone may call an open route', 'anyone', null, null, 'allowed'],
    ['nobody unknown passes a closed one', 'signedIn', null, null, 'unauthenticated'],
    ['a deactivated account is as unknown', 'signedIn', actor([], { active: false }), null, 'unauthenticated'],
    ['an admin is asked for by name', 'admin', actor(['lead']), null, 'forbidden'],
    ['an admin passes there', 'admin', actor([], { admin: true }), null, 'allowed'],
    ['an admin has no role in a project by that', ['lead'], actor([], { admin: true }), MINE, 'hidden'],
    ['a role in the project passes', ['lead', 'auditor'], actor(['auditor']), MINE, 'allowed'],
    ['another role does not', ['lead'], actor(['annotator']), MINE, 'forbidden'],
    ['another project is hidden', ['annotator'], actor(['annotator']), OTHER, 'hidden'],
    ['a role means nothing without a project', ['annotator'], actor(['annotator']), null, 'forbidden'],
  ])('%s', (_, allowed, who, project, verdict) => {
    expect(judge(allowed, who, project)).toBe(verdict);
  });
});

function actor(roles: Role[], is: Partial<Account> = {}): Actor {
  const account: Account = {
    id: OTHER,
    logIn: 'nora',
    name: 'Nora',
    admin: false,
    active: true,
    credentials: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    ...is,
  };
  return { account, roles: new Map(roles.length > 0 ? [[MINE, roles]] : []) };
}
