import type { Suggestion } from '@chartmark/schemas';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { SuggestionFacts } from './suggestion-facts.tsx';

afterEach(cleanup);

const made = (engine: string, version: string) => {
  const suggestion: Pick<Suggestion, 'engine' | 'version' | 'confidence' | 'why'> = {
    ...{ engine, version, confidence: 0.9, why: 'a hunch' },
  };
  render(<SuggestionFacts suggestion={suggestion as Suggestion} />);
};

test('the service names its own engine in words, and what tells its builds apart on demand', () => {
  made('chartmark-rules', '3+ee276b1234');
  const more = screen.getByText('Rules, version 3').closest('details');
  expect(more).toHaveProperty('open', false);
  expect(more?.textContent).toContain('chartmark-rules 3+ee276b1234');
});

test('another engine is named as it names itself', () => {
  made('our-model', '2026-11');
  expect(screen.getByText('our-model 2026-11')).toBeTruthy();
});
