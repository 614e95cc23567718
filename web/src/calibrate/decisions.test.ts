import type { CalibrationPost } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { withDecisions } from './decisions.ts';

const post = (kind: CalibrationPost['kind'], text: string): CalibrationPost => ({
  ...{ id: crypto.randomUUID(), by: crypto.randomUUID(), at: '2026-11-23T10:00:00.000Z' },
  ...{ kind, text },
});

test('each decision is a line at the end, the last of a thread, without line breaks, and once', () => {
  const divergences = [
    {
      words: 'metformin\n500 mg',
      thread: [post('remark', 'Hm.'), post('decision', 'With it.'), post('decision', 'Without\nthe dose.')],
    },
    { words: 'aspirin', thread: [post('remark', 'Nobody decided this.')] },
    { words: 'gout', thread: [post('decision', 'A condition.')] },
    { words: 'gout', thread: [post('decision', 'A condition.')] },
  ];
  expect(withDecisions('# Rules\n\nBe exact.\n\n', { round: { number: 2 }, divergences })).toBe(
    [
      '# Rules\n\nBe exact.',
      '## Decided in calibration round 2',
      '- Without the dose. (“metformin 500 mg”)\n- A condition. (“gout”)',
      '',
    ].join('\n\n'),
  );
});

test('without decisions the guideline stays as it is', () => {
  const divergences = [{ words: 'gout', thread: [post('remark', 'Hm.')] }];
  expect(withDecisions('# Rules\n', { round: { number: 1 }, divergences })).toBe('# Rules\n');
});
