export * from './index/build.ts';
export * from './index/file.ts';
export * from './index/term.ts';
export type { IndexLabels, TermIndex } from './index/term-index.ts';
export { conceptAt, entryName, viewIndex } from './index/term-index.ts';
export * from './match/abbreviations.ts';
export * from './match/longest.ts';
export * from './match/matcher.ts';
export * from './match/tokenise.ts';
