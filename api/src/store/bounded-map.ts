/**
 * Sets an entry as the newest of a map, and drops the oldest ones while there are more than `most`: those set longest ago,
 * never the new one. To count a use, set what was got again. Constant time, apart from entries that may not be dropped.
 *
 * @param mayDrop whether an entry can be missed; while too few can, the map is larger
 */
export function setNewest<K, V>(
  map: Map<K, V>,
  key: K,
  value: V,
  most: number,
  mayDrop: (old: V) => boolean = () => true,
): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest, old] of map) {
    if (map.size <= most) return;
    if (oldest !== key && mayDrop(old)) map.delete(oldest);
  }
}
