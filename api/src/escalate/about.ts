import type { EscalationRow, Id, LayerState, Made, Span } from '@chartmark/schemas';
import { endOf, quote, startOf } from '@chartmark/schemas';

/** Characters of the note shown on either side of what a flag is about. */
const CONTEXT = 60;

/** The words a flag is about, in their place; nothing where it is about the note, or about what is gone. */
export function aboutOf(text: string, state: LayerState, target: Id | null): EscalationRow['words'] {
  const span = target === null ? undefined : spanFor(state, target);
  if (!span) return null;
  const [start, end] = [startOf(span), endOf(span)];
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    marked: quote(text, span),
    after: text.slice(end, end + CONTEXT),
    label: span.label,
  };
}

function spanFor({ spans, relations, verdicts }: LayerState, target: Id): Span | undefined {
  const made = verdicts.get(target)?.value.made.find(({ of }: Made) => of === 'span')?.id;
  const id = relations.get(target)?.value.head ?? made ?? target;
  return spans.get(id)?.value;
}
