/** Writes data to standard output, no faster than whoever reads it does. */
export async function write(data: string): Promise<void> {
  if (!process.stdout.write(data)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
