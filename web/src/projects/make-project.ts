import { Guideline, Project, type TemplateView, Workflow } from '@chartmark/schemas';
import { call, get, nothing, post } from '../api/client.ts';
import type { ProjectDraft } from './project-draft.ts';

/**
 * Makes a project of a draft: the project itself first, then who works on it, how, and by what rules. Where it fails in
 * between, or its answer is lost, it can be called again with the draft it told last: nothing is made twice.
 *
 * @param told hears of the project as soon as it is made
 * @returns the project's id
 */
export async function makeProject(
  draft: ProjectDraft,
  templates: readonly TemplateView[],
  told: (made: string) => void,
): Promise<string> {
  const project = draft.made ?? (await begun(draft));
  told(project);
  for (const { id, roles } of draft.people) {
    await call('PUT', `/projects/${project}/members/${id}`, { body: { roles }, answer: nothing });
  }
  const workflow = await get(`/projects/${project}/workflow`, Workflow);
  const { overlap, calibration, agreement } = draft;
  await call('PUT', `/projects/${project}/workflow`, {
    body: { ...workflow, overlap, calibration, agreement },
    answer: Workflow,
  });
  // The last of all, since each sending makes another version.
  const usual = templates.find(({ name }) => name === draft.template)?.guideline;
  if (draft.guideline !== null && draft.guideline !== usual) {
    await post(`/projects/${project}/guideline`, { markdown: draft.guideline, summary: '' }, Guideline);
  }
  return project;
}

async function begun({
  id,
  name,
  description,
  template,
  schema,
  policy,
  privacyReview,
}: ProjectDraft): Promise<string> {
  const body = {
    ...{ id, name: name.trim(), description: description.trim(), template, policy, privacyReview },
    ...(schema && { schema }),
  };
  return (await post('/projects', body, Project)).id;
}
