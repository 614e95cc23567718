import { Buffer } from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import type { BuilderState } from '../index/build.ts';

/*
 * An import that has not ended is a file of blocks, each of what the builder's columns grew by since the block before: a
 * checksum and the length of the head (32 bits each), the length of the body (64), then the head as JSON, then the body,
 * which are the bytes of the columns. A checksum goes on from that of the block before, so that what a broken-off write or
 * another import left behind ends the file.
 */

/** How far an import has come. */
export interface Progress {
  /** How much the importer has told, left out or not. */
  readonly read: number;
  /** What was asked for and all that was told, as a hash. */
  readonly digest: string;
  /** How many were left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly state: BuilderState;
}

interface Head extends Omit<Progress, 'state'>, Pick<BuilderState, 'types' | 'systems'> {
  /** How many bytes of each column follow, in this order. */
  readonly grown: Readonly<Record<string, number>>;
}

interface Block {
  readonly head: Head;
  readonly body: Buffer;
  readonly checksum: number;
  readonly end: number;
}

const PREFIX_BYTES = 16;

/** The file of an import that has not ended. */
export interface UnfinishedImport {
  /** How far it came; null if there is nothing to go on from. */
  read(): Progress | null;
  /** Adds what came since it was read or saved last, and returns once the disk has it. */
  save(progress: Progress): void;
  /** Takes the file away, to begin anew or because the import has ended. */
  remove(): void;
}

export function unfinishedImport(path: string): UnfinishedImport {
  let end = 0;
  let checksum = 0;
  let saved: Readonly<Record<string, number>> = {};
  return {
    read() {
      const columns: Record<string, Buffer[]> = {};
      let head: Head | null = null;
      for (const block of blocksOf(path)) {
        let at = 0;
        for (const [name, bytes] of Object.entries(block.head.grown)) {
          columns[name] = [...(columns[name] ?? []), block.body.subarray(at, at + bytes)];
          at += bytes;
        }
        ({ head, end, checksum } = block);
      }
      if (head === null) return null;
      const { read, digest, dropped, types, systems } = head;
      const whole = Object.entries(columns).map(([name, parts]) => [name, Buffer.concat(parts)] as const);
      const state = { columns: Object.fromEntries(whole), types, systems };
      saved = lengthsOf(state);
      return { read, digest, dropped, state };
    },

    save({ state, ...progress }) {
      const { columns, types, systems } = state;
      const grown = Object.entries(columns).map(([name, bytes]) => [name, bytes.subarray(saved[name] ?? 0)] as const);
      const lengths = Object.fromEntries(grown.map(([name, { length }]) => [name, length]));
      const told: Head = { ...progress, types, systems, grown: lengths };
      const head = Buffer.from(JSON.stringify(told));
      const parts = [head, ...grown.map(([, bytes]) => bytes)];
      const sum = parts.reduce((before, bytes) => crc32(bytes, before), checksum);
      const prefix = Buffer.alloc(PREFIX_BYTES);
      prefix.writeUInt32LE(sum, 0);
      prefix.writeUInt32LE(head.length, 4);
      prefix.writeBigUInt64LE(BigInt(grown.reduce((bytes, [, { length }]) => bytes + length, 0)), 8);
      end = writeDurably(path, [prefix, ...parts], end);
      checksum = sum;
      saved = lengthsOf(state);
    },

    remove() {
      rmSync(path, { force: true });
      [end, checksum, saved] = [0, 0, {}];
    },
  };
}

const lengthsOf = ({ columns }: BuilderState): Record<string, number> =>
  Object.fromEntries(Object.entries(columns).map(([name, { length }]) => [name, length]));

/** The blocks that are whole, up to the first that is not. */
function* blocksOf(path: string): Generator<Block> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    let [at, checksum] = [0, 0];
    for (let block = blockAt(file, at, checksum); block; block = blockAt(file, at, checksum)) {
      yield block;
      [at, checksum] = [block.end, block.checksum];
    }
  } finally {
    closeSync(file);
  }
}

function blockAt(file: number, at: number, before: number): Block | null {
  const size = fstatSync(file).size;
  const prefix = at + PREFIX_BYTES <= size ? read(file, at, PREFIX_BYTES) : null;
  if (!prefix) return null;
  const headAt = at + PREFIX_BYTES;
  const bodyAt = headAt + prefix.readUInt32LE(4);
  const end = bodyAt + Number(prefix.readBigUInt64LE(8));
  if (end > size) return null;
  const json = read(file, headAt, bodyAt - headAt);
  const body = read(file, bodyAt, end - bodyAt);
  const checksum = prefix.readUInt32LE(0);
  if (crc32(body, crc32(json, before)) !== checksum) return null;
  return { head: JSON.parse(json.toString()) as Head, body, checksum, end };
}

/** The bytes from a place of the file on, which has them. */
function read(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) at += readSync(file, bytes, at, length - at, position + at);
  return bytes;
}

/** Writes from a place of the file on, waits for the disk, and returns the place after. */
function writeDurably(path: string, parts: readonly Uint8Array[], from: number): number {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    let end = from;
    for (const bytes of parts) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, end + at);
      end += bytes.length;
    }
    fdatasyncSync(file);
    return end;
  } finally {
    closeSync(file);
  }
}
