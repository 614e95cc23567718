import { SUGGEST_CONTRACT, SuggestAnswer, type SuggestRequest } from '@chartmark/schemas';

/** What came of one call; `reason` never repeats what was sent or answered. */
export type Reply =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** It is there, but wants to be left alone for a while. */
  | { readonly kind: 'busy'; readonly waitMs: number | null }
  /** It will not answer this; asking again would bring the same. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface AskDeps {
  readonly call: (request: SuggestRequest) => Promise<Reply>;
  readonly wait: (ms: number) => Promise<void>;
  /** Keeps the lease; false once nobody wants the answer any more. */
  readonly more: () => Promise<boolean>;
}

interface Note {
  readonly id: string;
  readonly text: string;
}

export interface Outcome<N extends Note> {
  readonly answers: readonly {
    readonly note: N;
    readonly model: SuggestAnswer['model'];
    readonly spans: readonly unknown[];
    readonly relations: readonly unknown[];
  }[];
  readonly failures: readonly { readonly note: string; readonly reason: string }[];
  /** Whether it could not be reached at all. */
  readonly down: boolean;
}

/** Calls for one request at most, and milliseconds to the second of them; each further wait is twice as long. */
export const CALLS = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Asks a model about some notes: again, after a while, if it is busy or out of reach; in halves if it will not answer,
 * until the note that it cannot bear stands alone.
 *
 * @param calls how often to try what is out of reach
 */
export async function ask<N extends Note>(
  notes: readonly N[],
  about: Pick<SuggestRequest, 'labels' | 'relations'>,
  deps: AskDeps,
  calls = CALLS,
): Promise<Outcome<N>> {
  const request: SuggestRequest = {
    ...{ contract: SUGGEST_CONTRACT, offsetUnit: 'utf16', ...about },
    // A number is enough to tell them apart, and says nothing.
    notes: notes.map(({ text }, i) => ({ id: String(i + 1), text })),
  };
  const reply = await patiently(request, deps, calls);
  if (reply.kind === 'answer') {
    const read = answersIn(notes, reply.body);
    if (read) return { ...read, down: false };
  }
  const reason = reply.kind === 'answer' ? 'the answer is not what the contract says' : reasonOf(reply);
  const down = reply.kind === 'busy' || reply.kind === 'unreachable';
  if (down || notes.length < 2) {
    return { answers: [], failures: notes.map(({ id }) => ({ note: id, reason })), down };
  }
  const half = Math.ceil(notes.length / 2);
  const first = await ask(notes.slice(0, half), about, deps, calls);
  const second = await ask(notes.slice(half), about, deps, first.down ? 1 : calls);
  return {
    answers: [...first.answers, ...second.answers],
    failures: [...first.failures, ...second.failures],
    down: first.down || second.down,
  };
}

async function patiently(request: SuggestRequest, { call, wait, more }: AskDeps, calls: number): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    const reply = await call(request);
    const again = reply.kind === 'busy' || reply.kind === 'unreachable';
    if (!again || attempt >= calls) return reply;
    const wished = reply.kind === 'busy' ? reply.waitMs : null;
    if (!(await more())) return reply;
    await wait(Math.min(LONGEST_WAIT_MS, wished ?? FIRST_WAIT_MS * 2 ** (attempt - 1)));
    if (!(await more())) return reply;
  }
}

const reasonOf = (reply: Exclude<Reply, { kind: 'answer' }>): string =>
  reply.kind === 'busy' ? 'the suggester stayed busy' : reply.reason;

/** Null unless the answer is as the contract says. A note it says nothing of has failed, or one it speaks of twice. */
function answersIn<N extends Note>(
  notes: readonly N[],
  body: unknown,
): Pick<Outcome<N>, 'answers' | 'failures'> | null {
  const { data } = SuggestAnswer.safeParse(body);
  if (!data) return null;
  const byId = Map.groupBy(data.notes, ({ id }) => id);
  const answers: Outcome<N>['answers'][number][] = [];
  const failures: { note: string; reason: string }[] = [];
  for (const [i, note] of notes.entries()) {
    const [one, another] = byId.get(String(i + 1)) ?? [];
    if (another) failures.push({ note: note.id, reason: 'the suggester answered for this note more than once' });
    else if (one) answers.push({ note, model: data.model, spans: one.spans, relations: one.relations });
    else failures.push({ note: note.id, reason: 'the suggester said nothing of this note' });
  }
  return { answers, failures };
}
