import { z } from 'zod';

export const Json = z.json();
export type Json = z.infer<typeof Json>;

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them.
 * Members that are `undefined` are left out, as JSON.stringify does.
 *
 * @throws {TypeError} on a number that is not finite or a value JSON does not have
 * @see RFC 8785
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? ofArray(value) : ofObject(value);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('canonical JSON has no number that is not finite');
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  throw new TypeError(`canonical JSON has no ${typeof value}`);
}

function ofArray(values: readonly unknown[]): string {
  let items = '';
  for (let i = 0; i < values.length; i++) items += i === 0 ? canonicalJson(values[i]) : `,${canonicalJson(values[i])}`;
  return `[${items}]`;
}

function ofObject(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(fields).sort()) {
    const member = fields[key];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += textOf(key) + canonicalJson(member);
  }
  return `{${members}}`;
}

/** Cache of keys as JSON text with the colon: a few dozen distinct keys are written millions of times. */
const texts = new Map<string, string>();
const KEPT = 1_000;

function textOf(key: string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (texts.size < KEPT) texts.set(key, text);
  return text;
}
