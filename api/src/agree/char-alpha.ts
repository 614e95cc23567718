import { alphaOf } from './alpha.ts';
import { type Estimate, sum } from './estimate.ts';
import { type Frame, frameOf } from './frame.ts';
import { type TeamMember, teamOf } from './layers.ts';
import type { Study } from './study.ts';

/** Alpha over the characters of notes, told note by note. */
export interface CharAlpha {
  add(length: number, team: readonly TeamMember[]): void;
  alpha(): Estimate;
}

/**
 * Nominal alpha over the characters of all notes, the value of a character being all types that cover it. Who did not
 * annotate a note has no rating there. By one sweep over the edges of each note's spans.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function charAlphaOfAllTypes(study: Study, frame: Frame = frameOf(study.annotators, study.documents)): Estimate {
  const characters = createCharAlpha();
  for (const note of study.documents) characters.add(note.length, teamOf(frame, note));
  return characters.alpha();
}

/** The same, for one pass over the notes that serves other figures, too. */
export function createCharAlpha(): CharAlpha {
  const values = createValues();
  const matrix: number[][] = [];
  const add = (value: number, other: number, amount: number): void => {
    for (let size = matrix.length; size < values.count(); size++) matrix.push([]);
    const row = matrix[value];
    if (row) row[other] = (row[other] ?? 0) + amount;
  };
  const tell = (current: readonly number[], characters: number): void => {
    if (isUnanimous(current)) return add(current[0] ?? 0, current[0] ?? 0, characters * current.length);
    const share = characters / (current.length - 1);
    for (let i = 0; i < current.length; i++) {
      for (let j = 0; j < current.length; j++) if (i !== j) add(current[i] ?? 0, current[j] ?? 0, share);
    }
  };
  return {
    add: (length, team) => sweep(length, team, values, tell),
    alpha() {
      const every = Array.from({ length: values.count() }, (_, value) => value);
      const whole = every.map((value) => every.map((other) => matrix[value]?.[other] ?? 0));
      return alphaOf(whole, whole.map(sum), () => 1);
    },
  };
}

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
  length: number,
  team: readonly TeamMember[],
  values: Values,
  tell: (current: readonly number[], characters: number) => void,
): void {
  if (team.length < 2) return;
  const types = team[0]?.units.length ?? 0;
  const current = team.map(() => 0);
  let from = 0;
  for (const edge of edgesOf(team, types)) {
    const at = Math.floor(edge / (team.length * types));
    if (at > from) tell(current, at - from);
    from = at;
    const list = edge - at * team.length * types;
    const owner = Math.floor(list / types);
    current[owner] = values.toggled(current[owner] ?? 0, list - owner * types);
  }
  if (length > from) tell(current, length - from);
}

/** Every edge of every unit as one number, the place first, then whose and of which type: numbers sort by themselves. */
function edgesOf(team: readonly TeamMember[], types: number): Float64Array {
  let count = 0;
  for (const { units } of team) for (const ofType of units) count += ofType.length;
  const edges = new Float64Array(count);
  let next = 0;
  for (let owner = 0; owner < team.length; owner++) {
    const units = team[owner]?.units ?? [];
    for (let type = 0; type < types; type++) {
      const ofType = units[type] ?? [];
      for (let i = 0; i < ofType.length; i++) edges[next++] = ((ofType[i] ?? 0) * team.length + owner) * types + type;
    }
  }
  return edges.sort();
}

function isUnanimous(current: readonly number[]): boolean {
  for (let i = 1; i < current.length; i++) if (current[i] !== current[0]) return false;
  return true;
}
