import type {
  AdjudicationDifference,
  AdjudicationOption,
  DifferenceState,
  Id,
  LayerState,
  SideLetter,
  Verdict,
} from '@chartmark/schemas';
import type { Aligned, Difference, Side } from './aligned.ts';
import { follows, sayingOf } from './content.ts';
import { isOpen } from './settlement.ts';

/** The differences as an adjudicator sees them: annotators by letter, those who say the same grouped together. */
export function differencesView(
  { layers, differences }: Aligned,
  letters: ReadonlyMap<Id, SideLetter>,
  { verdicts }: LayerState,
): AdjudicationDifference[] {
  const states = new Map(layers.map(({ layer, state }) => [layer, state]));
  return differences.map((difference) => {
    const { id, of, kind, labels, start, end, waitsFor } = difference;
    const given = verdicts.get(id);
    return {
      ...{ id, of, kind, labels: [...labels], start, end, waitsFor: [...waitsFor] },
      options: optionsOf(difference, letters, states),
      state: stateOfVerdict(given?.value),
      verdict: given
        ? {
            ruling: given.value.ruling,
            taken: lettersIn(
              given.value.sides.filter(({ taken }) => taken),
              letters,
            ),
            made: given.value.made.map((made) => made.id),
            citation: given.value.citation,
            by: given.by,
          }
        : null,
    };
  });
}

/** Sorted by their first letter, so that key `1` is A's option. */
function optionsOf(
  difference: Difference,
  letters: ReadonlyMap<Id, SideLetter>,
  states: ReadonlyMap<Id, Pick<LayerState, 'spans'>>,
): AdjudicationOption[] {
  const groups: Side[][] = [];
  for (const side of difference.sides) {
    const same = groups.find(([first]) => first && follows(side, sayingOf(difference, first)));
    if (same) same.push(side);
    else groups.push([side]);
  }
  return groups
    .flatMap((group): AdjudicationOption[] => {
      const [first] = group;
      if (!first) return [];
      const spans = states.get(first.layer)?.spans;
      const end = (id: Id) => {
        const { label = '', fragments = [] } = spans?.get(id)?.value ?? {};
        return { label, fragments };
      };
      return [
        {
          sides: lettersIn(group, letters),
          spans: [...first.spans],
          relations: first.relations.map(({ relation: { label, head, child } }) => {
            return { label, head: end(head), child: end(child) };
          }),
          value: first.value,
        },
      ];
    })
    .sort((a, b) => inAlphabet(a.sides[0] ?? '', b.sides[0] ?? ''));
}

const lettersIn = (sides: readonly { layer: Id }[], letters: ReadonlyMap<Id, SideLetter>): SideLetter[] =>
  sides.flatMap(({ layer }) => letters.get(layer) ?? []).sort(inAlphabet);

const inAlphabet = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

function stateOfVerdict(verdict: Verdict | undefined): DifferenceState {
  if (verdict?.ruling === 'escalated') return 'escalated';
  return isOpen(verdict) ? 'open' : 'decided';
}
