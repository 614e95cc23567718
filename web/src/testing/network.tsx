import type { Account, LabelSchema, Me, NoteListRow, NoteRow, ProjectSummary } from '@chartmark/schemas';
import { cleanup, configure, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, vi } from 'vitest';
import { outboxOfPage } from '../api/outbox.ts';
import { App } from '../app.tsx';

/** An id for the tests: the same number gives the same id. */
export const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const NOW = '2026-11-23T10:00:00.000Z';
export const PROJECT = id(3);

export const anAccount = (n: number, name: string, more: Partial<Account> = {}): Account => ({
  ...{ id: id(n), logIn: name.split(' ')[0]?.toLowerCase() ?? name, name, admin: false, active: true },
  ...{ credentials: [], createdAt: NOW },
  ...more,
});

export const aSchema = (): LabelSchema => ({
  attributes: [{ name: 'assertion', values: [{ name: 'present', key: '1' }], default: 'present', required: false }],
  entityTypes: [
    {
      ...{ name: 'PROBLEM', display: 'Problem', key: 'q', colour: '#aa3333', definition: 'What ails the patient' },
      ...{ examples: ['chest pain'], counterExamples: ['family history'], terminologies: ['ICD-10-CM'] },
      attributes: ['assertion'],
    },
  ],
  relationTypes: [{ name: 'causes', display: 'causes', key: null, from: ['PROBLEM'], to: ['PROBLEM'], definition: '' }],
  noteLabels: [{ name: 'setting', values: ['inpatient', 'outpatient'] }],
});

export const aSummary = (roles: readonly string[]): ProjectSummary => ({
  project: {
    ...{ id: PROJECT, name: 'Cardiology', description: 'Problems, coded', template: 'coding', schema: aSchema() },
    ...{ schemaVersion: 2, guidelineVersion: 1, policy: 'safe-harbor-tags', privacyReview: true, createdAt: NOW },
  },
  roles: [...roles],
  notes: { released: 2, review: 1, failed: 0 },
  tasks: { open: 3, started: 1, submitted: 4 },
  waiting: { review: 0, adjudication: 0, questions: 0, alerts: 0 },
});

export const aNote = (n: number, title: string, state: NoteRow['state'] = 'released'): NoteRow => ({
  ...{ id: id(n), title, state, length: 1200, findings: { name: 2 }, failure: null, receivedAt: NOW },
  meta: {
    ...{ type: 'Progress note', specialty: null, date: null, sex: null },
    ...{ ageBand: null, race: null, ethnicity: null, site: null },
  },
});

/** The same in the list of a project's notes. */
export const aListed = (n: number, title: string, state: NoteRow['state'] = 'released'): NoteListRow => ({
  ...aNote(n, title, state),
  ...{ subject: id(n + 100), assignees: [id(2)], guidelines: [1], escalated: false },
});

export const aRefusal = (kind: string, title: string, status: number): Response =>
  new Response(JSON.stringify({ type: `urn:chartmark:refusal:${kind}`, title, status }), { status });

/** What was asked of the service, as `METHOD /path`, with the body. */
export interface Asked {
  readonly route: string;
  /** The query part of the address, with its question mark. */
  readonly search: string;
  readonly body: unknown;
}

type Answers = Readonly<Record<string, unknown | ((body: unknown) => unknown)>>;

/**
 * The network's edge: answers by `METHOD /path` (without the query), so that everything of ours runs as it is.
 * An answer may be a value, a Response, or a function of the body.
 */
export function aService(answers: Answers): readonly Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${address.replace(/^\/api/, '').replace(/\?.*$/, '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ route, search: /\?.*$/.exec(address)?.[0] ?? '', body });
    const answer = answers[route === 'GET /session/who' ? 'GET /session' : route];
    const given: unknown = await (typeof answer === 'function' ? answer(body) : answer);
    if (given === undefined) return aRefusal('missing', 'There is no such thing', 404);
    return given instanceof Response ? given : new Response(JSON.stringify(given), { status: 200 });
  });
  return asked;
}

export const meAnswer = (account = anAccount(1, 'Ada Lovelace')): Me => ({ account, memberships: [] });

/**
 * What every screen of a project asks for: who one is, the projects, the project itself, and its people: oneself, who leads
 * it, and somebody who annotates.
 */
export const projectAnswers = (roles: readonly string[] = ['lead'], summary = aSummary(roles)): Answers => ({
  'GET /session': meAnswer(),
  'GET /projects': { rows: [summary] },
  [`GET /projects/${PROJECT}`]: summary,
  [`GET /projects/${PROJECT}/members`]: {
    rows: [
      { account: anAccount(1, 'Ada Lovelace'), roles: ['lead'] },
      { account: anAccount(2, 'Bob Noyce'), roles: ['annotator'] },
    ],
  },
});

/** Opens the web at an address. */
export function openAt(path: string): void {
  window.history.pushState(null, '', path);
  render(<App />);
}

/** What axe finds; colours are looked at in a browser, which lays them out. */
export async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' ')}`);
}

// A screen's code is fetched when it is first opened, which on a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });

/** Each test begins with an empty page and browser, and room to lay a list out in. */
export function eachAnew(): void {
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal('scrollTo', () => {});
    // jsdom lays nothing out; a list needs some height to show rows in.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  });
  afterEach(async () => {
    cleanup();
    const outbox = outboxOfPage();
    for (const unsent of await outbox.all(meAnswer().account.id)) await outbox.remove(unsent.id);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}
