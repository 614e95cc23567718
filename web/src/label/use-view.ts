import { useState } from 'react';

export type Arcs = 'all' | 'selected' | 'none';

/** How the note is shown; kept in this browser. */
export interface NoteLook {
  readonly font: 'sans' | 'mono';
  readonly sizePx: number;
  readonly arcs: Arcs;
}

export interface ViewSettings extends NoteLook {
  readonly change: (change: Partial<NoteLook>) => void;
}

export const SIZES_PX = [12, 14, 16, 18, 20, 24] as const;

const STORED = 'chartmark.note-look';
const USUAL: NoteLook = { font: 'sans', sizePx: 16, arcs: 'all' };

export function useView(): ViewSettings {
  const [look, setLook] = useState(stored);
  const change = (changed: Partial<NoteLook>): void => {
    const next = { ...look, ...changed };
    localStorage.setItem(STORED, JSON.stringify(next));
    setLook(next);
  };
  return { ...look, change };
}

function stored(): NoteLook {
  try {
    const { font, sizePx, arcs }: Partial<NoteLook> = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    return {
      font: font === 'mono' ? 'mono' : USUAL.font,
      sizePx: SIZES_PX.find((size) => size === sizePx) ?? USUAL.sizePx,
      arcs: arcs === 'selected' || arcs === 'none' ? arcs : USUAL.arcs,
    };
  } catch {
    return USUAL;
  }
}
