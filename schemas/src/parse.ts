import type { z } from 'zod';
import { refusal } from './reason.ts';
import { pointerStep, unstorable } from './storable.ts';

/**
 * Parses an input at the boundary.
 *
 * @param at pointer of the input's root, for the faults
 * @throws {Refusal} `invalid`, naming each field, what was found and what was expected
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown, at = ''): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) {
    const fault = unstorable(result.data);
    if (fault === null) return result.data;
    throw refusal('request.unstorable', {}, undefined, [{ ...fault, pointer: `${at}${fault.pointer}` }]);
  }
  const faults = result.error.issues.slice(0, 20).map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    return {
      pointer: `${at}/${path.map(pointerStep).join('/')}`.replace(/\/$/, ''),
      expected: issue.code === 'unrecognized_keys' ? 'no such field' : issue.message.replace(OWN_WORDS, '$1'),
      found: kindOf(valueAt(input, path)),
    };
  });
  throw refusal('request.schema', {}, undefined, faults);
}

/** Takes the expectation out of zod's own messages; what they say about the input, `found` says better. */
const OWN_WORDS = /^(?:Invalid \w+|Too (?:small|big)): expected (.+?)(?:, received .+)?$/;

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'string') return `string of ${value.length} characters`;
  return typeof value;
}
