import { t } from '../i18n/text.ts';

const SECTIONS = [
  { group: null, to: '/projects/$project', name: t('project.overview'), for: null },
  { group: 'setUp', to: '/projects/$project/schema', name: t('project.schema'), for: null },
  { group: 'setUp', to: '/projects/$project/guideline', name: t('project.guideline'), for: null },
  { group: 'setUp', to: '/projects/$project/people', name: t('project.people'), for: ['lead', 'auditor'] },
  { group: 'setUp', to: '/projects/$project/workflow', name: t('project.workflow'), for: ['lead', 'auditor'] },
  { group: 'notes', to: '/projects/$project/notes', name: t('project.notes'), for: ['lead', 'privacy', 'auditor'] },
  { group: 'notes', to: '/projects/$project/import', name: t('project.import'), for: ['lead'] },
  { group: 'notes', to: '/projects/$project/suggestions', name: t('project.suggestions'), for: ['lead', 'auditor'] },
  { group: 'notes', to: '/projects/$project/export', name: t('project.export'), for: ['lead'] },
  {
    group: 'work',
    to: '/projects/$project/calibration',
    name: t('project.calibration'),
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/escalations',
    name: t('project.escalations'),
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/adjudication',
    name: t('project.adjudication'),
    for: ['adjudicator', 'lead', 'auditor'],
  },
  {
    group: 'work',
    to: '/projects/$project/agreement',
    name: t('project.agreement'),
    for: ['lead', 'auditor', 'adjudicator'],
  },
  { group: 'work', to: '/projects/$project/quality', name: t('project.quality'), for: ['lead', 'auditor'] },
  { group: 'trust', to: '/projects/$project/review', name: t('project.review'), for: ['privacy'] },
  { group: 'trust', to: '/projects/$project/privacy', name: t('project.privacy'), for: ['privacy', 'lead', 'auditor'] },
  { group: 'trust', to: '/projects/$project/audit', name: t('project.audit'), for: ['lead', 'privacy', 'auditor'] },
] as const;

export type Section = (typeof SECTIONS)[number];

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
    sections,
  }));
}
