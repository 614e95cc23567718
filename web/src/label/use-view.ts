import { useState } from 'react';
import { keepHere, keptHere } from '../ui/kept-here.ts';

export type Arcs = 'all' | 'selected' | 'none';
export type Numbers = 'none' | 'lines' | 'sentences';

/** How the note is shown; kept in this browser. */
export interface NoteLook {
  readonly font: 'sans' | 'mono';
  readonly sizePx: number;
  /** How high a row is without marks, in letter heights. */
  readonly leading: number;
  readonly numbers: Numbers;
  readonly arcs: Arcs;
}

export interface ViewSettings extends NoteLook {
  readonly change: (change: Partial<NoteLook>) => void;
}

export const SIZES_PX = [12, 14, 16, 18, 20, 24] as const;
export const LEADINGS = [1.2, 1.42, 1.8] as const;
export const NUMBERS = ['none', 'lines', 'sentences'] as const;

const STORED = 'chartmark.note-look';
const USUAL: NoteLook = { font: 'sans', sizePx: 16, leading: 1.42, numbers: 'none', arcs: 'all' };

/** How this browser's reader last wanted notes shown, and how to change it. */
export function useView(): ViewSettings {
  const [look, setLook] = useState(stored);
  const change = (changed: Partial<NoteLook>): void => {
    const next = { ...look, ...changed };
    keepHere(STORED, JSON.stringify(next));
    setLook(next);
  };
  return { ...look, change };
}

function stored(): NoteLook {
  try {
    const kept: Partial<NoteLook> = JSON.parse(keptHere(STORED) ?? '{}');
    const { font, sizePx, leading, numbers, arcs } = kept;
    return {
      font: font === 'mono' ? 'mono' : USUAL.font,
      sizePx: SIZES_PX.find((size) => size === sizePx) ?? USUAL.sizePx,
      leading: LEADINGS.find((one) => one === leading) ?? USUAL.leading,
      numbers: NUMBERS.find((one) => one === numbers) ?? USUAL.numbers,
      arcs: arcs === 'selected' || arcs === 'none' ? arcs : USUAL.arcs,
    };
  } catch {
    return USUAL;
  }
}
