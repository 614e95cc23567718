import { deidentify } from '../engine.ts';

/** What is found in a text, each as its label and its words. */
export const found = (text: string): string[] =>
  deidentify(text).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
