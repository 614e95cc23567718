import type { en } from './en.ts';

export type Key = keyof typeof en;

export type Plural = { readonly one: string; readonly other: string };

/** The same keys in another language; where English has two forms, so has it. */
export type Translation = { readonly [K in Key]: (typeof en)[K] extends Plural ? Plural : string };
