import { useSyncExternalStore } from 'react';
import { keepHere, keptHere } from './kept-here.ts';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'chartmark.theme';
const listeners = new Set<() => void>();
const wantsDark = (): MediaQueryList | null => globalThis.matchMedia?.('(prefers-color-scheme: dark)') ?? null;
const wantsContrast = (): MediaQueryList | null => globalThis.matchMedia?.('(prefers-contrast: more)') ?? null;

/** The chosen theme and how to choose another; it is kept in this browser. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose];
}

/** Puts the theme on the page, and again whenever the system's wish changes. */
export function applyTheme(): void {
  const paint = (): void => {
    document.documentElement.dataset['theme'] = resolved(chosen());
  };
  paint();
  wantsDark()?.addEventListener('change', paint);
  wantsContrast()?.addEventListener('change', paint);
  listeners.add(paint);
}

function resolved(theme: Theme): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (wantsContrast()?.matches) return 'contrast';
  return wantsDark()?.matches ? 'dark' : 'light';
}

function chosen(): Theme {
  const stored = keptHere(STORED);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

function choose(theme: Theme): void {
  keepHere(STORED, theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
