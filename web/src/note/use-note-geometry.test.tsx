import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNoteGeometry } from './use-note-geometry.ts';

let tell = (): void => {};

beforeEach(() => {
  class Sizes {
    constructor(told: () => void) {
      tell = told;
    }
    observe(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal('ResizeObserver', Sizes);
});
afterEach(() => vi.unstubAllGlobals());

test('what comes when the note is there measures it again at another size, not at the first that is told', () => {
  const body = { current: document.createElement('div') };
  const { result } = renderHook(() => useNoteGeometry(body));
  act(() => tell());
  expect(result.current).toBe(0);
  act(() => tell());
  expect(result.current).toBe(1);
});

test('what comes with the note could not measure it yet, and does at the first size', () => {
  const body: { current: HTMLElement | null } = { current: null };
  const note = document.createElement('div');
  const { result } = renderHook(() => {
    const tick = useNoteGeometry(body);
    body.current = note;
    return tick;
  });
  act(() => tell());
  expect(result.current).toBe(1);
});
