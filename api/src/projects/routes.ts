import {
  Guideline,
  Id,
  LabelSchema,
  Name,
  PolicyName,
  Project,
  ProjectSummary,
  type Role,
  refusal,
  Template,
  TemplateView,
} from '@chartmark/schemas';
import { z } from 'zod';
import { route, signedIn } from '../http/route.ts';
import type { Actor } from '../people/policy.ts';
import type { Projects } from './service.ts';

/** What the overview needs of capabilities further on. */
export interface ProjectsRoutesDeps {
  readonly projects: Projects;
  readonly counts: (project: string) => Promise<Pick<ProjectSummary, 'notes' | 'tasks'>>;
  readonly waiting: (project: string, roles: readonly Role[]) => Promise<ProjectSummary['waiting']>;
  readonly makeLead: (project: string, account: string) => Promise<void>;
  /** Whether anybody has a role in a project. */
  readonly hasMembers: (project: string) => Promise<boolean>;
}

const params = z.strictObject({ project: Id });
const MEMBERS = ['annotator', 'reviewer', 'adjudicator', 'lead', 'privacy', 'auditor'] as const;

export const projectRoutes = ({ projects, counts, waiting, makeLead, hasMembers }: ProjectsRoutesDeps) => {
  /**
   * The project an earlier sending of the same id made, null if none did. It is answered to who leads it; where the first
   * sending was cut off before anybody did, to who sends again.
   *
   * @throws {Refusal} `conflict` if it is somebody else's
   */
  const madeBefore = async (id: string | undefined, actor: Actor): Promise<Project | null> => {
    const project = id === undefined ? null : await projects.find(id);
    if (!project || leads(actor, project.id) || !(await hasMembers(project.id))) return project;
    throw refusal('id.used', {});
  };
  const summary = async (project: Project, actor: Actor): Promise<ProjectSummary> => {
    const roles = actor.roles.get(project.id) ?? [];
    const [counted, waits] = await Promise.all([counts(project.id), waiting(project.id, roles)]);
    return { project, roles: [...roles], ...counted, waiting: waits };
  };
  return [
    route({
      method: 'get',
      path: '/projects',
      summary: 'The projects one is a member of',
      allow: 'signedIn',
      audit: null,
      returns: z.strictObject({ rows: z.array(ProjectSummary) }),
      async handle(_, call) {
        const actor = signedIn(call);
        const mine = await projects.many([...actor.roles.keys()]);
        return { rows: await Promise.all(mine.map((project) => summary(project, actor))) };
      },
    }),
    route({
      method: 'post',
      path: '/projects',
      summary: 'Start a project; whoever does leads it. The same id twice makes one project',
      allow: 'admin',
      audit: 'project.create',
      takes: {
        body: z.strictObject({
          id: Id.optional().meta({ description: 'made by the client, to send again what got no answer' }),
          name: Name,
          description: z.string().max(2000),
          template: Template,
          schema: LabelSchema.optional(),
          policy: PolicyName,
          privacyReview: z.boolean(),
        }),
      },
      returns: Project,
      async handle({ body }, call) {
        const actor = signedIn(call);
        const before = await madeBefore(body.id, actor);
        const project = before ?? (await projects.create(body, actor.account.id));
        if (!leads(actor, project.id)) await makeLead(project.id, actor.account.id);
        return project;
      },
    }),
    route({
      method: 'get',
      path: '/projects/:project',
      summary: 'One project with its counts',
      allow: MEMBERS,
      audit: 'project.read',
      takes: { params },
      returns: ProjectSummary,
      handle: async (input, call) => summary(await projects.get(input.params.project), signedIn(call)),
    }),
    route({
      method: 'put',
      path: '/projects/:project/schema',
      summary: 'Change the label schema; once notes are there names stay, but can be retired',
      allow: ['lead'],
      audit: 'schema.change',
      takes: { params, body: z.strictObject({ schema: LabelSchema, version: z.int().positive() }) },
      returns: Project,
      async handle({ params: { project }, body: { schema, version } }) {
        const { released, review, failed } = (await counts(project)).notes;
        return projects.changeSchema(project, schema, version, released + review + failed === 0);
      },
    }),
    route({
      method: 'get',
      path: '/projects/:project/guideline',
      summary: 'The guideline, newest version first',
      allow: MEMBERS,
      audit: 'guideline.read',
      takes: { params },
      returns: z.strictObject({ versions: z.array(Guideline) }),
      handle: async (input) => ({ versions: await projects.guideline(input.params.project) }),
    }),
    route({
      method: 'post',
      path: '/projects/:project/guideline',
      summary: 'A new version of the guideline',
      allow: ['lead'],
      audit: 'guideline.change',
      takes: {
        params,
        body: z.strictObject({
          markdown: z.string().min(1).max(200_000),
          summary: z.string().max(500),
          recheck: z.boolean().default(false),
        }),
      },
      returns: Guideline,
      handle: ({ params: { project }, body }, call) => projects.addGuideline(project, body, signedIn(call).account.id),
    }),
    route({
      method: 'get',
      path: '/templates',
      summary: 'What a project can start from',
      allow: 'signedIn',
      audit: null,
      returns: z.strictObject({ rows: z.array(TemplateView) }),
      handle: async () => ({ rows: [...projects.templates] }),
    }),
  ];
};

const leads = (actor: Actor, project: string): boolean => actor.roles.get(project)?.includes('lead') ?? false;
