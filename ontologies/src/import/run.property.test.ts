import { appendFileSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionOf } from '../index/term-index.ts';
import type { Imported, Importer, ImportOptions } from './importer.ts';
import { runImport } from './run.ts';

const OPTIONS: ImportOptions = { path: '', language: 'en', types: [] };
const EVERY = 5;

const words = fc.array(fc.constantFrom('pain', 'pains', 'of', 'knee', 'größe', 'CT', '😀', 'Left', ','), {
  minLength: 1,
  maxLength: 4,
});
const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
const imported: fc.Arbitrary<Imported> = fc.oneof(
  fc.record({
    term: fc.record({
      type: fc.constantFrom('CONDITION', 'DRUG'),
      system: fc.constantFrom('X', 'Y'),
      code,
      name: words.map((name) => name.join(' ')),
      exact: fc.boolean(),
    }),
  }),
  fc.record({ fact: fc.record({ system: fc.constant('X'), code, definition: fc.string(), broader: fc.array(code) }) }),
  fc.record({ dropped: fc.constantFrom('suppressed', 'another language') }),
);

/** Tells some items, and breaks off before one of them. */
const importer = (items: readonly Imported[], breaksOff = Number.POSITIVE_INFINITY): Importer => ({
  reads: 'what a test tells',
  *run() {
    for (const [i, item] of items.entries()) {
      if (i === breaksOff) throw new Error('broken off');
      yield item;
    }
  },
});

let folder = '';
let unfinished = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  unfinished = join(folder, 'a.unfinished');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What an import gives, and what it had read before it went on. */
function imports(items: readonly Imported[], { breaksOff, options = OPTIONS }: Partial<Given> = {}) {
  let before = 0;
  const onProgress = (_: number, resumed: number): unknown => (before = resumed);
  const run = { importer: importer(items, breaksOff), options, unfinished, every: EVERY, onProgress };
  const { index, dropped, end } = runImport(run);
  end();
  return { bytes: Buffer.from(index.buffer).toString('hex'), dropped: [...dropped].sort(), before, index };
}
interface Given {
  readonly breaksOff: number;
  readonly options: ImportOptions;
}
const breakOff = (items: readonly Imported[], breaksOff: number) =>
  expect(() => imports(items, { breaksOff })).toThrow('broken off');

describe('an import that was broken off', () => {
  test('goes on from what was saved, however often, to the same index, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(imported, { maxLength: 40 }), fc.array(fc.nat(40)), (told, breaks) => {
        const items = [term('pain'), ...told];
        const { bytes, dropped } = imports(items);
        let furthest = 0;
        for (const at of breaks.filter((each) => each < items.length)) {
          breakOff(items, Math.max(at, furthest));
          furthest = Math.max(furthest, Math.floor(at / EVERY) * EVERY);
        }
        const resumed = imports(items);
        expect(resumed.before).toBe(furthest);
        expect(resumed.bytes).toBe(bytes);
        expect(resumed.dropped).toEqual(dropped);
        expect(existsSync(unfinished)).toBe(false);
      }),
    );
  });

  test('goes on from the last whole block where the file was cut or spoilt', () => {
    fc.assert(
      fc.property(fc.array(imported, { minLength: 21, maxLength: 30 }), fc.nat(), (told, cut) => {
        const items = [term('pain'), ...told];
        const { bytes } = imports(items);
        breakOff(items, 20);
        truncateSync(unfinished, cut % statSync(unfinished).size);
        const { before, bytes: resumed } = imports(items);
        expect(before).toBeLessThan(20);
        expect(resumed).toBe(bytes);
        breakOff(items, 11);
        appendFileSync(unfinished, Buffer.alloc(1 + (cut % 200), cut % 256));
        expect(imports(items)).toMatchObject({ before: 10, bytes });
      }),
      { numRuns: 50 },
    );
  });

  const items = Array.from({ length: 12 }, (_, i) => term(`name ${i}`));

  test('begins anew where the files say something else, or end sooner', () => {
    const changed = items.with(3, term('another name'));
    const anew = imports(changed);
    breakOff(items, 11);
    expect(imports(changed)).toMatchObject({ before: 0, bytes: anew.bytes });
    const shorter = imports(items.slice(0, 8));
    breakOff(items, 11);
    expect(imports(items.slice(0, 8))).toMatchObject({ before: 0, bytes: shorter.bytes });
  });

  test('begins anew where something else is asked for', () => {
    breakOff(items, 11);
    expect(imports(items, { options: { ...OPTIONS, language: 'de' } }).before).toBe(0);
  });

  test('does not go on from a mixture of two', () => {
    const other = items.map((_, i) => term(`other ${i}`));
    breakOff(other, 6);
    copyFileSync(unfinished, `${unfinished}.other`);
    rmSync(unfinished);
    breakOff(items, 11);
    copyFileSync(`${unfinished}.other`, unfinished);
    expect(imports(items)).toMatchObject({ before: 0, bytes: imports(items).bytes });
  });
});

test('definitions and what is left out are those of the whole import', () => {
  const items: Imported[] = [
    ...Array.from({ length: 6 }, (): Imported => ({ dropped: 'suppressed' })),
    term('pain'),
    term('pains'),
    { fact: { system: 'X', code: 'pain', definition: 'It hurts.' } },
    ...Array.from({ length: 6 }, (): Imported => ({ dropped: 'suppressed' })),
  ];
  breakOff(items, 14);
  const { index, dropped } = imports(items);
  expect(definitionOf(index, 0)).toBe('It hurts.');
  expect(dropped).toEqual([['suppressed', 12]]);
});

function term(name: string): Imported {
  return { term: { type: 'CONDITION', system: 'X', code: name, name } };
}
