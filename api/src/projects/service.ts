import type { Guideline, LabelSchema, Project, TemplateView } from '@chartmark/schemas';
import { refusal, schemaFaults } from '@chartmark/schemas';
import { type Docs, type Store, Taken } from '../store/ports.ts';
import { createRecent } from '../store/recent.ts';
import { guidelines, projects } from './collections.ts';
import { lostNames } from './schema-change.ts';

export interface ProjectsDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly templates: readonly TemplateView[];
  readonly now: () => Date;
  readonly newId: () => string;
}

export type NewProject = Pick<Project, 'name' | 'description' | 'template' | 'policy' | 'privacyReview'> & {
  readonly schema?: LabelSchema | undefined;
  /** Made by the client, so that sending again makes no second project. */
  readonly id?: string | undefined;
};

/** Versions of a guideline shown at once; older ones stay stored. */
const VERSIONS = 100;
/** For how long another process's change to a project may go unseen. */
const FRESH_MS = 1_000;

export type Projects = ReturnType<typeof createProjects>;

export const createProjects = ({ docs, atomically, templates, now, newId }: ProjectsDeps) => {
  async function read(id: string): Promise<Project> {
    const project = await docs.get(projects, id);
    if (!project) throw refusal('project.missing', {});
    return project;
  }
  const recent = createRecent(read, () => now().getTime(), FRESH_MS);

  /** @throws {Refusal} `missing` */
  const get = (id: string): Promise<Project> => recent.get(id);

  return {
    templates,
    get,

    /** The project of an id, null if there is none. */
    find: (id: string): Promise<Project | null> => docs.get(projects, id),

    /**
     * A project from a template, with the template's guideline as version 1 where it has one.
     *
     * @throws {Refusal} `senseless` if it has no schema, `invalid` if its schema contradicts itself
     * @throws {Refusal} `conflict` if there is a project of the id
     */
    async create(wanted: NewProject, by: string): Promise<Project> {
      const template = templates.find(({ name }) => name === wanted.template);
      const schema = wanted.schema ?? template?.schema;
      if (!schema) throw refusal('schema.none', {});
      requireConsistent(schema);
      const at = now().toISOString();
      const project: Project = {
        ...wanted,
        id: wanted.id ?? newId(),
        schema,
        schemaVersion: 1,
        guidelineVersion: template ? 1 : 0,
        createdAt: at,
      };
      await atomically(async (tx) => {
        await tx.add(projects, project);
        if (template) await tx.add(guidelines, firstGuideline(project.id, template.guideline, by, at));
      }).catch((error: unknown) => {
        throw error instanceof Taken ? refusal('id.used', {}) : error;
      });
      return project;
    },

    async many(ids: readonly string[]): Promise<Project[]> {
      return docs.many(projects, ids);
    },

    async list(after: string | undefined, limit: number): Promise<{ rows: Project[]; next: string | null }> {
      return docs.page(projects, { index: 'all', equals: [], after, limit });
    },

    /**
     * Replaces the label schema; what annotations may carry can be added to and redescribed, never removed.
     *
     * @param version the schema version the change was made upon
     * @param unused whether nothing can carry a label yet, so that names may go
     * @throws {Refusal} `invalid` if it contradicts itself, `conflict` if it was changed since, `senseless` if names would be lost
     */
    async changeSchema(id: string, schema: LabelSchema, version: number, unused: boolean): Promise<Project> {
      requireConsistent(schema);
      const changed = await docs.change(projects, id, (project) => {
        if (project.schemaVersion !== version) {
          throw refusal('schema.version', { now: project.schemaVersion, version });
        }
        const lost = unused ? [] : lostNames(project.schema, schema);
        if (lost.length > 0) throw refusal('schema.names', { names: lost.join(', ') });
        return { ...project, schema, schemaVersion: version + 1 };
      });
      recent.forget(id);
      if (!changed) throw refusal('project.missing', {});
      return changed;
    },

    /** Newest first. */
    async guideline(project: string): Promise<Guideline[]> {
      const query = { index: 'project', equals: [project], limit: VERSIONS, reverse: true };
      return (await docs.page(guidelines, query)).rows;
    },

    /** @param next.recheck whether what was submitted under earlier versions is to be looked at again */
    async addGuideline(
      project: string,
      { markdown, summary, recheck = false }: { markdown: string; summary: string; recheck?: boolean },
      by: string,
    ): Promise<Guideline> {
      const added = await atomically(async (tx) => {
        const changed = await tx.change(projects, project, (p) => {
          const guidelineVersion = p.guidelineVersion + 1;
          return { ...p, guidelineVersion, ...(recheck && { recheckBefore: guidelineVersion }) };
        });
        if (!changed) throw refusal('project.missing', {});
        const version = changed.guidelineVersion;
        const at = now().toISOString();
        const guideline: Guideline = {
          id: `${project}.${version}`,
          project,
          version,
          markdown,
          summary,
          recheck,
          by,
          at,
        };
        await tx.add(guidelines, guideline);
        return guideline;
      });
      recent.forget(project);
      return added;
    },
  };
};

function requireConsistent(schema: LabelSchema): void {
  const faults = schemaFaults(schema).map(({ path, message }) => ({
    pointer: `/schema/${path.join('/')}`,
    expected: 'a schema that does not contradict itself',
    found: message,
  }));
  if (faults.length > 0) throw refusal('schema.contradicts', {}, undefined, faults);
}

const firstGuideline = (project: string, markdown: string, by: string, at: string): Guideline => ({
  id: `${project}.1`,
  project,
  version: 1,
  markdown,
  summary: 'From the template',
  by,
  at,
});
