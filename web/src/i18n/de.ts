import { deKeys } from './de-keys.ts';
import { deLabel } from './de-label.ts';
import { deLineRefusals } from './de-line-refusals.ts';
import { deRefusals } from './de-refusals.ts';
import { deRequestRefusals } from './de-request-refusals.ts';
import { deRouteRefusals } from './de-route-refusals.ts';
import type { Translation, WordsAtHand } from './translation.ts';

/** What is said on every screen, in German. */
const deEverywhere = {
  'app.name': 'Chartmark',
  'app.loading': 'Wird geladen …',
  'app.failed': 'Das konnte nicht geladen werden',
  'app.busy': 'Der Dienst bittet zu warten',
  'app.busyHint': {
    one: 'Es geht in {n} Sekunde von selbst weiter.',
    other: 'Es geht in {n} Sekunden von selbst weiter.',
  },
  'app.tryAgain': 'Erneut versuchen',
  'app.partFailed':
    'Ein Teil der Seite konnte nicht geholt werden. Das Übrige geht weiter, und was Sie getan haben, ist aufgehoben.',
  'app.outdated': 'Der Dienst hat anders geantwortet, als diese Seite es kennt. Laden Sie die Seite neu.',
  'app.notFoundHint': 'Die Adresse ist vielleicht vertippt, oder was dort war, gibt es nicht mehr.',
  'app.toHome': 'Zurück zu meinen Aufgaben',
  'app.closed': 'Das gibt es hier nicht, oder Sie dürfen es nicht sehen',
  'app.closedHint':
    'Vielleicht wurde es entfernt, oder es braucht eine Rolle, die Sie nicht haben. Die Projektleitung weiß mehr.',
  'app.sessionEnded': 'Ihre Sitzung ist beendet',
  'app.sessionEndedHint': 'Melden Sie sich wieder an, um hier weiterzumachen. Nichts Gesendetes ist verloren.',
  'app.notFound': 'Diese Seite gibt es nicht',
  'app.close': 'Schließen',
  'app.cancel': 'Abbrechen',
  'theme.title': 'Farbschema',
  'theme.system': 'Wie das System',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  'theme.contrast': 'Hoher Kontrast',
  'signIn.title': 'Anmelden',
  'signIn.logIn': 'Anmeldename',
  'signIn.password': 'Kennwort',
  'signIn.submit': 'Anmelden',
  'signIn.wrong': 'Anmeldename oder Kennwort ist falsch',
  'signIn.throttled': 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal',
  'signIn.lead': 'Annotation de-identifizierter klinischer Notizen, mit belegbarer Übereinstimmung.',
} as const;

/** The words of the labelling screen in German. */
export const de: Translation<WordsAtHand> = {
  ...deEverywhere,
  ...deKeys,
  ...deLabel,
  ...deRefusals,
  ...deRouteRefusals,
  ...deRequestRefusals,
  ...deLineRefusals,
};
