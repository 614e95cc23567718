/** Settles when the process is asked to end, by SIGINT or SIGTERM. */
export const signalled = (): Promise<unknown> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
