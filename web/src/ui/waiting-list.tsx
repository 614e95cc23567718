import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';

const WAYS = {
  review: ['/projects/$project/review', 'waiting.review'],
  adjudication: ['/projects/$project/adjudication', 'waiting.adjudication'],
  questions: ['/projects/$project/escalations', 'waiting.questions'],
  alerts: ['/projects/$project/quality', 'waiting.alerts'],
} as const;

/** How much of each kind waits in a project for whoever looks. */
export type Waiting = Readonly<Record<keyof typeof WAYS, number>>;

export const anythingWaits = (waiting: Waiting): boolean => Object.values(waiting).some((n) => n > 0);

interface WaitingListProps {
  readonly project: string;
  readonly waiting: Waiting;
  /** More items for the end of the list. */
  readonly children?: ReactNode;
}

/** What waits in a project besides notes to label, each with the way to it. */
export function WaitingList({ project, waiting, children }: WaitingListProps) {
  const kinds = (Object.keys(WAYS) as (keyof Waiting)[]).filter((kind) => waiting[kind] > 0);
  return (
    <ul className="link-list">
      {kinds.map((kind) => {
        const [to, words] = WAYS[kind];
        return (
          <li key={kind}>
            <Link to={to} params={{ project }}>
              {t(words, { n: waiting[kind] })}
            </Link>
          </li>
        );
      })}
      {children}
    </ul>
  );
}
