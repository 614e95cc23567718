import { alphaOf } from './alpha.ts';
import { type Estimate, sum } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { type UnitLayer, unitLayersOf } from './layers.ts';
import type { Study, StudyNote } from './study.ts';

/**
 * Nominal alpha over the characters of all notes, the value of a character being all types that cover it. Who did not
 * annotate a note has no rating there. By one sweep over the edges of each note's spans.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function charAlphaOfAllTypes(study: Study, frame: Frame = frameOf(study.annotators, study.documents)): Estimate {
  const alpha = createCharAlpha(frame);
  for (const note of study.documents) alpha.add(note, unitLayersOf(frame, note));
  return alpha.result();
}

/** The same, note by note. */
export function createCharAlpha(frame: Frame) {
  const values = createValues();
  const coincidences = createCoincidences();
  const sweep = createSweep(frame.annotators.length, values);
  const tell: Tell = (current, annotators, length) => {
    const first = current[0] ?? 0;
    let same = true;
    for (let i = 1; i < annotators; i++) same &&= current[i] === first;
    if (same) {
      coincidences.add(first, first, (length * annotators) / 2);
      return;
    }
    const share = length / (annotators - 1);
    for (let i = 0; i < annotators; i++) {
      for (let j = i + 1; j < annotators; j++) coincidences.add(current[i] ?? 0, current[j] ?? 0, share);
    }
  };
  return {
    add: (note: Pick<StudyNote, 'length'>, layers: readonly UnitLayer[]): void => sweep(note.length, layers, tell),
    result(): Estimate {
      const matrix = coincidences.matrix(values.count());
      return alphaOf(matrix, matrix.map(sum), () => 1);
    },
  };
}

/** Values below this are counted in a table, the few above in a map. */
const COMMON = 256;

/** Counts pairs of values, each told in one order, for both. */
function createCoincidences() {
  const common = new Float64Array(COMMON * COMMON);
  const others = new Map<number, number>();
  return {
    add(row: number, column: number, amount: number): void {
      if (row < COMMON && column < COMMON) {
        const at = row * COMMON + column;
        common[at] = (common[at] ?? 0) + amount;
        return;
      }
      const key = row * MOST_VALUES + column;
      others.set(key, (others.get(key) ?? 0) + amount);
    },
    matrix(size: number): number[][] {
      const all = Array.from({ length: size }, () => new Array<number>(size).fill(0));
      const addBoth = (row: number, column: number, amount: number): void => {
        for (const [to, at] of [
          [all[row], column],
          [all[column], row],
        ] as const) {
          if (to) to[at] = (to[at] ?? 0) + amount;
        }
      };
      const tabled = Math.min(size, COMMON);
      for (let row = 0; row < tabled; row++) {
        for (let column = 0; column < tabled; column++) addBoth(row, column, common[row * COMMON + column] ?? 0);
      }
      for (const [key, amount] of others) addBoth(Math.floor(key / MOST_VALUES), key % MOST_VALUES, amount);
      return all;
    },
  };
}

/** More different sets of types than any text can have characters. */
const MOST_VALUES = 2 ** 26;

/** Sets of types by number, the empty one 0. */
interface Values {
  /** The set with this type put in, or taken out. */
  toggled(value: number, type: number): number;
  count(): number;
}

function createValues(): Values {
  const sets: ReadonlySet<number>[] = [new Set()];
  const byName = new Map([['', 0]]);
  const steps: number[][] = [[]];
  return {
    toggled(value, type) {
      const known = steps[value]?.[type];
      if (known !== undefined) return known;
      const set = (sets[value] ?? new Set()).symmetricDifference(new Set([type]));
      const name = [...set].sort((a, b) => a - b).join(' ');
      const next = byName.get(name) ?? sets.length;
      if (next === sets.length) {
        sets.push(set);
        steps.push([]);
        byName.set(name, next);
      }
      const from = steps[value];
      if (from) from[type] = next;
      return next;
    },
    count: () => sets.length,
  };
}

/** Told of every run of characters between two edges: the values that so many annotators of the note gave it. */
type Tell = (current: Int32Array, annotators: number, length: number) => void;

/**
 * Sweeps over notes, one after the other. The edges at each character are chained from it, so that a note costs its length
 * and its edges, without sorting them.
 */
function createSweep(annotators: number, values: Values) {
  let first: Int32Array = new Int32Array(4096);
  let next: Int32Array = new Int32Array(4096);
  let owners: Int32Array = new Int32Array(4096);
  let types: Int32Array = new Int32Array(4096);
  const current = new Int32Array(annotators);

  return (length: number, layers: readonly UnitLayer[], tell: Tell): void => {
    if (layers.length < 2) return;
    if (first.length <= length) first = new Int32Array(2 * length);
    let edges = 0;
    for (const [owner, { units }] of layers.entries()) {
      for (const [type, list] of units.entries()) {
        for (let i = 0; i < list.length; i++) {
          const at = list[i] ?? length;
          if (at >= length) continue;
          if (++edges === next.length) [next, owners, types] = [wider(next), wider(owners), wider(types)];
          next[edges] = first[at] ?? 0;
          first[at] = edges;
          owners[edges] = owner;
          types[edges] = type;
        }
      }
    }
    current.fill(0);
    let from = 0;
    for (let at = 0; at < length; at++) {
      let edge = first[at] ?? 0;
      if (edge === 0) continue;
      first[at] = 0;
      if (at > from) tell(current, layers.length, at - from);
      from = at;
      for (; edge !== 0; edge = next[edge] ?? 0) {
        const owner = owners[edge] ?? 0;
        current[owner] = values.toggled(current[owner] ?? 0, types[edge] ?? 0);
      }
    }
    if (length > from) tell(current, layers.length, length - from);
  };
}

function wider(list: Int32Array): Int32Array {
  const twice = new Int32Array(2 * list.length);
  twice.set(list);
  return twice;
}
