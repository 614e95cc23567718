import { canonicalJson } from '@chartmark/schemas';

/** Keys that say who or what looked at a task, not what it is; left out at any depth. */
const IGNORED = new Set([
  'score',
  'rank',
  'model',
  'source',
  'pattern',
  'priority',
  'path',
  '_view_id',
  '_session_id',
  '_annotator_id',
  'answer',
]);
const INPUT_KEYS = ['text', 'image', 'html', 'input'] as const;
const TASK_KEYS = ['spans', 'label', 'options', 'arcs'] as const;

/**
 * The hashes that Prodigy gives a new task: one of its input, one of what is asked about it. Prodigy never recomputes them,
 * so a task that has them keeps them.
 *
 * @returns signed 32-bit integers
 */
export function prodigyHashes(task: Readonly<Record<string, unknown>>): { input: number; task: number } {
  const input = murmur3(
    INPUT_KEYS.filter((key) => key in task)
      .map((key) => `${key}=${plain(task[key])}`)
      .join(''),
  );
  const asked = TASK_KEYS.filter((key) => key in task).map((key) => `${key}=${plain(task[key])}`);
  const rest = asked.length > 0 ? asked.join('') : plain({ ...task, _input_hash: input });
  return { input, task: murmur3(`${input}${rest}`) };
}

/** Sorted keys, no white space, ASCII only: as Python's json writes it for Prodigy. */
function plain(value: unknown): string {
  return canonicalJson(without(value)).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (IGNORED.has(key) ? [] : [[key, without(inner)]])),
  );
}

/** MurmurHash3 x86 32-bit over UTF-8, seed 0, signed. @see Appleby 2011, MurmurHash3.cpp */
export function murmur3(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(bytes.buffer);
  const whole = bytes.length & ~3;
  let hash = 0;
  for (let i = 0; i < whole; i += 4) {
    hash ^= scramble(view.getInt32(i, true));
    hash = Math.imul(rotate(hash, 13), 5) + 0xe6546b64;
  }
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | (bytes[i] ?? 0);
  hash ^= scramble(tail) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

const scramble = (block: number): number => Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
