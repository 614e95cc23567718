import type { ConceptRef } from '@chartmark/schemas';
import type { Mark } from '../note/mark.ts';

const MOST = 5;
/** Chosen since the page was opened, the last first, by project and label. */
const chosen = new Map<string, readonly ConceptRef[]>();

const keyOf = (project: string, label: string): string => `${project} ${label}`;
const sameAs =
  (a: ConceptRef) =>
  (b: ConceptRef): boolean =>
    a.system === b.system && a.code === b.code;

/** Takes down that a concept was chosen for a span of a label. */
export function rememberConcept(project: string, label: string, concept: ConceptRef): void {
  const before = chosen.get(keyOf(project, label)) ?? [];
  chosen.set(keyOf(project, label), [concept, ...before.filter((one) => !sameAs(concept)(one))].slice(0, MOST));
}

/** Concepts likely to be wanted again: those chosen last for this label, then those that stand in the note. */
export function recentConcepts(project: string, label: string, marks: readonly Mark[]): ConceptRef[] {
  const standing = marks.flatMap((mark) => (mark.kind === 'span' && mark.label === label ? (mark.concept ?? []) : []));
  const all = [...(chosen.get(keyOf(project, label)) ?? []), ...standing];
  return all.filter((concept, i) => all.findIndex(sameAs(concept)) === i).slice(0, MOST);
}
