/** Tells subscribers. What one of them throws is its own fault, which nobody caught, and none of whoever stored the entry. */
export function tellApart(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    process.nextTick(() => {
      throw error;
    });
  }
}
