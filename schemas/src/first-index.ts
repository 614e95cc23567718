/** The first index in [0, n) for which `holds`, else n; once it holds it must hold for all after. Logarithmic in n. */
export function firstIndex(n: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
