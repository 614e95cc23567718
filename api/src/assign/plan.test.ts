import { expect, test } from 'vitest';
import { plan } from './plan.ts';

const NOTE = {
  id: '00000000-0000-4000-8000-0000000000aa',
  project: '00000000-0000-4000-8000-0000000000bb',
  title: 'Note',
  length: 9,
};
const PEOPLE = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const AT = '2026-01-01T00:00:00.000Z';

test('[BLIND] independent labelling gives each person a layer of their own', () => {
  const { layers, tasks } = plan(NOTE, { people: PEOPLE, mode: 'independent', stage: 'annotate', at: AT, secret: '' });
  expect(layers.map((layer) => layer.owner)).toEqual(PEOPLE);
  expect(tasks.map((task) => task.layer)).toEqual(layers.map((layer) => layer.id));
  expect(new Set(layers.map((layer) => layer.id)).size).toBe(2);
});

test('shared labelling gives all of them one layer', () => {
  const { layers, tasks } = plan(NOTE, { people: PEOPLE, mode: 'shared', stage: 'annotate', at: AT, secret: '' });
  expect(layers).toHaveLength(1);
  expect(layers[0]?.owner).toBeNull();
  expect(tasks.map((task) => task.layer)).toEqual([layers[0]?.id, layers[0]?.id]);
});

test('[BLIND] nobody without the secret can reckon which of their layers checks them', () => {
  const ids = (stage: 'annotate' | 'sample', secret: string) =>
    plan(NOTE, { people: PEOPLE, mode: 'independent', stage, at: AT, secret }).layers.map((layer) => layer.id);
  expect(ids('sample', 'ours')).toEqual(ids('sample', 'ours'));
  expect(ids('sample', 'ours')).not.toEqual(ids('sample', 'a guess'));
  expect(ids('annotate', 'ours')).toEqual(ids('annotate', 'after a change'));
});

test('[ONCE] the same assignment has the same ids, another stage has others', () => {
  const ids = (stage: 'annotate' | 'review') =>
    plan(NOTE, { people: PEOPLE, mode: 'independent', stage, at: AT, secret: '' }).tasks.map((task) => task.id);
  expect(ids('annotate')).toEqual(ids('annotate'));
  expect(ids('annotate')).not.toEqual(ids('review'));
});
