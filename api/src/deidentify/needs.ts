import { EDGE, END, gramChance, gramPlace, isWordSymbol, LONGEST_GRAM, type Reading, symbolIn } from './grams.ts';
import { endOfClass, endOfGroup, lengthOfAtom, quantifierAt, splitTop } from './pattern.ts';

/** Of some alternative every run must be in the text; a run is told by its place in the table of runs. */
export type Need = readonly (readonly number[])[];

type Symbols = readonly number[];

/**
 * What a text must hold near a place for an expression to match there, as runs of characters, the rarest first: read off the
 * parts of the expression that no match goes without. After Cox (2012), Regular Expression Matching with a Trigram Index.
 */
export function needsOf({ source, flags }: RegExp): readonly Need[] {
  const how = { flags: flags.replace(/[^imu]/g, '') };
  return (['letters', 'shapes'] as const)
    .flatMap((reading) => ofPattern(source, { ...how, reading }, OPEN))
    .filter(({ chance }) => chance < TOO_OFTEN)
    .sort((a, b) => worthOf(a) - worthOf(b))
    .slice(0, MOST_NEEDS)
    .map(({ any }) => any.map((runs) => runs.map(({ place }) => place)));
}

/** A run of characters, and how likely a note holds it. */
interface Run {
  readonly place: number;
  readonly chance: number;
}

interface Likely {
  readonly any: readonly (readonly Run[])[];
  readonly chance: number;
}

/** How long it takes to ask for it, over how often that spares the search: the least is best asked first. */
function worthOf({ any, chance }: Likely): number {
  return (any.length + ASKING) / (1 - chance);
}
const ASKING = 10;

/** What a word cannot go on behind, where nothing of it may stand before. */
const NO_WORD = /^(?:\\w|\[(?!\^)[^\]]*\\w[^\]]*\])$/;
const MOST_NEEDS = 4;
/** What nearly every stretch of a note holds is not worth asking for. */
const TOO_OFTEN = 0.99;
const MOST_ALTERNATIVES = 400;
const MOST_SYMBOLS = 8;
const MOST_PRODUCT = 48;
const MOST_RUNS = 3;

interface How {
  readonly reading: Reading;
  /** `i`, `m` and `u`, where the expression has them. */
  readonly flags: string;
}

/** What stands directly before a part: the symbols there may be, and whether a word cannot go on. */
interface Before {
  readonly run: readonly Symbols[];
  readonly edge: boolean;
}
const OPEN: Before = { run: [], edge: false };

function ofPattern(pattern: string, how: How, before: Before): Likely[] {
  const each = splitTop(pattern).map((one) => ofSequence(one, how, before));
  const [only] = each;
  return each.length === 1 && only ? only : either(each);
}

function ofSequence(pattern: string, how: How, before: Before): Likely[] {
  const needs: Likely[] = [];
  let { run, edge } = before;
  const close = () => {
    needs.push(...ofRun(run, how.reading));
    run = [];
    edge = false;
  };
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    if (rest[0] === '$' && how.reading === 'letters' && !how.flags.includes('m')) {
      run = [...run, [END]];
      close();
      at += 1;
    } else if (/^(?:\^|\$)/.test(rest)) at += 1;
    else if (rest.startsWith('\\b')) {
      const { least, length } = quantifierAt(pattern, at + 2);
      edge ||= run.length === 0 && least > 0;
      at += 2 + length;
    } else if (/^\(\?<?[=!]/.test(rest)) {
      const end = endOfGroup(pattern, at);
      const inside = rest.slice(rest[2] === '<' ? 4 : 3, end - at - 1);
      const { least, length } = quantifierAt(pattern, end);
      if (least === 1 && /^\(\?<?=/.test(rest)) needs.push(...ofPattern(inside, how, OPEN));
      else if (least === 1 && rest[2] === '<' && run.length === 0) edge ||= NO_WORD.test(inside);
      at = end + length;
    } else if (rest[0] === '(') {
      const end = endOfGroup(pattern, at);
      const inside = pattern.slice(at + (/^\((?:\?:|\?<[a-z]+>)?/.exec(rest)?.[0].length ?? 1), end - 1);
      const { least, most, length } = quantifierAt(pattern, end);
      const after = pattern.slice(end + length);
      if (least === 1 && most === 1 && splitTop(inside).length === 1)
        return [...needs, ...ofSequence(inside + after, how, { run, edge })];
      if (least === 0 && most === 1 && edge && run.length === 0)
        return [...needs, ...either([ofPattern(inside, how, { run, edge }), ofSequence(after, how, { run, edge })])];
      if (least > 0) needs.push(...ofPattern(inside, how, { run, edge }));
      close();
      at = end + length;
    } else {
      const end = rest[0] === '[' ? endOfClass(pattern, at) : at + lengthOfAtom(rest);
      const { least, most, length } = quantifierAt(pattern, end);
      const symbols = symbolsOf(pattern.slice(at, end), how);
      if (least === 0 || symbols === undefined) close();
      else {
        if (edge && run.length === 0 && how.reading === 'letters' && symbols.every(isWordSymbol)) run = [[EDGE]];
        edge = false;
        run = [...run, ...Array.from({ length: Math.min(least, LONGEST_GRAM) }, () => symbols)];
        if (most > Math.min(least, LONGEST_GRAM)) {
          close();
          run = Array.from({ length: Math.min(least, LONGEST_GRAM) }, () => symbols);
        }
      }
      at = end + length;
    }
  }
  close();
  return needs;
}

/** At least one of the alternatives matches, so what each needs most is needed of one. */
function either(alternatives: readonly (readonly Likely[])[]): Likely[] {
  const any: (readonly Run[])[] = [];
  for (const needs of alternatives) {
    const rarest = needs.toSorted((a, b) => a.chance - b.chance);
    const [first] = rarest;
    if (first === undefined) return [];
    const alone = rarest.filter((need) => need.any.length === 1).flatMap((need) => need.any[0] ?? []);
    const together = alone.slice(0, MOST_RUNS);
    any.push(...(chanceOfAll(together) <= first.chance ? [together] : first.any));
  }
  return any.length === 0 || any.length > MOST_ALTERNATIVES ? [] : [likely(any)];
}

function likely(any: readonly (readonly Run[])[]): Likely {
  return { any, chance: 1 - any.reduce((none, runs) => none * (1 - chanceOfAll(runs)), 1) };
}

function chanceOfAll(runs: readonly Run[]): number {
  return runs.reduce((chance, run) => chance * run.chance, 1);
}

/** The runs of up to four symbols within a longer one, where few enough are possible. */
function ofRun(run: readonly Symbols[], reading: Reading): Likely[] {
  const size = Math.min(LONGEST_GRAM, run.length);
  const needs: Likely[] = [];
  for (let start = 0; size > 0 && start + size <= run.length; start += 1) {
    const window = run.slice(start, start + size);
    if (window.reduce((product, symbols) => product * symbols.length, 1) > MOST_PRODUCT) continue;
    if (size === 1 && (reading === 'shapes' || window[0]?.[0] === EDGE)) continue;
    const runs = window.reduce<number[][]>(
      (all, symbols) => all.flatMap((one) => symbols.map((s) => [...one, s])),
      [[]],
    );
    needs.push(likely(runs.map((one) => [{ place: gramPlace(one, reading), chance: gramChance(one, reading) }])));
  }
  return needs;
}

/** What may stand for a part of one character; undefined for anything, too much, or what is no character. */
function symbolsOf(atom: string, { reading, flags }: How): Symbols | undefined {
  if (atom === '.' || /^\\(?:[1-9BDSWP]|k<)/.test(atom) || atom.startsWith('[^')) return undefined;
  const key = `${reading} ${flags} ${atom}`;
  const known = SYMBOLS.get(key);
  if (known) return known.length === 0 || known.length > MOST_SYMBOLS ? undefined : known;
  const shape = new RegExp(`^${atom}$`, flags);
  const codes = Array.from({ length: 128 }, (_, code) => code).filter((code) => shape.test(String.fromCharCode(code)));
  const symbols = new Set([...codes, ...(BEYOND.test(atom) ? [0x80] : [])].map((code) => symbolIn(reading, code)));
  SYMBOLS.set(key, [...symbols]);
  return symbolsOf(atom, { reading, flags });
}
const SYMBOLS = new Map<string, Symbols>();
/** A part that characters beyond ASCII may stand for. */
const BEYOND = /[^ -~]|\\[ps]|\\u(?!00[0-7])/;
