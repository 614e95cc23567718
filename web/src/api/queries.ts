import {
  type Me,
  Me as MeSchema,
  type NoteFilter,
  NoteList,
  type NoteOrder,
  ProjectSummary,
  Refusal,
  type Task,
  type Workspace,
} from '@chartmark/schemas';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  allPages,
  Guidelines,
  Members,
  Notes,
  OpenedLayer,
  PersonTimes,
  Projects,
  pagePath,
  Remarks,
  Tasks,
} from './answers.ts';
import { call, get, nothing, type Parser, post, query } from './client.ts';
import { offlineCopies, PROJECTS, WHO } from './offline-copies.ts';

/** Who is signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = await copied(WHO, MeSchema.nullable(), () => get('/session/who', MeSchema.nullable(), signal));
      if (me === null) await offlineCopies.dropAll();
      return me;
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'unauthenticated') throw error;
      await offlineCopies.dropAll();
      return null;
    }
  },
  staleTime: 60_000,
});

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: ({ signal, client }) => {
    const account = client.getQueryData(meQuery.queryKey)?.account.id ?? '';
    return copied(`${PROJECTS} ${account}`, ProjectSummary.array(), () => get('/projects', Projects, signal));
  },
  // The counts of waiting work change as others work.
  refetchInterval: 60_000,
});

export const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project],
    queryFn: ({ signal }) => get(`/projects/${project}`, ProjectSummary, signal),
  });

export const membersQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'members'],
    queryFn: ({ signal }) => get(`/projects/${project}/members`, Members, signal),
  });

export const guidelineQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'guideline'],
    queryFn: ({ signal }) => get(`/projects/${project}/guideline`, Guidelines, signal),
    staleTime: 60_000,
  });

/** All rows, page by page. 100,000 notes are some 50 MB of JSON even without their text, so they are asked for by state. */
export const notesQuery = (project: string, state: string) =>
  queryOptions({
    queryKey: ['project', project, 'notes', state],
    queryFn: ({ signal }) =>
      allPages((after) => get(pagePath(`/projects/${project}/notes`, after, { state, limit: 500 }), Notes, signal)),
  });

/** The notes of a project that match a filter, loaded page by page as they scroll into view. */
export const noteListQuery = (project: string, asked: NotesAsked) =>
  infiniteQueryOptions({
    queryKey: ['project', project, 'notes', 'list', asked],
    queryFn: ({ signal, pageParam }) =>
      call('POST', `/projects/${project}/notes/find`, {
        body: { ...asked, limit: 100, ...(pageParam !== null && { after: pageParam }) },
        answer: NoteList,
        signal,
      }),
    initialPageParam: NO_PAGE,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

interface NotesAsked {
  readonly filter: NoteFilter;
  readonly order: NoteOrder;
  readonly reverse: boolean;
}
const NO_PAGE: string | null = null;

/** How long people have worked on a project's notes, as far as this person may see it. */
export const workTimesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'time'],
    queryFn: ({ signal }) => get(`/projects/${project}/time`, PersonTimes, signal),
  });

export const myTasksQuery = queryOptions({
  queryKey: ['tasks'],
  queryFn: ({ signal }): Promise<readonly Task[]> =>
    allPages((after) => get(`/tasks${query({ after })}`, Tasks, signal), 5_000),
});

/** A layer is fetched each time it is opened; from then on its events keep it current. */
export const workspaceQuery = (layer: string) =>
  queryOptions({
    queryKey: ['layer', layer],
    queryFn: ({ signal, client }) => {
      const account = client.getQueryData(meQuery.queryKey)?.account.id ?? '';
      const ask = () => get(`/layers/${layer}`, OpenedLayer, signal);
      return copied(copyName(account, layer), OpenedLayer, ask, isLarge);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const remarksQuery = (layer: string) =>
  queryOptions({
    queryKey: ['layer', layer, 'remarks'],
    queryFn: ({ signal }) => get(`/layers/${layer}/remarks`, Remarks, signal),
  });

/** The name of an account's copy of a layer; it holds the account, so that nobody is shown another person's copy. */
export const copyName = (account: string, layer: string): string => `${account} ${layer}`;

/** Whether a layer is so large that encrypting a copy of it would hold up the page. */
export const isLarge = ({ note, suggestions, snapshot }: Workspace): boolean =>
  note.text.length > 20_000 || suggestions.length + snapshot.things.length > 500;

/** What the service answers or, if it cannot be reached, what it answered last. */
async function copied<T>(
  name: string,
  answer: Parser<T>,
  ask: () => Promise<T>,
  large: (value: T) => boolean = () => false,
): Promise<T> {
  try {
    const value = await ask();
    void offlineCopies.keep(name, value, { large: large(value) });
    return value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind !== 'unavailable') await offlineCopies.drop(name);
    const copy = error.kind === 'unavailable' ? await offlineCopies.read(name) : null;
    if (copy === null) throw error;
    return answer.parse(copy);
  }
}

/** The signed-in person. @throws {Error} on a screen that is open to people who are not signed in */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

export async function signIn(client: QueryClient, logIn: string, password: string): Promise<Me> {
  const me = await post('/session', { logIn, password }, MeSchema);
  // Whoever was signed in before may have been somebody else.
  await offlineCopies.dropAll();
  await offlineCopies.keep(WHO, me);
  client.clear();
  client.setQueryData(meQuery.queryKey, me);
  return me;
}

/** Forgets what was read under the session, even if the service cannot be reached, and then ends the session. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await offlineCopies.dropAll();
    await call('DELETE', '/session', { answer: nothing });
    client.clear();
    client.setQueryData(meQuery.queryKey, null);
  };
}
