import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Key, Plural, Translation, Words, WordsAround, WordsAtHand } from './translation.ts';

type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Values<K extends Key> = Words[K] extends infer E
  ? E extends Plural
    ? Holes<E['one' | 'other']> | 'n'
    : Holes<E>
  : never;
type Arguments<K extends Key> = [Values<K>] extends [never]
  ? []
  : [values: Readonly<Record<Values<K>, string | number>>];

/** A text of the interface in the reader's language. Numbers in it are written as that language writes them. */
export function t<K extends Key>(key: K, ...[values]: Arguments<K>): string {
  return filled(key, values ?? {});
}

/** What the service names by a code, in the reader's language; null if the catalogue does not have it. */
export const told = (key: string, values: Readonly<Record<string, string | number>>): string | null =>
  Object.hasOwn(spoken.texts, key) ? filled(key as Key, values) : null;

function filled(key: Key, given: Readonly<Record<string, string | number>>): string {
  // Only a screen that was not waited for with its words could ask for what is not there; better its name than nothing.
  const entry: string | Plural = spoken.texts[key] ?? key;
  const text = typeof entry === 'string' ? entry : entry[formOf(given['n'])];
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(given[name] ?? ''));
}

interface Source {
  readonly atHand: () => Promise<Translation<WordsAtHand>>;
  readonly around: () => Promise<Translation<WordsAround>>;
}

const SOURCES: Readonly<Record<Language, Source>> = {
  en: {
    atHand: () => Promise.resolve(en),
    around: async () => (await import('./en-around.ts')).enAround,
  },
  de: {
    atHand: async () => (await import('./de.ts')).de,
    around: async () => (await import('./de-around.ts')).deAround,
  },
};

/** Lets everything after it be said in a language. English is at hand; another is fetched, and rejects if it cannot be. */
export async function speak(language: Language): Promise<void> {
  const { atHand, around } = SOURCES[language];
  spoken = spokenIn(language, { ...(await atHand()), ...(saysAround && (await around())) });
}

/** Fetches the words of the screens around labelling, none of which is to be shown before. Rejects if they cannot be had. */
export async function fetchWordsAround(): Promise<void> {
  if (saysAround) return;
  const { language } = spoken;
  const around = await SOURCES[language].around();
  spoken = { ...spoken, texts: { ...spoken.texts, ...around } };
  saysAround = true;
}

/** A figure with so many digits behind the point; what rounds to nothing has no sign. */
export function number(value: number, digits = 0): string {
  let format = spoken.figures.get(digits);
  if (!format) {
    const length = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(spoken.language, { ...length, signDisplay: 'negative' });
    spoken.figures.set(digits, format);
  }
  return format.format(value);
}

export const percent = (share: number, digits = 0): string =>
  share.toLocaleString(spoken.language, {
    ...{ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits },
  });

/** A length of time in hours and minutes: `1 h 05 min`, `12 min`; under a minute `< 1 min`. @param ms milliseconds */
export function hours(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes === 0) return ms > 0 ? '< 1 min' : '0 min';
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return whole === 0 ? `${rest} min` : `${number(whole)} h ${String(rest).padStart(2, '0')} min`;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the largest unit that leaves it at least one: `1.4 GB`. */
export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const format = { style: 'unit', unit: UNITS[step], unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return (bytes / 1000 ** step).toLocaleString(spoken.language, { ...format, maximumFractionDigits: 1 });
}

/** A time as the reader's calendar and clock have it. */
export const moment = (instant: string): string =>
  new Date(instant).toLocaleString(spoken.language, { dateStyle: 'medium', timeStyle: 'short' });

/** A day as the reader's calendar has it. @param date ISO 8601 */
export const day = (date: string): string =>
  new Date(date).toLocaleDateString(spoken.language, { dateStyle: 'medium', timeZone: 'UTC' });

/** Making a format costs more than using it a hundred times, so they are kept. */
const spokenIn = (language: Language, texts: Partial<Translation<Words>>) => ({
  language,
  texts,
  plurals: new Intl.PluralRules(language),
  figures: new Map<number, Intl.NumberFormat>(),
});

let spoken = spokenIn('en', en);
let saysAround = false;

const formOf = (count: string | number | undefined): 'one' | 'other' =>
  spoken.plurals.select(Number(count ?? 0)) === 'one' ? 'one' : 'other';

const written = (value: string | number): string => (typeof value === 'number' ? number(value) : value);
