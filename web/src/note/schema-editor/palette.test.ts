import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LabelSchema } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PALETTE } from './draft.ts';

type Three = readonly [number, number, number];

const CSS = readFileSync(join(import.meta.dirname, '../../ui/theme.css'), 'utf8');
const TEMPLATES = join(import.meta.dirname, '../../../../api/templates');
/** What a theme mixes to labels' colours: white or black, and how much of it from 0 to 1; in the order the themes stand in. */
const MIXES = [...CSS.matchAll(/--ink-mix: (?<colour>#[0-9a-f]{6}) (?<share>\d+)%/g)].map(({ groups }) => ({
  ...{ added: groups?.['colour'] ?? '', share: Number(groups?.['share']) / 100 },
}));
const SURFACES = [...CSS.matchAll(/--surface: (?<colour>#[0-9a-f]{6})/g)].map(({ groups }) => groups?.['colour'] ?? '');
const THEMES = ['light', 'dark', 'contrast'].map((theme, i) => ({
  ...{ theme, mix: MIXES[i] ?? { added: '', share: Number.NaN }, surface: SURFACES[i] ?? '' },
}));

/** Machado, Oliveira and Fernandes (2009), IEEE TVCG 15(6): what is seen without one kind of cone, in linear RGB. */
const EYES: Readonly<Record<string, readonly Three[]>> = {
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  any: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

const dot = (a: Three, b: Three): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const through = (rows: readonly Three[], colour: Three): Three =>
  rows.map((row) => Math.min(1, Math.max(0, dot(row, colour)))) as unknown as Three;
const linear = (hex: string): Three =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Three;

/** Ottosson (2020), Oklab, in which equal distances look equally far. */
function oklab(c: Three): Three {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], c));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], c));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], c));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

function fromOklab(lab: Three): Three {
  const l = dot([1, 0.3963377774, 0.2158037573], lab) ** 3;
  const m = dot([1, -0.1055613458, -0.0638541728], lab) ** 3;
  const s = dot([1, -0.0894841775, -1.291485548], lab) ** 3;
  return through(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    [l, m, s],
  );
}

/** As `color-mix(in oklab, …)` mixes it. */
const mixed = (hex: string, { added, share }: { added: string; share: number }): Three => {
  const other = oklab(linear(added));
  return fromOklab(oklab(linear(hex)).map((c, i) => c * (1 - share) + (other[i] ?? 0) * share) as unknown as Three);
};

/** The distance in Oklab of the two of some colours that look most alike. */
function leastApart(colours: readonly Three[], eye: readonly Three[]): number {
  const seen = colours.map((colour) => oklab(through(eye, colour)));
  const pairs = seen.flatMap((a, i) => seen.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])));
  return Math.min(...pairs);
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (c: Three): number => dot([0.2126, 0.7152, 0.0722], c);
function contrast(a: Three, b: Three): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const Template = z.object({ entityTypes: LabelSchema.shape.entityTypes });
const SETS: Readonly<Record<string, readonly string[]>> = {
  palette: PALETTE,
  ...Object.fromEntries(
    readdirSync(TEMPLATES).flatMap((file) => {
      if (!file.endsWith('.json')) return [];
      const { entityTypes } = Template.parse(JSON.parse(readFileSync(join(TEMPLATES, file), 'utf8')));
      return [[file, entityTypes.map(({ colour }) => colour)]];
    }),
  ),
};

test.each(THEMES)('in the $theme theme no two colours of labels look alike, to whichever eyes', ({ mix }) => {
  for (const [set, colours] of Object.entries(SETS)) {
    const inks = colours.map((colour) => mixed(colour, mix));
    for (const [eye, rows] of Object.entries(EYES)) {
      expect(leastApart(inks, rows), `${set}, ${eye}`).toBeGreaterThan(0.045);
    }
  }
});

test.each(THEMES)('in the $theme theme lines in the colours of labels stand out as WCAG 1.4.11 asks', (theme) => {
  for (const colour of Object.values(SETS).flat()) {
    expect(contrast(mixed(colour, theme.mix), linear(theme.surface)), colour).toBeGreaterThan(3);
  }
});
