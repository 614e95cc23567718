import type { AdjudicationDifference, Id, LabelSchema, LayerState, Span } from '@chartmark/schemas';
import { byPosition, canonicalJson } from '@chartmark/schemas';
import { type LabelLook, type Looks, lookOf, looksOf } from '../note/look.ts';
import { type Mark, markOf } from '../note/mark.ts';

/** What an adjudicator must see at a glance of every span. */
export type MarkState = 'agreed' | 'open' | 'decided' | 'escalated';

/** Drawn in a colour and with a sign, so that it can be told without colours too. */
export const STATE_LOOKS: Readonly<Record<MarkState, { readonly colour: string; readonly sign: string }>> = {
  agreed: { colour: 'var(--ok)', sign: '' },
  open: { colour: 'var(--warn)', sign: '?' },
  decided: { colour: 'var(--accent)', sign: '✓' },
  escalated: { colour: 'var(--danger)', sign: '⚑' },
};

export interface StateMarks {
  readonly marks: readonly Mark[];
  readonly looks: Looks;
  /** The difference a mark belongs to, by the mark's id; none for what is agreed. */
  readonly differenceOf: ReadonlyMap<string, Id>;
}

/** The gold as it is, and where nothing is decided yet, what each annotator has there. */
export function stateMarks(
  spans: LayerState['spans'],
  differences: readonly AdjudicationDifference[],
  schema: LabelSchema,
): StateMarks {
  const names = looksOf(schema);
  const looks = new Map<string, LabelLook>();
  const differenceOf = new Map<string, Id>();
  const marks: Mark[] = [];
  const draw = (span: Span, state: MarkState, sides: string, difference: Id | null): void => {
    const { colour, sign } = STATE_LOOKS[state];
    const label = [state, sides, span.label].join(' ');
    const named = lookOf(names, span.label);
    looks.set(label, {
      display: [state === 'open' ? '' : sign, sides, named.display].filter(Boolean).join(' '),
      short: [sides || sign, named.short].filter(Boolean).join(' '),
      colour,
    });
    // Spans that several made of one suggestion have one id; what is drawn needs one each.
    const id = sides === '' ? span.id : `${span.id}/${sides}`;
    marks.push({
      ...markOf(span, 'span'),
      id,
      kind: state === 'open' || state === 'escalated' ? 'suggestion' : 'span',
      label,
    });
    if (difference !== null) differenceOf.set(id, difference);
  };

  const decided = new Map(
    differences.flatMap(({ id, verdict }) => verdict?.made.map((made) => [made, id] as const) ?? []),
  );
  for (const { value } of spans.values()) {
    const difference = decided.get(value.id) ?? null;
    draw(value, difference === null ? 'agreed' : 'decided', '', difference);
  }
  for (const { id, state, options } of differences) {
    if (state === 'decided') continue;
    for (const { span, sides } of distinct(options)) draw(span, state, sides.join(''), id);
  }
  return { marks: marks.sort((a, b) => a.start - b.start || byPosition(a, b)), looks, differenceOf };
}

/** What several have at one place under one type is drawn once, with all their letters. */
function distinct(options: AdjudicationDifference['options']): { span: Span; sides: string[] }[] {
  const found = new Map<string, { span: Span; sides: string[] }>();
  for (const { sides, spans } of options) {
    for (const span of spans) {
      const key = canonicalJson([span.label, span.fragments]);
      const known = found.get(key) ?? { span, sides: [] };
      found.set(key, known);
      known.sides.push(...sides.filter((side) => !known.sides.includes(side)));
    }
  }
  return [...found.values()].map(({ span, sides }) => ({ span, sides: sides.sort() }));
}
