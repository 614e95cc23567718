import { Refusal, refusal } from '@chartmark/schemas';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { Failed, messageOf } from './states.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a refusal says why, and an answer that does not fit asks for the page anew', () => {
  expect(messageOf(new Refusal('conflict', 'Somebody was faster'))).toBe('Somebody was faster');
  const unfit = z.object({ name: z.string() }).safeParse({}).error;
  expect(messageOf(unfit)).toBe('The service answered in a way this page does not know. Reload the page.');
});

test('where the service asks to wait nothing is called failed, and it is asked again when it said, not before', () => {
  vi.useFakeTimers();
  const retry = vi.fn();
  const asks = () => <Failed error={refusal('request.throttled', { seconds: 30 })} onRetry={retry} />;
  const { rerender } = render(asks());
  expect(screen.getByRole('status').textContent).toBe('The service asks to waitThis goes on by itself in 30 seconds.');
  expect(screen.queryByRole('button')).toBeNull();
  act(() => void vi.advanceTimersByTime(29_999));
  expect(retry).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1));
  expect(retry).toHaveBeenCalledTimes(1);
  // It asks once more, with figures of before still there to be shown.
  rerender(asks());
  act(() => void vi.advanceTimersByTime(30_000));
  expect(retry).toHaveBeenCalledTimes(2);
});
