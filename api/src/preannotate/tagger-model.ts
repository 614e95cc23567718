import type { ChainModel } from './tagger.ts';
import { FEATURES } from './tagger-features.ts';

/** A trained tagger: no words, but weights of features that words are hashed to. */
export interface TaggerModel extends ChainModel {
  /** What it tags, in the order of its tags. */
  readonly types: readonly string[];
  /** Those of them that words are profiled by. */
  readonly profiled: readonly string[];
  /** The versions of the terminologies it was trained with; with others it must not be used. */
  readonly terminologies: string;
  /** The first 16 hexadecimal digits of the SHA-256 of what was learned: equal decisions give an equal tagger. */
  readonly version: string;
}

interface Head extends Pick<TaggerModel, 'types' | 'profiled' | 'terminologies' | 'version' | 'tags'> {
  readonly features: number;
  readonly weights: number;
}

/**
 * A model as bytes: a head as JSON, its length before it; the transitions; the feature of each row, how many of its weights
 * are not 0, and of each of these its tag and value. Little-endian, as all machines are that Node runs on.
 */
export function packed({ rows, weights, transitions, ...more }: TaggerModel): Uint8Array<ArrayBuffer> {
  const { tags, types, profiled, terminologies, version } = more;
  const features = rows.reduce((sum, row) => sum + (row > 0 ? 1 : 0), 0);
  const filled = weights.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  const head: Head = { types, profiled, terminologies, version, tags, features, weights: filled };
  const feature = new Uint32Array(features);
  const counts = new Uint8Array(features);
  const places = new Uint8Array(filled);
  const values = new Float32Array(filled);
  let at = 0;
  let n = 0;
  for (const [number, row] of rows.entries()) {
    if (row === 0) continue;
    feature[n] = number;
    for (let tag = 0; tag < tags; tag++) {
      const value = weights[row * tags + tag] ?? 0;
      if (value === 0) continue;
      counts[n] = (counts[n] ?? 0) + 1;
      places[at] = tag;
      values[at++] = value;
    }
    n++;
  }
  const json = Buffer.from(JSON.stringify(head));
  const parts = [Buffer.from(Uint32Array.of(json.length).buffer), json, transitions, feature, counts, places, values];
  return new Uint8Array(Buffer.concat(parts.map(bytesOf)));
}

/** @throws {RangeError} if the bytes are no model */
export function unpacked(bytes: Uint8Array): TaggerModel {
  // Columns begin where they may, so each is copied to where it can be read.
  let at = 0;
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw new RangeError('the bytes are no tagger');
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(at, at + length));
    at += length;
    return copy.buffer;
  };
  const [length = 0] = new Uint32Array(take(4));
  const head: Head = JSON.parse(Buffer.from(take(length)).toString());
  const { tags, features } = head;
  const transitions = new Float32Array(take(tags * tags * 4));
  const feature = new Uint32Array(take(features * 4));
  const counts = new Uint8Array(take(features));
  const places = new Uint8Array(take(head.weights));
  const values = new Float32Array(take(head.weights * 4));
  const rows = new Int32Array(FEATURES);
  const weights = new Float32Array((features + 1) * tags);
  let next = 0;
  for (let n = 0; n < features; n++) {
    rows[feature[n] ?? 0] = n + 1;
    for (const end = next + (counts[n] ?? 0); next < end; next++) {
      weights[(n + 1) * tags + (places[next] ?? 0)] = values[next] ?? 0;
    }
  }
  const { types, profiled, terminologies, version } = head;
  return { types, profiled, terminologies, version, tags, rows, weights, transitions };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
