import type { Role } from '@chartmark/schemas';

/** The people of the demonstration; the annotators' habits are what makes their layers differ. */
export interface DemoPerson {
  readonly logIn: string;
  readonly name: string;
  readonly admin: boolean;
  readonly roles: readonly Role[];
  readonly habits: Habits | null;
}

/** How someone labels: the shares (0 to 1) of suggestions they accept, widen, relabel, and of names they add. */
export interface Habits {
  readonly accepts: number;
  readonly widens: number;
  readonly relabels: number;
  readonly readsAssertion: number;
  readonly linksDrugs: number;
}

export const PEOPLE: readonly DemoPerson[] = [
  { logIn: 'admin', name: 'Ada Admin', admin: true, roles: ['lead'], habits: null },
  { logIn: 'lena', name: 'Lena Lead', admin: false, roles: ['lead', 'adjudicator'], habits: null },
  { logIn: 'priya', name: 'Priya Privacy', admin: false, roles: ['privacy'], habits: null },
  { logIn: 'otto', name: 'Otto Auditor', admin: false, roles: ['auditor'], habits: null },
  {
    logIn: 'nora',
    name: 'Nora Nurse',
    admin: false,
    roles: ['annotator'],
    habits: { accepts: 0.95, widens: 0.03, relabels: 0.01, readsAssertion: 0.98, linksDrugs: 0.95 },
  },
  {
    logIn: 'cody',
    name: 'Cody Coder',
    admin: false,
    roles: ['annotator'],
    habits: { accepts: 0.88, widens: 0.1, relabels: 0.04, readsAssertion: 0.92, linksDrugs: 0.8 },
  },
  {
    logIn: 'rashid',
    name: 'Rashid Resident',
    admin: false,
    roles: ['annotator'],
    habits: { accepts: 0.8, widens: 0.06, relabels: 0.08, readsAssertion: 0.85, linksDrugs: 0.6 },
  },
];
