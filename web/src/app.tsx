import { Refusal } from '@chartmark/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { routes } from './routes.tsx';
import { Announcer } from './ui/announce.tsx';
import { Failed, Loading } from './ui/states.tsx';

const createAppRouter = (client: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Failed error={error} onRetry={reset} />,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

/** The whole of the web: one query client, one router, one place where changes are announced. */
export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(() => createAppRouter(client));
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Announcer />
    </QueryClientProvider>
  );
}

const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A refusal says the same when asked again; only a service that could not be reached is asked twice more.
        retry: (failures, error) => failures < 2 && (!(error instanceof Refusal) || error.kind === 'unavailable'),
      },
    },
  });
