import type { Job, LexiconEntry, LexiconSummary } from '@chartmark/schemas';
import { aNote, aService, id, NOW, PROJECT, projectAnswers } from './network.tsx';

/** Where the screen is. */
export const ADDRESS = `/projects/${PROJECT}/suggestions`;

/** Work over all notes that has ended well. */
export const aJob = (n: number, more: Partial<Job> = {}): Job => ({
  ...{ id: id(n), project: PROJECT, kind: 'suggest', state: 'done', by: id(1), createdAt: NOW, endedAt: NOW },
  ...{ total: 40, done: 40, failed: 0, failures: [] },
  ...more,
});

/** Before anything was learned. */
export const NOTHING: LexiconSummary = {
  ...{ version: 0, at: null, by: null, layers: 0, names: 0, turnedDown: 0, putAside: [], acceptance: [] },
  tagger: { state: 'none', why: 'nothing' },
};

/** Two weeks of decisions, and a tagger made of them. */
export const LEARNED: LexiconSummary = {
  ...{ version: 3, at: NOW, by: id(1), layers: 12, names: 2, turnedDown: 1 },
  putAside: [{ label: 'PROBLEM', words: 'well' }],
  tagger: {
    ...{ state: 'used', version: '0123456789abcdef', notes: 11, weights: 90_000, bytes: 500_000 },
    labels: [{ label: 'PROBLEM', spans: 1_234 }],
  },
  acceptance: [
    { week: '2026-W47', label: 'PROBLEM', accepted: 4, rejected: 6, added: 1 },
    { week: '2026-W48', label: 'PROBLEM', accepted: 9, rejected: 1, added: 2 },
  ],
};

const ENTRIES: readonly LexiconEntry[] = [
  { label: 'PROBLEM', words: 'cold', right: 2, wrong: 8 },
  { label: 'PROBLEM', words: 'chest pain', right: 6, wrong: 0 },
  { label: 'PROBLEM', words: 'weakness', right: 3, wrong: 1 },
];

interface Given {
  readonly roles?: readonly string[];
  readonly lexicon?: unknown;
  readonly entries?: unknown;
  readonly jobs?: unknown;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** All that the screen asks for, some of it replaced. */
export const suggestionsService = ({
  roles = ['lead'],
  lexicon = LEARNED,
  entries = ENTRIES,
  jobs = [],
  more = {},
}: Given = {}) =>
  aService({
    ...projectAnswers(roles),
    [`GET /projects/${PROJECT}/notes`]: { rows: [aNote(21, 'Discharge letter 7')], next: null },
    [`GET /projects/${PROJECT}/suggesters`]: { rows: [] },
    [`GET /projects/${PROJECT}/terminologies`]: {
      rows: [{ systems: ['HPO', 'RxNorm'], concepts: 12_000, names: 34_000, version: '0123456789abcdef' }],
    },
    [`GET /projects/${PROJECT}/lexicon`]: lexicon,
    [`GET /projects/${PROJECT}/lexicon/entries`]: Array.isArray(entries) ? { rows: entries } : entries,
    [`GET /projects/${PROJECT}/jobs`]: typeof jobs === 'function' ? jobs : { rows: jobs, next: null },
    ...more,
  });
