import type { Seal } from '@chartmark/schemas';
import type { Config } from './config.ts';
import { updateSealCopy } from './seal-copy.ts';

interface Sealer {
  seal(): Promise<void>;
  seals(after: number): AsyncIterable<Seal>;
}

/**
 * Seals at intervals what was done, and once more at the end, and keeps the copy of the seals up to date.
 *
 * @param failed told of what kind the error was, by its code where it has one; the next round tries again
 */
export function startSealing(sealer: Sealer, { sealsFile, sealEveryMs }: Config, failed: (kind: string) => void) {
  const round = async (): Promise<void> => {
    try {
      await sealer.seal();
      await updateSealCopy(sealsFile, sealer.seals);
    } catch (error) {
      failed(kindOf(error));
    }
  };
  let working: Promise<void> | null = null;
  const begin = (): void => {
    working ??= round().finally(() => {
      working = null;
    });
  };
  begin();
  const timer = setInterval(begin, sealEveryMs);
  return {
    async end(): Promise<void> {
      clearInterval(timer);
      await working;
      await round();
    },
  };
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? String(error.code) : error.name;
}
