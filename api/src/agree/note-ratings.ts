import type { Frame } from './frame.ts';
import type { Layer } from './layers.ts';
import { relationRows } from './relations.ts';
import { byExtent, type StudyNote, type StudySpan } from './study.ts';

/** What was rated: an attribute of spans, the type of relations, or a question on the whole note. */
export type RatingSubject = `attribute:${string}` | `answer:${string}` | 'relation';

/** One way of rating an item: the annotators' values in the frame's order, `null` where there is none. */
export interface RatedRow {
  readonly subject: RatingSubject;
  /** The label of the spans, of an attribute. */
  readonly label: string | null;
  readonly values: readonly (string | null)[];
  /** Names the values, and the row among all. */
  readonly told: string;
  readonly key: string;
}

/** Items of one note rated alike. */
export interface RatingTally {
  readonly row: RatedRow;
  readonly weight: number;
}

/** A span that somebody marked: each annotator's own version of it, in the frame's order, where there is one. */
export interface MarkedSpan {
  readonly versions: readonly (StudySpan | undefined)[];
  /** How many annotators marked it. */
  readonly marked: number;
}

/** The distinct spans of a label that anybody marked, by one merge of the sorted lists. */
export function unionOf(
  annotators: number,
  team: readonly { readonly annotator: number; readonly layer: Layer }[],
  label: number,
): MarkedSpan[] {
  const lists = team.map((one) => one.layer[label] ?? []);
  const next = lists.map(() => 0);
  const heads = lists.map((list) => list[0]);
  const union: MarkedSpan[] = [];
  for (;;) {
    let least: StudySpan | undefined;
    for (const head of heads) if (head && (!least || byExtent(head, least) < 0)) least = head;
    if (!least) return union;
    const versions = new Array<StudySpan | undefined>(annotators).fill(undefined);
    let marked = 0;
    for (let k = 0; k < heads.length; k++) {
      const head = heads[k];
      if (!head || byExtent(head, least) !== 0) continue;
      versions[team[k]?.annotator ?? 0] = head;
      marked += 1;
      const following = (next[k] ?? 0) + 1;
      next[k] = following;
      heads[k] = lists[k]?.[following];
    }
    union.push({ versions, marked });
  }
}

/** Tells how the items of one note after another were rated. Items with fewer than two ratings are left out. */
export function createRatingTallies(
  frame: Frame,
): (note: StudyNote, unions: readonly (readonly MarkedSpan[])[]) => RatingTally[] {
  const ofAttributes = createAttributeTallies(frame);
  return (note, unions) => {
    const tallies = ofAttributes(unions);
    const once = (subject: RatingSubject, rows: readonly (string | null)[][]) =>
      rows.map((values): RatingTally => ({ row: rowOf(subject, null, values), weight: 1 }));
    tallies.push(...once('relation', relationRows(frame, note)));
    for (const [question, values] of answers(frame, note)) tallies.push(...once(`answer:${question}`, [values]));
    return tallies;
  };
}

function rowOf(subject: RatingSubject, label: string | null, values: readonly (string | null)[]): RatedRow {
  const told = values.map((value) => (value === null ? '' : `=${value}`)).join('\u0000');
  return { subject, label, values, told, key: `${subject}\u0000${label ?? ''}\u0000${told}` };
}

/** Answers annotator by annotator; once all are through, the row they make, if two gave one, and how many spans have it. */
interface Answered {
  readonly next: Map<string | null, Answered>;
  row: RatedRow | null;
  weight: number;
}

const answered = (): Answered => ({ next: new Map(), row: null, weight: 0 });

/**
 * Spans that several marked, by what each said of an attribute; spans of the same label and answers together. The rows met
 * are kept from note to note, since notes are answered much alike.
 */
function createAttributeTallies(frame: Frame) {
  const roots = frame.labels.map(() => new Map<string, Answered>());

  function leafOf(root: Answered, { versions }: MarkedSpan, name: string, label: string): Answered {
    let node = root;
    let rated = 0;
    for (const version of versions) {
      const value = version?.attributes?.[name] ?? null;
      rated += Number(value !== null);
      let following = node.next.get(value);
      if (!following) {
        following = answered();
        node.next.set(value, following);
      }
      node = following;
    }
    if (rated > 1) {
      node.row ??= rowOf(
        `attribute:${name}`,
        label,
        versions.map((version) => version?.attributes?.[name] ?? null),
      );
    }
    return node;
  }

  return (unions: readonly (readonly MarkedSpan[])[]): RatingTally[] => {
    const tallies: RatingTally[] = [];
    for (const [place, union] of unions.entries()) {
      const label = frame.labels[place] ?? '';
      for (const name of attributeNames(union)) {
        const root = roots[place]?.get(name) ?? answered();
        roots[place]?.set(name, root);
        const met: Answered[] = [];
        for (const span of union) {
          if (span.marked < 2) continue;
          const leaf = leafOf(root, span, name, label);
          if (leaf.weight++ === 0) met.push(leaf);
        }
        for (const leaf of met) {
          if (leaf.row) tallies.push({ row: leaf.row, weight: leaf.weight });
          leaf.weight = 0;
        }
      }
    }
    return tallies;
  };
}

/** The attributes anybody gave any span that several marked. */
function attributeNames(union: readonly MarkedSpan[]): Set<string> {
  const names = new Set<string>();
  for (const { versions, marked } of union) {
    if (marked > 1) for (const version of versions) for (const name in version?.attributes) names.add(name);
  }
  return names;
}

function answers(frame: Frame, note: StudyNote): [string, (string | null)[]][] {
  const questions = new Set(Object.values(note.answers ?? {}).flatMap((given) => Object.keys(given)));
  return [...questions].flatMap((question): [string, (string | null)[]][] => {
    const values = frame.annotators.map((annotator) => note.answers?.[annotator]?.[question] ?? null);
    return isRatedTwice(values) ? [[question, values]] : [];
  });
}

function isRatedTwice(values: readonly (string | null)[]): boolean {
  let rated = 0;
  for (const value of values) rated += Number(value !== null);
  return rated > 1;
}
