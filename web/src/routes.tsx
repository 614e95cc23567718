import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { agreementSearchOf } from './agreement/agreement-search.ts';
import { meQuery } from './api/queries.ts';
import { fetchWordsAround } from './i18n/text.ts';
import { notesSearchOf } from './project/notes-search.ts';
import { isStep } from './projects/steps.ts';
import { Later } from './ui/later.tsx';
import { laterPart } from './ui/later-part.tsx';
import { NotFound } from './ui/not-found.tsx';

const Sending = laterPart(async () => (await import('./shell/sending.tsx')).Sending);

/**
 * What is shown only once the words of the screens around labelling are there, which the labelling screen does without; so
 * is all that is shown within it.
 */
const around =
  <M,>(load: () => Promise<M>) =>
  async (): Promise<M> =>
    (await Promise.all([load(), fetchWordsAround()]))[0];

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ next }: { next?: string }) => ({ ...(next !== undefined && { next }) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

/** Whoever is not signed in is sent to sign in, and comes back to where they wanted to go. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: () => (
    <>
      <Outlet />
      <Later waiting={null}>
        <Sending.Part />
      </Later>
    </>
  ),
});

const label = createRoute({
  getParentRoute: () => signedIn,
  path: '/layers/$layer',
  component: lazyRouteComponent(() => import('./label/label-screen.tsx'), 'LabelScreen'),
});

const adjudicate = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$project/adjudicate/$note',
  component: lazyRouteComponent(
    around(() => import('./adjudicate/adjudicate-screen.tsx')),
    'AdjudicateScreen',
  ),
});

const shell = createRoute({
  getParentRoute: () => signedIn,
  id: 'shell',
  component: lazyRouteComponent(
    around(() => import('./shell/shell.tsx')),
    'Shell',
  ),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-screen.tsx'), 'HomeScreen'),
});

const projects = createRoute({
  getParentRoute: () => shell,
  path: '/projects',
  component: lazyRouteComponent(() => import('./projects/projects-screen.tsx'), 'ProjectsScreen'),
});

const newProject = createRoute({
  getParentRoute: () => shell,
  path: '/projects/new',
  validateSearch: ({ step }: { step?: unknown }) => ({ step: isStep(step) ? step : ('name' as const) }),
  component: lazyRouteComponent(() => import('./projects/new-project-screen.tsx'), 'NewProjectScreen'),
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts-screen.tsx'), 'AccountsScreen'),
});

const operations = createRoute({
  getParentRoute: () => shell,
  path: '/operations',
  component: lazyRouteComponent(() => import('./operations/operations-screen.tsx'), 'OperationsScreen'),
});

const project = createRoute({
  getParentRoute: () => shell,
  path: '/projects/$project',
  component: lazyRouteComponent(() => import('./project/project-screen.tsx'), 'ProjectScreen'),
});

const overview = createRoute({
  getParentRoute: () => project,
  path: '/',
  component: lazyRouteComponent(() => import('./project/overview-screen.tsx'), 'OverviewScreen'),
});

const notes = createRoute({
  getParentRoute: () => project,
  path: '/notes',
  validateSearch: notesSearchOf,
  component: lazyRouteComponent(() => import('./project/notes-screen.tsx'), 'NotesScreen'),
});

const receive = createRoute({
  getParentRoute: () => project,
  path: '/import',
  component: lazyRouteComponent(() => import('./project/import-screen.tsx'), 'ImportScreen'),
});

const people = createRoute({
  getParentRoute: () => project,
  path: '/people',
  component: lazyRouteComponent(() => import('./project/people-screen.tsx'), 'PeopleScreen'),
});

const guideline = createRoute({
  getParentRoute: () => project,
  path: '/guideline',
  component: lazyRouteComponent(() => import('./project/guideline-screen.tsx'), 'GuidelineScreen'),
});

const schema = createRoute({
  getParentRoute: () => project,
  path: '/schema',
  component: lazyRouteComponent(() => import('./schema/schema-screen.tsx'), 'SchemaScreen'),
});

const schemaEditor = createRoute({
  getParentRoute: () => project,
  path: '/schema/edit',
  component: lazyRouteComponent(() => import('./schema/schema-editor-screen.tsx'), 'SchemaEditorScreen'),
});

const agreement = createRoute({
  getParentRoute: () => project,
  path: '/agreement',
  validateSearch: agreementSearchOf,
  component: lazyRouteComponent(() => import('./agreement/agreement-screen.tsx'), 'AgreementScreen'),
});

const quality = createRoute({
  getParentRoute: () => project,
  path: '/quality',
  component: lazyRouteComponent(() => import('./quality/quality-screen.tsx'), 'QualityScreen'),
});

const qualityOfPerson = createRoute({
  getParentRoute: () => project,
  path: '/quality/$person',
  component: lazyRouteComponent(() => import('./quality/person-screen.tsx'), 'PersonScreen'),
});

const adjudication = createRoute({
  getParentRoute: () => project,
  path: '/adjudication',
  component: lazyRouteComponent(() => import('./adjudicate/adjudication-screen.tsx'), 'AdjudicationScreen'),
});

const escalations = createRoute({
  getParentRoute: () => project,
  path: '/escalations',
  component: lazyRouteComponent(() => import('./escalations/escalations-screen.tsx'), 'EscalationsScreen'),
});

const review = createRoute({
  getParentRoute: () => project,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/review-screen.tsx'), 'ReviewScreen'),
});

const privacy = createRoute({
  getParentRoute: () => project,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./privacy/privacy-screen.tsx'), 'PrivacyScreen'),
});

const audit = createRoute({
  getParentRoute: () => project,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
});

const suggestions = createRoute({
  getParentRoute: () => project,
  path: '/suggestions',
  component: lazyRouteComponent(() => import('./suggestions/suggestions-screen.tsx'), 'SuggestionsScreen'),
});

const calibration = createRoute({
  getParentRoute: () => project,
  path: '/calibration',
  component: lazyRouteComponent(() => import('./calibrate/calibration-screen.tsx'), 'CalibrationScreen'),
});

const calibrationRound = createRoute({
  getParentRoute: () => project,
  path: '/calibration/$round',
  component: lazyRouteComponent(() => import('./calibrate/round-screen.tsx'), 'RoundScreen'),
});

const workflow = createRoute({
  getParentRoute: () => project,
  path: '/workflow',
  component: lazyRouteComponent(() => import('./workflow/workflow-screen.tsx'), 'WorkflowScreen'),
});

const exportNotes = createRoute({
  getParentRoute: () => project,
  path: '/export',
  component: lazyRouteComponent(() => import('./project/export-screen.tsx'), 'ExportScreen'),
});

const ofProject = [
  overview,
  notes,
  receive,
  people,
  guideline,
  schema,
  schemaEditor,
  workflow,
  calibration,
  calibrationRound,
  suggestions,
  agreement,
  quality,
  qualityOfPerson,
  adjudication,
  escalations,
  review,
  privacy,
  audit,
  exportNotes,
];

export const routes = root.addChildren([
  signIn,
  signedIn.addChildren([
    label,
    adjudicate,
    shell.addChildren([home, projects, newProject, accounts, operations, project.addChildren(ofProject)]),
  ]),
]);
