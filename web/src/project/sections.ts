import { t } from '../i18n/text.ts';

const SECTIONS = [
  { group: null, to: '/projects/$project', name: 'project.overview', for: null },
  { group: 'setUp', to: '/projects/$project/schema', name: 'project.schema', for: null },
  { group: 'setUp', to: '/projects/$project/guideline', name: 'project.guideline', for: null },
  { group: 'setUp', to: '/projects/$project/people', name: 'project.people', for: ['lead', 'auditor'] },
  { group: 'setUp', to: '/projects/$project/workflow', name: 'project.workflow', for: ['lead', 'auditor'] },
  { group: 'notes', to: '/projects/$project/notes', name: 'project.notes', for: ['lead', 'privacy', 'auditor'] },
  { group: 'notes', to: '/projects/$project/import', name: 'project.import', for: ['lead'] },
  { group: 'notes', to: '/projects/$project/suggestions', name: 'project.suggestions', for: ['lead', 'auditor'] },
  { group: 'notes', to: '/projects/$project/export', name: 'project.export', for: ['lead'] },
  {
    group: 'work',
    to: '/projects/$project/calibration',
    name: 'project.calibration',
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/escalations',
    name: 'project.escalations',
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/adjudication',
    name: 'project.adjudication',
    for: ['adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/agreement',
    name: 'project.agreement',
    for: ['lead', 'auditor', 'adjudicator'],
  },
  { group: 'work', to: '/projects/$project/quality', name: 'project.quality', for: ['lead', 'auditor'] },
  { group: 'trust', to: '/projects/$project/review', name: 'project.review', for: ['privacy'] },
  { group: 'trust', to: '/projects/$project/privacy', name: 'project.privacy', for: ['privacy', 'lead', 'auditor'] },
  { group: 'trust', to: '/projects/$project/audit', name: 'project.audit', for: ['lead', 'privacy', 'auditor'] },
] as const;

export interface Section {
  readonly to: (typeof SECTIONS)[number]['to'];
  readonly name: string;
}

/** Sections that belong together; the first stands for itself and has no name. */
export interface SectionGroup {
  readonly name: string | null;
  readonly sections: readonly Section[];
}

/** The sections of a project that somebody's roles open, by what they are for; the service decides again at each request. */
export function sectionsFor(roles: readonly string[]): readonly SectionGroup[] {
  const open = SECTIONS.filter(({ for: allowed }) => allowed === null || allowed.some((role) => roles.includes(role)));
  return [...Map.groupBy(open, ({ group }) => group)].map(([group, sections]) => ({
    name: group === null ? null : t(`project.group.${group}`),
    // Only now, when a screen is drawn, are the words there for certain, and in the language that was chosen.
    sections: sections.map(({ to, name }) => ({ to, name: t(name) })),
  }));
}
