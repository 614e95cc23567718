import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createIndexBuilder, indexOf } from './build.ts';
import { loadIndex, loadTerminologies, saveIndex } from './file.ts';
import type { Term } from './term.ts';
import { conceptAt, entryName } from './term-index.ts';

const TERMS: readonly Term[] = [
  { type: 'CONDITION', system: 'ICD-10-CM', code: 'I10', name: 'Hypertension' },
  { type: 'CONDITION', system: 'ICD-10-CM', code: 'I10', name: 'High blood pressure' },
  { type: 'MEDICATION', system: 'RxNorm', code: '6918', name: 'métoprolol 😀' },
];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an index in a file', () => {
  test('comes back the same', () => {
    const built = indexOf(TERMS);
    saveIndex(built, join(folder, 'a.index'));
    const loaded = loadIndex(join(folder, 'a.index'));
    expect(new Uint8Array(loaded.buffer)).toEqual(new Uint8Array(built.buffer));
    expect(loaded.version).toBe(built.version);
    expect(Array.from({ length: loaded.concepts }, (_, concept) => conceptAt(loaded, concept))).toEqual([
      { type: 'CONDITION', system: 'ICD-10-CM', code: 'I10', name: 'Hypertension' },
      { type: 'MEDICATION', system: 'RxNorm', code: '6918', name: 'métoprolol 😀' },
    ]);
    expect(Array.from({ length: loaded.terms }, (_, entry) => entryName(loaded, entry)).toSorted()).toEqual(
      TERMS.map(({ name }) => name).toSorted(),
    );
  });

  test('is refused if it is something else, or cut short', () => {
    writeFileSync(join(folder, 'other'), 'x'.repeat(4000));
    expect(() => loadIndex(join(folder, 'other'))).toThrow(RangeError);
    const whole = new Uint8Array(indexOf(TERMS).buffer);
    writeFileSync(join(folder, 'short'), whole.subarray(0, whole.length - 64));
    expect(() => loadIndex(join(folder, 'short'))).toThrow(RangeError);
  });

  test('is refused if a bit of it has turned, and its folder is read without it', () => {
    saveIndex(indexOf(TERMS), join(folder, 'good.index'));
    const bytes = Uint8Array.from(new Uint8Array(indexOf(TERMS).buffer));
    const at = bytes.length - 100;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(folder, 'spoilt.index'), bytes);
    expect(() => loadIndex(join(folder, 'spoilt.index'))).toThrow('damaged');
    const told: string[] = [];
    const loaded = loadTerminologies(folder, (file, why) => told.push(`${file}: ${why}`));
    expect(loaded.map(({ version }) => version)).toEqual([indexOf(TERMS).version]);
    expect(told).toEqual(['spoilt.index: a damaged term index: it is not what was written']);
  });
});

test('equal terms give the same version, other terms another', () => {
  expect(indexOf(TERMS).version).toBe(indexOf(TERMS).version);
  expect(indexOf(TERMS.slice(1)).version).not.toBe(indexOf(TERMS).version);
});

test.each([
  ['a name without a word', '(+)'],
  ['a name too long', 'a '.repeat(50)],
])('%s is left out, and why is said', (why, name) => {
  const builder = createIndexBuilder();
  for (const term of TERMS) builder.add(term);
  expect(builder.add({ type: 'CONDITION', system: 'ICD-10-CM', code: 'I10', name })).toBe(why);
});

test('of a name that its concept has already, the first is kept', () => {
  const again = { ...TERMS[0], name: 'hypertensions' } as Term;
  const index = indexOf([...TERMS, again]);
  expect(Array.from({ length: index.terms }, (_, entry) => entryName(index, entry)).toSorted()).toEqual(
    TERMS.map(({ name }) => name).toSorted(),
  );
});
