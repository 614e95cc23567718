/** A column of 32-bit integers that grows by doubling. */
export interface IntColumn {
  push(value: number): void;
  /** The value at a row below `length`. */
  at(row: number): number;
  put(row: number, value: number): void;
  readonly length: number;
  /** The values so far, without a copy; valid until the next push. */
  values(): Int32Array;
}

export function intColumn(capacity = 1024): IntColumn {
  let data = new Int32Array(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === data.length) {
        const wider = new Int32Array(length * 2);
        wider.set(data);
        data = wider;
      }
      data[length++] = value;
    },
    at: (row) => data[row] ?? 0,
    put(row, value) {
      data[row] = value;
    },
    get length() {
      return length;
    },
    values: () => data.subarray(0, length),
  };
}

/** UTF-8 of many strings, one after the other. */
export interface CharacterPool {
  /** Adds a string and returns where it starts; its length in bytes is what `length` grew by. */
  add(text: string): number;
  readonly length: number;
  bytes(): Uint8Array;
}

export function characterPool(): CharacterPool {
  const encoder = new TextEncoder();
  let data = new Uint8Array(1 << 16);
  let length = 0;
  return {
    add(text) {
      if (length + text.length * 3 > data.length) {
        const wider = new Uint8Array(Math.max(Math.ceil(data.length * 1.25), length + text.length * 3));
        wider.set(data.subarray(0, length));
        data = wider;
      }
      const start = length;
      length += encoder.encodeInto(text, data.subarray(length)).written;
      return start;
    },
    get length() {
      return length;
    },
    bytes: () => data.subarray(0, length),
  };
}

/** Maps 64-bit keys, given as two halves, to positive numbers; open addressing, at most three quarters full. */
export interface PairMap {
  /** 0 if the pair is absent. */
  get(low: number, high: number): number;
  /** The pair must be absent and `value` not 0. */
  set(low: number, high: number, value: number): void;
  readonly size: number;
  /** Forgets everything and frees the table. */
  clear(): void;
  /** The table itself, a power of two long; a row is free where `value` is 0. */
  table(): { low: Int32Array; high: Int32Array; value: Int32Array };
}

export function pairMap(capacity = 1 << 12): PairMap {
  let low = new Int32Array(capacity);
  let high = new Int32Array(capacity);
  let value = new Int32Array(capacity);
  let mask = capacity - 1;
  let size = 0;

  function insert(a: number, b: number, v: number): void {
    let row = slot(a, b) & mask;
    while (value[row] !== 0) row = (row + 1) & mask;
    low[row] = a;
    high[row] = b;
    value[row] = v;
  }

  function widen(): void {
    const old = { low, high, value };
    low = new Int32Array(old.low.length * 2);
    high = new Int32Array(low.length);
    value = new Int32Array(low.length);
    mask = low.length - 1;
    for (let i = 0; i < old.value.length; i++) {
      const v = old.value[i] ?? 0;
      if (v !== 0) insert(old.low[i] ?? 0, old.high[i] ?? 0, v);
    }
  }

  return {
    get(a, b) {
      let row = slot(a, b) & mask;
      for (;;) {
        const v = value[row] ?? 0;
        if (v === 0 || (low[row] === a && high[row] === b)) return v;
        row = (row + 1) & mask;
      }
    },
    set(a, b, v) {
      if (size * 4 >= low.length * 3) widen();
      insert(a, b, v);
      size++;
    },
    get size() {
      return size;
    },
    clear() {
      low = new Int32Array(1);
      high = new Int32Array(1);
      value = new Int32Array(1);
      mask = 0;
      size = 0;
    },
    table: () => ({ low, high, value }),
  };
}

/** Where a pair's search starts, before the table's mask. */
export function slot(low: number, high: number): number {
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  return mixed;
}
