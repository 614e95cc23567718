import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  anAccount,
  aService,
  aSummary,
  eachAnew,
  faults,
  openAt,
  PROJECT,
  projectAnswers,
} from '../testing/network.tsx';

eachAnew();

const NO_NOTES = { released: 0, review: 0, failed: 0 };
const NO_TASKS = { open: 0, started: 0, submitted: 0 };

interface Situation {
  readonly released?: number;
  readonly tasks?: number;
  readonly annotators?: number;
  readonly roles?: readonly string[];
}

/** A project as far as its set-up has come, opened at its overview. */
function open({ released = 0, tasks = 0, annotators = 0, roles = ['lead'] }: Situation): void {
  const summary = aSummary(roles);
  const others = Array.from({ length: annotators }, (_, i) => anAccount(i + 2, `Annotator ${i + 1}`));
  aService({
    ...projectAnswers(roles),
    [`GET /projects/${PROJECT}`]: {
      ...summary,
      notes: { ...NO_NOTES, released },
      tasks: { ...NO_TASKS, open: tasks },
    },
    [`GET /projects/${PROJECT}/members`]: {
      rows: [
        { account: anAccount(1, 'Ada Lovelace'), roles: ['lead'] },
        ...others.map((account) => ({ account, roles: ['annotator'] })),
      ],
    },
  });
  openAt(`/projects/${PROJECT}`);
}

/** What each step says, whose words are links. */
const steps = async (): Promise<(string | null)[]> => {
  const list = await screen.findByRole('region', { name: 'Set up the project' });
  return within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
};

test('a project that was just begun has its labels, and all else before it, the notes first', async () => {
  open({});
  expect(await steps()).toEqual([
    'Look at the labels, and make them yours while no note is here. Done',
    'Import notes to label. Next',
    'Add the people who will label.',
    'Give the notes to people.',
  ]);
  expect(screen.getByText('1 of 4 done')).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test('a project with the labels and people it was begun with has half of it done, and notes come next', async () => {
  open({ annotators: 1 });
  const words = await steps();
  expect(words.map((one) => /(Done|Next)?$/.exec(one ?? '')?.[0])).toEqual(['Done', 'Next', 'Done', '']);
  expect(screen.getByText('2 of 4 done')).toBeTruthy();
  const [current] = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step');
  expect(current?.textContent).toMatch(/^Import notes/);
});

test('with notes and nobody to label them, people come next', async () => {
  open({ released: 3 });
  const words = await steps();
  expect(words.map((one) => /(Done|Next)?$/.exec(one ?? '')?.[0])).toEqual(['Done', 'Done', 'Next', '']);
});

test('what is set up needs no list', async () => {
  open({ released: 3, annotators: 1, tasks: 3 });
  await screen.findByRole('heading', { name: 'Cardiology', level: 1 });
  await screen.findByText('0 of 3 submitted');
  expect(screen.queryByText('Set up the project')).toBeNull();
});

test('who does not lead is not asked to set up', async () => {
  open({ roles: ['annotator'] });
  await screen.findByRole('heading', { name: 'Cardiology', level: 1 });
  expect(screen.queryByText('Set up the project')).toBeNull();
});
