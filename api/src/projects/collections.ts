import { Guideline, Project } from '@chartmark/schemas';

export const projects = { name: 'projects', schema: Project, indexes: { all: { on: [] } } } as const;
export const guidelines = {
  name: 'guidelines',
  schema: Guideline,
  indexes: { project: { on: ['project', 'version'], unique: true } },
} as const;
