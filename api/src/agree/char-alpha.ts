import { alphaOf } from './alpha.ts';
import { type Estimate, sum } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Intervals, unitsOf } from './intervals.ts';
import { layersOf } from './layers.ts';
import type { Study, StudyNote } from './study.ts';

/**
 * Nominal alpha over the characters of all notes, the value of a character being all types that cover it. Who did not
 * annotate a note has no rating there. By one sweep over the edges of each note's spans.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function charAlphaOfAllTypes(study: Study, frame: Frame = frameOf(study.annotators, study.documents)): Estimate {
  const values = createValues();
  const coincidences = new Map<number, number>();
  const add = (key: number, amount: number) => coincidences.set(key, (coincidences.get(key) ?? 0) + amount);
  for (const note of study.documents) {
    sweep(frame, note, values, (current, length) => {
      const [first = 0] = current;
      if (current.every((value) => value === first)) {
        add(first * MOST_VALUES + first, length * current.length);
        return;
      }
      const share = length / (current.length - 1);
      for (let i = 0; i < current.length; i++) {
        for (let j = 0; j < current.length; j++) {
          if (i !== j) add((current[i] ?? 0) * MOST_VALUES + (current[j] ?? 0), share);
        }
      }
    });
  }
  const matrix = Array.from({ length: values.count() }, () => new Array<number>(values.count()).fill(0));
  for (const [key, weight] of coincidences) {
    const row = matrix[Math.floor(key / MOST_VALUES)];
    if (row) row[key % MOST_VALUES] = weight;
  }
  return alphaOf(matrix, matrix.map(sum), () => 1);
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

/** Tells every run of characters between two edges with the value each annotator of the note gave it. */
function sweep(
  frame: Frame,
  note: StudyNote,
  values: Values,
  tell: (current: readonly number[], length: number) => void,
): void {
  const layers = layersOf(frame, note).filter((layer) => layer !== undefined);
  if (layers.length < 2) return;
  const owners: number[] = [];
  const types: number[] = [];
  const units: Intervals[] = [];
  for (const [owner, layer] of layers.entries()) {
    for (const [type, spans] of layer.entries()) {
      if (spans.length === 0) continue;
      owners.push(owner);
      types.push(type);
      units.push(unitsOf(spans));
    }
  }
  // The next edge of each list, side by side: looking through them is most of the work.
  const edges = Int32Array.from(units, (list) => list[0] ?? note.length);
  const next = new Int32Array(units.length);
  const current = layers.map(() => 0);
  let from = 0;
  for (;;) {
    let at = note.length;
    for (let k = 0; k < edges.length; k++) at = Math.min(at, edges[k] ?? at);
    if (at > from) tell(current, at - from);
    if (at === note.length) return;
    from = at;
    for (let k = 0; k < edges.length; k++) {
      const list = units[k] ?? [];
      const owner = owners[k] ?? 0;
      while (edges[k] === at) {
        current[owner] = values.toggled(current[owner] ?? 0, types[k] ?? 0);
        const place = (next[k] ?? 0) + 1;
        next[k] = place;
        edges[k] = list[place] ?? note.length;
      }
    }
  }
}
