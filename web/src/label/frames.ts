import type { Action, Id, LabelSchema, Relation, RelationType } from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';

/** One part something of a label can have, such as the drug of an adverse event: a relation, seen from that something. */
export interface Role {
  readonly type: RelationType;
  /** Whether the relation leads away from it, to the part. */
  readonly leads: 'away' | 'here';
  /** The labels that can be the part. */
  readonly labels: readonly string[];
}

/** A role with those who have it: what one line of the form is about. */
export const nameOfRole = ({ type, leads }: Role): string => `${type.name} ${leads}`;

/** Every part that something of a label can have under a schema. */
export function rolesOf({ relationTypes }: LabelSchema, label: string): readonly Role[] {
  return relationTypes.flatMap((type): Role[] => [
    ...(type.from.includes(label) ? [{ type, leads: 'away' as const, labels: type.to }] : []),
    ...(type.to.includes(label) ? [{ type, leads: 'here' as const, labels: type.from }] : []),
  ]);
}

/** The marks that can have a role, nearest first. */
export function candidates(marks: readonly Mark[], of: Mark, { labels }: Role): readonly Mark[] {
  const far = (mark: Mark): number => Math.max(mark.start - of.end, of.start - mark.end);
  return marks
    .filter((mark) => mark.id !== of.id && mark.kind !== 'rejected' && labels.includes(mark.label))
    .sort((a, b) => far(a) - far(b) || a.start - b.start);
}

/** The parts by their role, as the relations have them. */
export type Parts = ReadonlyMap<string, ReadonlySet<Id>>;

export function partsOf(relations: Iterable<Relation>, of: Id, roles: readonly Role[]): Parts {
  const all = [...relations];
  return new Map(
    roles.map((role) => {
      const { type, leads } = role;
      const parts = all
        .filter(({ label, head, child }) => label === type.name && (leads === 'away' ? head : child) === of)
        .map(({ head, child }) => (leads === 'away' ? child : head));
      return [nameOfRole(role), new Set(parts)];
    }),
  );
}

interface Wanted {
  readonly of: Mark;
  readonly roles: readonly Role[];
  readonly parts: Parts;
  readonly relations: Iterable<Relation>;
  readonly marks: readonly Mark[];
  readonly newId: () => Id;
}

/** What makes the relations those of the form; a suggestion that becomes a part is accepted on the way. */
export function changesTo({ of, roles, parts, relations, marks, newId }: Wanted): readonly Action[] {
  const before = [...relations];
  const taken = new Set<Id>();
  return roles.flatMap((role) => {
    const { type, leads } = role;
    const wanted = parts.get(nameOfRole(role)) ?? new Set();
    const standing = before.filter(
      ({ label, head, child }) => label === type.name && (leads === 'away' ? head : child) === of.id,
    );
    const partOf = ({ head, child }: Relation): Id => (leads === 'away' ? child : head);
    const gone = standing.filter((relation) => !wanted.has(partOf(relation)));
    const fresh = [...wanted].filter((id) => !standing.some((relation) => partOf(relation) === id));
    return [
      ...gone.map(({ id }): Action => ({ type: 'removeRelation', relation: id })),
      ...fresh.flatMap((part): Action[] => {
        const [head, child] = leads === 'away' ? [of.id, part] : [part, of.id];
        const isSuggested = marks.find(({ id }) => id === part)?.kind === 'suggestion' && !taken.has(part);
        if (isSuggested) taken.add(part);
        return [
          ...(isSuggested ? [{ type: 'accept' as const, suggestion: part }] : []),
          { type: 'addRelation', relation: { id: newId(), label: type.name, head, child } },
        ];
      }),
    ];
  });
}
