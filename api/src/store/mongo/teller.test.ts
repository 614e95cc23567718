import { expect, test } from 'vitest';
import { entry } from '../conformance/samples.ts';
import { commitOf } from './commit.ts';
import { createTeller } from './teller.ts';

const stream = { partition: 'p', name: 'n' };

function told() {
  const versions: number[] = [];
  const teller = createTeller(({ entry: { version } }) => versions.push(version));
  return {
    versions,
    own: (...of: number[]) =>
      teller.own(
        stream,
        (of[0] ?? 0) - 1,
        of.map((version) => entry(version)),
        true,
      ),
    unfollowed: (version: number) => teller.own(stream, version - 1, [entry(version)], false),
    isAt: (version: number) => teller.isAt(stream, version),
    followed: (...of: number[]) =>
      teller.followed(
        commitOf(
          stream,
          (of[0] ?? 0) - 1,
          of.map((version) => entry(version)),
        ),
      ),
  };
}

test('what this process appended is told at once, and not again when it is followed', () => {
  const { versions, own, followed } = told();
  own(1, 2);
  own(3);
  expect(versions).toEqual([1, 2, 3]);
  followed(1, 2);
  followed(3);
  expect(versions).toEqual([1, 2, 3]);
  followed(4);
  own(5);
  expect(versions).toEqual([1, 2, 3, 4, 5]);
});

test('what another process appended before comes first, though it is followed later', () => {
  const { versions, own, followed } = told();
  own(1);
  own(3);
  expect(versions).toEqual([1]);
  followed(1);
  followed(2);
  followed(3);
  own(4);
  expect(versions).toEqual([1, 2, 3, 4]);
});

test('of a stream it has not met, the change stream tells first', () => {
  const { versions, own, followed } = told();
  own(8);
  expect(versions).toEqual([]);
  followed(8);
  own(9);
  expect(versions).toEqual([8, 9]);
});

test('what the change stream does not bring is told by whoever appended it, once', () => {
  const { versions, unfollowed, followed, isAt } = told();
  followed(7);
  expect([isAt(7), isAt(0)]).toEqual([true, false]);
  unfollowed(8);
  unfollowed(8);
  followed(8);
  expect(versions).toEqual([7, 8]);
});

test('what overtakes an append of this process that is not acknowledged yet waits for it', () => {
  const { versions, unfollowed, followed } = told();
  followed(1);
  followed(3, 4);
  followed(6);
  followed(6);
  expect(versions).toEqual([1]);
  unfollowed(2);
  expect(versions).toEqual([1, 2, 3, 4]);
  unfollowed(5);
  followed(7);
  expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('where the answer to an append was lost, what overtook it waits until the change stream brings it', () => {
  const { versions, followed } = told();
  followed(1);
  followed(3);
  followed(2);
  followed(3);
  expect(versions).toEqual([1, 2, 3]);
});

test('the first entries of a stream are followed, as nothing tells whether others were overtaken', () => {
  expect(told().isAt(0)).toBe(false);
});

test('of a stream forgotten meanwhile it is told all the same', () => {
  const { versions, unfollowed } = told();
  unfollowed(8);
  expect(versions).toEqual([8]);
});
