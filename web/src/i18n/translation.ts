import type { en } from './en.ts';
import type { enAround } from './en-around.ts';

/** English words by where they are fetched: with the page, and with the first screen that is not the labelling screen. */
export type WordsAtHand = typeof en;
export type WordsAround = typeof enAround;
export type Words = WordsAtHand & WordsAround;

export type Key = keyof Words;

export type Plural = { readonly one: string; readonly other: string };

/** The same keys in another language; where English has two forms, so has it. */
export type Translation<W> = { readonly [K in keyof W]: W[K] extends Plural ? Plural : string };
