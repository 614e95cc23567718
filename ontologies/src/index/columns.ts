/*
 * What grows here moves its bytes, and what is outgrown gives them back at once: left to the collector, which does not see
 * how much hangs on a typed array, they would stay for most of a build.
 */

/** Gives the memory of a table back, which must not be used afterwards. */
export const release = (table: Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>): void => {
  table.buffer.transfer(0);
};

/** Only grows, so that a copy of it is brought up to date with the bytes that came after. */
export interface Grown {
  /** What is there so far, without a copy; valid until something is added. */
  bytes(): Uint8Array<ArrayBuffer>;
  /** Puts a copy of such bytes in the place of what is there. */
  restore(bytes: Uint8Array): void;
  /** Gives its memory back; nothing is there any more. */
  free(): void;
}

/** What grows, by names that tell whose it is. */
export const named = (owner: string, columns: Readonly<Record<string, Grown>>): Record<string, Grown> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [`${owner}.${name}`, column]));

/** A column of 32-bit integers that grows by doubling. */
export interface IntColumn extends Grown {
  push(value: number): void;
  /** The value at a row below `length`. */
  at(row: number): number;
  readonly length: number;
  /** The values so far, without a copy; valid until the next push. */
  values(): Int32Array<ArrayBuffer>;
}

export function intColumn(capacity = 1024): IntColumn {
  let data = new Int32Array(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === data.length) data = new Int32Array(data.buffer.transfer(data.byteLength * 2));
      data[length++] = value;
    },
    at: (row) => data[row] ?? 0,
    get length() {
      return length;
    },
    values: () => data.subarray(0, length),
    bytes: () => new Uint8Array(data.buffer, 0, length * 4),
    restore(bytes) {
      length = bytes.length / 4;
      data = new Int32Array(Math.max(capacity, length));
      new Uint8Array(data.buffer).set(bytes);
    },
    free() {
      release(data);
      data = new Int32Array(0);
      length = 0;
    },
  };
}

/** UTF-8 of many strings, one after the other. */
export interface CharacterPool extends Grown {
  /**
   * Adds a string and returns where it starts; its length in bytes is what `length` grew by.
   *
   * @param units the string's code units, if they are at hand: they are read faster than the string
   */
  add(text: string, units?: Uint16Array): number;
  readonly length: number;
  /** The string of so many bytes at a place. */
  text(start: number, bytes: number): string;
}

const LAST_ASCII = 0x7f;

export function characterPool(): CharacterPool {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let data = new Uint8Array(1 << 16);
  let length = 0;
  return {
    add(text, units) {
      if (length + text.length * 3 > data.length) {
        const bytes = Math.max(Math.ceil(data.length * 1.5), length + text.length * 3);
        data = new Uint8Array(data.buffer.transfer(bytes));
      }
      const start = length;
      // Most are ASCII, and for so few characters the encoder's view costs more than the characters.
      for (let i = 0; i < text.length; i++) {
        const unit = units ? (units[i] ?? 0) : text.charCodeAt(i);
        if (unit > LAST_ASCII) {
          length = start + encoder.encodeInto(text, data.subarray(start)).written;
          return start;
        }
        data[start + i] = unit;
      }
      length = start + text.length;
      return start;
    },
    get length() {
      return length;
    },
    text: (start, bytes) => decoder.decode(data.subarray(start, start + bytes)),
    bytes: () => data.subarray(0, length),
    restore(bytes) {
      length = bytes.length;
      data = new Uint8Array(Math.max(data.length, length));
      data.set(bytes);
    },
    free() {
      release(data);
      data = new Uint8Array(0);
      length = 0;
    },
  };
}

/** A row of a pair table: the halves of the key, then the value, 0 in a free row. One row is one trip to memory. */
export const PAIR_ROW = 3;

/** Maps 64-bit keys, given as two halves, to positive numbers; open addressing, at most three quarters full. */
export interface PairMap {
  /** 0 if the pair is absent. */
  get(low: number, high: number): number;
  /** The pair must be absent and `value` not 0. */
  set(low: number, high: number, value: number): void;
  /** The table itself: a power of two of rows. */
  table(): Int32Array<ArrayBuffer>;
}

export function pairMap(capacity = 1 << 12): PairMap {
  let rows = new Int32Array(capacity * PAIR_ROW);
  let mask = capacity - 1;
  let size = 0;

  function insert(low: number, high: number, value: number): void {
    let row = slot(low, high) & mask;
    while (rows[row * PAIR_ROW + 2] !== 0) row = (row + 1) & mask;
    rows[row * PAIR_ROW] = low;
    rows[row * PAIR_ROW + 1] = high;
    rows[row * PAIR_ROW + 2] = value;
  }

  function widen(): void {
    const old = rows;
    rows = new Int32Array(old.length * 2);
    mask = mask * 2 + 1;
    for (let at = 0; at < old.length; at += PAIR_ROW) {
      const value = old[at + 2] ?? 0;
      if (value !== 0) insert(old[at] ?? 0, old[at + 1] ?? 0, value);
    }
    release(old);
  }

  return {
    get(low, high) {
      let row = slot(low, high) & mask;
      for (;;) {
        const at = row * PAIR_ROW;
        const value = rows[at + 2] ?? 0;
        if (value === 0 || (rows[at] === low && rows[at + 1] === high)) return value;
        row = (row + 1) & mask;
      }
    },
    set(low, high, value) {
      if (size * 4 >= (mask + 1) * 3) widen();
      insert(low, high, value);
      size++;
    },
    table: () => rows,
  };
}

/** Where a pair's search starts, before the table's mask. */
export function slot(low: number, high: number): number {
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return mixed;
}

/** The rows in ascending, stable order of their key, and where each key's rows begin. */
export function countingOrder(keys: Int32Array, range: number): { rows: Int32Array<ArrayBuffer>; first: Int32Array } {
  const first = new Int32Array(range + 1);
  for (let i = 0; i < keys.length; i++) first[(keys[i] ?? 0) + 1] = (first[(keys[i] ?? 0) + 1] ?? 0) + 1;
  for (let k = 0; k < range; k++) first[k + 1] = (first[k + 1] ?? 0) + (first[k] ?? 0);
  const next = first.slice();
  const rows = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const at = next[key] ?? 0;
    rows[at] = i;
    next[key] = at + 1;
  }
  return { rows, first };
}

/**
 * A 64-bit hash of the exact characters.
 *
 * @param among tells apart what has the same characters; 32 bits
 */
export function identity(text: string, among = 0): readonly [low: number, high: number] {
  let low = 0x811c9dc5 ^ among;
  let high = 0x9e3779b9 ^ Math.imul(among, 0x85ebca6b);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 15;
  }
  return [low, high];
}
