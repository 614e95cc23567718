import type { DifferenceKind, Id, Overruled, Verdict } from '@chartmark/schemas';

/**
 * Who is overruled on what: at how many of the decided differences the gold differs from what a person said. It counts for
 * each type the person had there or, if they had nothing, for the types of the others.
 *
 * @param ownerOf whose a compared layer is; undefined if it is nobody's
 */
export function overruled(verdicts: Iterable<Verdict>, ownerOf: (layer: Id) => Id | undefined): Overruled[] {
  const rows = new Map<string, Overruled & { kinds: { kind: DifferenceKind; overruled: number }[] }>();
  for (const { ruling, kind, labels, sides } of verdicts) {
    if (kind === null || ruling === 'agreed' || ruling === 'escalated') continue;
    for (const side of sides) {
      const person = ownerOf(side.layer);
      if (person === undefined) continue;
      for (const label of side.labels.length > 0 ? side.labels : labels) {
        const key = `${person} ${label}`;
        const row = rows.get(key) ?? { person, label, decided: 0, overruled: 0, kinds: [] };
        rows.set(key, row);
        row.decided += 1;
        if (side.followed) continue;
        row.overruled += 1;
        const known = row.kinds.find((one) => one.kind === kind);
        if (known) known.overruled += 1;
        else row.kinds.push({ kind, overruled: 1 });
      }
    }
  }
  for (const { kinds } of rows.values()) kinds.sort((a, b) => b.overruled - a.overruled || (a.kind < b.kind ? -1 : 1));
  return [...rows.values()].sort(
    (a, b) => b.overruled - a.overruled || (`${a.person} ${a.label}` < `${b.person} ${b.label}` ? -1 : 1),
  );
}
