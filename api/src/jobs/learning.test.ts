import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Example } from '../preannotate/learned-lexicon.ts';
import { learn, learned, type ToLearn } from './learning.ts';

const schema = { attributes: [], entityTypes: [], relationTypes: [], noteLabels: [] };
async function* noNotes(): AsyncGenerator<Example> {}

/** A thread that is half-way and goes on until it is told to end. */
async function endlessly(task: ToLearn): Promise<null> {
  const ended = learn(task, (_notes, _schema, goOn) => {
    goOn(0.5);
    throw new Error('half-way');
  });
  await expect(ended).rejects.toThrow('half-way');
  const state = new Int32Array(task.control);
  while (Atomics.load(state, 1) === 0) await setTimeout(5);
  return null;
}

test('who asked is told how far learning is, and ends it by saying no', async () => {
  const told: number[] = [];
  const more = async (share: number): Promise<boolean> => told.push(share) < 3;
  expect(await learned(noNotes(), { schema, more }, endlessly)).toBeNull();
  expect(told.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
});

test('a failure of who asks ends learning and is told', async () => {
  const more = (): Promise<boolean> => Promise.reject(new Error('the store is away'));
  await expect(learned(noNotes(), { schema, more }, endlessly)).rejects.toThrow('the store is away');
});
