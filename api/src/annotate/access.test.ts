import type { Layer, Role, Task } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/policy.ts';
import { accessTo } from './access.ts';

const layer = { project: 'p', mode: 'independent' } as Layer;
const actor = (...roles: Role[]): Actor =>
  ({ account: { active: true }, roles: new Map([['p', roles]]) }) as unknown as Actor;
const task = (state: Task['state']): Task => ({ state }) as Task;

describe('[BLIND] what a person may do with a layer', () => {
  test.each<[string, Actor, Task | null, boolean, ReturnType<typeof accessTo>]>([
    ['their own, to be labelled', actor('annotator'), task('started'), false, 'write'],
    [
      'their own, while they have the note twice and have not submitted',
      actor('annotator'),
      task('open'),
      true,
      'write',
    ],
    ['their own earlier one, while they label the note again', actor('annotator'), task('submitted'), true, 'none'],
    ['their own earlier one, after that', actor('annotator'), task('submitted'), false, 'write'],
    ['another’s, as an annotator', actor('annotator'), null, false, 'none'],
    ['another’s, as lead', actor('lead'), null, false, 'read'],
    ['another’s, as lead who still has to label it', actor('lead'), null, true, 'none'],
    ['one they were asked for, with no role left', actor(), task('open'), false, 'none'],
    ['another’s, as auditor', actor('auditor'), null, false, 'read'],
    ['one they were asked for, as auditor only', actor('auditor'), task('open'), false, 'read'],
  ])('%s', (_, who, given, blind, access) => {
    expect(accessTo(layer, who, given, blind)).toBe(access);
  });
});
