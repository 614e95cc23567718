import type { Action } from '@chartmark/schemas';
import type { Owned, Settlement } from './settlement.ts';

export interface GoldNoteLabels {
  readonly actions: readonly Action[];
  readonly made: readonly Owned[];
}

/** The note labels a settlement sets, and those it takes back; a name has one owner at a time. */
export function goldNoteLabels({ gold, aligned, now, standing, undone, agreedBefore }: Settlement): GoldNoteLabels {
  const { noteLabels } = gold.state;
  const before = new Set(agreedBefore.filter(({ of }) => of === 'noteLabel').map(({ id }) => id));
  const wanted = new Map<string, string>();
  const made: Owned[] = standing.flatMap(({ id, verdict }) =>
    verdict.made.filter(({ of }) => of === 'noteLabel').map((one) => ({ owner: id, made: one })),
  );
  for (const agreed of aligned.agreed) {
    if (agreed.of !== 'noteLabel') continue;
    made.push({ owner: gold.layer, made: { of: 'noteLabel', id: agreed.id, from: [...agreed.items] } });
    if (!before.has(agreed.id)) wanted.set(agreed.id, agreed.value);
  }
  if (now?.content.value) {
    const name = now.difference.labels[0] ?? '';
    made.push({ owner: now.difference.id, made: { of: 'noteLabel', id: name, from: [...now.content.value.from] } });
    wanted.set(name, now.content.value.value);
  }
  const owned = new Set(made.map((one) => one.made.id));
  const lost = [...before, ...undone.flatMap(({ verdict }) => verdict.made.map(({ id }) => id))].filter(
    (name) => noteLabels.has(name) && !owned.has(name),
  );
  return {
    actions: [
      ...[...new Set(lost)].map((name): Action => ({ type: 'setNoteLabel', name, value: null })),
      ...[...wanted]
        .filter(([name, value]) => noteLabels.get(name)?.value !== value)
        .map(([name, value]): Action => ({ type: 'setNoteLabel', name, value })),
    ],
    made,
  };
}
