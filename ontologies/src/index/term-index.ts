import { Buffer } from 'node:buffer';
import type { Concept } from './term.ts';

/*
 * An index is one buffer, so that threads share it and a file is its exact copy: a header, then these columns. Nodes
 * form a trie over canonical words; node 0 is the root. Entries lie sorted by the node they end at.
 */

/** What each column holds, in the order of the buffer. */
const COLUMNS = {
  /**
   * Open addressing by spelling, three numbers a row, which lie together as most words of a note are known: the halves of
   * the hash, and the number of the word from 1, or 0 in a free row.
   */
  words: Int32Array,
  /** Child of the root by word number; 0: none. */
  rootChild: Int32Array,
  /**
   * Children of node n: rows `firstEdge[n]` to `firstEdge[n + 1]`, by ascending word number. Nodes are numbered in the
   * order of these rows, so that row r leads to node r + 1.
   */
  firstEdge: Int32Array,
  edgeWord: Int32Array,
  /** Entries that end at node n: rows `firstEntry[n]` to `firstEntry[n + 1]`. */
  firstEntry: Int32Array,
  entryConcept: Int32Array,
  /** 0, or the hash of the exact characters the text must have. */
  entrySpelling: Int32Array,
  entryName: Int32Array,
  entryNameBytes: Uint16Array,
  conceptType: Uint16Array,
  conceptSystem: Uint16Array,
  conceptCode: Int32Array,
  conceptCodeBytes: Uint16Array,
  conceptName: Int32Array,
  conceptNameBytes: Uint16Array,
  /**
   * What concept n is a kind of: rows `firstBroader[n]` to `firstBroader[n + 1]`, and what is a kind of it. Empty where the
   * terminology does not say, as are the next two.
   */
  firstBroader: Int32Array,
  broader: Int32Array,
  firstNarrower: Int32Array,
  narrower: Int32Array,
  conceptDefinition: Int32Array,
  conceptDefinitionBytes: Int32Array,
  /** UTF-8 of all names, codes and definitions. */
  characters: Uint8Array,
  /** UTF-8 of the JSON of `types`, `systems` and `wordForm`. */
  labels: Uint8Array,
} as const;

type ColumnName = keyof typeof COLUMNS;
type Column<T> = T extends Int32ArrayConstructor
  ? Int32Array
  : T extends Uint16ArrayConstructor
    ? Uint16Array
    : Uint8Array;
export type Columns = { readonly [name in ColumnName]: Column<(typeof COLUMNS)[name]> };

/** What an index says once for all its terms. */
export interface IndexLabels {
  readonly types: readonly string[];
  readonly systems: readonly string[];
  /** `canonical`: spellings and inflections of a word are one. `spelled`: only case and diacritics are ignored. */
  readonly wordForm: 'canonical' | 'spelled';
}

/** A dictionary ready to be matched: immutable, shareable between threads, named by a hash of its content. */
export interface TermIndex extends Columns, IndexLabels {
  readonly buffer: ArrayBufferLike;
  /** The first 16 hexadecimal digits of the SHA-256 of the content. */
  readonly version: string;
  readonly terms: number;
  readonly concepts: number;
}

const MAGIC = 0x58494d43;
const FORMAT = 4;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const HEADER_BYTES = 64 + NAMES.length * 8;
const VERSION_AT = 16;

/** Copies columns into one fresh buffer. `shared` makes it a SharedArrayBuffer. */
export function packIndex(columns: Omit<Columns, 'labels'>, labels: IndexLabels, digest: Digest): TermIndex {
  const all: Columns = { ...columns, labels: Buffer.from(JSON.stringify(labels)) };
  const bytes = NAMES.reduce((sum, name) => sum + aligned(all[name].byteLength), HEADER_BYTES);
  const buffer = new SharedArrayBuffer(bytes);
  const header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
  header.set([MAGIC, FORMAT, NAMES.length]);
  let offset = HEADER_BYTES;
  for (const [i, name] of NAMES.entries()) {
    const column = all[name];
    header.set([offset, column.length], 16 + i * 2);
    new Uint8Array(buffer, offset).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    offset += aligned(column.byteLength);
  }
  const version = digest(new Uint8Array(buffer, HEADER_BYTES)).slice(0, 16);
  new Uint8Array(buffer).set(Buffer.from(version, 'latin1'), VERSION_AT);
  return viewIndex(buffer);
}

/** Hexadecimal SHA-256. */
export type Digest = (bytes: Uint8Array) => string;

/** Whether an index holds what it was named by. */
export const isWhole = ({ buffer, version }: TermIndex, digest: Digest): boolean =>
  digest(new Uint8Array(buffer, HEADER_BYTES)).startsWith(version);

/**
 * Views a buffer that `packIndex` filled, copying nothing but the labels.
 *
 * @throws {RangeError} if the buffer is not an index of this format
 */
export function viewIndex(buffer: ArrayBufferLike): TermIndex {
  if (buffer.byteLength < HEADER_BYTES) throw new RangeError('not a term index: too short');
  const header = new Int32Array(buffer, 0, HEADER_BYTES / 4);
  if (header[0] !== MAGIC || header[1] !== FORMAT || header[2] !== NAMES.length) {
    throw new RangeError('not a term index of this format');
  }
  const columns = Object.fromEntries(NAMES.map((name, i) => [name, viewColumn(buffer, header, name, i)])) as Columns;
  return {
    ...columns,
    ...(JSON.parse(Buffer.from(columns.labels).toString('utf8')) as IndexLabels),
    buffer,
    version: Buffer.from(buffer, VERSION_AT, 16).toString('latin1'),
    terms: columns.entryConcept.length,
    concepts: columns.conceptType.length,
  };
}

function viewColumn(buffer: ArrayBufferLike, header: Int32Array, name: ColumnName, i: number): Columns[ColumnName] {
  const offset = header[16 + i * 2] ?? 0;
  const length = header[17 + i * 2] ?? 0;
  const View: new (buffer: ArrayBufferLike, offset: number, length: number) => Columns[ColumnName] = COLUMNS[name];
  if (
    offset < HEADER_BYTES ||
    offset % 8 !== 0 ||
    offset + length * COLUMNS[name].BYTES_PER_ELEMENT > buffer.byteLength
  ) {
    throw new RangeError(`a damaged term index: column ${name}`);
  }
  return new View(buffer, offset, length);
}

/** The name an entry was added with. */
export function entryName(index: TermIndex, entry: number): string {
  return decode(index, index.entryName[entry] ?? 0, index.entryNameBytes[entry] ?? 0);
}

/** What a concept means, in the terminology's words; null if it does not say. */
export function definitionOf(index: TermIndex, concept: number): string | null {
  const bytes = index.conceptDefinitionBytes[concept] ?? 0;
  return bytes === 0 ? null : decode(index, index.conceptDefinition[concept] ?? 0, bytes);
}

/** The numbers of the concepts it is a kind of. */
export const broaderOf = ({ firstBroader, broader }: TermIndex, concept: number): Int32Array =>
  broader.subarray(firstBroader[concept] ?? 0, firstBroader[concept + 1] ?? 0);

/** The numbers of the concepts that are a kind of it. */
export const narrowerOf = ({ firstNarrower, narrower }: TermIndex, concept: number): Int32Array =>
  narrower.subarray(firstNarrower[concept] ?? 0, firstNarrower[concept + 1] ?? 0);

/** The concept a number stands for. @throws {RangeError} if there is none */
export function conceptAt(index: TermIndex, concept: number): Concept {
  const type = index.types[index.conceptType[concept] ?? -1];
  const system = index.systems[index.conceptSystem[concept] ?? -1];
  if (type === undefined || system === undefined) throw new RangeError(`no concept ${concept} in this index`);
  return {
    type,
    system,
    code: decode(index, index.conceptCode[concept] ?? 0, index.conceptCodeBytes[concept] ?? 0),
    name: decode(index, index.conceptName[concept] ?? 0, index.conceptNameBytes[concept] ?? 0),
  };
}

function decode(index: TermIndex, start: number, bytes: number): string {
  return Buffer.from(index.buffer, index.characters.byteOffset + start, bytes).toString('utf8');
}

const aligned = (bytes: number): number => (bytes + 7) & ~7;
