import type { Task } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { tasksByProject } from './progress.ts';

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
