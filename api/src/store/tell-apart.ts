/** Tells subscribers. What one of them throws becomes an uncaught error of its own, and does not fail the append. */
export function tellApart(tell: () => void): void {
  try {
    tell();
  } catch (error) {
    process.nextTick(() => {
      throw error;
    });
  }
}
