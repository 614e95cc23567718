import type { Collection, Cursor, Docs, Page, Query } from './ports.ts';

/** All pages, one after another. What is written meanwhile does not change the pages already read. */
export async function* pagesOf<T>(pageAfter: (after: Cursor | undefined) => Promise<Page<T>>): AsyncGenerator<T[]> {
  let after: Cursor | undefined;
  do {
    const { rows, next } = await pageAfter(after);
    yield rows;
    after = next ?? undefined;
  } while (after !== undefined);
}

/** All documents that a query finds, read by pages of its limit, so that they are never all in memory. */
export async function* rowsOf<T extends { id: string }>(
  docs: Pick<Docs, 'page'>,
  collection: Collection<T>,
  query: Omit<Query, 'after'>,
): AsyncGenerator<T> {
  for await (const rows of pagesOf<T>((after) => docs.page(collection, { ...query, after }))) yield* rows;
}
