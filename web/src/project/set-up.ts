import type { ProjectSummary } from '@chartmark/schemas';

/** What a project needs before anybody can label, in the order it is best done. */
export const SET_UP = ['labels', 'notes', 'people', 'tasks'] as const;
export type SetUpStep = (typeof SET_UP)[number];

/**
 * Which of the steps are done. Labels always are: a project cannot be begun without, and who began it chose them. People are
 * once somebody may annotate.
 *
 * @param members the people of the project, `undefined` while they are fetched
 */
export function stepsDone(
  { notes, tasks }: Pick<ProjectSummary, 'notes' | 'tasks'>,
  members: readonly { readonly roles: readonly string[] }[] | undefined,
): ReadonlySet<SetUpStep> {
  const hasNotes = notes.released + notes.review > 0;
  const hasTasks = tasks.open + tasks.started + tasks.submitted > 0;
  const done: Readonly<Record<SetUpStep, boolean>> = {
    labels: true,
    notes: hasNotes,
    people: hasTasks || (members ?? []).some(({ roles }) => roles.includes('annotator')),
    tasks: hasTasks,
  };
  return new Set(SET_UP.filter((step) => done[step]));
}
