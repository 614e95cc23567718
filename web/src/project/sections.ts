import { t } from '../i18n/text.ts';

const SECTIONS = [
  { to: '/projects/$project', name: t('project.overview'), for: null },
  { to: '/projects/$project/notes', name: t('project.notes'), for: ['lead', 'privacy', 'auditor'] },
  { to: '/projects/$project/import', name: t('project.import'), for: ['lead'] },
  { to: '/projects/$project/people', name: t('project.people'), for: ['lead', 'auditor'] },
  { to: '/projects/$project/schema', name: t('project.schema'), for: null },
  { to: '/projects/$project/guideline', name: t('project.guideline'), for: null },
  { to: '/projects/$project/workflow', name: t('project.workflow'), for: ['lead', 'auditor'] },
  {
    to: '/projects/$project/calibration',
    name: t('project.calibration'),
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  { to: '/projects/$project/suggestions', name: t('project.suggestions'), for: ['lead', 'auditor'] },
  { to: '/projects/$project/agreement', name: t('project.agreement'), for: ['lead', 'auditor', 'adjudicator'] },
  { to: '/projects/$project/quality', name: t('project.quality'), for: ['lead', 'auditor'] },
  {
    to: '/projects/$project/adjudication',
    name: t('project.adjudication'),
    for: ['adjudicator', 'lead', 'auditor'],
  },
  {
    to: '/projects/$project/escalations',
    name: t('project.escalations'),
    for: ['annotator', 'reviewer', 'adjudicator', 'lead', 'auditor'],
  },
  { to: '/projects/$project/review', name: t('project.review'), for: ['privacy'] },
  { to: '/projects/$project/privacy', name: t('project.privacy'), for: ['privacy', 'lead', 'auditor'] },
  { to: '/projects/$project/audit', name: t('project.audit'), for: ['lead', 'privacy', 'auditor'] },
  { to: '/projects/$project/export', name: t('project.export'), for: ['lead'] },
] as const;

export type Section = (typeof SECTIONS)[number];

/** The sections of a project that somebody's roles open; the service decides again at each request. */
export const sectionsFor = (roles: readonly string[]): readonly Section[] =>
  SECTIONS.filter(({ for: allowed }) => allowed === null || allowed.some((role) => roles.includes(role)));
