import type { Fragment, ProdigyRelation, ProdigySpan, ProdigyTask } from '@chartmark/schemas';
import { Fragments, Label, offsetMap } from '@chartmark/schemas';

/** The spans and relations of a task, each at its index; null where one cannot be resolved. */
export interface Resolved {
  /** In UTF-16 code units of the task's text. */
  readonly spans: readonly (readonly Fragment[] | null)[];
  /** The ends as indexes of spans. */
  readonly relations: readonly ({ readonly head: number; readonly child: number } | null)[];
  /** What was not as it should be, each in a sentence without the text's words. */
  readonly problems: readonly string[];
}

type Task = ProdigyTask & { text: string };

/** Linear in spans, relations and tokens. */
export function resolveTask(task: Task): Resolved {
  const problems: string[] = [];
  const spans = resolveSpans(task, problems);
  const endOf = endFinder(task, spans);
  const relations = (task.relations ?? []).map((relation, i) => {
    const head = endOf(relation, 'head');
    const child = endOf(relation, 'child');
    const problem = relationProblem(relation, head, child);
    if (problem === null && head !== undefined && child !== undefined) return { head, child };
    problems.push(`relation ${i + 1} ${problem}`);
    return null;
  });
  return { spans, relations, problems };
}

/** A span's `fragments`, if they are of the form we write: in code points, in order, with text between them. */
export const fragmentsOf = (span: Readonly<Record<string, unknown>>): Fragment[] | undefined =>
  'fragments' in span ? Fragments.safeParse(span['fragments']).data : undefined;

/** The same place and label is the same span. */
export const placeOf = ({ start, end, label }: Pick<ProdigySpan, 'start' | 'end'> & { label?: unknown }): string =>
  `${start} ${end} ${label}`;

function resolveSpans({ text, spans = [] }: Task, problems: string[]): (Fragment[] | null)[] {
  const map = offsetMap(text);
  return spans.map((span, i) => {
    const points = fragmentsOf(span) ?? [{ start: span.start, end: span.end }];
    const problem = spanProblem(span, points, map.codePoints);
    if (problem !== null) {
      problems.push(`span ${i + 1} ${problem}`);
      return null;
    }
    const fragments = points.map((f) => ({ start: map.toUtf16(f.start), end: map.toUtf16(f.end) }));
    if (typeof span['text'] === 'string' && !says(text, fragments, span['text'])) {
      problems.push(`span ${i + 1} says other words than stand there`);
    }
    return fragments;
  });
}

function spanProblem(span: ProdigySpan, points: readonly Fragment[], length: number): string | null {
  if (span.label === undefined) return 'has no label';
  if (!Label.safeParse(span.label).success) return 'has a label that cannot be one here';
  if (points.some(({ start, end }) => start >= end)) return 'covers nothing';
  if (points.some(({ end }) => end > length)) return 'lies outside the text';
  return null;
}

/** A span in several parts is not checked: tools differ in how they write its text. */
const says = (text: string, [first, ...others]: readonly Fragment[], words: string): boolean =>
  others.length > 0 || text.slice(first?.start, first?.end) === words;

function relationProblem({ label }: ProdigyRelation, head?: number, child?: number): string | null {
  if (head === undefined || child === undefined) return 'joins spans that are not there';
  if (head === child) return 'joins a span with itself';
  return Label.safeParse(label).success ? null : 'has a label that cannot be one here';
}

/** Finds an end of a relation by our own id, else by its span's place and label, else by the token it ends at. */
function endFinder({ spans = [], tokens = [] }: Task, resolved: readonly (readonly Fragment[] | null)[]) {
  const tokenAt = new Map(tokens.map((token) => [token.end, token.id]));
  const [byId, byPlace, byToken] = [new Map<unknown, number>(), new Map<string, number>(), new Map<number, number>()];
  for (const [i, span] of spans.entries()) {
    if (resolved[i] === null) continue;
    const token = span.token_end ?? tokenAt.get(span.end);
    addFirst(byId, span['id'], i);
    addFirst(byPlace, placeOf(span), i);
    if (token !== undefined) addFirst(byToken, token, i);
  }
  return (relation: ProdigyRelation, end: 'head' | 'child'): number | undefined => {
    const id = relation[`${end}_id`];
    const place = relation[`${end}_span`];
    if (id !== undefined && byId.has(id)) return byId.get(id);
    return place ? (byPlace.get(placeOf(place)) ?? byToken.get(relation[end])) : byToken.get(relation[end]);
  };
}

function addFirst<K>(map: Map<K, number>, key: K, index: number): void {
  if (key !== undefined && !map.has(key)) map.set(key, index);
}
