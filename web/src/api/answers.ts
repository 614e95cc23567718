import {
  Account,
  Candidate,
  Guideline,
  type LayerSnapshot,
  Me,
  NoteRow,
  PersonTime,
  ProjectSummary,
  pageOf,
  Remark,
  ReviewRow,
  Task,
  TemplateView,
  Workspace,
} from '@chartmark/schemas';
import { type Parser, query } from './client.ts';

/** One page of a list; `next` is asked for to go on, null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

const rowsOf = <T>(row: Parser<T>): Parser<readonly T[]> => ({
  parse: (input) => listIn(input, 'rows').map((one) => row.parse(one)),
});

export const Projects = rowsOf(ProjectSummary);
export const Templates = rowsOf(TemplateView);
export const Tasks = pageOf(Task);
export const Notes = pageOf(NoteRow);
export const Accounts = pageOf(Account);
export const Candidates = pageOf(Candidate);
export const Guidelines: Parser<readonly Guideline[]> = {
  parse: (input) => listIn(input, 'versions').map((one) => Guideline.parse(one)),
};

/** A member of a project and what they may do in it. */
export const Member = Me.shape.memberships.element.pick({ roles: true }).extend({ account: Account });
export type Member = ReturnType<typeof Member.parse>;
export const Members = rowsOf(Member);

export const PersonTimes = rowsOf(PersonTime);
export const Remarks = rowsOf(Remark);

export const ReviewRows = pageOf(ReviewRow);

/**
 * A layer as it is opened. Its things and histories can be tens of thousands, and the service has made them by the same
 * schema: to check each of them again here would take longer than all else that keeps the note off the screen.
 */
export const OpenedLayer: Parser<Workspace> = {
  parse(input) {
    const answer = WorkspaceFrame.loose().parse(input);
    const snapshot: unknown = answer['snapshot'];
    for (const list of ['things', 'comments', 'flags', 'histories']) listIn(snapshot, list);
    return { ...answer, snapshot: snapshot as LayerSnapshot };
  },
};
const WorkspaceFrame = Workspace.omit({ snapshot: true });

/** All pages of a list, one after another, until there are `limit` rows or more. */
export async function allPages<T>(
  ask: (after: string | null) => Promise<Page<T>>,
  limit = 100_000,
): Promise<readonly T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await ask(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null && rows.length < limit);
  return rows;
}

/** The address of one page. */
export const pagePath = (path: string, after: string | null, more: Parameters<typeof query>[0] = {}): string =>
  `${path}${query({ ...more, after })}`;

function listIn(input: unknown, name: string): unknown[] {
  const list = typeof input === 'object' && input !== null ? Reflect.get(input, name) : null;
  if (!Array.isArray(list)) throw new Error(`the service's answer has no list '${name}'`);
  return list;
}
