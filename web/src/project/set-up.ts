import type { ProjectSummary } from '@chartmark/schemas';

/** What a project needs before anybody can label, in the order it is best done. */
export const SET_UP = ['labels', 'notes', 'people', 'tasks'] as const;
export type SetUpStep = (typeof SET_UP)[number];

/**
 * Which of the steps are done. Labels count as looked at once they were changed or notes are there, from when on their
 * names stay; people once somebody may annotate.
 *
 * @param members the people of the project, `undefined` while they are fetched
 */
export function stepsDone(
  { project, notes, tasks }: Pick<ProjectSummary, 'project' | 'notes' | 'tasks'>,
  members: readonly { readonly roles: readonly string[] }[] | undefined,
): ReadonlySet<SetUpStep> {
  const hasNotes = notes.released + notes.review > 0;
  const hasTasks = tasks.open + tasks.started + tasks.submitted > 0;
  const done: Readonly<Record<SetUpStep, boolean>> = {
    labels: hasNotes || project.schemaVersion > 1,
    notes: hasNotes,
    people: hasTasks || (members ?? []).some(({ roles }) => roles.includes('annotator')),
    tasks: hasTasks,
  };
  return new Set(SET_UP.filter((step) => done[step]));
}
