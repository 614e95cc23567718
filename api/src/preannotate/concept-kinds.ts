import { PUBLISHED, STAND_INS } from './naming.ts';

/**
 * The semantic types whose concepts a label may have: its own, and those of labels that stand in for it or that it stands in for,
 * since a symptom of one terminology is a condition of another.
 *
 * @returns none where nothing is known of the label, so that nothing is kept from it
 */
export function kindsFor(label: string): readonly string[] {
  const usual = Object.entries(STAND_INS).flatMap(([name, others]) =>
    name === label || others.includes(label) ? [name] : [],
  );
  if (usual.length === 0) return [];
  const labels = new Set([label, ...usual, ...(STAND_INS[label] ?? [])]);
  return [...labels].flatMap((name) => [name, ...(PUBLISHED[name] ?? [])]);
}
