import type { Job, LexiconEntry, LexiconSummary } from '@chartmark/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import {
  aNote,
  aRefusal,
  aService,
  eachAnew,
  faults,
  id,
  NOW,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const ADDRESS = `/projects/${PROJECT}/suggestions`;

const aJob = (n: number, more: Partial<Job> = {}): Job => ({
  ...{ id: id(n), project: PROJECT, kind: 'suggest', state: 'done', by: id(1), createdAt: NOW, endedAt: NOW },
  ...{ total: 40, done: 40, failed: 0, failures: [] },
  ...more,
});

const NOTHING: LexiconSummary = {
  ...{ version: 0, at: null, by: null, layers: 0, names: 0, turnedDown: 0, putAside: [], acceptance: [] },
  tagger: { state: 'none', why: 'nothing' },
};

const LEARNED: LexiconSummary = {
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

const service = ({ roles = ['lead'], lexicon = LEARNED, entries = ENTRIES, jobs = [], more = {} }: Given = {}) =>
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

const wordsShown = (): string[] =>
  within(screen.getByRole('table', { name: 'Words that were decided on' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent ?? '');

describe('what was learned', () => {
  test('words are put aside, and taken back', async () => {
    const user = userEvent.setup();
    const asked = service({ more: { [`POST /projects/${PROJECT}/lexicon/aside`]: LEARNED } });
    openAt(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Put aside: cold' }));
    await user.click(await screen.findByText('1 entry put aside, which no learning takes up'));
    await user.click(screen.getByRole('button', { name: 'Take back: well' }));
    const sent = () => asked.filter(({ route }) => route.startsWith('POST')).map(({ body }) => body);
    await waitFor(() =>
      expect(sent()).toEqual([
        { label: 'PROBLEM', words: 'cold', aside: true },
        { label: 'PROBLEM', words: 'well', aside: false },
      ]),
    );
  });

  test('words stand with how often they were right and what became of them', async () => {
    service();
    openAt(ADDRESS);
    const row = await screen.findByRole('row', { name: /^cold/ });
    expect(within(row).getByText('Problem')).toBeTruthy();
    expect(within(row).getByText('20%')).toBeTruthy();
    expect(within(row).getByText('Not suggested')).toBeTruthy();
    expect(wordsShown()).toEqual(['cold', 'chest pain', 'weakness']);
    expect(screen.getByText('Submitted layers').nextSibling?.textContent).toBe('12');
    expect(await faults()).toEqual([]);
  });

  test('the tagger is told with what it learned from, and with what it goes by once that is asked for', async () => {
    const user = userEvent.setup();
    const insight = {
      kinds: [
        { kind: 'words', weights: 60_000, share: 0.7 },
        { kind: 'spelling', weights: 30_000, share: 0.3 },
      ],
      words: [
        { label: 'PROBLEM', word: 'gastritis', weight: 4.1 },
        { label: 'PROBLEM', word: 'colitis', weight: 3.2 },
      ],
    };
    const asked = service({ more: { [`GET /projects/${PROJECT}/lexicon/tagger`]: insight } });
    openAt(ADDRESS);
    const tagger = within(await screen.findByRole('region', { name: 'Trained recognition' }));
    const kept = tagger.getByText('0123456789abcdef');
    expect(kept.closest('details')?.open).toBe(false);
    expect(tagger.getByText('Notes it learned from').nextSibling?.textContent).toBe('11');
    expect(tagger.getByText('1,234 places')).toBeTruthy();
    expect(asked.some(({ route }) => route.endsWith('/tagger'))).toBe(false);
    await user.click(tagger.getByText('What it goes by'));
    const row = await tagger.findByRole('row', { name: /^Beginnings and endings/ });
    expect(within(row).getByText('30%')).toBeTruthy();
    expect(tagger.getByText('Speak most for Problem').nextSibling?.textContent).toBe('gastritis, colitis');
    expect(await faults()).toEqual([]);
  });

  test.each([
    [{ state: 'none', why: 'few' }, /takes 300 marked places/],
    [{ state: 'none', why: 'withdrawn' }, /was taken back/],
    [{ ...LEARNED.tagger, state: 'outdated' }, /trained with other terminologies/],
  ])('why suggestions do not use a tagger is said', async (tagger, why) => {
    service({ lexicon: { ...LEARNED, tagger } });
    openAt(ADDRESS);
    expect(await screen.findByText(why)).toBeTruthy();
  });

  test('words are searched, filtered by effect, and sorted', async () => {
    const user = userEvent.setup();
    service();
    openAt(ADDRESS);
    await screen.findByRole('row', { name: /^cold/ });
    await user.selectOptions(screen.getByLabelText('Order'), 'By word');
    expect(wordsShown()).toEqual(['chest pain', 'cold', 'weakness']);
    await user.type(screen.getByLabelText('Search words'), 'c');
    expect(wordsShown()).toEqual(['chest pain', 'cold']);
    await user.selectOptions(screen.getByLabelText('Effect'), 'Not suggested');
    expect(wordsShown()).toEqual(['cold']);
    expect(screen.getByText('1 entry shown')).toBeTruthy();
    await user.type(screen.getByLabelText('Search words'), 'x');
    expect(screen.getByText('No word fits.')).toBeTruthy();
  });

  test('a long list is read to its end once that is needed', async () => {
    const user = userEvent.setup();
    const page = (from: number, to: number) => ({
      rows: Array.from({ length: to - from }, (_, i) => ({
        ...{ label: 'PROBLEM', words: `word ${from + i}`, right: 1, wrong: 0 },
      })),
    });
    let asked = 0;
    service({ entries: () => (asked++ === 0 ? page(0, 500) : page(500, 510)) });
    openAt(ADDRESS);
    await screen.findByText('500 entries shown');
    expect(asked).toBe(1);
    await user.type(screen.getByLabelText('Search words'), '509');
    expect(await screen.findByText('1 entry shown')).toBeTruthy();
    expect(wordsShown()).toEqual(['word 509']);
  });

  test('it is forgotten once that is confirmed, and not before', async () => {
    const user = userEvent.setup();
    let lexicon = LEARNED;
    const asked = service({
      lexicon: () => lexicon,
      more: {
        [`DELETE /projects/${PROJECT}/lexicon`]: () => {
          lexicon = { ...NOTHING, version: 4 };
          return lexicon;
        },
      },
    });
    const forgets = (): number => asked.filter(({ route }) => route.startsWith('DELETE')).length;
    openAt(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Forget all' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(forgets()).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Forget all' }));
    await user.click(await screen.findByRole('button', { name: 'Forget all of it' }));
    expect(await screen.findByText('Once people have submitted notes', { exact: false })).toBeTruthy();
    expect(forgets()).toBe(1);
    expect(screen.queryByRole('table', { name: 'Words that were decided on' })).toBeNull();
  });

  test('the chart says in words what it draws, and its figures stand behind it', async () => {
    const user = userEvent.setup();
    service();
    openAt(ADDRESS);
    const chart = await screen.findByRole('img');
    expect(chart.getAttribute('aria-label')).toBe(
      'All labels: 40% accepted in the week from Nov 16, 2026, 90% in the week from Nov 23, 2026',
    );
    expect(chart.querySelectorAll('circle')).toHaveLength(2);
    await user.selectOptions(
      within(screen.getByRole('region', { name: 'Accepted suggestions' })).getByLabelText('Label'),
      'Problem',
    );
    expect(chart.querySelectorAll('rect')).toHaveLength(2);
    await user.click(screen.getByText('Show the figures'));
    const week = screen.getByRole('row', { name: /^Nov 23, 2026/ });
    expect(
      within(week)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['9', '1', '2', '90%']);
  });

  test('a single week is no line, and is told in words', async () => {
    service({ lexicon: { ...LEARNED, acceptance: LEARNED.acceptance.slice(1) } });
    openAt(ADDRESS);
    expect(await screen.findByText('All labels: 90% accepted in the week from Nov 23, 2026.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('before anything was learned it says what is needed', async () => {
    service({ lexicon: NOTHING });
    openAt(ADDRESS);
    expect(await screen.findByText('Nothing was learned yet')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Forget all' })).toBeNull();
  });

  test('what could not be read can be asked for again', async () => {
    const user = userEvent.setup();
    let works = false;
    service({ lexicon: () => (works ? LEARNED : aRefusal('conflict', 'Not now', 409)) });
    openAt(ADDRESS);
    expect((await screen.findByRole('alert')).textContent).toContain('Not now');
    works = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
  });
});

describe('work over all notes', () => {
  test('is begun, shown while it runs, and cancelled', async () => {
    const user = userEvent.setup();
    let jobs: Job[] = [];
    const asked = service({
      jobs: () => ({ rows: jobs, next: null }),
      more: {
        [`POST /projects/${PROJECT}/jobs`]: () => {
          jobs = [aJob(31, { state: 'running', done: 10, endedAt: null })];
          return jobs[0];
        },
        [`DELETE /projects/${PROJECT}/jobs/${id(31)}`]: () => {
          jobs = [aJob(31, { state: 'cancelled', done: 10 })];
          return jobs[0];
        },
      },
    });
    openAt(ADDRESS);
    expect(await screen.findByText('No such work was begun yet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Suggest anew' }));
    expect(await screen.findByText('10 of 40 notes')).toBeTruthy();
    expect(asked.find(({ route }) => route.startsWith('POST'))?.body).toEqual({ kind: 'suggest' });
    const meter = screen.getByRole('progressbar', { name: 'Progress: Suggest anew' });
    expect([meter.getAttribute('value'), meter.getAttribute('max')]).toEqual(['10', '40']);
    expect((screen.getByRole('button', { name: 'Suggest anew' }) as HTMLButtonElement).disabled).toBe(true);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Cancel: Suggest anew, begun/ }));
    expect(await screen.findByText('Cancelled')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('what learning brings is there as soon as it has ended', async () => {
    let learned = false;
    let polls = 0;
    service({
      lexicon: () => (learned ? LEARNED : NOTHING),
      jobs: () => {
        learned = polls++ > 0;
        const job = aJob(32, { kind: 'learn', total: 1, ...(learned ? {} : { state: 'running', done: 0 }) });
        return { rows: [job], next: null };
      },
    });
    openAt(ADDRESS);
    expect(await screen.findByText('Nothing was learned yet')).toBeTruthy();
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('announcer').textContent?.trim()).toBe('Learn from decisions: Done'));
  });

  test('what learning brings is there, too, if it has ended before it was seen to run', async () => {
    const user = userEvent.setup();
    let jobs: Job[] = [];
    service({
      lexicon: () => (jobs.length > 0 ? LEARNED : NOTHING),
      jobs: () => ({ rows: jobs, next: null }),
      more: {
        [`POST /projects/${PROJECT}/jobs`]: () => {
          jobs = [aJob(36, { kind: 'learn', total: 1, done: 1 })];
          return { ...jobs[0], state: 'running' };
        },
      },
    });
    openAt(ADDRESS);
    await screen.findByText('Nothing was learned yet');
    await user.click(screen.getByRole('button', { name: 'Learn from decisions' }));
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
  });

  test('notes that failed are named with the reason, and are tried again', async () => {
    const user = userEvent.setup();
    const failures = [{ note: id(21), reason: 'pre-annotation failed' }];
    const asked = service({
      jobs: [aJob(33, { failed: 3, failures })],
      more: { [`POST /projects/${PROJECT}/jobs/${id(33)}/again`]: aJob(34, { state: 'running' }) },
    });
    openAt(ADDRESS);
    await user.click(await screen.findByText('3 notes failed'));
    expect(await screen.findByText('Discharge letter 7: pre-annotation failed')).toBeTruthy();
    expect(screen.getByText('and 2 more')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Try again: Suggest anew, begun/ }));
    await waitFor(() =>
      expect(asked.map(({ route }) => route)).toContain(`POST /projects/${PROJECT}/jobs/${id(33)}/again`),
    );
  });

  test('a refusal is told where the work was begun', async () => {
    const user = userEvent.setup();
    service({ more: { [`POST /projects/${PROJECT}/jobs`]: aRefusal('conflict', 'Too much is running', 409) } });
    openAt(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Learn from decisions' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Too much is running');
  });

  test('an auditor sees it all and changes nothing', async () => {
    service({ roles: ['auditor'], jobs: [aJob(35, { state: 'running', done: 3 })] });
    openAt(ADDRESS);
    expect(await screen.findByText('3 of 40 notes')).toBeTruthy();
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names.filter((name) => /Suggest|Learn|Cancel|Forget|Add|Ask|aside|Take back/.test(name ?? ''))).toEqual([]);
  });
});
