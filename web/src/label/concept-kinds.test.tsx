import type { ConceptRef } from '@chartmark/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aService, eachAnew, faults, PROJECT } from '../testing/network.tsx';
import { ConceptKinds } from './concept-kinds.tsx';

eachAnew();

const ref = (code: string, name: string): ConceptRef => ({ system: 'ICD-10-CM', code, name });
const details = {
  concept: ref('M10.0', 'Idiopathic gout'),
  ...{ type: 'CONDITION', definition: 'Crystals in joints.', broader: [ref('M10', 'Gout')] },
  ...{ narrower: [ref('M10.00', 'Idiopathic gout, unspecified site')], narrowerInAll: 24 },
};

function show(answer: unknown, onChoose: ((concept: ConceptRef) => void) | null) {
  const asked = aService({ [`GET /projects/${PROJECT}/concepts/ICD-10-CM/M10.0`]: answer });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <main>
        <h1>Details</h1>
        <ConceptKinds project={PROJECT} concept={ref('M10.0', 'Idiopathic gout')} onChoose={onChoose} />
      </main>
    </QueryClientProvider>,
  );
  return asked;
}

test('a code says what it means, and one that is broader or narrower is chosen instead', async () => {
  const user = userEvent.setup();
  const onChoose = vi.fn();
  show(details, onChoose);
  expect(await screen.findByText('Crystals in joints.')).toBeTruthy();
  await user.click(screen.getByText('Broader (1) and narrower (24)'));
  expect(screen.getByText('and 23 more; search for them by name')).toBeTruthy();
  expect(await faults()).toEqual([]);
  const narrower = screen.getByRole('region', { name: 'Kinds of it' });
  await user.click(within(narrower).getByRole('button', { name: 'Idiopathic gout, unspecified site M10.00' }));
  expect(onChoose).toHaveBeenCalledWith(ref('M10.00', 'Idiopathic gout, unspecified site'));
});

test('who may only look sees it without buttons', async () => {
  show(details, null);
  expect(await screen.findByText('Crystals in joints.')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('where nothing is known nothing is said', async () => {
  const asked = show({ ...details, definition: null, broader: [], narrower: [], narrowerInAll: 0 }, () => {});
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(document.body.textContent).toBe('Details');
});
