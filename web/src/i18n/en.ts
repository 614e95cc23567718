import { enKeys } from './en-keys.ts';
import { enLabel } from './en-label.ts';
import { enRefusals } from './en-refusals.ts';

/** What is said on every screen, and before anybody has signed in. */
const enEverywhere = {
  'app.name': 'Chartmark',
  'app.loading': 'Loading…',
  'app.failed': 'This could not be loaded',
  'app.busy': 'The service asks to wait',
  'app.busyHint': { one: 'This goes on by itself in {n} second.', other: 'This goes on by itself in {n} seconds.' },
  'app.tryAgain': 'Try again',
  'app.partFailed': 'A part of the page could not be fetched. The rest of it works on; what you did is kept.',
  'app.notFound': 'There is no such page',
  'app.outdated': 'The service answered in a way this page does not know. Reload the page.',
  'app.notFoundHint': 'The address may be mistyped, or what was there is gone.',
  'app.toHome': 'Back to my tasks',
  'app.closed': 'This is not here, or not yours to see',
  'app.closedHint': 'It may have been removed, or it needs a role you do not have. A lead of the project can tell.',
  'app.sessionEnded': 'Your session has ended',
  'app.sessionEndedHint': 'Sign in again to go on where you are. Nothing you sent is lost.',
  'app.close': 'Close',
  'app.cancel': 'Cancel',
  'theme.title': 'Theme',
  'theme.system': 'Like the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.contrast': 'High contrast',
  'signIn.title': 'Sign in',
  'signIn.logIn': 'Log-in name',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.wrong': 'Log-in name or password is wrong',
  'signIn.throttled': 'Too many attempts. Wait a minute, then try again',
  'signIn.lead': 'Annotation of de-identified clinical notes, with agreement you can defend.',
} as const;

/**
 * The words at hand from the first, in English: those of the labelling screen. Another language has the same keys. `{name}`
 * is filled in.
 */
export const en = {
  ...enEverywhere,
  ...enKeys,
  ...enLabel,
  ...enRefusals,
} as const;
