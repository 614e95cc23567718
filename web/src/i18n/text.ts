import { en } from './en.ts';

export type Key = keyof typeof en;

type Plural = { readonly one: string; readonly other: string };
type Holes<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Values<K extends Key> = (typeof en)[K] extends infer E
  ? E extends Plural
    ? Holes<E['one' | 'other']> | 'n'
    : Holes<E>
  : never;
type Arguments<K extends Key> = [Values<K>] extends [never]
  ? []
  : [values: Readonly<Record<Values<K>, string | number>>];

/** A text of the interface in the reader's language. Numbers in it are written as that language writes them. */
export function t<K extends Key>(key: K, ...[values]: Arguments<K>): string {
  const entry: string | Plural = en[key];
  const given = (values ?? {}) as Readonly<Record<string, string | number>>;
  const text = typeof entry === 'string' ? entry : entry[formOf(given['n'])];
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(given[name] ?? ''));
}

/** A figure with so many digits behind the point; what rounds to nothing has no sign. */
export function number(value: number, digits = 0): string {
  let format = FIGURES.get(digits);
  if (!format) {
    const length = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(LANGUAGE, { ...length, signDisplay: 'negative' });
    FIGURES.set(digits, format);
  }
  return format.format(value);
}

export const percent = (share: number): string =>
  share.toLocaleString(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 });

/** A time as the reader's calendar and clock have it. */
export const moment = (instant: string): string =>
  new Date(instant).toLocaleString(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });

const LANGUAGE = 'en';
/** Making a format costs more than using it a hundred times. */
const FIGURES = new Map<number, Intl.NumberFormat>();
const PLURALS = new Intl.PluralRules(LANGUAGE);

const formOf = (count: string | number | undefined): 'one' | 'other' =>
  PLURALS.select(Number(count ?? 0)) === 'one' ? 'one' : 'other';

const written = (value: string | number): string => (typeof value === 'number' ? number(value) : value);
