import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parse } from './parse.ts';
import { Problem, problemOf, REFUSALS, Refusal, type RefusalKind } from './problem.ts';

const KINDS = Object.keys(REFUSALS).filter((kind): kind is RefusalKind => kind in REFUSALS);

describe('a refusal as it leaves the service', () => {
  test.each(KINDS)('%s is a problem document with its status', (kind) => {
    const problem = problemOf(new Refusal(kind, 'No'));
    expect(Problem.parse(problem)).toEqual({
      type: `urn:chartmark:refusal:${kind}`,
      title: 'No',
      status: REFUSALS[kind],
    });
  });

  test('tells its faults and the current state only where it has them', () => {
    const faults = [{ pointer: '/a', expected: 'b', found: 'nothing' }];
    expect(problemOf(new Refusal('conflict', 'No', faults, { id: 1 }))).toMatchObject({
      errors: faults,
      current: { id: 1 },
    });
  });
});

describe('what does not fit its schema', () => {
  const schema = z.strictObject({
    name: z.string().min(2, 'at least two characters'),
    'a/b~c': z.array(z.strictObject({ end: z.int('a whole number') })).optional(),
  });
  const faultsOf = (input: unknown, at?: string) => {
    try {
      parse(schema, input, at);
    } catch (error) {
      if (error instanceof Refusal) return { kind: error.kind, faults: error.faults };
    }
    return null;
  };

  test('parses when it fits', () => {
    expect(parse(schema, { name: 'ab' })).toEqual({ name: 'ab' });
  });

  test.each<[string, unknown, object]>([
    [
      'too short',
      { name: 'a' },
      { pointer: '/body/name', expected: 'at least two characters', found: 'string of 1 characters' },
    ],
    ['missing', {}, { pointer: '/body/name', expected: 'string', found: 'nothing' }],
    ['null', { name: null }, { pointer: '/body/name', found: 'null' }],
    ['another kind', { name: [1, 2] }, { pointer: '/body/name', found: 'array of 2' }],
    ['no object at all', 'text', { pointer: '/body', found: 'string of 4 characters' }],
    [
      'an unknown field',
      { name: 'ab', extra: 5 },
      { pointer: '/body/extra', expected: 'no such field', found: 'number' },
    ],
    [
      'deep within, its pointer escaped',
      { name: 'ab', 'a/b~c': [{ end: 0.5 }] },
      { pointer: '/body/a~1b~0c/0/end', expected: 'a whole number', found: 'number' },
    ],
  ])('%s: where, what was expected, what was found', (_, input, fault) => {
    expect(faultsOf(input, '/body')).toMatchObject({ kind: 'invalid', faults: [fault] });
  });

  test('the values themselves are never told', () => {
    const secret = 'Margaret Holloway';
    for (const input of [secret, { name: 'ab', 'a/b~c': secret }, { name: 'ab', 'a/b~c': [{ end: secret }] }]) {
      expect(JSON.stringify(faultsOf(input))).not.toContain('Margaret');
    }
  });

  test('at most twenty faults are told', () => {
    const many = Array.from({ length: 50 }, () => ({ end: 'x' }));
    expect(faultsOf({ name: 'ab', 'a/b~c': many })?.faults).toHaveLength(20);
  });

  test('a key with a meaning in JavaScript is only a key', () => {
    expect(faultsOf(JSON.parse('{"name":"ab","__proto__":{"polluted":true}}'))).not.toBeNull();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
