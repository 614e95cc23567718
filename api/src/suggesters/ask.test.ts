import type { SuggestRequest } from '@chartmark/schemas';
import { describe, expect, test } from 'vitest';
import { ask, type Reply } from './ask.ts';

const notesOf = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `note ${i}`, text: `text ${i}` }));
const answerTo = ({ notes }: SuggestRequest): Reply => ({
  kind: 'answer',
  body: { contract: 'chartmark-suggest/1', model: { name: 'm', version: '1' }, notes: notes.map(({ id }) => ({ id })) },
});

function asking(reply: (request: SuggestRequest, nth: number) => Reply, more = async () => true) {
  const waited: number[] = [];
  const sizes: number[] = [];
  const deps = {
    call: async (request: SuggestRequest) => reply(request, sizes.push(request.notes.length)),
    wait: async (ms: number) => void waited.push(ms),
    more,
  };
  return { deps, waited, sizes };
}
const ABOUT = { labels: ['A'], relations: [] };

describe('asking a model', () => {
  test('what is out of reach is tried five times, each wait twice as long', async () => {
    const { deps, waited, sizes } = asking(() => ({ kind: 'unreachable', reason: 'gone' }));
    const outcome = await ask(notesOf(4), ABOUT, deps);
    expect(sizes).toEqual([4, 4, 4, 4, 4]);
    expect(waited).toEqual([500, 1000, 2000, 4000]);
    expect(outcome).toMatchObject({ answers: [], down: true });
    expect(outcome.failures).toHaveLength(4);
  });

  test('it is left alone for as long as it asks, but not for hours', async () => {
    const { deps, waited } = asking((request, nth) =>
      nth < 3 ? { kind: 'busy', waitMs: nth === 1 ? 1_234 : 9_999_999 } : answerTo(request),
    );
    expect((await ask(notesOf(1), ABOUT, deps)).answers).toHaveLength(1);
    expect(waited).toEqual([1_234, 30_000]);
  });

  test('a note it cannot bear is found in a logarithm of calls, and fails alone', async () => {
    const { deps, sizes } = asking((request) =>
      request.notes.some(({ text }) => text === 'text 5') ? { kind: 'refused', reason: 'no' } : answerTo(request),
    );
    const outcome = await ask(notesOf(16), ABOUT, deps);
    expect(outcome.failures).toEqual([{ note: 'note 5', reason: 'no' }]);
    expect(outcome.answers.map(({ note }) => note.id)).toEqual(
      notesOf(16).flatMap(({ id }) => (id === 'note 5' ? [] : [id])),
    );
    expect(sizes).toEqual([16, 8, 4, 4, 2, 1, 1, 2, 8]);
  });

  test('a note it says nothing of has failed; one nobody asked about is ignored', async () => {
    const stranger = { id: '77', text: '' };
    const { deps } = asking((request) => answerTo({ ...request, notes: [...request.notes.slice(0, 1), stranger] }));
    const outcome = await ask(notesOf(2), ABOUT, deps);
    expect(outcome.failures).toEqual([{ note: 'note 1', reason: 'the suggester said nothing of this note' }]);
  });

  test('of a note it speaks of twice nothing is taken, and it has failed', async () => {
    const { deps } = asking((request) =>
      answerTo({ ...request, notes: [...request.notes, ...request.notes.slice(1)] }),
    );
    const { answers, failures } = await ask(notesOf(2), ABOUT, deps);
    expect(answers.map(({ note }) => note.id)).toEqual(['note 0']);
    expect(failures).toEqual([{ note: 'note 1', reason: 'the suggester answered for this note more than once' }]);
  });

  test('once nobody wants the answer, it is not asked again', async () => {
    const { deps, sizes } = asking(
      () => ({ kind: 'busy', waitMs: null }),
      async () => false,
    );
    await ask(notesOf(2), ABOUT, deps);
    expect(sizes).toEqual([2]);
  });
});
