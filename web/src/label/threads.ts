import type { Remark } from '@chartmark/schemas';

/** A comment or a flag with what was said to it, oldest first. */
export interface Thread {
  readonly first: Remark;
  readonly replies: readonly Remark[];
}

/** Remarks as threads, in the order in which they were begun. A reply to a reply belongs to the same thread. O(remarks). */
export function threadsOf(remarks: readonly Remark[]): readonly Thread[] {
  const threads = new Map<string, { readonly first: Remark; readonly replies: Remark[] }>();
  for (const remark of remarks) {
    const thread = remark.target === null ? undefined : threads.get(remark.target);
    if (thread) thread.replies.push(remark);
    // An answer has the id of its own, a reply may be replied to: both lead to the thread they are in.
    threads.set(remark.id, thread ?? { first: remark, replies: [] });
  }
  return [...new Set(threads.values())];
}
