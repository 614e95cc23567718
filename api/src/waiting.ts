import type { ProjectSummary, Role } from '@chartmark/schemas';
import type { Services } from './main.ts';

type Asked = Pick<Services, 'deidentify' | 'review' | 'escalate' | 'alerts'>;

/** What waits in a project for somebody with these roles, besides notes to label; nothing waits for other roles. */
export async function waitingFor(
  { deidentify, review, escalate, alerts }: Asked,
  project: string,
  roles: readonly Role[],
): Promise<ProjectSummary['waiting']> {
  const forRoles = async (wanted: readonly Role[], count: () => Promise<number>): Promise<number> =>
    roles.some((role) => wanted.includes(role)) ? count() : 0;
  const [reviews, adjudication, questions, drifted] = await Promise.all([
    forRoles(['privacy'], async () => (await deidentify.counts(project)).review),
    forRoles(['adjudicator'], () => review.waiting(project)),
    forRoles(['adjudicator', 'lead'], () => escalate.waiting(project)),
    forRoles(['lead'], () => alerts.waiting(project)),
  ]);
  return { review: reviews, adjudication, questions, alerts: drifted };
}
