import type { Fact } from '../index/facts.ts';
import type { Term } from '../index/term.ts';

/** What to take of a terminology. */
export interface ImportOptions {
  /** A file, or the folder the publisher's files lie in. */
  readonly path: string;
  /** Two letters, such as `en`; names in other languages are left out where the layout says their language. */
  readonly language: string;
  /** Only concepts of these types; all, if empty. */
  readonly types: readonly string[];
  /** What to call concepts of a type, where not by the publisher's word. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What to call the terminology; its usual name, if not given. */
  readonly system?: string | undefined;
}

/** A name that was taken, why one was left out, or what a concept is a kind of and means. */
export type Imported = { readonly term: Term } | { readonly dropped: string } | { readonly fact: Fact };

/** Reads one publisher's layout, line by line, in the order of the files. */
export interface Importer {
  /** The files it reads, for help. */
  readonly reads: string;
  /** @throws {RangeError} if a file is missing or is not of this layout */
  run(options: ImportOptions): Generator<Imported>;
}

export const dropped = (why: string): Imported => ({ dropped: why });

/** A name, unless its type is not wanted. */
export function imported(term: Term, { types, labels }: ImportOptions): Imported {
  if (types.length > 0 && !types.includes(term.type)) return dropped('a type that was not asked for');
  const type = labels?.[term.type];
  return { term: type === undefined ? term : { ...term, type } };
}

/** Of a publisher whose files are in one language. @throws {RangeError} if another was asked for */
export function requireEnglish({ language }: ImportOptions): void {
  if (language !== 'en') throw new RangeError('the names in these files are in English only');
}

/** The publisher's word for a language. @throws {RangeError} if it is none of those it has */
export function languageIn(languages: Readonly<Record<string, string>>, { language }: ImportOptions): string {
  const word = languages[language];
  if (word === undefined) {
    throw new RangeError(`the language ${language} is none of ${Object.keys(languages).join(', ')}`);
  }
  return word;
}

/**
 * Tells of each code, given in any order, that it is a kind of the longest other code it begins with: so the codes of
 * ICD-10 and ATC are made.
 */
export function* kindsByPrefix(system: string, codes: Iterable<string>): Generator<Imported> {
  const known = new Set(codes);
  for (const code of known) {
    for (let length = code.length - 1; length > 0; length--) {
      const shorter = code.slice(0, length).replace(/\.$/, '');
      if (shorter === code || !known.has(shorter)) continue;
      yield { fact: { system, code, broader: [shorter] } };
      break;
    }
  }
}
