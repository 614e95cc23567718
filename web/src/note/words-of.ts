import { type Fragment, quote } from '@chartmark/schemas';

/** The words of a span on one line, at most 60 characters of them. */
export function wordsOf(text: string, extent: { readonly fragments: readonly Fragment[] }): string {
  const words = quote(text, extent).replaceAll(/\s+/gu, ' ');
  const characters = [...words];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : words;
}
