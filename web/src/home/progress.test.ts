import type { Task } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { mayTakeMore, tasksByProject } from './progress.ts';

const aTask = (id: string, project: string, state: Task['state']): Task => ({
  id,
  project,
  state,
  note: 'n',
  layer: `layer-${id}`,
  assignee: 'me',
  stage: 'annotate',
  mode: 'independent',
  title: `Note ${id}`,
  length: 100,
  createdAt: '2026-11-23T10:00:00.000Z',
  changedAt: '2026-11-23T10:00:00.000Z',
});

test('a started task comes before one to do, a submitted one last', () => {
  const [group] = tasksByProject([aTask('1', 'p', 'submitted'), aTask('2', 'p', 'open'), aTask('3', 'p', 'started')]);
  expect(group?.tasks.map((task) => task.id)).toEqual(['3', '2', '1']);
  expect(group?.next?.id).toBe('3');
  expect(group?.submitted).toBe(1);
});

test('projects with work left stand first', () => {
  const groups = tasksByProject([aTask('1', 'done', 'submitted'), aTask('2', 'left', 'open')]);
  expect(groups.map((group) => group.project)).toEqual(['left', 'done']);
});

test('more is taken only of a pool that may give more, by somebody who has begun all they have', () => {
  const held = (atOnce: number, ...ids: string[]) => ({ until: new Map(ids.map((id) => [id, 'then'])), atOnce });
  const [begun, done] = [aTask('1', 'p', 'started'), aTask('2', 'p', 'submitted')];
  expect(mayTakeMore([begun, done], held(2, '1'))).toBe(true);
  expect(mayTakeMore([begun, done], held(1, '1')), 'hands are full').toBe(false);
  expect(mayTakeMore([begun, done], held(2)), 'the begun one was given by name').toBe(false);
  expect(mayTakeMore([begun, aTask('3', 'p', 'open')], held(3, '1', '3')), 'one is still to begin').toBe(false);
});
