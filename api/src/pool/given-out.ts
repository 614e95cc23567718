type ReleasedNotes = (project: string, ids: readonly string[]) => AsyncIterable<{ readonly id: string }>;

/**
 * Those whose notes may be seen now, in their order: neither taken back nor resting on a determination that has ended. The
 * notes are asked for one by one, as mostly the first will do; once one may not be seen, for all at once.
 */
export async function* givenOut<T extends { readonly note: string }>(
  releasedNotes: ReleasedNotes,
  project: string,
  wanted: readonly T[],
): AsyncIterable<T> {
  let known: ReadonlySet<string> | undefined;
  for (const one of wanted) {
    const seen = known ?? (await among(releasedNotes, project, [one]));
    if (seen.has(one.note)) yield one;
    else known ??= await among(releasedNotes, project, wanted);
  }
}

async function among(
  releasedNotes: ReleasedNotes,
  project: string,
  wanted: readonly { readonly note: string }[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const notes = wanted.map(({ note }) => note);
  for await (const { id } of releasedNotes(project, notes)) found.add(id);
  return found;
}
