import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { aRefusal, eachAnew, faults, openAt, PROJECT } from '../testing/network.tsx';
import { ADDRESS, LEARNED, NOTHING, suggestionsService } from '../testing/suggestions.ts';

eachAnew();

const wordsShown = (): string[] =>
  within(screen.getByRole('table', { name: 'Words that were decided on' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent ?? '');

describe('what was learned', () => {
  test('words are put aside, and taken back', async () => {
    const user = userEvent.setup();
    const asked = suggestionsService({ more: { [`POST /projects/${PROJECT}/lexicon/aside`]: LEARNED } });
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
    suggestionsService();
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
    const asked = suggestionsService({ more: { [`GET /projects/${PROJECT}/lexicon/tagger`]: insight } });
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
    suggestionsService({ lexicon: { ...LEARNED, tagger } });
    openAt(ADDRESS);
    expect(await screen.findByText(why)).toBeTruthy();
  });

  test('words are searched, filtered by effect, and sorted', async () => {
    const user = userEvent.setup();
    suggestionsService();
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
    suggestionsService({ entries: () => (asked++ === 0 ? page(0, 500) : page(500, 510)) });
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
    const asked = suggestionsService({
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
    suggestionsService();
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
    suggestionsService({ lexicon: { ...LEARNED, acceptance: LEARNED.acceptance.slice(1) } });
    openAt(ADDRESS);
    expect(await screen.findByText('All labels: 90% accepted in the week from Nov 23, 2026.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('before anything was learned it says what is needed', async () => {
    suggestionsService({ lexicon: NOTHING });
    openAt(ADDRESS);
    expect(await screen.findByText('Nothing was learned yet')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Forget all' })).toBeNull();
  });

  test('what could not be read can be asked for again', async () => {
    const user = userEvent.setup();
    let works = false;
    suggestionsService({ lexicon: () => (works ? LEARNED : aRefusal('conflict', 'Not now', 409)) });
    openAt(ADDRESS);
    expect((await screen.findByRole('alert')).textContent).toContain('Not now');
    works = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Submitted layers')).toBeTruthy();
  });
});
