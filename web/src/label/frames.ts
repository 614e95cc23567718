import type { Action, Id, LabelSchema, Relation, RelationType } from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';

/** One part something can have, such as the drug of an adverse event: a relation, seen from that something. */
export interface Slot {
  readonly of: Mark;
  readonly type: RelationType;
  /** Whether the relation leads away from it, to the part. */
  readonly leads: 'away' | 'here';
  /** The labels that can be the part. */
  readonly labels: readonly string[];
}

/** The parts of each slot, by its name. */
export type Parts = ReadonlyMap<string, ReadonlySet<Id>>;

export const nameOf = ({ of, type, leads }: Slot): string => `${of.id} ${type.name} ${leads}`;

/** Every part that something can be given under a schema. */
export function slotsOf({ relationTypes }: LabelSchema, of: Mark): readonly Slot[] {
  return relationTypes
    .filter(({ retired }) => !retired)
    .flatMap((type): Slot[] => [
      ...(type.from.includes(of.label) ? [{ of, type, leads: 'away' as const, labels: type.to }] : []),
      ...(type.to.includes(of.label) ? [{ of, type, leads: 'here' as const, labels: type.from }] : []),
    ]);
}

/** The parts something has by the relations. */
export function standing(slot: Slot, relations: readonly Relation[]): ReadonlySet<Id> {
  return new Set(relations.filter((relation) => isIn(slot, relation)).map((relation) => partIn(slot, relation)));
}

interface Form {
  readonly schema: LabelSchema;
  readonly of: Mark;
  readonly marks: readonly Mark[];
  readonly relations: readonly Relation[];
  /** The slots whose parts were chosen otherwise than they stand. */
  readonly chosen: Parts;
}

export const partsIn = ({ chosen, relations }: Pick<Form, 'chosen' | 'relations'>, slot: Slot): ReadonlySet<Id> =>
  chosen.get(nameOf(slot)) ?? standing(slot, relations);

/** All slots of the form: of the thing itself, then of each of its parts, such as the dose of the drug. */
export function slotsIn(form: Form): readonly Slot[] {
  const { schema, of, marks } = form;
  const own = slotsOf(schema, of);
  const ids = new Set(own.flatMap((slot) => [...partsIn(form, slot)]));
  const nested = marks
    .filter(({ id }) => ids.has(id))
    .flatMap((part) => slotsOf(schema, part).filter(({ labels }) => !labels.includes(of.label)));
  return [...own, ...nested];
}

/** The marks that can be the part, nearest first. */
export function candidates(marks: readonly Mark[], { of, labels }: Slot): readonly Mark[] {
  const far = (mark: Mark): number => Math.max(mark.start - of.end, of.start - mark.end);
  return marks
    .filter((mark) => mark.id !== of.id && mark.kind !== 'rejected' && labels.includes(mark.label))
    .sort((a, b) => far(a) - far(b) || a.start - b.start);
}

/** What makes the relations those of the form; a suggestion that becomes a part is accepted on the way. */
export function changesTo(form: Form, newId: () => Id): readonly Action[] {
  const { marks, relations } = form;
  const accepted = new Set<Id>();
  return slotsIn(form).flatMap((slot) => {
    const [before, wanted] = [standing(slot, relations), partsIn(form, slot)];
    const gone = relations.filter((relation) => isIn(slot, relation) && !wanted.has(partIn(slot, relation)));
    const fresh = [...wanted].filter((part) => !before.has(part));
    return [
      ...gone.map(({ id }): Action => ({ type: 'removeRelation', relation: id })),
      ...fresh.flatMap((part): Action[] => {
        const [head, child] = slot.leads === 'away' ? [slot.of.id, part] : [part, slot.of.id];
        const isSuggested = marks.find(({ id }) => id === part)?.kind === 'suggestion' && !accepted.has(part);
        if (isSuggested) accepted.add(part);
        return [
          ...(isSuggested ? [{ type: 'accept' as const, suggestion: part }] : []),
          { type: 'addRelation', relation: { id: newId(), label: slot.type.name, head, child } },
        ];
      }),
    ];
  });
}

const isIn = ({ of, type, leads }: Slot, { label, head, child }: Relation): boolean =>
  label === type.name && (leads === 'away' ? head : child) === of.id;

const partIn = ({ leads }: Slot, { head, child }: Relation): Id => (leads === 'away' ? child : head);
