/** One command of the command line: its help text and what it does. */
export interface Command {
  readonly help: string;
  /**
   * Data goes to standard output, words to standard error.
   *
   * @param args what was typed after the command's name
   * @returns the exit status: 0 done, 1 failed on its input, 2 wrong use
   */
  run(args: readonly string[]): Promise<number>;
}
