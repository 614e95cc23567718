import {
  Account,
  Candidate,
  type Fragment,
  Guideline,
  type LayerSnapshot,
  Me,
  NoteRow,
  PersonTime,
  ProjectSummary,
  pageOf,
  Remark,
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

/** A note that waits for a person to release it: its source beside what de-identification made of it. */
export interface ReviewNote {
  readonly note: NoteRow;
  /** Of what is shown; named when it is corrected or released. */
  readonly version: string;
  readonly source: string;
  readonly text: string;
  readonly findings: readonly (Fragment & { readonly label: string; readonly confidence: number })[];
  /** In the text: what a person should look at. */
  readonly hints: readonly (Fragment & { readonly kind: 'capital' | 'digits' | 'rare' })[];
}

export const ReviewedNote: Parser<ReviewNote> = { parse: (input) => input as ReviewNote };

export const ReviewNotes: Parser<Page<ReviewNote>> = {
  parse: (input) => ({ rows: listIn(input, 'rows') as readonly ReviewNote[], next: nextIn(input) }),
};

/**
 * A layer as it is opened. Its things and histories, tens of thousands where much was labelled at once, are taken as the
 * service's own schema made them: to look at each again would keep the note off the screen for longer than all else does.
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

/** Every page of a list, one after another, up to `limit` rows. */
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

function nextIn(input: unknown): string | null {
  const next = typeof input === 'object' && input !== null ? Reflect.get(input, 'next') : null;
  return typeof next === 'string' ? next : null;
}
