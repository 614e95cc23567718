/** A copy merges its changes into a new base once they number more than √(base size + ROOM), so 32 for an empty base. */
const ROOM = 32 ** 2;

/**
 * A map that is cheap to copy: copies share a base, and each has its own recent changes on top. When the changes outgrow the
 * square root of the base, the next copy first merges them into a base of its own.
 */
export class LayeredMap<K, V extends object> implements ReadonlyMap<K, V> {
  #base: ReadonlyMap<K, V>;
  /** Differences from the base; undefined means removed. */
  #changes: Map<K, V | undefined>;
  /** Whether another copy uses the same `#changes`. */
  #shared = false;
  #size: number;

  /** @param base must not be changed from here on */
  constructor(base: ReadonlyMap<K, V> = new Map(), changes = new Map<K, V | undefined>()) {
    this.#base = base;
    this.#changes = changes;
    this.#size = base.size;
  }

  /** An independent map with the same content. */
  copy(): LayeredMap<K, V> {
    if (this.#changes.size ** 2 > this.#base.size + ROOM) this.#settled();
    const copy = new LayeredMap(this.#base, this.#changes);
    copy.#size = this.#size;
    copy.#shared = true;
    this.#shared = true;
    return copy;
  }

  /**
   * The keys whose values differ from those of another map, if one is a recent copy of the other or both are of the same map:
   * then their changes alone tell.
   *
   * @returns null if both maps would have to be gone through
   */
  changedSince(before: ReadonlyMap<K, V>): Iterable<K> | null {
    if (!(before instanceof LayeredMap) || before.#base !== this.#base) return null;
    const keys = new Set<K>();
    for (const [key, value] of this.#changes) if (before.get(key) !== value) keys.add(key);
    for (const key of before.#changes.keys())
      if (!this.#changes.has(key) && before.get(key) !== this.get(key)) keys.add(key);
    return keys;
  }

  set(key: K, value: V): void {
    if (!this.has(key)) this.#size += 1;
    this.#own().set(key, value);
  }

  delete(key: K): void {
    if (!this.has(key)) return;
    this.#size -= 1;
    this.#own().set(key, undefined);
  }

  get size(): number {
    return this.#size;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  get(key: K): V | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  entries(): MapIterator<[K, V]> {
    return this.#settled().entries();
  }

  keys(): MapIterator<K> {
    return this.#settled().keys();
  }

  values(): MapIterator<V> {
    return this.#settled().values();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  #own(): Map<K, V | undefined> {
    if (this.#shared) this.#changes = new Map(this.#changes);
    this.#shared = false;
    return this.#changes;
  }

  /** The content as one map. Called before iterating, which is linear in any case, so merging costs nothing extra. */
  #settled(): ReadonlyMap<K, V> {
    if (this.#changes.size === 0) return this.#base;
    const base = new Map(this.#base);
    for (const [key, value] of this.#changes) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    this.#base = base;
    this.#changes = new Map();
    this.#shared = false;
    return base;
  }
}
