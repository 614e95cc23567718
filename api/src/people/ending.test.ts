import type { Account, Role } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { ENDING, type Ending, endingFor, endingOf, losesRole } from './ending.ts';
import type { Actor } from './policy.ts';

const NORA = '00000000-0000-4000-8000-000000000001';

describe('[C15] what ends a subscription', () => {
  test.each<[string, Actor['roles'], Actor['roles'], boolean]>([
    ['the same roles in another order', roles('lead', 'annotator'), roles('annotator', 'lead'), false],
    ['one more role', roles('annotator'), roles('annotator', 'lead'), false],
    ['one role fewer', roles('annotator', 'lead'), roles('annotator'), true],
    ['another role instead', roles('annotator'), roles('lead'), true],
    ['no longer a member', roles('annotator'), new Map(), true],
    ['a member for the first time', new Map(), roles('annotator'), false],
  ])('%s', (_, before, now, lost) => {
    expect(losesRole(before, now)).toBe(lost);
  });

  test('no session, and a deactivated account, are signed out; a lost role is no longer allowed', () => {
    const before = actor(roles('annotator'));
    expect(endingFor(before, null)).toBe('signed-out');
    expect(endingFor(before, actor(roles('annotator'), { active: false }))).toBe('signed-out');
    expect(endingFor(before, actor(new Map()))).toBe('no-longer-allowed');
    expect(endingFor(before, before)).toBeNull();
  });

  test('an ending is read back from the audit entry it was written as, and from no other', () => {
    const ending: Ending = { account: NORA, session: 'a'.repeat(64), reason: 'signed-out' };
    expect(endingOf({ action: ENDING, target: { ...ending } })).toEqual(ending);
    expect(endingOf({ action: 'session.end', target: { ...ending } })).toBeNull();
  });
});

function roles(...held: Role[]): Actor['roles'] {
  return new Map([['project', held]]);
}

function actor(held: Actor['roles'], is: Partial<Account> = {}): Actor {
  const account: Account = {
    id: NORA,
    logIn: 'nora',
    name: 'Nora',
    admin: false,
    active: true,
    credentials: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    ...is,
  };
  return { account, roles: held };
}
